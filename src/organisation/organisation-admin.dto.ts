import { z } from 'zod';
import { pageQuery } from '../platform/http/paging.js';
import { ROLES, UNIT_KINDS } from './vocabulary.events.js';

const text = z.object({ vi: z.string(), en: z.string() });
const MAX_NAME = 200;

/** An instant with its zone, within the time that offices live in. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => /^(19|20|21)\d\d-/.test(value), { error: '1900-01-01 … 2199-12-31' });

const line = z.string().trim().normalize('NFC').min(1).max(MAX_NAME);
const kind = z.enum(Object.keys(UNIT_KINDS) as [string, ...string[]]);
export const roleName = z.enum(Object.keys(ROLES) as [string, ...string[]]);
/** Dossier codes begin with it. */
const unitCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { error: 'A-Z a-z 0-9 . _ - (≤ 40)' });

export const idParams = z.object({ id: z.uuid() });
export const createdView = z.object({ id: z.uuid() });
export type Created = z.output<typeof createdView>;
export const versionView = z.object({ version: z.number().int() });
export type VersionView = z.output<typeof versionView>;

/** Kinds of units and posts with their names; the first roles of a kind are those it usually has. */
export const vocabularyView = z.object({
  kinds: z.array(z.object({ key: z.string(), name: text, isAgency: z.boolean(), roles: z.array(z.string()) })),
  roles: z.array(z.object({ key: z.string(), name: text })),
});
export type VocabularyView = z.output<typeof vocabularyView>;

export const newUnitBody = z.object({
  parentId: z.uuid().optional(),
  kind,
  code: unitCode,
  name: line,
  nameEn: line,
  isAgency: z.boolean(),
  sort: z.number().int().min(0).max(100_000).default(0),
  validFrom: instant.optional(),
});
export type NewUnitBody = z.output<typeof newUnitBody>;

export const unitChangeBody = newUnitBody
  .omit({ parentId: true, validFrom: true })
  .extend({ sort: z.number().int().min(0).max(100_000), version: z.number().int().min(1) });
export type UnitChangeBody = z.output<typeof unitChangeBody>;

export const closeUnitBody = z.object({ successorId: z.uuid(), at: instant.optional() });
export type CloseUnitBody = z.output<typeof closeUnitBody>;

export const adminTreeQuery = z.object({ closed: z.stringbool().default(false) });
export type AdminTreeQuery = z.output<typeof adminTreeQuery>;

const unitRow = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  isAgency: z.boolean(),
  sort: z.number().int(),
  version: z.number().int(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
  /** Posts in effect, and how many people hold them. */
  posts: z.number().int(),
  people: z.number().int(),
});
export type AdminUnit = z.output<typeof unitRow>;

/** Flat, superiors first. */
export const adminTree = z.object({ items: z.array(unitRow) });
export type AdminTree = z.output<typeof adminTree>;

const personName = z.object({ id: z.uuid(), name: z.string() });

/** A post of a unit or a person that is in effect or will be. */
export const unitPost = z.object({
  id: z.uuid(),
  role: z.string(),
  holder: personName.extend({ absent: z.boolean(), active: z.boolean() }),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
  delegates: z.array(personName),
});

export const unitDetail = unitRow.extend({
  /** From the root down to the superior. */
  above: z.array(z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })),
  successor: z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() }).nullable(),
  holdings: z.array(unitPost),
});
export type UnitDetail = z.output<typeof unitDetail>;

/** One line of a history. */
export const change = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Null: the system itself. */
  actor: z.string().nullable(),
  text,
});
export type Change = z.output<typeof change>;

export const competenceQuery = pageQuery.extend({
  territory: z.uuid().optional(),
  procedure: z.string().trim().min(1).max(50).optional(),
  /** Also rows that have ended. */
  past: z.stringbool().default(false),
});
export type CompetenceQuery = z.output<typeof competenceQuery>;

const unitName = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });

export const competenceRow = z.object({
  id: z.uuid(),
  /** Null: for all procedures that have no row of their own. */
  procedureCode: z.string().nullable(),
  territory: unitName,
  unitKind: z.string(),
  unit: unitName,
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
});
export type CompetenceRow = z.output<typeof competenceRow>;

/** Asks which unit of a kind is meant for a territory. */
export const competenceAsk = z.object({
  territory: z.uuid(),
  unitKind: kind,
  procedure: z.string().trim().min(1).max(50).optional(),
});
export type CompetenceAsk = z.output<typeof competenceAsk>;

/** The unit that would be taken, or why there is none; and the unit whose row or surroundings decided. */
export const competenceAnswer = z.object({
  unit: unitName.nullable(),
  why: z.enum(['competence', 'nearest', 'ambiguous', 'none', 'no-competent-unit']),
  foundAt: unitName.nullable(),
});
export type CompetenceAnswer = z.output<typeof competenceAnswer>;

export const newCompetenceBody = z.object({
  procedureCode: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/)
    .optional(),
  territoryUnitId: z.uuid(),
  unitKind: kind,
  unitId: z.uuid(),
  validFrom: instant.optional(),
  validTo: instant.optional(),
});
export type NewCompetenceBody = z.output<typeof newCompetenceBody>;

/** When something ends; absent: now. */
export const endBody = z.object({ at: instant.optional() });
export type EndBody = z.output<typeof endBody>;

export const appointBody = z.object({
  unitId: z.uuid(),
  role: roleName,
  validFrom: instant.optional(),
  validTo: instant.optional(),
});
export type AppointBody = z.output<typeof appointBody>;

export const absenceBody = z.object({ startsAt: instant, endsAt: instant.optional() });
export type AbsenceBody = z.output<typeof absenceBody>;

export const delegationBody = z.object({
  delegateId: z.uuid(),
  validFrom: instant,
  validTo: instant.optional(),
});
export type DelegationBody = z.output<typeof delegationBody>;

export const colleaguesQuery = z.object({ q: z.string().trim().max(100).default('') });
export type ColleaguesQuery = z.output<typeof colleaguesQuery>;

/** Who could be the delegate of a post: people in post in the same agency. */
export const colleagueList = z.object({
  items: z.array(personName.extend({ absent: z.boolean(), roles: z.array(z.string()), unit: unitName })),
});
export type ColleagueList = z.output<typeof colleagueList>;

const delegation = z.object({
  id: z.uuid(),
  postId: z.uuid(),
  role: z.string(),
  unit: unitName,
  /** Whose post it is, and who exercises it. */
  holder: personName,
  delegate: personName,
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
});

/** What is recorded of a person's work: posts with their whole past, what is or will be of the rest. */
export const serviceRecord = z.object({
  posts: z.array(
    z.object({
      id: z.uuid(),
      role: z.string(),
      unit: unitName,
      validFrom: z.iso.datetime(),
      validTo: z.iso.datetime().nullable(),
      /** Now, at a unit in effect. */
      inEffect: z.boolean(),
    }),
  ),
  absences: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime().nullable(),
      inEffect: z.boolean(),
    }),
  ),
  /** Own posts exercised by others, and others' posts exercised by this person. */
  delegations: z.array(delegation),
});
export type ServiceRecord = z.output<typeof serviceRecord>;
