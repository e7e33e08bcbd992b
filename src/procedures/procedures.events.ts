import type { Ladder as PolicyLadder } from '#policy';
import type { Localized, Model } from '#workflow';

/** A fact of a procedure: where it was read and whether it was seen there. */
export interface Sourced {
  /** Key of `sources`; null where none was found. */
  source: string | null;
  verified: boolean;
  note?: string;
}

/** Working days `2d`, working hours `4h` or calendar days `10cd`. */
export type Amount = string;

export interface CutOff extends Sourced {
  kind: 'none' | 'time' | 'beforeClose';
  /** Local time of day, for `time`. */
  at?: string;
  /** Working hours before closing, for `beforeClose`. */
  hours?: number;
}

export interface TimeLimit {
  total: Sourced & { amount: Amount };
  receiptDay: Sourced & { counts: boolean };
  cutOff: CutOff;
  stages: (Sourced & { key: string; names: Localized; amount: Amount; agencies: string[] })[];
  extensions: (Sourced & { key: string; names: Localized; amount: Amount })[];
  supplement: Sourced & {
    effect: 'pause' | 'restart' | null;
    maxRequests: number | null;
    closeAfter: Amount | null;
  };
  /** In order, where law gives one dossier several appointments. */
  appointments?: Appointment[];
}

/** One of several appointments of a dossier. */
export interface Appointment extends Sourced {
  key: string;
  names: Localized;
  amount: Amount;
  /** Element at whose end its time begins; null: the receipt. */
  from: string | null;
  /** Element at whose end it is met. */
  until: string;
}

/** A case variant, of which an intake chooses one. */
export interface ProcedureCase extends Sourced {
  key: string;
  names: Localized;
  /** Limit of the whole dossier in this case; absent: as for all. */
  amount?: Amount;
  documents?: string[];
  withoutDocuments?: string[];
  fees?: string[];
}

/** A fee or charge in đồng. */
export interface Fee extends Sourced {
  key: string;
  names: Localized;
  /** Null where it is set elsewhere, unknown, or counted by `per`. */
  amount: number | null;
  per?: { names: Localized; tiers: { upTo: number | null; amount: number }[]; max: number | null };
}

export type Channel = 'counter' | 'online' | 'post';
export type CopyType = 'original' | 'copy' | 'electronic';

export interface RequiredDocument extends Sourced {
  key: string;
  names: Localized;
  present: 'submit' | 'show';
  copyTypes: CopyType[];
  copies: number | null;
  required: boolean;
  condition?: Localized;
  channels?: Channel[];
  form?: string;
}

/** An escalation ladder under its key; its classes are those of `libs/policy`. */
export interface Ladder {
  names: Localized;
  classes: PolicyLadder['classes'];
}

/** An agency, or a unit of one, as a lane of the diagram. */
export interface LaneUnit {
  lane: string;
  names: Localized;
  unitKind: string;
  roles: string[];
}

/** What `procedure.json` says; `processes/procedure.schema.json` is its schema. */
export interface ProcedureDefinition {
  code: string;
  names: Localized;
  field: Localized;
  level: 'commune' | 'province' | 'ministry';
  sources: Record<string, { title: string; number?: string; issuedOn?: string; consultedOn?: string; note?: string }>;
  legalBasis: (Sourced & { number: string; title: string })[];
  timeLimit: TimeLimit;
  cases?: ProcedureCase[];
  documents: RequiredDocument[];
  fees: Fee[];
  result: Sourced & { code: string | null; names: Localized };
  furtherResults?: (Sourced & { key: string; code: string | null; names: Localized })[];
  channels: (Sourced & { key: Channel })[];
  agencies: { lane: string; names: Localized; unitKind: string; units: LaneUnit[] }[];
  process: {
    file: string;
    id: string;
    startForm?: string;
    startVariables: string[];
    /** Elements at whose entry the result is ready and the dossier's clock ends. */
    resultReady: string[];
    /** Status of the dossier from the entry of an element on. */
    statuses: Record<string, string>;
    messages: { name: string; names: Localized; payload: string[] }[];
    jobs: { type: string; names: Localized }[];
    steps: (Sourced & { element: string })[];
    /** Everything happens in one visit, on one screen from intake to return. */
    sameVisit?: boolean;
  };
  forms: (Sourced & { id: string })[];
  ladders: Record<string, Ladder>;
  dossierLadder: string;
  elementNames: Record<string, string>;
}

/** A form: JSON Schema, hints for its display, and English texts by JSON pointer. */
export interface ProcedureForm {
  schema: Record<string, unknown>;
  ui: Record<string, unknown>;
  en: Record<string, string>;
}

/** A procedure as data: everything that a version pins. */
export interface ProcedureBundle {
  procedure: ProcedureDefinition;
  bpmn: string;
  forms: Record<string, ProcedureForm>;
}

/** A published version with its compiled model; immutable. */
export interface ProcedureVersion {
  id: string;
  code: string;
  version: number;
  checksum: string;
  publishedAt: Date;
  bundle: ProcedureBundle;
  model: Model;
}

/** A procedure in lists. */
export interface ProcedureSummary {
  code: string;
  names: Localized;
  versionId: string;
  version: number;
  publishedAt: Date;
}

/** A step that nobody could do, or why it is at risk. */
export interface StaffingGap {
  /** Errors keep a procedure from being activated. */
  severity: 'error' | 'warning';
  /**
   * `vacant`: the unit is there, the post is not filled; `absent`: filled, but everybody is away; `ambiguous`: several
   * units of the kind, and the competence table names none; `none`: no unit of the kind at all.
   */
  kind: 'vacant' | 'absent' | 'ambiguous' | 'none';
  /** Where somebody is to be appointed; with `ambiguous`, below which unit the choice lies. */
  unit: { id: string; name: string; nameEn: string } | null;
  unitKind: string;
  roles: string[];
  steps: { elementId: string; name: Localized }[];
  message: Localized;
  mend: Localized;
}
