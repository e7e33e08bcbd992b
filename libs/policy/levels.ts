import {
  addDuration,
  addWorkingMinutes,
  compareInstants,
  type Instant,
  parseDuration,
  type WorkingCalendar,
  workingMinutesBetween,
} from '#calendar';
import type { LegalClock, Pause } from './clock.js';
import type { Channel, Ladder, LadderClass, Level, Tell } from './ladder.js';

/** The part of a clock that levels hang on; a step's clock has no pauses of its own. */
export type LadderClock = Pick<LegalClock, 'startsAt' | 'standingDueAt' | 'pauses'>;

/** A level of a ladder with its instant. */
export interface LevelAt {
  key: string;
  /** null while a pause that began before it lasts: arm it when the clock resumes. */
  at: Instant | null;
  tell: readonly Tell[];
  channels: readonly Channel[];
}

/**
 * When each level of a ladder fires.
 *
 * Shares are of running working time, so a pause after a level was reached does not move it and cannot make it fire
 * twice; one before it does. Levels after due wait while the clock is paused. A level a share would put behind the due
 * instant stands at it.
 * @param ladder whose levels
 * @param clock from `readClock`, or `stepClock`
 * @param calendar deadline calendar of the clock
 * @returns levels in the ladder's order; none without a due instant
 * @example levelsOf(defaultStepLadder, stepClock(enteredAt, due.ladderDueAt), calendar)
 */
export function levelsOf(ladder: Ladder, clock: LadderClock, calendar: WorkingCalendar): LevelAt[] {
  const due = clock.standingDueAt;
  if (due === null) return [];
  const total = runningMinutes(calendar, clock, due);
  const { levels } = classOf(ladder, clock, calendar, total);
  return levels.map((level) => ({
    key: level.key,
    at: instantOf(calendar, clock, level, due, total),
    tell: level.tell,
    channels: level.channels,
  }));
}

/**
 * The clock of a step, for `levelsOf` and `deadlineState`.
 * @param enteredAt when the step was entered
 * @param dueAt its due instant; null without one
 */
export function stepClock(
  enteredAt: Instant,
  dueAt: Instant | null,
): LadderClock & { pausedSince: null; stoppedAt: null } {
  return { startsAt: enteredAt, standingDueAt: dueAt, pauses: [], pausedSince: null, stoppedAt: null };
}

/**
 * The instant at which a share of a clock's running time is used up.
 * @param calendar deadline calendar of the clock
 * @param clock the clock
 * @param share above 0, below 1
 * @returns null without a due instant, and while a pause that began before it lasts
 */
export function instantAtShare(calendar: WorkingCalendar, clock: LadderClock, share: number): Instant | null {
  const due = clock.standingDueAt;
  return due === null ? null : atShare(calendar, clock, share, due, runningMinutes(calendar, clock, due));
}

function instantOf(
  calendar: WorkingCalendar,
  clock: LadderClock,
  { at }: Level,
  due: Instant,
  total: number,
): Instant | null {
  if ('share' in at) return atShare(calendar, clock, at.share, due, total);
  const later = clock.pauses.filter(({ from }) => compareInstants(from, due) > 0);
  const held = clock.pauses.some(({ from, to }) => to === null && compareInstants(from, due) <= 0);
  if (held) return null;
  if ('due' in at) return due;
  return throughPauses(calendar, addDuration(calendar, due, parseDuration(at.afterDue)), later);
}

function atShare(
  calendar: WorkingCalendar,
  clock: LadderClock,
  share: number,
  due: Instant,
  total: number,
): Instant | null {
  const start = addWorkingMinutes(calendar, clock.startsAt, Math.ceil(total * share));
  const at = throughPauses(calendar, start, clock.pauses);
  return at !== null && compareInstants(at, due) > 0 ? due : at;
}

/** Moves an instant on by every pause that began before it. */
function throughPauses(calendar: WorkingCalendar, instant: Instant, pauses: readonly Pause[]): Instant | null {
  let at = instant;
  for (const { from, to } of pauses) {
    if (compareInstants(from, at) > 0) break;
    if (to === null) return null;
    at = addWorkingMinutes(calendar, at, workingMinutesBetween(calendar, from, to));
  }
  return at;
}

/** Working minutes the clock may run from its start to its due instant. */
function runningMinutes(calendar: WorkingCalendar, { startsAt, pauses }: LadderClock, due: Instant): number {
  const between = (from: Instant, to: Instant): number => Math.max(0, workingMinutesBetween(calendar, from, to));
  const paused = pauses.reduce((sum, { from, to }) => {
    const end = to !== null && compareInstants(to, due) < 0 ? to : due;
    return to === null ? sum : sum + between(compareInstants(from, startsAt) > 0 ? from : startsAt, end);
  }, 0);
  return Math.max(0, between(startsAt, due) - paused);
}

function classOf(ladder: Ladder, clock: LadderClock, calendar: WorkingCalendar, total: number): LadderClass {
  const fits = ({ below }: LadderClass): boolean =>
    below === undefined ||
    total <
      workingMinutesBetween(calendar, clock.startsAt, addDuration(calendar, clock.startsAt, parseDuration(below)));
  return ladder.classes.find(fits) ?? ladder.classes.at(-1)!;
}
