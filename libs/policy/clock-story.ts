import {
  type Certainty,
  type Duration,
  type ExplainLine,
  explainSpan,
  type Instant,
  localDateOf,
  type WorkingCalendar,
  workingMinutesBetween,
} from '#calendar';
import type { ClockSegment } from './clock.js';
import { type ClockExplanation, datesPaused, explainClock } from './explain-clock.js';
import type { ClockLedger, LedgerEntry } from './ledger.js';

/** One line of why a clock stands where it stands: the count of its limit, then what moved the due instant. */
export interface StoryLine extends Omit<ExplainLine, 'kind'> {
  kind:
    | ExplainLine['kind']
    /** Counted anew from `at`. */
    | 'restarted'
    /** The due instant before what follows moved it. */
    | 'firstDue'
    /** Paused from `at` until `until`, in time: `minutes` of open time, or `days` for a limit in calendar days. */
    | 'paused'
    /** Paused after the due instant: moves nothing. */
    | 'pausedLate'
    /** Paused since `at` and still so. */
    | 'pausedStill'
    /** `minutes` of this date carry the due instant on. */
    | 'carried'
    /** Moved by `by`, with a new appointment. */
    | 'extended';
  until?: Instant;
  minutes?: number;
  days?: number;
  /** Amount in the model vocabulary. */
  by?: string;
  why?: string;
  basis?: string;
}

/** A clock's due instant with all its reasons, as lines to be read in their order. */
export interface ClockStory {
  /** The standing due instant: a pause that still lasts is left aside. */
  dueAt: Instant;
  unit: Duration['unit'];
  /** Sum of the lines' amounts, in `unit`: the limit, and the dates paused where it is in calendar days. */
  total: number;
  /** Open minutes by which pauses carried the due instant on: the sum of the lines `carried`. */
  carried: number;
  /** The least certain of the dates walked over. */
  certainty: Certainty;
  lines: StoryLine[];
}

/**
 * Tells why a clock stands where it stands: the count of its limit date by date, each pause with the dates that carried
 * the due instant on, each extension, and last the due instant.
 * @param calendar deadline calendar of the competent agency
 * @param ledger the stored ledger
 * @returns null without a limit
 * @throws {ClockSequenceError} when the entries do not follow one another
 * @example clockStory(calendar, ledger)?.lines.map(({ kind, date }) => `${kind} ${date}`)
 */
export function clockStory(calendar: WorkingCalendar, ledger: ClockLedger): ClockStory | null {
  const explanation = explainClock(calendar, ledger);
  const { count, clock } = explanation;
  if (!count) return null;
  const dueAt = clock.standingDueAt!;
  const { paused, moved } = movesOf(calendar, explanation, count.unit === 'calendarDays');
  const [received, ...counted] = count.lines.slice(0, -1);
  const place = { date: localDateOf(calendar, dueAt), amount: 0, total: count.total };
  const lines: StoryLine[] = [
    beginning(received!, explanation.restart),
    ...paused,
    ...counted,
    ...(moved.length > 0 ? [{ ...count.lines.at(-1)!, kind: 'firstDue' as const }, ...moved] : []),
    { ...place, kind: 'due', at: dueAt },
  ];
  const carried = moved.reduce((sum, { kind, minutes = 0 }) => sum + (kind === 'carried' ? minutes : 0), 0);
  return {
    dueAt,
    unit: count.unit,
    total: count.total,
    carried,
    certainty: leastCertain(count.certainty, lines),
    lines,
  };
}

function beginning(received: ExplainLine, restart: ClockExplanation['restart']): StoryLine {
  if (!restart) return received;
  return { ...received, kind: 'restarted', why: restart.reason, basis: restart.basis };
}

/** Lines of what moved the due instant; pauses of a limit in calendar days stand before its count, which holds them. */
function movesOf(
  calendar: WorkingCalendar,
  { count, lines, pauses }: ClockExplanation,
  inDates: boolean,
): { paused: StoryLine[]; moved: StoryLine[] } {
  const [paused, moved]: [StoryLine[], StoryLine[]] = [[], []];
  const total = count!.total;
  const left = [...pauses];
  let due = count!.dueAt;
  for (const { entry, dueAt } of lines) {
    if (entry.kind === 'pause') (inDates ? paused : moved).push(pauseLine(calendar, left.shift()!, total, inDates));
    if (entry.kind === 'extend') moved.push(extendLine(calendar, entry, dueAt!, total));
    else if (!inDates) moved.push(...carriedLines(calendar, due, dueAt!, total));
    due = dueAt!;
  }
  return { paused, moved };
}

function pauseLine(calendar: WorkingCalendar, pause: ClockSegment, total: number, inDates: boolean): StoryLine {
  const { from, to, reason, basis, moves } = pause;
  const line: StoryLine = {
    kind: moves === false ? 'pausedLate' : to === null ? 'pausedStill' : 'paused',
    date: localDateOf(calendar, from),
    at: from,
    amount: 0,
    total,
    ...(reason ? { why: reason } : {}),
    ...(basis ? { basis } : {}),
  };
  if (to !== null) line.until = to;
  if (line.kind !== 'paused') return line;
  return inDates
    ? { ...line, days: datesPaused(calendar, pause) }
    : { ...line, minutes: workingMinutesBetween(calendar, from, to!) };
}

function carriedLines(calendar: WorkingCalendar, from: Instant, to: Instant, total: number): StoryLine[] {
  if (from === to) return [];
  return explainSpan(calendar, from, to).map(({ kind, minutes, ...line }) => ({
    ...line,
    ...(kind === 'closed' ? { kind } : { kind: 'carried' as const, minutes }),
    amount: 0,
    total,
  }));
}

function extendLine(
  calendar: WorkingCalendar,
  { by, reason, basis }: LedgerEntry & { kind: 'extend' },
  dueAt: Instant,
  total: number,
): StoryLine {
  return { kind: 'extended', date: localDateOf(calendar, dueAt), by, why: reason, basis, amount: 0, total };
}

function leastCertain(counted: Certainty, lines: readonly StoryLine[]): Certainty {
  const all = [counted, ...lines.map(({ certainty }) => certainty)];
  return (['uncovered', 'provisional'] as const).find((each) => all.includes(each)) ?? 'confirmed';
}
