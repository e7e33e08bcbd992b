import { fromLocal, toLocalIso } from '#calendar';
import { refuseInput } from './http/validation.js';

/** The local date of an instant, `YYYY-MM-DD`. */
export const localDay = (zone: string, at: Date): string => toLocalIso(zone, at.toISOString()).slice(0, 10);

/** The local time of an instant to the minute, `YYYY-MM-DDTHH:mm`. */
export const localMinute = (zone: string, at: Date): string => toLocalIso(zone, at.toISOString()).slice(0, 16);

/** Midnight at which a local date begins. */
export const startOfDay = (zone: string, date: string): Date => new Date(fromLocal(zone, `${date}T00:00`));

/**
 * From when on something counts that an administrator dates: today means from now on.
 * @param date local date; absent: today
 * @param field named when the date is refused
 * @throws {InvalidInputError} for a date that is over: what has happened since cannot be changed by it
 */
export function effectiveFrom(zone: string, now: Date, date: string | undefined, field: string): Date {
  const today = localDay(zone, now);
  if (date === undefined || date === today) return now;
  return date > today ? startOfDay(zone, date) : refuseInput(field, PAST);
}

const PAST = { vi: 'Chọn hôm nay hoặc một ngày sau', en: 'Choose today or a later day' };
