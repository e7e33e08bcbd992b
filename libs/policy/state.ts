import { compareInstants, type Instant, localDateOf, type WorkingCalendar, workingSpan } from '#calendar';
import type { LegalClock } from './clock.js';
import { instantAtShare } from './levels.js';

/** How a deadline stands. */
export type DeadlineState =
  /** There is no deadline. */
  | 'none'
  | 'onTrack'
  | 'dueSoon'
  /** Due today. */
  | 'due'
  | 'overdue'
  | 'paused';

/** From this share of the running time on, a deadline is due soon. */
export const DUE_SOON_SHARE = 0.8;

/**
 * How a deadline stands at an instant.
 *
 * Overdue begins with the minute after the due minute, and no pause heals it. `due` is the due day itself, for clocks
 * of a working day or more; shorter ones go from `dueSoon` to `due` in their last minute. A stopped clock keeps the
 * state in which it stopped.
 * @param calendar deadline calendar of the clock
 * @param clock from `readClock` or `stepClock`
 * @param now the present instant
 * @example deadlineState(calendar, stepClock(enteredAt, dueAt), now) // => 'dueSoon'
 */
export function deadlineState(
  calendar: WorkingCalendar,
  clock: Pick<LegalClock, 'startsAt' | 'standingDueAt' | 'pauses' | 'pausedSince' | 'stoppedAt'>,
  now: Instant,
): DeadlineState {
  const due = clock.standingDueAt;
  if (due === null) return 'none';
  const { pausedSince, stoppedAt } = clock;
  if (pausedSince !== null && compareInstants(pausedSince, due) <= 0) return 'paused';
  const at = stoppedAt !== null && compareInstants(stoppedAt, now) < 0 ? stoppedAt : now;
  if (compareInstants(at, due) > 0) return 'overdue';
  const long = workingSpan(calendar, clock.startsAt, due).days >= 1;
  if (long ? localDateOf(calendar, at) === localDateOf(calendar, due) : compareInstants(at, due) === 0) return 'due';
  const soon = instantAtShare(calendar, clock, DUE_SOON_SHARE);
  return soon !== null && compareInstants(at, soon) >= 0 ? 'dueSoon' : 'onTrack';
}
