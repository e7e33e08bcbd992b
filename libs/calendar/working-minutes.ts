import { assertNear, officeDay, type OfficeDay, workingDayFrom, type WorkingCalendar } from './calendar.js';
import { CalendarRangeError, InvalidTimeTextError } from './errors.js';
import { dayOf, intoOfficeHours } from './opening.js';
import { type EpochMinute, formatInstant, type Instant, parseInstant } from './zone.js';

/** Fifty years of full days. */
const MOST_MINUTES = 50 * 366 * 1440;

/**
 * The instant at which an amount of open time has passed.
 *
 * Only open minutes pass. When the amount is used up exactly at a closing, the closing is returned and not the next
 * opening, so the result never stands on a closed day. Adding `a` and then `b` equals adding `a + b`.
 * @param calendar compiled calendar
 * @param at instant; in closed time, counting starts at the next opening
 * @param minutes whole minutes; negative goes back
 * @throws {CalendarRangeError} when the amount is beyond fifty years
 * @example addWorkingMinutes(calendar, '2026-04-29T09:00:00.000Z', 90) // 16:00 local: 60 today, 30 on the next working day
 */
export function addWorkingMinutes(calendar: WorkingCalendar, at: Instant, minutes: number): Instant {
  return formatInstant(plusMinutes(calendar, parseInstant(at), minutes));
}

/**
 * As `addWorkingMinutes`, in hours: 60 open minutes each.
 * @param calendar compiled calendar
 * @param at instant
 * @param hours any number that makes whole minutes
 * @see decisionHours for the hours of published decisions, which are eighths of a day
 */
export function addWorkingHours(calendar: WorkingCalendar, at: Instant, hours: number): Instant {
  return addWorkingMinutes(calendar, at, hours * 60);
}

/**
 * The instant from which an amount of open time leads to `at`; the inverse of `addWorkingMinutes` up to closed time.
 * @param calendar compiled calendar
 * @param at instant
 * @param minutes whole minutes
 */
export function subtractWorkingMinutes(calendar: WorkingCalendar, at: Instant, minutes: number): Instant {
  return addWorkingMinutes(calendar, at, -minutes);
}

/**
 * Open minutes between two instants.
 * @param calendar compiled calendar
 * @param from instant
 * @param to instant
 * @returns whole minutes, negative when `to` is before `from`
 * @throws {CalendarRangeError} when they are more than a century apart
 */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  return minutesBetween(calendar, parseInstant(from), parseInstant(to));
}

/**
 * As `addWorkingMinutes`, on minutes since the epoch.
 * @param calendar compiled calendar
 * @param at minute since the epoch
 * @param minutes whole minutes; negative goes back
 */
export function plusMinutes(calendar: WorkingCalendar, at: EpochMinute, minutes: number): EpochMinute {
  if (!Number.isInteger(minutes)) throw new InvalidTimeTextError('whole minutes', String(minutes));
  if (Math.abs(minutes) > MOST_MINUTES) throw new CalendarRangeError(`${minutes} working minutes are too many.`);
  const start = intoOfficeHours(calendar, at);
  if (minutes === 0) return start;
  return minutes > 0 ? forwards(calendar, start, minutes) : backwards(calendar, start, -minutes);
}

/**
 * As `workingMinutesBetween`, on minutes since the epoch.
 * @param calendar compiled calendar
 * @param from minute since the epoch
 * @param to minute since the epoch
 */
export function minutesBetween(calendar: WorkingCalendar, from: EpochMinute, to: EpochMinute): number {
  if (to < from) return 0 - minutesBetween(calendar, to, from);
  const [first, last] = [dayOf(calendar, from).day, dayOf(calendar, to).day];
  assertNear(first, last);
  let sum = 0;
  for (let day = first; day <= last; day += 1) sum += openWithin(officeDay(calendar, day), from, to);
  return sum;
}

/**
 * Open minutes of one day that lie between two minutes.
 * @param day the office's day
 * @param from minute since the epoch
 * @param to minute since the epoch
 */
export function openWithin(day: OfficeDay, from: EpochMinute, to: EpochMinute): number {
  return day.spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0);
}

function forwards(calendar: WorkingCalendar, start: EpochMinute, minutes: number): EpochMinute {
  let left = minutes;
  let day = dayOf(calendar, start);
  for (;;) {
    for (const span of day.spans) {
      const from = Math.max(span.from, start);
      const open = Math.max(0, span.to - from);
      if (open >= left) return from + left;
      left -= open;
    }
    day = workingDayFrom(calendar, day.day + 1, 1);
  }
}

function backwards(calendar: WorkingCalendar, start: EpochMinute, minutes: number): EpochMinute {
  let left = minutes;
  let day = dayOf(calendar, start);
  for (;;) {
    for (const span of day.spans.toReversed()) {
      const to = Math.min(span.to, start);
      const open = Math.max(0, to - span.from);
      if (open >= left) return to - left;
      left -= open;
    }
    day = workingDayFrom(calendar, day.day - 1, -1);
  }
}
