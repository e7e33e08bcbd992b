import { z } from 'zod';
import { calendarVersionSchema } from '#calendar';
import { pageQuery, pageSchema } from '../platform/http/paging.js';

const { week, exceptions, years } = calendarVersionSchema.shape;
const exception = exceptions.element;
const year = years.element;
const { monday } = week.shape;
const dayHours = monday.unwrap();

export const kind = z.enum(['deadline', 'reception']);
const unit = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() });
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const certainty = z.enum(['confirmed', 'provisional']);
const exceptionKind = z.enum(['holiday', 'makeUp', 'swapOff', 'swapWork', 'localOff']);
const interval = z.object({ from: z.number().int(), to: z.number().int() });

/** Where a row comes from; null: the national calendar. */
const source = unit.nullable();

export const calendarParams = z.object({ unitId: z.uuid() });
export const calendarListQuery = pageQuery.extend({ kind: kind.default('deadline') });
export const calendarQuery = z.object({
  kind: kind.default('deadline'),
  year: z.coerce.number().int().min(2000).max(2199),
});

export const calendarPage = pageSchema(
  z.object({
    unit: unit.extend({ code: z.string() }),
    version: z.number().int(),
    note: z.string(),
    changedAt: z.iso.datetime(),
  }),
);

export const calendarView = z.object({
  unit,
  kind,
  /** Of the unit's own layer; 0: it has none. Sent back as `basedOn`. */
  version: z.number().int(),
  /** What the unit changes itself. */
  own: z.object({
    week: z.partialRecord(weekday, dayHours.nullable()),
    exceptions: z.array(exception),
    years: z.array(year),
  }),
  /** In effect, Monday first; `hours` null: closed. Minutes after midnight. */
  week: z.array(
    z.object({ weekday, hours: z.object({ intervals: z.array(interval), counts: z.number() }).nullable(), source }),
  ),
  /** In effect in the year, by date. */
  exceptions: z.array(
    z.object({
      kind: exceptionKind,
      date: z.iso.date(),
      name: z.object({ vi: z.string(), en: z.string() }),
      notice: z.string(),
      remark: z.string().optional(),
      intervals: z.array(interval).optional(),
      insteadOf: z.string().optional(),
      source,
    }),
  ),
  year: z.object({
    year: z.number().int(),
    /** Null: nobody has said anything of this year. */
    status: certainty.nullable(),
    remark: z.string().optional(),
    source,
    workingDays: z.number(),
  }),
  /** Every day of the year: 1, 0.5 or 0 of a working day. */
  days: z.array(z.object({ date: z.iso.date(), counts: z.number(), exception: exceptionKind.optional() })),
  /** Versions of the unit's own layer, latest first. */
  history: z.array(z.object({ version: z.number().int(), note: z.string(), at: z.iso.datetime() })),
});

export const calendarBody = z.object({
  kind,
  /** Version that was read before editing. */
  basedOn: z.number().int().min(0),
  note: z.string().trim().min(3).max(500),
  /** A weekday left out is inherited; null closes it. */
  week: z.partialRecord(weekday, dayHours.nullable()).default({}),
  exceptions: z.array(exception).max(1000).default([]),
  years: z.array(year).max(200).default([]),
});

export const calendarChanged = z.object({ version: z.number().int() });

export type CalendarListQuery = z.output<typeof calendarListQuery>;
export type CalendarListItem = z.output<typeof calendarPage>['items'][number];
export type CalendarQuery = z.output<typeof calendarQuery>;
export type CalendarView = z.output<typeof calendarView>;
export type CalendarBody = z.output<typeof calendarBody>;
