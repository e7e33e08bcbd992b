import type { Tx } from '../platform/database/tx.js';

/** Where a read runs: inside the caller's transaction, or on the pool when none is open. */
export type Reader = Pick<Tx, 'query'>;

/** An instant; text is ISO 8601 with its zone. */
export type At = Date | string;

/** A unit of the organisation as it stands in the tree. */
export interface Unit {
  id: string;
  parentId: string | null;
  /** Place in the tree, ltree text; the last label is the unit's own. */
  path: string;
  kind: string;
  /** Published code; dossier codes begin with it. */
  code: string;
  name: string;
  nameEn: string;
  isAgency: boolean;
  validFrom: Date;
  validTo: Date | null;
  successorId: string | null;
}

/** A role as models write it, to be found from where the dossier belongs. */
export interface RoleAsk {
  /** `unitKind.role`, for instance `economicDivision.specialist`. */
  role: string;
  competentUnitId: string;
  procedureCode: string;
  at: At;
}

/** The unit that holds the task, and why it is that one. */
export interface ResolvedRole {
  unitId: string;
  /** The role within the unit, without the kind. */
  role: string;
  /** `competence`: a row of the competence table says so; `nearest`: the closest superior has one such unit, or is one. */
  via: 'competence' | 'nearest';
  /** The territory of the row, or the superior in whose tree the unit was found. */
  foundAtUnitId: string;
}

/** Why a role leads to no unit: nothing of the kind up to the root, several with none named, or no unit to begin from. */
export interface UnresolvedRole {
  reason: 'none' | 'ambiguous' | 'no-competent-unit';
  /** With `ambiguous`: the superior that has several. */
  foundAtUnitId?: string;
}

/** Whom a level of a ladder tells. */
export type RecipientRole = 'assigneeOrHead' | 'unitHead' | 'agencyLeader' | 'competentChair' | 'receivingUnit';

/** What the recipients depend on. */
export interface RecipientAsk {
  role: RecipientRole;
  /** The unit that holds the step. For a dossier's own level: the competent unit. */
  holdingUnitId: string;
  assigneeId?: string;
  competentUnitId?: string;
  receivingUnitId?: string;
}

/** Whom to tell. */
export interface Recipients {
  accountIds: string[];
  /** The unit whose people they are; absent when there is nobody up to the root. */
  unitId?: string;
  /** Nobody was there at the place the ladder names, so its superior is told. */
  climbed: boolean;
}

/** A post in effect, with what is needed to know who exercises it. */
export interface Holding {
  postId: string;
  unitId: string;
  role: string;
  holder: Person;
  delegates: Person[];
}

/** Someone, as far as work is concerned. The account that signs in bears the person's id. */
export interface Person {
  id: string;
  name: string;
  absent: boolean;
}

/** A post that someone holds or exercises, with the unit's place. */
export interface PostOfPerson {
  postId: string;
  unitId: string;
  unitPath: string;
  unitKind: string;
  role: string;
  agencyId: string;
  agencyPath: string;
  /** Exercised by delegation: whose it is. */
  delegatedBy: string | null;
}

/** Roles that lead a unit, first the one in charge. The same list leads an agency. */
export const LEADING_ROLES = ['chair', 'director', 'head', 'viceChair', 'deputy'] as const;
/** Those in charge, told before their deputies. */
export const CHIEF_ROLES: readonly string[] = ['chair', 'director', 'head'];
