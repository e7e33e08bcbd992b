import { officeDay, type WorkingCalendar } from './calendar.js';
import { addCalendarDays } from './calendar-days.js';
import { plusDays } from './add-duration.js';
import type { Duration } from './duration.js';
import { DEFAULT_DUE_RULES, type DueRules } from './due-rules.js';
import { dateOfDay, dayNumberOf, type LocalDate } from './local-date.js';
import { dayOf } from './opening.js';
import { type CountedReceipt, countReceipt } from './receipt.js';
import { addWorkingDays, minuteOfPoint } from './working-days.js';
import { plusMinutes } from './working-minutes.js';
import { type EpochMinute, formatInstant, type Instant, parseInstant } from './zone.js';

/** When something received is due. */
export interface DueDate {
  dueAt: Instant;
  /** Local date of `dueAt`. */
  dueOn: LocalDate;
  /** From when the receipt counts: later than the receipt after a cut-off or outside office hours. */
  startsAt: Instant;
}

/** How a due date came about; `explainDue` walks it. */
export interface DuePlan {
  received: EpochMinute;
  counted: CountedReceipt;
  due: EpochMinute;
  /** `days` count whole and half dates, `run` runs from the instant, `calendar` counts calendar days. */
  mode: 'sameDay' | 'days' | 'run' | 'calendar';
}

/**
 * When something received is due, by the rules of its procedure.
 *
 * `0d` means the same day: due at the closing of the day on which it counts as received. A due instant always lies
 * within office hours, edges included, and never moves back when the receipt moves on.
 * @param calendar the deadline calendar of the agency, not its reception hours
 * @param receivedAt instant of receipt
 * @param limit the legal limit
 * @param rules how the procedure counts; `DEFAULT_DUE_RULES` when left out
 * @throws {CalendarRangeError} when the limit is beyond any legal one
 * @example dueAt(calendar, '2026-04-29T08:20:00.000Z', parseDuration('3d')).dueAt // => '2026-05-06T10:00:00.000Z'
 * @source Civil Code 2015, Art. 147-148; docs/adr/0003-working-time.md
 */
export function dueAt(
  calendar: WorkingCalendar,
  receivedAt: Instant,
  limit: Duration,
  rules: DueRules = DEFAULT_DUE_RULES,
): DueDate {
  const { due, counted } = planDue(calendar, parseInstant(receivedAt), limit, rules);
  return { dueAt: formatInstant(due), dueOn: dayOf(calendar, due).date, startsAt: formatInstant(counted.at) };
}

/**
 * As `dueAt`, with what is needed to explain it.
 * @param calendar deadline calendar
 * @param received minute since the epoch
 * @param limit the legal limit
 * @param rules how the procedure counts
 */
export function planDue(calendar: WorkingCalendar, received: EpochMinute, limit: Duration, rules: DueRules): DuePlan {
  const firstDay = rules.dayOfReceipt === 'day1';
  const sameDay = limit.amount === 0 && limit.unit !== 'workingMinutes';
  const counted = countReceipt(calendar, received, rules, sameDay || (firstDay && limit.unit !== 'workingMinutes'));
  const plan = (mode: DuePlan['mode'], due: EpochMinute): DuePlan => ({ received, counted, due, mode });
  if (limit.unit === 'workingMinutes') return plan('run', plusMinutes(calendar, counted.at, limit.amount));
  if (sameDay) return plan('sameDay', closing(calendar, counted.day));
  if (limit.unit === 'calendarDays') {
    const days = limit.amount - (firstDay ? 1 : 0);
    const last = addCalendarDays(calendar, dateOfDay(counted.day), days);
    return plan('calendar', closing(calendar, dayNumberOf(last)));
  }
  if (rules.dueTime === 'sameTimeOfDay') return plan('run', plusDays(calendar, counted.at, limit.amount, 'asStarted'));
  const date = dateOfDay(counted.day);
  const due = minuteOfPoint(calendar, addWorkingDays(calendar, firstDay ? { date, used: 0 } : date, limit.amount));
  // A part of the first day may be over before a receipt in the afternoon; then the whole day is given.
  return plan('days', due <= counted.at ? closing(calendar, counted.day) : due);
}

function closing(calendar: WorkingCalendar, day: number): EpochMinute {
  return officeDay(calendar, day).spans.at(-1)!.to;
}
