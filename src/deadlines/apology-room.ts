import {
  addDuration,
  compareInstants,
  fromLocal,
  type Instant,
  localDateOf,
  parseDuration,
  subtractWorkingDays,
  toLocalIso,
  type WorkingCalendar,
} from '#calendar';
import type { LegalClock, LevelAt } from '#policy';

/** Why there is no apology. */
export type RefusedApology = 'no-limit' | 'ended' | 'paused' | 'too-late' | 'given' | 'not-offered';

/** What leaders of agencies apologise with. */
export const REASON_CODES = ['otherAgency', 'verification', 'complex', 'technical', 'unforeseen'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

const OFFERED = {
  working: ['1d', '2d', '3d', '5d', '7d', '10d'],
  calendar: ['2cd', '3cd', '5cd', '7cd', '10cd', '15cd'],
};

/**
 * The last instant at which an apology may still be signed: the time of day of the due instant, so many working days before.
 * @param daysBefore whole working days
 * @example latestSigning(calendar, '2026-12-29T10:00:00.000Z', 1) // => '2026-12-28T10:00:00.000Z'
 */
export function latestSigning(calendar: WorkingCalendar, dueAt: Instant, daysBefore: number): Instant {
  const { date } = subtractWorkingDays(calendar, localDateOf(calendar, dueAt), daysBefore);
  return fromLocal(calendar.timeZone, `${date}T${toLocalIso(calendar.timeZone, dueAt).slice(11, 16)}`);
}

/**
 * Why no apology can be given as the clock stands; undefined when it can.
 * @param given another one is under way or was signed
 */
export function whyNoApology(
  calendar: WorkingCalendar,
  clock: LegalClock,
  { now, given, daysBefore }: { now: Instant; given: boolean; daysBefore: number },
): RefusedApology | undefined {
  if (clock.standingDueAt === null) return 'no-limit';
  if (clock.status === 'stopped') return 'ended';
  if (given) return 'given';
  if (clock.dueAt === null) return 'paused';
  return compareInstants(now, latestSigning(calendar, clock.dueAt, daysBefore)) > 0 ? 'too-late' : undefined;
}

/** New dates to choose from, counted in the unit of the dossier's limit. */
export function apologyChoices(
  calendar: WorkingCalendar,
  dueAt: Instant,
  unit: ReturnType<typeof parseDuration>['unit'],
): { by: string; to: Instant }[] {
  return OFFERED[unit === 'calendarDays' ? 'calendar' : 'working'].map((by) => ({
    by,
    to: addDuration(calendar, dueAt, parseDuration(by)),
  }));
}

/** Key of the level at which whoever holds a dossier is asked whether its date can be kept. */
export const ASK_LEVEL = 'apology';

/**
 * The level at which an apology is asked for, beside those of the dossier's ladder: some working days before the date, at its
 * time of day. None while the clock is paused, and none for limits that are shorter than that.
 * @param given an apology is under way or was signed
 */
export function askingLevels(
  calendar: WorkingCalendar,
  clock: LegalClock,
  { given, daysBefore }: { given: boolean; daysBefore: number },
): LevelAt[] {
  if (given || daysBefore === 0 || clock.dueAt === null || clock.status !== 'running') return [];
  const at = latestSigning(calendar, clock.dueAt, daysBefore);
  if (compareInstants(at, clock.startsAt) <= 0) return [];
  return [{ key: ASK_LEVEL, at, tell: ['assigneeOrHead'], channels: ['app', 'email'] }];
}
