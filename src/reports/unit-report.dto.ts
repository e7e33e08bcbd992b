import { z } from 'zod';
import { pageQuery, pageSchema } from '../platform/http/paging.js';
import { CELLS } from './unit-report.sql.js';

const localized = z.object({ vi: z.string(), en: z.string() });
const instant = z.iso.datetime({ offset: true });
const unitRef = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
const count = z.number().int();

export const unitsQuery = pageQuery.extend({
  /** Also units without any dossier. */
  empty: z.stringbool().default(false),
});
export type UnitsQuery = z.output<typeof unitsQuery>;

/** In dossiers; each number opens the list of the same name. */
const numbers = z.object({ open: count, dueToday: count, late: count, unassigned: count, waiting: count });
export type Numbers = z.output<typeof numbers>;

export const unitRow = z.object({
  unit: unitRef,
  kind: z.string(),
  isAgency: z.boolean(),
  /** Levels below the topmost unit that the caller leads. */
  depth: count,
  /** The agency it belongs to, when the caller leads that as well and it is another unit. */
  agency: unitRef.nullable(),
  numbers,
});
export type UnitRow = z.output<typeof unitRow>;

/** `all`: every unit that the caller leads taken together, each dossier once. */
export const unitTable = pageSchema(unitRow).extend({ all: numbers, at: instant });
export type UnitTable = z.output<typeof unitTable>;

export const cellQuery = pageQuery.extend({
  cell: z.enum(CELLS),
  /** Absent: all units that the caller leads. */
  unit: z.uuid().optional(),
});
export type CellQuery = z.output<typeof cellQuery>;

export const cellStep = z.object({
  taskId: z.uuid(),
  version: z.number().int(),
  name: z.string(),
  /** The Vietnamese name where the procedure has no English one. */
  nameEn: z.string(),
  unit: unitRef,
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  dueAt: instant.nullable(),
  deadlineState: z.enum(['none', 'onTrack', 'dueSoon', 'due', 'overdue', 'paused']),
  remaining: z.object({ text: localized.nullable() }),
  /** It waits for the applicant, or for an agency without a connection. */
  waits: z.boolean(),
  /** The caller leads the unit that holds it, and so may act on it. */
  led: z.boolean(),
});
export type CellStep = z.output<typeof cellStep>;

export const cellItem = z.object({
  id: z.uuid(),
  code: z.string(),
  applicantName: z.string(),
  procedureName: localized,
  status: z.object({ key: z.string(), vi: z.string(), en: z.string() }),
  receivedAt: instant,
  dueAt: instant.nullable(),
  /** All its open steps, those due first before the others. */
  steps: z.array(cellStep),
});
export type CellItem = z.output<typeof cellItem>;
export const cellPage = pageSchema(cellItem);
