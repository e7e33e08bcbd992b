import type { TimerSpec } from '../types.js';
import type { TimerText } from './graph.js';

/** Years, months, weeks, days and time, at least one of them, none negative. */
const DURATION = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?$/;
const DATE =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?(\[[\w/+-]+\])?)?$/;
const WORKING = /^(\d{1,5}(?:\.\d{1,3})?)(cd|d|h)$/;

/**
 * Whether a text is an amount of working time as the vocabulary writes it: `3d`, `0.5d`, `4h`, `10cd`.
 *
 * Working days come in eighths, calendar days whole.
 */
export function isWorkingAmount(text: string): boolean {
  const match = WORKING.exec(text);
  if (!match) return false;
  const amount = Number(match[1]);
  if (amount <= 0) return false;
  return match[2] === 'h' || Number.isInteger(match[2] === 'cd' ? amount : amount * 8);
}

/**
 * Reads a timer without expressions.
 *
 * @returns `undefined` where the text is malformed; cron, negative and empty durations are.
 * @example parseTimer('cycle', 'R3/PT1H') // => { kind: 'cycle', repetitions: 3, iso: 'PT1H' }
 * @source ISO 8601-1 §5.5 (durations), §5.6 (repeating intervals)
 */
export function parseTimer(kind: TimerText['kind'], text: string): TimerSpec | undefined {
  switch (kind) {
    case 'working':
      return isWorkingAmount(text) ? { kind, amount: text } : undefined;
    case 'duration':
      return DURATION.test(text) ? { kind, iso: text } : undefined;
    case 'date':
      return DATE.test(text) ? { kind, at: text } : undefined;
    case 'cycle':
      return parseCycle(text);
  }
}

function parseCycle(text: string): TimerSpec | undefined {
  const match = /^R(\d*)\/(?:([^/P][^/]*)\/)?(P[^/]*)$/.exec(text);
  if (!match) return undefined;
  const [, count, from, iso] = match;
  if (!DURATION.test(iso!) || /^P[0T\D]*$/.test(iso!) || (from !== undefined && !DATE.test(from))) return undefined;
  if (count === '0') return undefined;
  return { kind: 'cycle', ...(count ? { repetitions: Number(count) } : {}), iso: iso!, ...(from ? { from } : {}) };
}
