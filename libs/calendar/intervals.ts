import { InvalidTimeTextError } from './errors.js';
import { pad } from './local-date.js';

/** Open time within one local day, in minutes after midnight; `to` is not included. */
export interface Interval {
  from: number;
  to: number;
}

const INTERVAL = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads office hours as people write them.
 * @param text intervals separated by commas, for instance `07:30-11:30,13:30-17:00`
 * @returns the intervals in the order given
 * @throws {InvalidTimeTextError} when one of them is not `HH:MM-HH:MM`
 * @example parseIntervals('07:30-11:30') // => [{ from: 450, to: 690 }]
 */
export function parseIntervals(text: string): Interval[] {
  return text.split(',').map((part) => {
    const match = INTERVAL.exec(part.trim());
    if (!match) throw new InvalidTimeTextError('intervals HH:MM-HH:MM separated by commas', text);
    return { from: Number(match[1]) * 60 + Number(match[2]), to: Number(match[3]) * 60 + Number(match[4]) };
  });
}

/**
 * Writes office hours; the inverse of `parseIntervals`.
 * @example formatIntervals([{ from: 450, to: 690 }]) // => '07:30-11:30'
 */
export function formatIntervals(intervals: readonly Interval[]): string {
  return intervals.map(({ from, to }) => `${formatMinute(from)}-${formatMinute(to)}`).join(',');
}

/**
 * Writes a minute of the day.
 * @param minute minutes after midnight
 * @example formatMinute(450) // => '07:30'
 */
export function formatMinute(minute: number): string {
  return `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`;
}

/**
 * Open minutes of a list of intervals.
 * @param intervals any order, not overlapping
 */
export function minutesOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
