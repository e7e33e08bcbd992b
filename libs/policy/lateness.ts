import { hoursAndMinutes, type Instant, type WorkingCalendar, workingSpan } from '#calendar';

/** Working time: whole working days of the calendar and the open minutes left over. */
export interface WorkingAmount {
  days: number;
  minutes: number;
}

/**
 * How late something is that was due, in working time; zero before it is due.
 * @param calendar deadline calendar
 * @param dueAt when it was due
 * @param at now, or when it was finished
 */
export function latenessAt(calendar: WorkingCalendar, dueAt: Instant, at: Instant): WorkingAmount {
  return workingSpan(calendar, dueAt, at);
}

/**
 * How much working time is left; zero once it is due.
 * @param calendar deadline calendar
 * @param dueAt when it is due
 * @param at now
 */
export function remainingAt(calendar: WorkingCalendar, dueAt: Instant, at: Instant): WorkingAmount {
  return workingSpan(calendar, at, dueAt);
}

/**
 * Says a lateness. Call it for what is overdue: between closing and the next opening no working time has passed yet, and
 * that is said as such.
 * @param late from `latenessAt`
 * @param locale `vi` or `en`
 * @example latenessInWords({ days: 2, minutes: 180 }, 'vi') // => 'Quá hạn 2 ngày 3 giờ làm việc'
 */
export function latenessInWords(late: WorkingAmount, locale: 'vi' | 'en'): string {
  if (late.days === 0 && late.minutes === 0) return locale === 'vi' ? 'Vừa quá hạn' : 'Just overdue';
  return locale === 'vi' ? `Quá hạn ${amountInWords(late, 'vi')}` : `${amountInWords(late, 'en')} overdue`;
}

/**
 * Says what is left.
 * @param left from `remainingAt`
 * @param locale `vi` or `en`
 * @example remainingInWords({ days: 0, minutes: 45 }, 'vi') // => 'Còn 45 phút làm việc'
 */
export function remainingInWords(left: WorkingAmount, locale: 'vi' | 'en'): string {
  return locale === 'vi' ? `Còn ${amountInWords(left, 'vi')}` : `${amountInWords(left, 'en')} left`;
}

/** From a day on, minutes are noise and are cut off. */
function amountInWords({ days, minutes }: WorkingAmount, locale: 'vi' | 'en'): string {
  const unit = locale === 'vi' ? ' làm việc' : ' of working time';
  if (days === 0) return `${hoursAndMinutes(minutes, locale)}${unit}`;
  const day = locale === 'vi' ? `${days} ngày` : `${days} working ${days === 1 ? 'day' : 'days'}`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return locale === 'vi' ? `${day}${unit}` : day;
  return locale === 'vi' ? `${day} ${hours} giờ${unit}` : `${day} ${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
