import { parseDate, parseDateTime } from 'feelin';
import type { Instant } from '../types.js';

/** The only time an expression can see: that of the event, in the agency's zone. */
export interface ExpressionClock {
  now: Instant;
  /** IANA zone. */
  timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * Writes an instant as local date and time with offset.
 *
 * @example localDateTime({ now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Ho_Chi_Minh' })
 *   // => { date: '2026-11-23', time: '08:00:00', offset: '+07:00' }
 */
export function localDateTime(clock: ExpressionClock): { date: string; time: string; offset: string } {
  const parts = new Map(
    formatFor(clock.timeZone)
      .formatToParts(new Date(clock.now))
      .map((part) => [part.type, part.value]),
  );
  const offset = (parts.get('timeZoneName') ?? 'GMT').replace('GMT', '') || 'Z';
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`,
    offset,
  };
}

/** FEEL's `now()` and `today()` for an event: they replace the built-in ones, which read the host's clock. */
export function clockFunctions(clock: ExpressionClock): Record<'now' | 'today', () => unknown> {
  return {
    now: () => {
      const { date, time, offset } = localDateTime(clock);
      return parseDateTime(`${date}T${time}${offset}`);
    },
    today: () => parseDate(localDateTime(clock).date),
  };
}
