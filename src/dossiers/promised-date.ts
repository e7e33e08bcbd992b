import { type DueRules, dueAt, parseDuration, type WorkingCalendar } from '#calendar';

/**
 * When the result is promised: the procedure's whole limit, counted by the competent agency's deadline calendar.
 * @param limit whole limit and rules of the pinned version
 * @param receivedAt instant of receipt
 * @example promisedDate({ amount: '1d', rules }, calendar, new Date('2026-11-23T02:00:00Z')) // => the closing of the same day
 */
export function promisedDate(
  limit: { amount: string; rules: DueRules },
  calendar: WorkingCalendar,
  receivedAt: Date,
): Date {
  return new Date(dueAt(calendar, receivedAt.toISOString(), parseDuration(limit.amount), limit.rules).dueAt);
}
