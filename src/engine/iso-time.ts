import { fromLocal, toLocalIso } from '#calendar';

const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,3})?)S)?)?$/;
const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}(?:\.\d{1,3})?))?)?$/;
const MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** A text that says no time. */
export class InvalidTimeError extends Error {
  readonly code = 'engine.invalid-time';
  constructor(
    readonly text: string,
    expected: string,
  ) {
    super(`"${text}" is not ${expected}.`);
  }
}

/**
 * Adds an ISO 8601 duration as elapsed time. Weeks and days are multiples of 24 hours; years and months move the local
 * date, and where that month has no such day its last day is taken.
 * @param zone IANA zone, for years and months
 * @throws {InvalidTimeError} when the text is no duration
 * @example addDuration(new Date('2026-01-31T01:00:00Z'), 'P1M', 'Asia/Ho_Chi_Minh') // => 2026-02-28T01:00:00Z
 */
export function addDuration(from: Date, iso: string, zone: string): Date {
  const parts = DURATION.exec(iso);
  if (!parts) throw new InvalidTimeError(iso, 'an ISO 8601 duration such as P3D or PT4H');
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  const moved = years || months ? addMonths(from, years * 12 + months, zone) : from;
  const elapsed = (weeks * 7 + days) * MS.day + hours * MS.hour + minutes * MS.minute + seconds * MS.second;
  return valid(new Date(moved.getTime() + Math.round(elapsed)), iso);
}

/**
 * Reads a fixed point in time; without an offset it is a local time of the zone, without a time its midnight.
 * @throws {InvalidTimeError} when the text is neither
 */
export function readPointInTime(text: string, zone: string): Date {
  if (ZONED.test(text)) return valid(new Date(text), text);
  const parts = LOCAL.exec(text);
  if (!parts) throw new InvalidTimeError(text, 'a date, a local date-time or an instant');
  const [, date, time = '00:00', seconds = '0'] = parts;
  return valid(new Date(Date.parse(fromLocal(zone, `${date}T${time}`)) + Math.round(Number(seconds) * 1000)), text);
}

function addMonths(from: Date, count: number, zone: string): Date {
  const local = toLocalIso(zone, from.toISOString());
  const [year = 0, month = 0, day = 0] = local.slice(0, 10).split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const pad = (value: number): string => String(value).padStart(2, '0');
  const date = `${String(toYear).padStart(4, '0')}-${pad(toMonth)}-${pad(Math.min(day, last))}`;
  const beyondMinute = from.getTime() % MS.minute;
  return new Date(Date.parse(fromLocal(zone, `${date}T${local.slice(11, 16)}`)) + beyondMinute);
}

function valid(date: Date, text: string): Date {
  if (Number.isNaN(date.getTime())) throw new InvalidTimeError(text, 'a point in time');
  return date;
}
