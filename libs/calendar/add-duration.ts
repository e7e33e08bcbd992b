import { type Session, workingDayFrom, type WorkingCalendar } from './calendar.js';
import { addCalendarDays } from './calendar-days.js';
import type { Duration } from './duration.js';
import { CalendarRangeError, InvalidTimeTextError } from './errors.js';
import { closingOf, dayOf, intoOfficeHours, nextOpen } from './opening.js';
import { minutesBetween, plusMinutes } from './working-minutes.js';
import { type EpochMinute, formatInstant, type Instant, parseInstant } from './zone.js';

/** Where a count that ends exactly between two sessions stands: at the closing, or on the side it started from. */
export type Landing = 'closing' | 'asStarted';

/**
 * The instant a duration later, running from the very instant given.
 *
 * One working day leads to the same place in the next working day, half a day to the same place in the next session, so
 * budgets of consecutive steps add up without rounding each to a closing. Calendar days end at the closing of their last
 * day, which moves on from a closed day.
 * @param calendar compiled calendar
 * @param at instant; in closed time, counting starts at the next opening
 * @param duration amount to add
 * @returns an instant within office hours
 * @example addDuration(calendar, '2026-11-23T07:00:00.000Z', parseDuration('1d')) // Monday 14:00 => Wednesday 14:00, 24/11 is a holiday
 */
export function addDuration(calendar: WorkingCalendar, at: Instant, duration: Duration): Instant {
  if (duration.unit === 'workingMinutes')
    return formatInstant(plusMinutes(calendar, parseInstant(at), duration.amount));
  if (duration.unit === 'workingDays') return formatInstant(plusDays(calendar, parseInstant(at), duration.amount));
  const minute = parseInstant(at);
  const first = dayOf(calendar, duration.amount === 0 ? nextOpen(calendar, minute) : minute).date;
  return closingOf(calendar, addCalendarDays(calendar, first, duration.amount))!;
}

/**
 * Moves by working days within the sessions of the calendar, on minutes since the epoch.
 * @param calendar compiled calendar
 * @param at minute since the epoch
 * @param days multiple of 0.125; negative goes back
 * @param landing where to stand when the end falls between two sessions
 */
export function plusDays(
  calendar: WorkingCalendar,
  at: EpochMinute,
  days: number,
  landing: Landing = 'closing',
): EpochMinute {
  if (!Number.isInteger(days * 8)) throw new InvalidTimeTextError('working days in steps of 0.125', String(days));
  if (Math.abs(days) > 15_000) throw new CalendarRangeError(`${days} working days are too many.`);
  const start = intoOfficeHours(calendar, at);
  if (days === 0) return start;
  const place = placeOf(calendar, start);
  const size = place.session.minutes;
  // In sixteenths of a session-minute all quantities are whole, so nothing is lost before the one rounding at the end.
  const distance = 8 * place.passed + 16 * days * size;
  let sessions = Math.floor(distance / (8 * size));
  let rest = distance - sessions * 8 * size;
  if (rest === 0 && (landing === 'closing' || place.passed > 0)) [sessions, rest] = [sessions - 1, 8 * size];
  const target = sessionAway(calendar, place, sessions);
  return minuteWithin(target, Math.round((rest * target.minutes) / (8 * size)));
}

/**
 * Working time between two instants as whole working days and the open minutes left over.
 * @param calendar compiled calendar
 * @param from instant
 * @param to instant, not before `from`
 * @example workingSpan(calendar, dueAt, now) // => { days: 2, minutes: 180 }
 */
export function workingSpan(calendar: WorkingCalendar, from: Instant, to: Instant): { days: number; minutes: number } {
  const [start, end] = [parseInstant(from), parseInstant(to)];
  if (end <= start) return { days: 0, minutes: 0 };
  let days = countDays(calendar, start, end);
  while (days > 0 && plusDays(calendar, start, days) > end) days -= 1;
  const reached = days === 0 ? start : plusDays(calendar, start, days);
  return { days, minutes: minutesBetween(calendar, reached, end) };
}

interface Place {
  day: number;
  index: number;
  session: Session;
  /** Open minutes of the session that have passed. */
  passed: number;
}

function placeOf(calendar: WorkingCalendar, start: EpochMinute): Place {
  const day = dayOf(calendar, start);
  const index = day.sessions.findIndex(({ spans }) => start <= spans.at(-1)!.to);
  const session = day.sessions[index]!;
  const passed = session.spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, start) - from), 0);
  return { day: day.day, index, session, passed };
}

function sessionAway(calendar: WorkingCalendar, place: Place, count: number): Session {
  let day = workingDayFrom(calendar, place.day, 1);
  let index = place.index + count;
  while (index >= day.sessions.length) {
    index -= day.sessions.length;
    day = workingDayFrom(calendar, day.day + 1, 1);
  }
  while (index < 0) {
    day = workingDayFrom(calendar, day.day - 1, -1);
    index += day.sessions.length;
  }
  return day.sessions[index]!;
}

function minuteWithin({ spans }: Session, minutes: number): EpochMinute {
  let left = minutes;
  for (const { from, to } of spans) {
    if (to - from >= left) return from + left;
    left -= to - from;
  }
  return spans.at(-1)!.to;
}

/** An upper bound of the whole working days between two minutes. */
function countDays(calendar: WorkingCalendar, start: EpochMinute, end: EpochMinute): number {
  let sum = 0;
  const last = dayOf(calendar, end).day;
  for (let day = workingDayFrom(calendar, dayOf(calendar, start).day, 1); day.day <= last;) {
    sum += day.weight;
    day = workingDayFrom(calendar, day.day + 1, 1);
  }
  return Math.ceil(sum);
}
