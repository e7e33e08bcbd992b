import { dateOnly, dateTime, timeOnly } from './date-time.js';

describe('dates', () => {
  it('are shown in the zone of the office, across midnight too', () => {
    expect(dateTime('2026-11-22T17:30:00Z')).toBe('23/11/2026 00:30');
    expect(dateOnly('2026-11-22T17:30:00Z')).toBe('23/11/2026');
    expect(timeOnly('2026-11-22T17:30:00Z')).toBe('00:30');
  });

  it('show midnight as 00, never 24', () => {
    expect(dateTime('2026-02-16T17:00:00.000Z')).toBe('17/02/2026 00:00');
  });

  it('show nothing for nothing', () => {
    expect(dateTime(null)).toBe('');
    expect(dateOnly(undefined)).toBe('');
    expect(timeOnly('not a date')).toBe('');
  });
});
