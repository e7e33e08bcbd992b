import { officeDay, type OfficeDay, workingDayFrom, type WorkingCalendar } from './calendar.js';
import { dayNumberOf, type LocalDate } from './local-date.js';
import { type EpochMinute, formatInstant, type Instant, localOf, parseInstant } from './zone.js';

/**
 * What a date is worth in a limit counted in working days.
 * @param calendar compiled calendar
 * @param date local date
 * @returns 1 a working day, 0.5 a half-day that counts, 0 closed
 * @example isWorkingDay(calendar, '2026-08-22') // => 1, a worked Saturday
 */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): 0 | 0.5 | 1 {
  return officeDay(calendar, dayNumberOf(date)).weight;
}

/**
 * Whether the office is open in the minute of an instant. The closing minute itself is not open.
 * @param calendar compiled calendar
 * @param at instant
 */
export function isOpen(calendar: WorkingCalendar, at: Instant): boolean {
  const minute = parseInstant(at);
  return dayOf(calendar, minute).spans.some(({ from, to }) => from <= minute && minute < to);
}

/**
 * The first instant, from `at` on, at which the office is open; `at` itself when it is.
 * @param calendar compiled calendar
 * @param at instant
 * @throws {CalendarRangeError} when it does not open within a century
 */
export function nextOpening(calendar: WorkingCalendar, at: Instant): Instant {
  return formatInstant(nextOpen(calendar, parseInstant(at)));
}

/**
 * The latest start of an open interval at or before an instant.
 * @param calendar compiled calendar
 * @param at instant
 * @throws {CalendarRangeError} when there is none within a century
 */
export function previousOpening(calendar: WorkingCalendar, at: Instant): Instant {
  const minute = parseInstant(at);
  let day = dayOf(calendar, minute);
  let span = day.spans.findLast(({ from }) => from <= minute);
  while (!span) {
    day = workingDayFrom(calendar, day.day - 1, -1);
    span = day.spans.findLast(({ from }) => from <= minute);
  }
  return formatInstant(span.from);
}

/**
 * When the office opens on a date.
 * @param calendar compiled calendar
 * @param date local date
 * @returns the first instant of its first interval; undefined on a closed day
 */
export function openingOf(calendar: WorkingCalendar, date: LocalDate): Instant | undefined {
  const first = officeDay(calendar, dayNumberOf(date)).spans[0];
  return first && formatInstant(first.from);
}

/**
 * When the office closes on a date: the due time of whatever is due that day.
 * @param calendar compiled calendar
 * @param date local date
 * @returns the end of its last interval; undefined on a closed day
 */
export function closingOf(calendar: WorkingCalendar, date: LocalDate): Instant | undefined {
  const last = officeDay(calendar, dayNumberOf(date)).spans.at(-1);
  return last && formatInstant(last.to);
}

/**
 * The local date of an instant in the office's zone.
 * @param calendar compiled calendar
 * @param at instant
 * @example localDateOf(calendar, '2026-04-29T17:30:00.000Z') // => '2026-04-30'
 */
export function localDateOf(calendar: WorkingCalendar, at: Instant): LocalDate {
  return dayOf(calendar, parseInstant(at)).date;
}

/**
 * The office's day in which a minute lies.
 * @param calendar compiled calendar
 * @param at minute since the epoch
 */
export function dayOf(calendar: WorkingCalendar, at: EpochMinute): OfficeDay {
  return officeDay(calendar, localOf(calendar.timeZone, at).day);
}

/**
 * As `nextOpening`, on minutes.
 * @param calendar compiled calendar
 * @param at minute since the epoch
 */
export function nextOpen(calendar: WorkingCalendar, at: EpochMinute): EpochMinute {
  const day = dayOf(calendar, at);
  const span = day.spans.find(({ to }) => at < to) ?? workingDayFrom(calendar, day.day + 1, 1).spans[0]!;
  return Math.max(at, span.from);
}

/**
 * The same minute when it lies in office hours, edges included, else the next opening.
 *
 * A closing time is still working time here: something received as the office closes, or due then, is in time.
 * @param calendar compiled calendar
 * @param at minute since the epoch
 */
export function intoOfficeHours(calendar: WorkingCalendar, at: EpochMinute): EpochMinute {
  const within = dayOf(calendar, at).spans.some(({ from, to }) => from <= at && at <= to);
  return within ? at : nextOpen(calendar, at);
}
