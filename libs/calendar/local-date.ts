import { InvalidTimeTextError } from './errors.js';

/** A date on the wall calendar of an office, `YYYY-MM-DD`. */
export type LocalDate = string;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days since 1970-01-01 of a local date, by integer arithmetic on the Gregorian calendar.
 *
 * No `Date` is involved, so the zone of the host cannot leak in.
 * @param date `YYYY-MM-DD`
 * @returns a whole number of days, negative before 1970
 * @throws {InvalidTimeTextError} when the text is not an existing date
 * @example dayNumberOf('1970-01-02') // => 1
 */
export function dayNumberOf(date: LocalDate): number {
  const match = DATE.exec(date);
  if (!match) throw new InvalidTimeTextError('a date YYYY-MM-DD', date);
  const day = daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
  if (dateOfDay(day) !== date) throw new InvalidTimeTextError('an existing date', date);
  return day;
}

/**
 * The local date of a day number; the inverse of `dayNumberOf`.
 * @param day days since 1970-01-01
 * @returns `YYYY-MM-DD`
 * @example dateOfDay(1) // => '1970-01-02'
 */
export function dateOfDay(day: number): LocalDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/**
 * ISO weekday of a day number.
 * @param day days since 1970-01-01
 * @returns 1 (Monday) to 7 (Sunday)
 * @example weekdayOf(dayNumberOf('2026-02-17')) // => 2
 */
export function weekdayOf(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * Writes a number with leading zeros.
 * @param value a whole number, not negative
 * @param width least number of digits
 */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Era-based conversion; the year starts in March so that the leap day is the last one. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
