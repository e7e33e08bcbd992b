import { assertNear, officeDay, type OfficeDay, workingDayFrom, type WorkingCalendar } from './calendar.js';
import { CalendarRangeError, InvalidTimeTextError } from './errors.js';
import { dateOfDay, dayNumberOf, type LocalDate } from './local-date.js';
import { type EpochMinute, formatInstant, type Instant } from './zone.js';

/**
 * A point in a count of working days: a date and how much of it is used up, in days. A plain date stands for its whole
 * self, used up: counting goes on with the next working day.
 */
export interface DayPoint {
  date: LocalDate;
  used: number;
}

const MOST_DAYS = 15_000;

/**
 * Counts working days on from a date.
 *
 * The date itself is day 0. A half-day counts 0.5, so the end may lie inside a date: `used` says how much of it is
 * needed. Counting `a` and then, from the point returned, `b` equals counting `a + b`. Never ends on a closed day.
 * @param calendar compiled calendar
 * @param from local date, or a point from an earlier count
 * @param days multiple of 0.125; negative counts back
 * @returns the date reached and how much of it is used; `used` is 0 only when nothing was counted from a closed day
 * @throws {InvalidTimeTextError} when `days` is no multiple of 0.125
 * @throws {CalendarRangeError} when the amount is beyond 15,000 days
 * @example addWorkingDays(calendar, '2026-04-29', 3) // => { date: '2026-05-06', used: 1 }
 * @source Civil Code 2015, Art. 147 (the day of the event is not counted)
 */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate | DayPoint, days: number): DayPoint {
  if (!Number.isInteger(days * 8)) throw new InvalidTimeTextError('working days in steps of 0.125', String(days));
  if (Math.abs(days) > MOST_DAYS) throw new CalendarRangeError(`${days} working days are too many.`);
  const start = pointOf(calendar, from);
  if (days > 0) return forwards(calendar, start, days);
  if (days < 0) return backwards(calendar, start, -days);
  if (start.day.weight > 0) return { date: start.day.date, used: start.used };
  return { date: workingDayFrom(calendar, start.day.day, 1).date, used: 0 };
}

/**
 * Counts working days back from a date; the inverse of `addWorkingDays` on working days.
 * @param calendar compiled calendar
 * @param from local date, or a point from an earlier count
 * @param days multiple of 0.125
 * @example subtractWorkingDays(calendar, '2026-05-06', 3) // => { date: '2026-04-29', used: 1 }
 */
export function subtractWorkingDays(calendar: WorkingCalendar, from: LocalDate | DayPoint, days: number): DayPoint {
  return addWorkingDays(calendar, from, -days);
}

/**
 * Working days after one date up to another.
 * @param calendar compiled calendar
 * @param from local date or point, not counted itself
 * @param to local date or point, counted
 * @returns a sum of 1 and 0.5, negative when `to` is before `from`
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: LocalDate | DayPoint,
  to: LocalDate | DayPoint,
): number {
  const [start, end] = [pointOf(calendar, from), pointOf(calendar, to)];
  assertNear(start.day.day, end.day.day);
  const ahead = start.day.day <= end.day.day;
  const [first, last] = ahead ? [start, end] : [end, start];
  let sum = last.used - first.used;
  for (let day = first.day.day; day < last.day.day; day += 1) sum += officeDay(calendar, day).weight;
  return ahead ? sum : 0 - sum;
}

/**
 * When a point in a count of days is reached on the clock: the closing of the day when it is used up; half a full day ends
 * with the morning session; other parts are taken in proportion within their session.
 * @param calendar compiled calendar
 * @param point a point on a working day
 * @returns an instant within office hours
 * @throws {CalendarRangeError} when the date is closed
 */
export function instantOfPoint(calendar: WorkingCalendar, point: DayPoint): Instant {
  return formatInstant(minuteOfPoint(calendar, point));
}

/**
 * As `instantOfPoint`, on minutes since the epoch.
 * @param calendar compiled calendar
 * @param point a point on a working day
 */
export function minuteOfPoint(calendar: WorkingCalendar, point: DayPoint): EpochMinute {
  const day = officeDay(calendar, dayNumberOf(point.date));
  if (day.weight === 0) throw new CalendarRangeError(`${point.date} is closed.`);
  if (point.used === 0) return day.spans[0]!.from;
  const halves = point.used * 2;
  const index = Math.min(Math.ceil(halves) - 1, day.sessions.length - 1);
  const { spans, minutes } = day.sessions[index]!;
  let left = Math.ceil((halves - index) * minutes);
  for (const { from, to } of spans) {
    if (to - from >= left) return from + left;
    left -= to - from;
  }
  return spans.at(-1)!.to;
}

function pointOf(calendar: WorkingCalendar, from: LocalDate | DayPoint): { day: OfficeDay; used: number } {
  if (typeof from === 'string') {
    const day = officeDay(calendar, dayNumberOf(from));
    return { day, used: day.weight };
  }
  const day = officeDay(calendar, dayNumberOf(from.date));
  if (from.used < 0 || from.used > day.weight) {
    throw new CalendarRangeError(`${from.used} of ${from.date} cannot be used up, it counts ${day.weight}.`);
  }
  return { day, used: from.used };
}

function forwards(calendar: WorkingCalendar, start: { day: OfficeDay; used: number }, days: number): DayPoint {
  let { day, used } = start;
  let left = days;
  while (left > day.weight - used) {
    left -= day.weight - used;
    day = workingDayFrom(calendar, day.day + 1, 1);
    used = 0;
  }
  return { date: day.date, used: used + left };
}

function backwards(calendar: WorkingCalendar, start: { day: OfficeDay; used: number }, days: number): DayPoint {
  let { day, used } = start;
  let left = days;
  while (left >= used) {
    left -= used;
    day = workingDayFrom(calendar, day.day - 1, -1);
    used = day.weight;
  }
  return { date: dateOfDay(day.day), used: used - left };
}
