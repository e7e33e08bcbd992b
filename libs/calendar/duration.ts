import { InvalidTimeTextError } from './errors.js';

/** A legal limit or budget. Units are never converted silently: a day of the calendar is not so many hours. */
export interface Duration {
  unit: 'workingDays' | 'workingMinutes' | 'calendarDays';
  /** Working days in eighths (0.125 steps), minutes and calendar days whole. */
  amount: number;
}

const DURATION = /^(\d{1,5}(?:\.\d{1,3})?)(cd|d|h|m)$/;

/** In decisions one working day is 8 hours, whatever the local timetable. */
export const HOURS_PER_DAY_IN_DECISIONS = 8;

/**
 * Reads a duration of the model vocabulary.
 * @param text `2d` or `0.5d` working days, `4h` working hours, `90m` working minutes, `10cd` calendar days
 * @throws {InvalidTimeTextError} when the text is no duration, or finer than an eighth of a day or a minute
 * @example parseDuration('0.5d') // => { unit: 'workingDays', amount: 0.5 }
 */
export function parseDuration(text: string): Duration {
  const match = DURATION.exec(text);
  if (!match) throw new InvalidTimeTextError('a duration such as 2d, 0.5d, 4h, 90m or 10cd', text);
  const amount = Number(match[1]);
  if (match[2] === 'd') {
    if (!Number.isInteger(amount * 8)) throw new InvalidTimeTextError('working days in steps of 0.125', text);
    return { unit: 'workingDays', amount };
  }
  const whole = match[2] === 'h' ? amount * 60 : amount;
  if (!Number.isInteger(whole)) throw new InvalidTimeTextError('whole minutes or whole calendar days', text);
  return { unit: match[2] === 'cd' ? 'calendarDays' : 'workingMinutes', amount: whole };
}

/**
 * Writes a duration in the model vocabulary; `parseDuration` reads it back.
 * @example durationText({ unit: 'workingMinutes', amount: 90 }) // => '90m'
 */
export function durationText({ unit, amount }: Duration): string {
  if (unit === 'workingDays') return `${amount}d`;
  if (unit === 'calendarDays') return `${amount}cd`;
  return amount % 60 === 0 ? `${amount / 60}h` : `${amount}m`;
}

/**
 * Says a duration in words.
 * @param duration what to say
 * @param locale `vi` or `en`
 * @example formatDuration({ unit: 'workingDays', amount: 0.5 }, 'vi') // => '0,5 ngày làm việc'
 */
export function formatDuration({ unit, amount }: Duration, locale: 'vi' | 'en'): string {
  if (unit === 'workingMinutes')
    return `${hoursAndMinutes(amount, locale)}${locale === 'vi' ? ' làm việc' : ' of working time'}`;
  const number = locale === 'vi' ? String(amount).replace('.', ',') : String(amount);
  if (locale === 'vi') return unit === 'workingDays' ? `${number} ngày làm việc` : `${number} ngày`;
  return `${number} ${unit === 'workingDays' ? 'working' : 'calendar'} ${amount === 1 ? 'day' : 'days'}`;
}

/**
 * Says a number of minutes as hours and minutes, without a unit of time being left out at zero.
 * @param minutes whole minutes, not negative
 * @param locale `vi` or `en`
 * @example hoursAndMinutes(90, 'vi') // => '1 giờ 30 phút'
 */
export function hoursAndMinutes(minutes: number, locale: 'vi' | 'en'): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(locale === 'vi' ? `${hours} giờ` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`);
  if (rest > 0 || hours === 0)
    parts.push(locale === 'vi' ? `${rest} phút` : `${rest} ${rest === 1 ? 'minute' : 'minutes'}`);
  return parts.join(' ');
}

/**
 * Turns the hours of a decision into working days.
 *
 * Decisions that publish a process write 240 hours for 30 working days. Such hours are eighths of a day, not time on
 * the clock, so an office with a timetable of 7.5 hours is not given an extra half hour each day. Use it when a
 * decision's table is transcribed; `4h` in a model is time on the clock.
 * @param hours whole hours as the decision states them
 * @throws {InvalidTimeTextError} when not a whole number
 * @example decisionHours(240) // => { unit: 'workingDays', amount: 30 }
 * @source Decisions of Hà Nội (240 giờ = 30 ngày làm việc); docs/adr/0003-working-time.md
 */
export function decisionHours(hours: number): Duration {
  if (!Number.isInteger(hours) || hours < 0) throw new InvalidTimeTextError('whole hours', String(hours));
  return { unit: 'workingDays', amount: hours / HOURS_PER_DAY_IN_DECISIONS };
}
