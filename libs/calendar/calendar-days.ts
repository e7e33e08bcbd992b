import { workingDayFrom, type WorkingCalendar } from './calendar.js';
import { InvalidTimeTextError } from './errors.js';
import { dateOfDay, dayNumberOf, type LocalDate } from './local-date.js';

/**
 * Counts calendar days; a last day on a closed day moves on to the next working day.
 *
 * Counting back moves a closed day further back, so that what must be done *at least* so many days before stays so.
 * @param calendar compiled calendar
 * @param date local date, day 0
 * @param days whole days; negative counts back
 * @returns a local date on which the office is open
 * @example addCalendarDays(calendar, '2026-04-15', 15) // => '2026-05-04', as 30/4 and 1/5 are holidays
 * @source Civil Code 2015, Art. 148.5
 */
export function addCalendarDays(calendar: WorkingCalendar, date: LocalDate, days: number): LocalDate {
  return workingDayFrom(calendar, dayNumberOf(date) + whole(days), days < 0 ? -1 : 1).date;
}

/**
 * Counts calendar days back; a closed day moves further back.
 * @param calendar compiled calendar
 * @param date local date, day 0
 * @param days whole days
 */
export function subtractCalendarDays(calendar: WorkingCalendar, date: LocalDate, days: number): LocalDate {
  return addCalendarDays(calendar, date, -whole(days));
}

/**
 * Calendar days from one date to another.
 * @param from local date, not counted
 * @param to local date, counted
 * @returns whole days, negative when `to` is before `from`
 */
export function calendarDaysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * A date some days away, whether open or not.
 * @param date local date
 * @param days whole days
 */
export function shiftDate(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumberOf(date) + whole(days));
}

function whole(days: number): number {
  if (!Number.isInteger(days)) throw new InvalidTimeTextError('whole calendar days', String(days));
  return days;
}
