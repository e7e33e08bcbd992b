/**
 * The one file that knows instants and time zones. It asks `Intl` with an explicit zone and never the host, so results do
 * not depend on the `TZ` of the process. Everything else counts whole minutes since 1970-01-01T00:00Z (`EpochMinute`).
 */
import { InvalidTimeTextError } from './errors.js';
import { dateOfDay, dayNumberOf, pad } from './local-date.js';

/** An instant, ISO 8601 with `Z` or an offset; written as `2026-11-23T01:00:00.000Z`. */
export type Instant = string;

/** Whole minutes since 1970-01-01T00:00Z. */
export type EpochMinute = number;

/** A reading of the office's wall clock. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  day: number;
  /** Minutes after midnight, 0 to 1439. */
  minute: number;
}

const MINUTES_PER_DAY = 1440;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/;
const OFFSET = /(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Reads an instant down to the minute.
 *
 * Seconds are dropped: receipts print hours and minutes, and what is printed is what counts, so 15:00:30 is 15:00.
 * @param iso ISO 8601 with `Z` or an offset
 * @returns whole minutes since the epoch
 * @throws {InvalidTimeTextError} when the text is no instant, or has no offset
 * @example parseInstant('1970-01-01T07:01:59+07:00') // => 1
 */
export function parseInstant(iso: Instant): EpochMinute {
  const offset = OFFSET.exec(iso);
  if (!offset) throw new InvalidTimeTextError('an instant with Z or an offset', iso);
  const local = readLocal(iso.slice(0, offset.index), iso);
  const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
  return local.day * MINUTES_PER_DAY + local.minute - (offset[1] === '-' ? -minutes : minutes);
}

/**
 * Writes an instant in UTC.
 * @param at whole minutes since the epoch
 * @returns `YYYY-MM-DDTHH:mm:00.000Z`
 * @example formatInstant(1) // => '1970-01-01T00:01:00.000Z'
 */
export function formatInstant(at: EpochMinute): Instant {
  return `${writeLocal(at)}:00.000Z`;
}

/**
 * Which of two instants comes first, to the minute.
 * @param a ISO instant
 * @param b ISO instant
 * @returns negative when `a` is earlier, 0 in the same minute, positive when it is later
 */
export function compareInstants(a: Instant, b: Instant): number {
  return parseInstant(a) - parseInstant(b);
}

/**
 * Writes an instant as the office's clock shows it, with its offset.
 * @param zone IANA zone
 * @param instant ISO instant
 * @returns for instance `2026-05-06T17:00:00+07:00`
 * @example toLocalIso('Asia/Ho_Chi_Minh', '2026-05-06T10:00:00.000Z') // => '2026-05-06T17:00:00+07:00'
 */
export function toLocalIso(zone: string, instant: Instant): string {
  const at = parseInstant(instant);
  const offset = offsetAt(zone, at);
  const size = Math.abs(offset);
  return `${writeLocal(at + offset)}:00${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

/**
 * Reads a wall-clock text of an office as an instant.
 *
 * A time skipped by a clock change means the moment of the change; a repeated one means its first passing.
 * @param zone IANA zone
 * @param local `YYYY-MM-DDTHH:mm`
 * @throws {InvalidTimeTextError} when the text is no local time
 * @example fromLocal('Asia/Ho_Chi_Minh', '2026-04-29T15:20') // => '2026-04-29T08:20:00.000Z'
 */
export function fromLocal(zone: string, local: string): Instant {
  const { day, minute } = readLocal(local, local);
  return formatInstant(epochOf(zone, day, minute));
}

/**
 * What the wall clock of a zone shows at an instant.
 * @param zone IANA zone
 * @param at whole minutes since the epoch
 */
export function localOf(zone: string, at: EpochMinute): LocalTime {
  const shifted = at + offsetAt(zone, at);
  const day = Math.floor(shifted / MINUTES_PER_DAY);
  return { day, minute: shifted - day * MINUTES_PER_DAY };
}

/**
 * The instant at which the wall clock of a zone shows a time; never later for an earlier reading.
 * @param zone IANA zone
 * @param day days since 1970-01-01
 * @param minute minutes after midnight
 */
export function epochOf(zone: string, day: number, minute: number): EpochMinute {
  const wall = day * MINUTES_PER_DAY + minute;
  const before = wall - offsetAt(zone, wall - MINUTES_PER_DAY);
  const after = wall - offsetAt(zone, wall + MINUTES_PER_DAY);
  if (before === after) return before;
  const [early, late] = before < after ? [before, after] : [after, before];
  for (const candidate of [early, late]) if (candidate + offsetAt(zone, candidate) === wall) return candidate;
  return changeBetween(zone, early, late);
}

/**
 * Whether a text names a time zone the platform knows.
 * @param zone IANA zone
 */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number | null>>();
const OFFSETS_KEPT = 4096;

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, calendar: 'gregory', hourCycle: 'h23', ...digits });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Offset in minutes; a UTC day whose two ends agree is remembered, as asking `Intl` costs a few microseconds. */
function offsetAt(zone: string, at: EpochMinute): number {
  let days = offsets.get(zone);
  if (!days || days.size > OFFSETS_KEPT) offsets.set(zone, (days = new Map<number, number | null>()));
  const day = Math.floor(at / MINUTES_PER_DAY);
  let known = days.get(day);
  if (known === undefined) {
    const first = askOffset(zone, day * MINUTES_PER_DAY);
    known = first === askOffset(zone, (day + 1) * MINUTES_PER_DAY) ? first : null;
    days.set(day, known);
  }
  return known ?? askOffset(zone, at);
}

function askOffset(zone: string, at: EpochMinute): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at * 60_000)) part[type] = Number(value);
  const date = `${pad(part['year']!, 4)}-${pad(part['month']!, 2)}-${pad(part['day']!, 2)}`;
  return dayNumberOf(date) * MINUTES_PER_DAY + part['hour']! * 60 + part['minute']! - at;
}

function changeBetween(zone: string, from: EpochMinute, to: EpochMinute): EpochMinute {
  const offset = offsetAt(zone, from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function readLocal(text: string, whole: string): LocalTime {
  const match = LOCAL.exec(text);
  if (!match) throw new InvalidTimeTextError('a date and time YYYY-MM-DDTHH:mm', whole);
  return { day: dayNumberOf(match[1]!), minute: Number(match[2]) * 60 + Number(match[3]) };
}

function writeLocal(wall: number): string {
  const day = Math.floor(wall / MINUTES_PER_DAY);
  const minute = wall - day * MINUTES_PER_DAY;
  return `${dateOfDay(day)}T${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`;
}
