import { z } from 'zod';
import { InvalidCalendarError } from './errors.js';
import type { Interval } from './intervals.js';
import { dayNumberOf } from './local-date.js';
import { isTimeZone } from './zone.js';

const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const localDate = z.string().refine((text) => isLocalDate(text), 'must be an existing date YYYY-MM-DD');

/** Ends at 23:59 at the latest, so that a closing time always belongs to its own date. */
const interval = z
  .strictObject({ from: z.int().min(0).max(1438), to: z.int().min(1).max(1439) })
  .refine(({ from, to }) => from + 5 <= to, 'must last five minutes or more');

const intervals = z.array(interval).min(1).max(8).refine(inOrder, 'must stand in order and not touch');

const dayHours = z.strictObject({
  intervals,
  /**
   * What the day is worth in a limit counted in working days. Left out: 0.5 when its open time is at most two thirds of
   * the week's longest day, else 1.
   */
  counts: z.union([z.literal(0.5), z.literal(1)]).optional(),
});

const exceptionBase = {
  dates: z.array(localDate).min(1).max(60),
  name: localized,
  /** The notice, law or decision it rests on, as it is cited. */
  notice: z.string().min(1),
  /** What is not certain about the row, for instance that the notice was seen second-hand. */
  remark: z.string().min(1).optional(),
};

const exception = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holiday'), ...exceptionBase }),
  z.strictObject({ kind: z.literal('makeUp'), ...exceptionBase }),
  z.strictObject({ kind: z.literal('swapOff'), ...exceptionBase }),
  z.strictObject({
    kind: z.literal('swapWork'),
    ...exceptionBase,
    /** Hours worked; left out: those of the weekday given up, else those of Monday. */
    intervals: intervals.optional(),
    insteadOf: localDate.optional(),
    counts: z.union([z.literal(0.5), z.literal(1)]).optional(),
  }),
  z.strictObject({ kind: z.literal('localOff'), ...exceptionBase }),
]);

/** The week and the exceptions of one office, as stored, edited and exported. */
export const calendarVersionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  name: localized,
  timeZone: z.string().refine((zone) => isTimeZone(zone), 'must be a known IANA zone'),
  /** A weekday left out is a day of rest. */
  week: z.strictObject({
    monday: dayHours.optional(),
    tuesday: dayHours.optional(),
    wednesday: dayHours.optional(),
    thursday: dayHours.optional(),
    friday: dayHours.optional(),
    saturday: dayHours.optional(),
    sunday: dayHours.optional(),
  }),
  exceptions: z.array(exception).max(2000),
  years: z
    .array(
      z.strictObject({
        year: z.int().min(1970).max(2199),
        status: z.enum(['confirmed', 'provisional']),
        remark: z.string().min(1).optional(),
      }),
    )
    .max(200),
});

export type CalendarVersion = z.infer<typeof calendarVersionSchema>;
export type CalendarException = CalendarVersion['exceptions'][number];
export type ExceptionKind = CalendarException['kind'];
export type DayHours = z.infer<typeof dayHours>;
export type WeekdayName = keyof CalendarVersion['week'];
export type YearStatus = CalendarVersion['years'][number]['status'];

export const WEEKDAY_NAMES: readonly WeekdayName[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/**
 * Checks the data of a calendar version.
 *
 * Beyond the schema: the week has open time, no year and no date is described twice, and every exception lies in a year
 * the version says it covers, so that a forgotten year cannot look complete.
 * @param data anything, for instance parsed JSON
 * @returns the same data, typed
 * @throws {InvalidCalendarError} with all faults at once
 */
export function parseCalendarVersion(data: unknown): CalendarVersion {
  const parsed = calendarVersionSchema.safeParse(data);
  if (!parsed.success) {
    throw new InvalidCalendarError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const faults = contradictionsOf(parsed.data);
  if (faults.length > 0) throw new InvalidCalendarError(faults);
  return parsed.data;
}

function contradictionsOf(version: CalendarVersion): string[] {
  const faults: string[] = [];
  if (Object.values(version.week).every((day) => day === undefined)) faults.push('week: no weekday is open');
  const years = version.years.map(({ year }) => year);
  for (const year of repeated(years)) faults.push(`years: ${year} is listed twice`);
  const dates = version.exceptions.flatMap((entry) => entry.dates);
  for (const date of repeated(dates)) faults.push(`exceptions: ${date} is described twice`);
  const covered = new Set(years);
  for (const date of dates) {
    if (!covered.has(Number(date.slice(0, 4)))) faults.push(`exceptions: ${date} lies in a year not listed in years`);
  }
  return faults;
}

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function inOrder(list: readonly Interval[]): boolean {
  return list.every((entry, index) => index === 0 || list[index - 1]!.to < entry.from);
}

function isLocalDate(text: string): boolean {
  try {
    dayNumberOf(text);
    return true;
  } catch {
    return false;
  }
}
