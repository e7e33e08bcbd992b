import fc from 'fast-check';
import {
  addWorkingMinutes,
  dueAt,
  dueRulesSchema,
  type Duration,
  type WorkingCalendar,
  workingMinutesBetween,
} from './index.js';
import { halfSaturday, standard } from './testing/calendars.js';
import { NaiveOffice } from './testing/naive-office.js';
import { formatInstant, parseInstant } from './zone.js';

const WEEKDAY: [number, number][] = [
  [450, 690],
  [810, 1020],
];
const offices: [string, WorkingCalendar, NaiveOffice][] = [
  ['no Saturdays', standard, new NaiveOffice({ weekday: WEEKDAY, saturday: [] })],
  ['Saturday mornings', halfSaturday, new NaiveOffice({ weekday: WEEKDAY, saturday: [[450, 690]] })],
];
/** To November 2027, so that every limit ends within the years that the naive office knows. */
const anyMinute = fc.integer({ min: parseInstant('2023-12-15T00:00:00Z'), max: parseInstant('2027-11-01T00:00:00Z') });
const runs = { numRuns: 200 };

describe.each(offices)('an office worked out minute by minute agrees (%s)', (_, calendar, naive) => {
  const due = (at: number, limit: Duration, cutOff = 'none'): number =>
    parseInstant(dueAt(calendar, formatInstant(at), limit, dueRulesSchema.parse({ cutOff })).dueAt);

  it('on sums of working minutes', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 9000 }), (at, minutes) => {
        const end = addWorkingMinutes(calendar, formatInstant(at), minutes);
        expect(parseInstant(end)).toBe(naive.plusMinutes(at, minutes));
      }),
      runs,
    );
  });

  it('on working minutes between two instants', () => {
    fc.assert(
      fc.property(anyMinute, fc.nat(40_000), (at, later) => {
        const minutes = workingMinutesBetween(calendar, formatInstant(at), formatInstant(at + later));
        expect(minutes).toBe(naive.minutesBetween(at, at + later));
      }),
      runs,
    );
  });

  it('on limits in working days, with and without a cut-off', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 30 }), (at, amount) => {
        expect(due(at, { unit: 'workingDays', amount })).toBe(naive.closingAfter(at, amount));
        const counted = naive.countedAfter15(at);
        expect(due(at, { unit: 'workingDays', amount }, '15:00')).toBe(naive.closingAfter(counted, amount));
      }),
      runs,
    );
  });

  it('on limits in working hours after a cut-off', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 6000 }), (at, amount) => {
        const counted = naive.countedAfter15(at);
        expect(due(at, { unit: 'workingMinutes', amount }, '15:00')).toBe(naive.plusMinutes(counted, amount));
      }),
      runs,
    );
  });

  it('on limits in calendar days', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 40 }), (at, amount) => {
        expect(due(at, { unit: 'calendarDays', amount })).toBe(naive.calendarDays(at, amount));
        const counted = naive.countedAfter15(at);
        expect(due(at, { unit: 'calendarDays', amount }, '15:00')).toBe(naive.calendarDays(counted, amount));
      }),
      runs,
    );
  });
});
