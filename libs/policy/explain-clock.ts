import {
  calendarDaysBetween,
  explainDue,
  type Explanation,
  type Instant,
  localDateOf,
  parseDuration,
  type WorkingCalendar,
} from '#calendar';
import { type ClockSegment, type LegalClock, readClock } from './clock.js';
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
  /**
   * The count of the limit, from the receipt or the last restart; null without a limit. A limit in calendar days is
   * counted together with the dates paused, as their end may fall on a closed day.
   */
  count: Explanation | null;
  /** What has moved the due instant since, in order of time. */
  lines: ClockLine[];
  /** The pauses among them, in the same order. */
  pauses: ClockSegment[];
  /** The restart from which it counts. */
  restart?: LedgerEntry & { kind: 'restart' };
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
  const restart = ledger.entries[last] as ClockExplanation['restart'];
  const limits = ledger.entries.flatMap((entry) => (entry.kind === 'restart' ? (entry.limit ?? []) : []));
  const limit = limits.at(-1) ?? ledger.limit;
  const from = restart?.at ?? ledger.receivedAt;
  const lines = clock.history
    .slice(last + 1)
    .map(({ entry, standingDueAt }): ClockLine => ({ entry, dueAt: standingDueAt }));
  const before = ledger.entries.slice(0, last + 1).filter(({ kind }) => kind === 'pause').length;
  const pauses = clock.segments.filter(({ kind }) => kind === 'paused').slice(before);
  const days = pauses.reduce((sum, pause) => sum + datesPaused(calendar, pause), 0);
  const count = limit === 'none' ? null : explainDue(calendar, from, lengthened(limit, days), ledger.rules);
  return { clock, count, lines, pauses, ...(restart ? { restart } : {}) };
}

/**
 * Dates by which a pause moves a limit in calendar days.
 * @param calendar deadline calendar
 * @param pause a paused segment of a clock
 */
export function datesPaused(calendar: WorkingCalendar, { from, to, moves }: ClockSegment): number {
  return moves && to !== null ? calendarDaysBetween(localDateOf(calendar, from), localDateOf(calendar, to)) : 0;
}

function lengthened(limit: string, days: number): ReturnType<typeof parseDuration> {
  const { unit, amount } = parseDuration(limit);
  return { unit, amount: unit === 'calendarDays' ? amount + days : amount };
}
