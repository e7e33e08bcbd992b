import { InvalidTimeTextError } from './errors.js';
import { fromLocal, toLocalIso } from './index.js';
import { dateOfDay, dayNumberOf, weekdayOf } from './local-date.js';
import { epochOf, formatInstant, isTimeZone, localOf, parseInstant } from './zone.js';

describe('local dates', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2026-02-17', 20_501, 2],
    ['2100-03-01', 47_541, 1],
  ])('%s is day %i', (date, day, weekday) => {
    expect(dayNumberOf(date)).toBe(day);
    expect(dateOfDay(day)).toBe(date);
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('agree with the platform for two centuries', () => {
    const days = Array.from({ length: 80_000 }, (_, index) => index - 30_000);
    const differing = days.filter((day) => {
      const platform = new Date(day * 86_400_000);
      const same = dateOfDay(day) === platform.toISOString().slice(0, 10);
      return !same || weekdayOf(day) % 7 !== platform.getUTCDay();
    });
    expect(differing).toEqual([]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'today'])('refuse "%s"', (text) => {
    expect(() => dayNumberOf(text)).toThrow(InvalidTimeTextError);
  });
});

describe('instants', () => {
  it.each([
    ['2026-04-29T15:20:59.999+07:00', '2026-04-29T08:20:00.000Z'],
    ['2026-04-29T08:20Z', '2026-04-29T08:20:00.000Z'],
    ['1969-12-31T23:59:30Z', '1969-12-31T23:59:00.000Z'],
    ['2026-01-01T00:00:00-05:30', '2026-01-01T05:30:00.000Z'],
  ])('%s is read to the minute as %s', (text, instant) => {
    expect(formatInstant(parseInstant(text))).toBe(instant);
  });

  it.each(['2026-04-29T15:20', '2026-04-29', '2026-02-30T00:00Z', '2026-04-29T24:00Z', 'now'])(
    'refuse "%s"',
    (text) => {
      expect(() => parseInstant(text)).toThrow(InvalidTimeTextError);
    },
  );
});

describe('zones', () => {
  it('read and write the clock of the office', () => {
    expect(fromLocal('Asia/Ho_Chi_Minh', '2026-04-29T15:20')).toBe('2026-04-29T08:20:00.000Z');
    expect(toLocalIso('Asia/Ho_Chi_Minh', '2026-04-29T17:00:00.000Z')).toBe('2026-04-30T00:00:00+07:00');
    expect(toLocalIso('America/St_Johns', '2026-01-15T12:00:00.000Z')).toBe('2026-01-15T08:30:00-03:30');
  });

  it('take a skipped time as the moment of the change, and a repeated one as its first passing', () => {
    expect(fromLocal('America/New_York', '2026-03-08T02:30')).toBe('2026-03-08T07:00:00.000Z');
    expect(fromLocal('America/New_York', '2026-03-08T03:00')).toBe('2026-03-08T07:00:00.000Z');
    expect(fromLocal('America/New_York', '2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z');
    expect(fromLocal('America/New_York', '2026-11-01T02:00')).toBe('2026-11-01T07:00:00.000Z');
  });

  it.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia'])(
    '%s reads back every quarter of an hour that it writes, in order',
    (zone) => {
      const wrong: number[] = [];
      let previous = -Infinity;
      for (let wall = dayNumberOf('2026-01-01') * 1440; wall < dayNumberOf('2027-01-01') * 1440; wall += 15) {
        const at = epochOf(zone, Math.floor(wall / 1440), wall % 1440);
        const { day, minute } = localOf(zone, at);
        // A skipped time reads back later, as the moment of the change; never earlier.
        if (at < previous || day * 1440 + minute < wall || day * 1440 + minute > wall + 60) wrong.push(wall);
        previous = at;
      }
      expect(wrong).toEqual([]);
    },
  );

  it('are known by name', () => {
    expect(isTimeZone('Asia/Ho_Chi_Minh')).toBe(true);
    expect(isTimeZone('Asia/Hanoi2')).toBe(false);
  });
});
