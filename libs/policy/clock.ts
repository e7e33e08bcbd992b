import {
  addDuration,
  addWorkingMinutes,
  calendarDaysBetween,
  compareInstants,
  dueAt,
  type Duration,
  type Instant,
  localDateOf,
  parseDuration,
  type WorkingCalendar,
  workingMinutesBetween,
} from '#calendar';
import { ClockSequenceError } from './errors.js';
import type { ClockLedger, LedgerEntry } from './ledger.js';

/** A stretch of a clock's life. */
export interface ClockSegment {
  kind: 'running' | 'paused';
  from: Instant;
  /** null while it lasts. */
  to: Instant | null;
  reason?: string;
  basis?: string;
  /** Whether the time paused moves the due instant; a pause that began after it does not heal lateness. */
  moves?: boolean;
}

/** A pause of the present count. */
export interface Pause {
  from: Instant;
  to: Instant | null;
}

/** A legal clock as it stands. */
export interface LegalClock {
  status: 'running' | 'paused' | 'stopped';
  /** From when the present count runs: the counted receipt, or the last restart. */
  startsAt: Instant;
  /** null without a limit, and while the clock is paused in time: then nobody can say it. */
  dueAt: Instant | null;
  /** The due instant leaving aside a pause that still lasts; null only without a limit. */
  standingDueAt: Instant | null;
  pausedSince: Instant | null;
  stoppedAt: Instant | null;
  /** The whole life of the clock. */
  segments: ClockSegment[];
  /** The pauses since `startsAt`. */
  pauses: Pause[];
  /** The due instant after each entry of the ledger, for explanations. */
  history: { entry: LedgerEntry; standingDueAt: Instant | null }[];
}

/** What has moved the due instant since the present count began. */
interface Count {
  from: Instant;
  limit: Duration | null;
  /** Calendar days paused, for limits counted in calendar days. */
  days: number;
  moves: ({ minutes: number; resumedAt: Instant } | { by: Duration })[];
}

/**
 * Reads a legal clock from its ledger.
 *
 * A pause moves the due instant by the working time paused (for a limit in calendar days, by the dates that passed), any
 * number of times. A pause that begins after the due instant moves nothing. Reading the same ledger with a changed
 * calendar is how a recomputation is done.
 * @param calendar deadline calendar of the competent agency
 * @param ledger the stored ledger
 * @throws {ClockSequenceError} when the entries do not follow one another
 * @example readClock(calendar, { receivedAt, limit: '10d', rules, entries: [] }).dueAt
 * @source docs/adr/0003-working-time.md
 */
export function readClock(calendar: WorkingCalendar, ledger: ClockLedger): LegalClock {
  const limit = ledger.limit === 'none' ? null : parseDuration(ledger.limit);
  let count: Count = { from: ledger.receivedAt, limit, days: 0, moves: [] };
  const clock = open(calendar, ledger, count);
  let previous = ledger.receivedAt;
  ledger.entries.forEach((entry, index) => {
    if (compareInstants(entry.at, previous) < 0) {
      throw new ClockSequenceError(index, `${entry.kind} at ${entry.at}`, `the entry before is of ${previous}`);
    }
    assertFollows(clock, entry, index);
    if (entry.kind === 'restart') {
      count = { from: entry.at, limit: entry.limit ? parseDuration(entry.limit) : count.limit, days: 0, moves: [] };
    }
    apply(calendar, clock, count, entry, ledger);
    clock.standingDueAt = dueOf(calendar, count, ledger);
    clock.history.push({ entry, standingDueAt: clock.standingDueAt });
    previous = entry.at;
  });
  const { standingDueAt: due, pausedSince: since } = clock;
  return { ...clock, dueAt: due !== null && since !== null && compareInstants(since, due) <= 0 ? null : due };
}

function open(calendar: WorkingCalendar, ledger: ClockLedger, count: Count): LegalClock {
  return {
    status: 'running',
    startsAt: countedFrom(calendar, ledger.receivedAt, ledger),
    dueAt: null,
    standingDueAt: dueOf(calendar, count, ledger),
    pausedSince: null,
    stoppedAt: null,
    segments: [{ kind: 'running', from: ledger.receivedAt, to: null }],
    pauses: [],
    history: [],
  };
}

const ALLOWED: Record<LedgerEntry['kind'], readonly LegalClock['status'][]> = {
  pause: ['running'],
  resume: ['paused'],
  restart: ['running', 'paused'],
  extend: ['running', 'paused'],
  stop: ['running', 'paused'],
};

function assertFollows(clock: LegalClock, entry: LedgerEntry, index: number): void {
  if (!ALLOWED[entry.kind].includes(clock.status)) {
    throw new ClockSequenceError(index, entry.kind, `the clock is ${clock.status}`);
  }
}

function apply(
  calendar: WorkingCalendar,
  clock: LegalClock,
  count: Count,
  entry: LedgerEntry,
  ledger: ClockLedger,
): void {
  if (entry.kind === 'extend') {
    count.moves.push({ by: parseDuration(entry.by) });
    return;
  }
  const segment = clock.segments.at(-1)!;
  segment.to = entry.at;
  if (clock.status === 'paused' && entry.kind !== 'restart') endPause(calendar, clock, count, segment, entry.at);
  clock.pausedSince = entry.kind === 'pause' ? entry.at : null;
  if (entry.kind === 'stop') {
    clock.status = 'stopped';
    clock.stoppedAt = entry.at;
    return;
  }
  clock.status = entry.kind === 'pause' ? 'paused' : 'running';
  if (entry.kind === 'restart') {
    clock.startsAt = countedFrom(calendar, entry.at, ledger);
    clock.pauses = [];
  }
  if (entry.kind !== 'pause') {
    clock.segments.push({ kind: 'running', from: entry.at, to: null });
    return;
  }
  const moves = clock.standingDueAt !== null && compareInstants(entry.at, clock.standingDueAt) <= 0;
  const { reason, basis } = entry;
  clock.segments.push({ kind: 'paused', from: entry.at, to: null, reason, ...(basis ? { basis } : {}), moves });
  clock.pauses.push({ from: entry.at, to: null });
}

function endPause(
  calendar: WorkingCalendar,
  clock: LegalClock,
  count: Count,
  segment: ClockSegment,
  at: Instant,
): void {
  clock.pauses.at(-1)!.to = at;
  if (!segment.moves) return;
  if (count.limit?.unit === 'calendarDays') {
    count.days += calendarDaysBetween(localDateOf(calendar, segment.from), localDateOf(calendar, at));
  } else {
    count.moves.push({ minutes: workingMinutesBetween(calendar, segment.from, at), resumedAt: at });
  }
}

function dueOf(calendar: WorkingCalendar, count: Count, { rules }: ClockLedger): Instant | null {
  if (!count.limit) return null;
  const limit = { ...count.limit, amount: count.limit.amount + count.days };
  return count.moves.reduce<Instant>(
    (due, move) => {
      if ('by' in move) return addDuration(calendar, due, move.by);
      const moved = addWorkingMinutes(calendar, due, move.minutes);
      // Paused in the due minute: nothing remains, but it cannot be due before the clock runs again.
      const resumed = addWorkingMinutes(calendar, move.resumedAt, 0);
      return compareInstants(moved, resumed) < 0 ? resumed : moved;
    },
    dueAt(calendar, count.from, limit, rules).dueAt,
  );
}

function countedFrom(calendar: WorkingCalendar, at: Instant, { rules }: ClockLedger): Instant {
  return dueAt(calendar, at, { unit: 'workingMinutes', amount: 0 }, rules).startsAt;
}
