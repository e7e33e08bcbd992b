import { compileCalendar, dueRulesSchema, vietnamPublicSector } from '#calendar';
import { promisedDate } from './promised-date.js';

const limit = (amount: string, counts: boolean) => ({
  amount,
  rules: dueRulesSchema.parse({ dayOfReceipt: counts ? 'day1' : 'day0', cutOff: '15:00' }),
});
const calendar = compileCalendar(vietnamPublicSector);
const promised = (of: ReturnType<typeof limit>, local: string): string =>
  new Date(promisedDate(of, calendar, new Date(`${local}+07:00`)).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

describe('the promised date', () => {
  it.each([
    ['a same-day procedure, in the morning', '1d', true, '2026-11-23T09:00:00', '2026-11-23T17:00'],
    ['a same-day procedure, after the cut-off', '1d', true, '2026-11-23T15:01:00', '2026-11-25T17:00'],
    ['twenty-five working days', '25d', false, '2026-11-23T09:00:00', '2026-12-29T17:00'],
  ])('of %s', (_what, amount, counts, receivedAt, expected) => {
    expect(promised(limit(amount, counts), receivedAt)).toBe(expected);
  });
});
