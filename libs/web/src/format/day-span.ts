import { dateOnly } from './date-time.js';

/** Offset of the office's zone, which knows no summer time. */
const OFFSET = '+07:00';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The instant at which a day begins in the office.
 * @example startOfDay('2026-11-24') // => '2026-11-24T00:00:00+07:00'
 */
export const startOfDay = (isoDay: string): string => `${isoDay}T00:00:00${OFFSET}`;

/**
 * The instant at which a last day is over.
 * @example endOfDay('2026-11-24') // => '2026-11-24T17:00:00.000Z', which is midnight in the office
 */
export const endOfDay = (isoDay: string): string => new Date(Date.parse(startOfDay(isoDay)) + DAY_MS).toISOString();

/**
 * The last day of a span that ends at an instant: who is away until midnight is away on the day before.
 * @example lastDay('2026-11-27T17:00:00.000Z') // => '27/11/2026'
 */
export const lastDay = (endsAt: string | null | undefined): string =>
  endsAt ? dateOnly(new Date(Date.parse(endsAt) - 1)) : '';
