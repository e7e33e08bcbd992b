/** Open time within one day, in minutes after midnight. */
export interface Hours {
  from: number;
  to: number;
}

const INTERVAL = /^(\d{1,2})[:hg](\d{2})?\s*[-–]\s*(\d{1,2})[:hg](\d{2})?$/i;

/**
 * Office hours as people type them.
 * @param text intervals separated by commas or semicolons; `7:30-11:30`, `7h30 – 11h30`
 * @returns the intervals; undefined when it cannot be read, or they overlap or are shorter than five minutes
 * @example hoursOf('7:30-11:30, 13h30-17h') // => [{ from: 450, to: 690 }, { from: 810, to: 1020 }]
 */
export function hoursOf(text: string): Hours[] | undefined {
  const hours: Hours[] = [];
  for (const part of text.split(/[,;]/)) {
    const [, h1, m1 = '0', h2, m2 = '0'] = INTERVAL.exec(part.trim()) ?? [];
    if (h1 === undefined || h2 === undefined || Number(m1) > 59 || Number(m2) > 59) return undefined;
    const interval = { from: Number(h1) * 60 + Number(m1), to: Number(h2) * 60 + Number(m2) };
    const before = hours.at(-1)?.to ?? -1;
    if (interval.from <= before || interval.to < interval.from + 5 || interval.to > 1439) return undefined;
    hours.push(interval);
  }
  return hours;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Office hours as they are shown; the inverse of `hoursOf`. */
export const hoursText = (hours: readonly Hours[]): string =>
  hours.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ');
