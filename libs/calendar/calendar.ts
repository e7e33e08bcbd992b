import { CalendarRangeError } from './errors.js';
import { type Interval, minutesOf } from './intervals.js';
import { dateOfDay, dayNumberOf, type LocalDate, weekdayOf } from './local-date.js';
import { type CalendarException, type CalendarVersion, type DayHours, parseCalendarVersion } from './version.js';
import { WEEKDAY_NAMES, type YearStatus } from './version.js';
import { type EpochMinute, epochOf } from './zone.js';

/** Open time between two instants; `to` is not included. */
export interface Span {
  from: EpochMinute;
  to: EpochMinute;
}

/** Half a working day (buổi): the smallest part of a day that legal limits speak of. */
export interface Session {
  spans: readonly Span[];
  minutes: number;
}

/** What an office does on one date. */
export interface OfficeDay {
  day: number;
  date: LocalDate;
  /** 1 a working day, 0.5 a half-day, 0 closed. */
  weight: 0 | 0.5 | 1;
  spans: readonly Span[];
  /** Two for a full day, one for a half-day, none when closed. */
  sessions: readonly Session[];
  minutes: number;
  exception?: CalendarException;
  certainty: Certainty;
}

/** How far a date of the calendar can be relied upon. `uncovered`: only the weekly pattern is known. */
export type Certainty = YearStatus | 'uncovered';

/** A checked calendar version, ready to compute with. Immutable to its users; safe to share and to cache. */
export interface WorkingCalendar {
  readonly version: CalendarVersion;
  readonly timeZone: string;
  /** @internal days already worked out */
  readonly known: Map<number, OfficeDay>;
  /** @internal */
  readonly exceptions: ReadonlyMap<number, CalendarException>;
  /** @internal */
  readonly years: ReadonlyMap<string, YearStatus>;
  /** @internal open minutes of the longest weekday */
  readonly longest: number;
}

/** Three leap cycles: no legal limit or comparison reaches further. */
const DAYS_AHEAD = 40_000;
const DAYS_KEPT = 20_000;

/**
 * Checks a calendar version and makes it ready to compute with.
 * @param data a `CalendarVersion`, or parsed JSON that should be one
 * @throws {InvalidCalendarError} with all faults at once
 * @example compileCalendar(vietnamPublicSector)
 */
export function compileCalendar(data: unknown): WorkingCalendar {
  const version = parseCalendarVersion(data);
  const exceptions = new Map<number, CalendarException>();
  for (const entry of version.exceptions) for (const date of entry.dates) exceptions.set(dayNumberOf(date), entry);
  return {
    version,
    timeZone: version.timeZone,
    known: new Map(),
    exceptions,
    years: new Map(version.years.map(({ year, status }) => [String(year), status])),
    longest: Math.max(...Object.values(version.week).map((day) => minutesOf(day?.intervals ?? []))),
  };
}

/**
 * What the office does on a day.
 * @param calendar compiled calendar
 * @param day days since 1970-01-01
 */
export function officeDay(calendar: WorkingCalendar, day: number): OfficeDay {
  let found = calendar.known.get(day);
  if (!found) {
    if (calendar.known.size >= DAYS_KEPT) calendar.known.clear();
    found = describe(calendar, day);
    calendar.known.set(day, found);
  }
  return found;
}

/**
 * How far the calendar can be relied upon for a date.
 * @param calendar compiled calendar
 * @param date local date
 * @returns `confirmed`, `provisional`, or `uncovered` when only the weekly pattern is known
 */
export function coverageOf(calendar: WorkingCalendar, date: LocalDate): Certainty {
  return officeDay(calendar, dayNumberOf(date)).certainty;
}

/**
 * The first working day on or after a day, or on or before it.
 * @param calendar compiled calendar
 * @param day where to start, included
 * @param step 1 forwards, -1 backwards
 * @throws {CalendarRangeError} when there is none within a century
 */
export function workingDayFrom(calendar: WorkingCalendar, day: number, step: 1 | -1): OfficeDay {
  for (let count = 0; count < DAYS_AHEAD; count += 1) {
    const found = officeDay(calendar, day + step * count);
    if (found.weight > 0) return found;
  }
  throw new CalendarRangeError(`No working day within ${DAYS_AHEAD} days of ${dateOfDay(day)}.`);
}

/**
 * Refuses to walk over more days than any limit needs.
 * @param from first day
 * @param to last day
 * @throws {CalendarRangeError} when they are more than a century apart
 */
export function assertNear(from: number, to: number): void {
  if (Math.abs(to - from) > DAYS_AHEAD) {
    throw new CalendarRangeError(`${dateOfDay(from)} and ${dateOfDay(to)} are more than ${DAYS_AHEAD} days apart.`);
  }
}

function describe(calendar: WorkingCalendar, day: number): OfficeDay {
  const date = dateOfDay(day);
  const exception = calendar.exceptions.get(day);
  const hours = hoursOn(calendar, day, exception);
  const spans = (hours?.intervals ?? []).map(({ from, to }) => ({
    from: epochOf(calendar.timeZone, day, from),
    to: epochOf(calendar.timeZone, day, to),
  }));
  const open = spans.filter((span) => span.from < span.to);
  const weight = hours && open.length > 0 ? (hours.counts ?? weightOf(hours.intervals, calendar.longest)) : 0;
  return {
    day,
    date,
    weight,
    spans: open,
    sessions: sessionsOf(open, weight),
    minutes: minutesOf(open),
    ...(exception ? { exception } : {}),
    certainty: calendar.years.get(date.slice(0, 4)) ?? 'uncovered',
  };
}

function hoursOn(calendar: WorkingCalendar, day: number, exception?: CalendarException): DayHours | undefined {
  const { week } = calendar.version;
  if (!exception) return week[WEEKDAY_NAMES[weekdayOf(day) - 1]!];
  if (exception.kind !== 'swapWork') return undefined;
  if (exception.intervals) return { intervals: exception.intervals, counts: exception.counts };
  const { insteadOf } = exception;
  const givenUp = insteadOf ? week[WEEKDAY_NAMES[weekdayOf(dayNumberOf(insteadOf)) - 1]!] : undefined;
  const hours = givenUp ?? week.monday ?? Object.values(week).find((entry) => entry !== undefined);
  return hours ? { intervals: hours.intervals, counts: exception.counts ?? hours.counts } : undefined;
}

function weightOf(intervals: readonly Interval[], longest: number): 0.5 | 1 {
  return minutesOf(intervals) * 3 <= longest * 2 ? 0.5 : 1;
}

/** A full day breaks at the pause that leaves the two halves most alike; without a pause, in its middle. */
function sessionsOf(spans: readonly Span[], weight: 0 | 0.5 | 1): Session[] {
  if (weight === 0) return [];
  if (weight === 0.5) return [session(spans)];
  if (spans.length === 1) {
    const { from, to } = spans[0]!;
    const middle = from + Math.ceil((to - from) / 2);
    return [session([{ from, to: middle }]), session([{ from: middle, to }])].filter(({ minutes }) => minutes > 0);
  }
  const total = minutesOf(spans);
  let best = 1;
  let difference = Infinity;
  for (let count = 1; count < spans.length; count += 1) {
    const apart = Math.abs(total - 2 * minutesOf(spans.slice(0, count)));
    if (apart < difference) [best, difference] = [count, apart];
  }
  return [session(spans.slice(0, best)), session(spans.slice(best))];
}

function session(spans: readonly Span[]): Session {
  return { spans, minutes: minutesOf(spans) };
}
