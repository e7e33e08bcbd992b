import { assertNear, officeDay, type WorkingCalendar } from './calendar.js';
import { type DateGrounds, groundsOf } from './day-reason.js';
import type { LocalDate } from './local-date.js';
import { dayOf } from './opening.js';
import { openWithin } from './working-minutes.js';
import { type Instant, parseInstant } from './zone.js';

/** One date between two instants: closed, or with the open minutes that pass on it. */
export interface SpanLine extends DateGrounds {
  kind: 'closed' | 'workingTime';
  date: LocalDate;
  /** Open minutes within the span; 0 when closed. */
  minutes: number;
}

/**
 * Explains the working time between two instants, date by date.
 *
 * An open date on which no minute of the span is open is left out; the minutes add up to `workingMinutesBetween`.
 * @param calendar compiled calendar
 * @param from instant
 * @param to instant, not before `from`
 * @throws {CalendarRangeError} when they are more than a century apart
 * @example explainSpan(calendar, dueAt, movedTo).map(({ date, minutes }) => [date, minutes])
 */
export function explainSpan(calendar: WorkingCalendar, from: Instant, to: Instant): SpanLine[] {
  const [start, end] = [parseInstant(from), parseInstant(to)];
  const [first, last] = [dayOf(calendar, start).day, dayOf(calendar, end).day];
  assertNear(first, last);
  const lines: SpanLine[] = [];
  for (let number = first; number <= last; number += 1) {
    const day = officeDay(calendar, number);
    const minutes = openWithin(day, start, end);
    if (day.weight === 0) lines.push({ kind: 'closed', date: day.date, minutes: 0, ...groundsOf(day) });
    else if (minutes > 0) lines.push({ kind: 'workingTime', date: day.date, minutes, ...groundsOf(day) });
  }
  return lines;
}
