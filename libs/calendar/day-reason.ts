import type { Certainty, OfficeDay } from './calendar.js';
import type { CalendarException } from './version.js';

/** Why a date does not count, or why a Saturday does. */
export type DateReason = 'weeklyRest' | CalendarException['kind'];

/** What the calendar rests on for one date. */
export interface DateGrounds {
  reason?: DateReason;
  name?: { vi: string; en: string };
  /** The notice the calendar rests on for this date. */
  notice?: string;
  /** Set unless the date lies in a confirmed year. */
  certainty?: Exclude<Certainty, 'confirmed'>;
}

/**
 * What the calendar rests on for a day: the exception with its notice, or the weekly rest, and how certain the year is.
 * @param day the office's day
 * @returns nothing for an ordinary working day of a confirmed year
 */
export function groundsOf(day: OfficeDay): DateGrounds {
  const uncertain = day.certainty === 'confirmed' ? {} : { certainty: day.certainty };
  if (!day.exception) return day.weight === 0 ? { reason: 'weeklyRest', ...uncertain } : uncertain;
  const { kind, name, notice } = day.exception;
  return { reason: kind, name, notice, ...uncertain };
}
