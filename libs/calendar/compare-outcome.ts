import type { WorkingCalendar } from './calendar.js';
import { DEFAULT_DUE_RULES, type DueRules } from './due-rules.js';
import { dayOf } from './opening.js';
import { type Instant, parseInstant } from './zone.js';

/** Trước hạn, đúng hạn, quá hạn. */
export type Outcome = 'early' | 'onTime' | 'late';

/**
 * How a result stands to its due instant, to the printed minute.
 *
 * Finishing outside office hours is compared by the clock all the same: a result at 17:20 that was due at 17:00 is late
 * unless the boundary says that the due day counts.
 * @param calendar deadline calendar of the agency
 * @param due when it was due
 * @param finished when the result was ready; pick-up does not matter
 * @param boundary where early ends and late begins
 * @example compareOutcome(calendar, '2026-05-06T10:00:00.000Z', '2026-05-05T03:00:00.000Z') // => 'early'
 * @source QĐ 766/QĐ-TTg (on time when the end is not after the appointment)
 */
export function compareOutcome(
  calendar: WorkingCalendar,
  due: Instant,
  finished: Instant,
  boundary: DueRules['boundary'] = DEFAULT_DUE_RULES.boundary,
): Outcome {
  const [dueMinute, endMinute] = [parseInstant(due), parseInstant(finished)];
  const [dueDay, endDay] = [dayOf(calendar, dueMinute).day, dayOf(calendar, endMinute).day];
  if (boundary.late === 'dueDay' ? endDay > dueDay : endMinute > dueMinute) return 'late';
  return (boundary.early === 'dueDay' ? endDay < dueDay : endMinute < dueMinute) ? 'early' : 'onTime';
}
