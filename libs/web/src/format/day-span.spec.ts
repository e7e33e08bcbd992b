import { endOfDay, lastDay, startOfDay } from './day-span.js';

describe('days of an office', () => {
  it('begin and end at its midnight, whatever the zone of the browser', () => {
    expect(startOfDay('2026-11-24')).toBe('2026-11-24T00:00:00+07:00');
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T17:00:00.000Z');
  });

  it('are shown with the last day that counts', () => {
    expect(lastDay(endOfDay('2026-11-27'))).toBe('27/11/2026');
    expect(lastDay('2026-11-27T03:00:00.000Z')).toBe('27/11/2026');
    expect(lastDay(null)).toBe('');
  });
});
