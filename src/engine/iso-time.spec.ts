import { addDuration, InvalidTimeError, readPointInTime } from './iso-time.js';
import { TimerDue } from './timer-due.js';
import type { CalendarsService } from '../calendars/calendars.service.js';
import type { Tx } from '../platform/database/tx.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (iso: string): Date => new Date(iso);

describe('ISO durations', () => {
  it.each([
    ['2026-11-23T01:00:00.000Z', 'PT1.5S', '2026-11-23T01:00:01.500Z'],
    ['2026-11-23T01:00:00.000Z', 'P1DT2H30M', '2026-11-24T03:30:00.000Z'],
    ['2026-11-23T01:00:00.000Z', 'P2W', '2026-12-07T01:00:00.000Z'],
    ['2026-01-31T01:00:00.000Z', 'P1M', '2026-02-28T01:00:00.000Z'],
    ['2026-11-30T20:00:07.250Z', 'P1M', '2026-12-31T20:00:07.250Z'],
    ['2024-02-29T01:00:00.000Z', 'P1Y', '2025-02-28T01:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', 'P400D', '2027-02-05T00:00:00.000Z'],
  ])('%s + %s = %s', (from, iso, to) => {
    expect(addDuration(at(from), iso, ZONE).toISOString()).toBe(to);
  });

  it.each(['', 'P', 'PT', '3d', '-P1D', 'P1H', '0 0/5 * * * ?'])('refuses %j', (text) => {
    expect(() => addDuration(at('2026-01-01T00:00:00Z'), text, ZONE)).toThrow(InvalidTimeError);
  });
});

describe('points in time', () => {
  it.each([
    ['2026-12-01T08:00:00+07:00', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01T01:00:00.5Z', '2026-12-01T01:00:00.500Z'],
    ['2026-12-01T08:00:30', '2026-12-01T01:00:30.000Z'],
    ['2026-12-01', '2026-11-30T17:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(readPointInTime(text, ZONE).toISOString()).toBe(iso);
  });

  it.each(['tomorrow', '2026-13-01', '2026-12-01T25:00'])('refuses %j', (text) => {
    expect(() => readPointInTime(text, ZONE)).toThrow();
  });
});

describe('cycles', () => {
  const due = (iso: string, from: string | undefined, armedAt: string, previous?: string): Promise<Date> =>
    new TimerDue({} as CalendarsService).dueAt(
      {} as Tx,
      { kind: 'cycle', iso, from },
      { armedAt: at(armedAt), previousDueAt: previous ? at(previous) : undefined, unitId: 'u', timeZone: ZONE },
    );

  it('begins one period after the arming', async () => {
    expect(await due('PT1H', undefined, '2026-11-23T01:00:00Z')).toEqual(at('2026-11-23T02:00:00Z'));
  });
  it('follows the previous due time, not the time it fired at', async () => {
    expect(await due('PT1H', undefined, '2026-11-23T05:17:00Z', '2026-11-23T02:00:00Z')).toEqual(
      at('2026-11-23T03:00:00Z'),
    );
  });
  it('begins at its start, or at the next repetition when that is past', async () => {
    expect(await due('P1D', '2026-12-01T01:00:00Z', '2026-11-23T01:00:00Z')).toEqual(at('2026-12-01T01:00:00Z'));
    expect(await due('P1D', '2020-12-01T01:00:00Z', '2026-11-23T01:00:01Z')).toEqual(at('2026-11-24T01:00:00Z'));
    expect(await due('P1M', '2026-01-31T01:00:00Z', '2026-03-01T01:00:00Z')).toEqual(at('2026-03-28T01:00:00Z'));
  });
  it('refuses a period of nothing', async () => {
    await expect(due('PT0S', undefined, '2026-11-23T01:00:00Z')).rejects.toThrow(/longer than nothing/);
  });
});
