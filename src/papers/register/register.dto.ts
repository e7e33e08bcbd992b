import { z } from 'zod';
import { pageQuery, pageSchema } from '../../platform/http/paging.js';

const localized = z.object({ vi: z.string(), en: z.string() });
const instant = z.iso.datetime({ offset: true });
const unitRef = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });

/** Lines of one printed part: what fits a booklet, and what is laid out without holding others up. */
export const PART = 200;
/** Days that one register shows at most: a year, also a leap year. */
export const MAX_DAYS = 366;

export const registerParams = z.object({ unitId: z.uuid() });

const span = {
  /** First and last local day of receipt; absent: this month. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  procedure: z.string().min(1).max(50).optional(),
};
export const registerQuery = pageQuery.extend(span);
export type RegisterQuery = z.output<typeof registerQuery>;

export const bookQuery = z.object({ ...span, part: z.coerce.number().int().min(1).max(10_000).default(1) });
export type BookQuery = z.output<typeof bookQuery>;

/** One line of form 07. */
export const registerLine = z.object({
  /** Place among the dossiers of the register in the order of their receipt, from 1. */
  no: z.number().int(),
  dossierId: z.uuid(),
  code: z.string(),
  procedure: z.object({ code: z.string(), name: localized }),
  /** null: erased. */
  applicant: z.object({ name: z.string(), address: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  leadAgency: unitRef,
  receivedAt: instant,
  promisedAt: instant.nullable(),
  /** The latest hand-over of a result. */
  returned: z
    .object({
      at: instant,
      method: z.enum(['counter', 'post', 'home', 'electronic']),
      receiver: z.string(),
    })
    .nullable(),
  /** How the dossier stands, or that it was taken in by mistake. */
  standing: localized,
});
export type RegisterLine = z.output<typeof registerLine>;

export const registerPage = pageSchema(registerLine).extend({
  unit: unitRef,
  from: z.iso.date(),
  to: z.iso.date(),
  /** The office's present day. */
  today: z.iso.date(),
  /** How many parts it is printed in; 0: there is nothing to print. */
  parts: z.number().int(),
});
export type RegisterPage = z.output<typeof registerPage>;

/** Units whose registers the caller may read, by name. */
export const registersPage = pageSchema(unitRef);
export type RegistersPage = z.output<typeof registersPage>;
