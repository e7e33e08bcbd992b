import { explainDue, type Explanation, type Instant, parseDuration, type WorkingCalendar } from '#calendar';
import { type LegalClock, readClock } from './clock.js';
import type { ClockLedger, LedgerEntry } from './ledger.js';

/** What an entry of the ledger did to the due instant. */
export interface ClockLine {
  entry: LedgerEntry;
  /** The due instant after it, leaving aside a pause that still lasts; null without a limit. */
  dueAt: Instant | null;
}

/** Why a legal clock stands where it stands. */
export interface ClockExplanation {
  clock: LegalClock;
  /** The count of the limit, from the receipt or the last restart; null without a limit. */
  count: Explanation | null;
  /** What has moved the due instant since, in order of time. */
  lines: ClockLine[];
}

/**
 * Explains a legal clock: the count of its limit, and each pause, resumption and extension with the due instant after it.
 * @param calendar deadline calendar of the competent agency
 * @param ledger the stored ledger
 * @throws {ClockSequenceError} when the entries do not follow one another
 */
export function explainClock(calendar: WorkingCalendar, ledger: ClockLedger): ClockExplanation {
  const clock = readClock(calendar, ledger);
  const last = ledger.entries.findLastIndex(({ kind }) => kind === 'restart');
  const limits = ledger.entries.flatMap((entry) => (entry.kind === 'restart' ? (entry.limit ?? []) : []));
  const limit = limits.at(-1) ?? ledger.limit;
  const from = ledger.entries[last]?.at ?? ledger.receivedAt;
  const count = limit === 'none' ? null : explainDue(calendar, from, parseDuration(limit), ledger.rules);
  const lines = clock.history
    .slice(last + 1)
    .map(({ entry, standingDueAt }): ClockLine => ({ entry, dueAt: standingDueAt }));
  return { clock, count, lines };
}
