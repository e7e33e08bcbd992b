/** Every date on the screens is the office's, wherever the browser stands. */
const ZONE = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function split(instant: string | Date): Record<string, string> | undefined {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return undefined;
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/**
 * Day and minute in the office's zone, the same in both languages.
 * @param instant ISO 8601 instant; nothing or nonsense gives an empty string
 * @example dateTime('2026-11-23T02:05:00Z') // => '23/11/2026 09:05'
 */
export function dateTime(instant: string | Date | null | undefined): string {
  const p = instant == null ? undefined : split(instant);
  return p ? `${p.day}/${p.month}/${p.year} ${p.hour}:${p.minute}` : '';
}

/**
 * The day alone.
 * @example dateOnly('2026-11-22T18:00:00Z') // => '23/11/2026'
 */
export function dateOnly(instant: string | Date | null | undefined): string {
  const p = instant == null ? undefined : split(instant);
  return p ? `${p.day}/${p.month}/${p.year}` : '';
}

/**
 * The minute alone, for things of this very day.
 * @example timeOnly('2026-11-23T02:05:00Z') // => '09:05'
 */
export function timeOnly(instant: string | Date | null | undefined): string {
  const p = instant == null ? undefined : split(instant);
  return p ? `${p.hour}:${p.minute}` : '';
}
