import {
  addDuration,
  addWorkingDays,
  addWorkingHours,
  CalendarRangeError,
  closingOf,
  compareOutcome,
  compileCalendar,
  composeCalendar,
  coverageOf,
  decisionHours,
  dueAt,
  dueRulesSchema,
  formatDuration,
  fromLocal,
  InvalidCalendarError,
  InvalidTimeTextError,
  isOpen,
  isWorkingDay,
  nextOpening,
  openingOf,
  parseCutOff,
  parseDuration,
  parseIntervals,
  previousOpening,
  subtractCalendarDays,
  vietnamPublicSector,
  workingSpan,
} from './index.js';
import { halfSaturday, newYork, standard } from './testing/calendars.js';

const at = (local: string): string => fromLocal('Asia/Ho_Chi_Minh', local);
const broken = (change: object): string => {
  try {
    compileCalendar({ ...vietnamPublicSector, ...change });
  } catch (error) {
    if (error instanceof InvalidCalendarError) return error.faults.join('\n');
    throw error;
  }
  return 'nothing';
};

describe('the data of a calendar', () => {
  const row = vietnamPublicSector.exceptions[0]!;

  it.each([
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, /timeZone: must be a known IANA zone/],
    ['no open weekday', { week: {} }, /week: no weekday is open/],
    ['overlap', { week: { monday: { intervals: parseIntervals('07:30-11:30,11:00-17:00') } } }, /must stand in order/],
    ['a date twice', { exceptions: [row, row] }, /2024-01-01 is described twice/],
    ['a date that does not exist', { exceptions: [{ ...row, dates: ['2025-02-29'] }] }, /existing date/],
    ['an uncovered year', { exceptions: [{ ...row, dates: ['2031-01-01'] }] }, /2031-01-01 lies in a year not listed/],
    ['a missing notice', { exceptions: [{ ...row, notice: '' }] }, /notice/],
    ['an unknown kind', { exceptions: [{ ...row, kind: 'off' }] }, /kind/],
    ['an unknown field', { colour: 'red' }, /colour/],
    ['a year twice', { exceptions: [], years: [2030, 2030].map((year) => ({ year, status: 'confirmed' })) }, /2030 is/],
  ])('is refused with %s', (_, change, message) => {
    expect(broken(change)).toMatch(message);
  });

  it('survives JSON', () => {
    expect(compileCalendar(JSON.parse(JSON.stringify(vietnamPublicSector))).version).toEqual(vietnamPublicSector);
  });

  it('says how far it can be relied upon', () => {
    expect(['2026-12-31', '2027-01-01', '2028-01-01'].map((date) => coverageOf(standard, date))).toEqual([
      'confirmed',
      'provisional',
      'uncovered',
    ]);
  });
});

describe('a layer', () => {
  const local = composeCalendar(vietnamPublicSector, {
    key: 'commune',
    name: { vi: 'Xã', en: 'Commune' },
    week: { saturday: { intervals: parseIntervals('07:30-11:30') }, friday: null },
    exceptions: [
      {
        kind: 'localOff',
        dates: ['2026-11-19', '2026-02-20'],
        name: { vi: 'Bão', en: 'Storm' },
        notice: 'Công điện 01/CĐ-UBND',
      },
      { kind: 'swapWork', dates: ['2026-11-22'], name: { vi: 'Làm bù', en: 'Worked' }, notice: 'Quyết định 1/QĐ-UBND' },
    ],
  });

  it('replaces weekdays and dates and keeps the rest', () => {
    const calendar = compileCalendar(local);
    const weights = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-24', '2026-02-20'];
    expect(weights.map((date) => isWorkingDay(calendar, date))).toEqual([1, 0, 0, 0.5, 1, 0, 0]);
    expect(vietnamPublicSector.week.friday).toBeDefined();
  });
});

describe('openings', () => {
  it.each([
    ['2026-11-16T07:29', false, '2026-11-16T07:30', '2026-11-13T13:30'],
    ['2026-11-16T07:30', true, '2026-11-16T07:30', '2026-11-16T07:30'],
    ['2026-11-16T11:29', true, '2026-11-16T11:29', '2026-11-16T07:30'],
    ['2026-11-16T11:30', false, '2026-11-16T13:30', '2026-11-16T07:30'],
    ['2026-11-16T17:00', false, '2026-11-17T07:30', '2026-11-16T13:30'],
    ['2026-02-15T10:00', false, '2026-02-23T07:30', '2026-02-13T13:30'],
  ])('around %s', (local, open, next, previous) => {
    expect(isOpen(standard, at(local))).toBe(open);
    expect(nextOpening(standard, at(local))).toBe(at(next));
    expect(previousOpening(standard, at(local))).toBe(at(previous));
  });

  it('of a date, or none on a closed one', () => {
    expect(openingOf(standard, '2026-08-22')).toBe(at('2026-08-22T07:30'));
    expect(closingOf(standard, '2026-08-22')).toBe(at('2026-08-22T17:00'));
    expect(closingOf(halfSaturday, '2026-11-21')).toBe(at('2026-11-21T11:30'));
    expect(closingOf(standard, '2026-11-24')).toBeUndefined();
  });

  it('count the hours that really pass when the clocks change', () => {
    const spring = fromLocal('America/New_York', '2026-03-08T01:00');
    expect(addWorkingHours(newYork, spring, 3)).toBe(fromLocal('America/New_York', '2026-03-08T05:00'));
    const autumn = fromLocal('America/New_York', '2026-11-01T01:00');
    expect(addWorkingHours(newYork, autumn, 5)).toBe(fromLocal('America/New_York', '2026-11-01T05:00'));
  });
});

describe('durations', () => {
  it.each([
    ['2d', '2 ngày làm việc', '2 working days'],
    ['0.5d', '0,5 ngày làm việc', '0.5 working days'],
    ['4h', '4 giờ làm việc', '4 hours of working time'],
    ['90m', '1 giờ 30 phút làm việc', '1 hour 30 minutes of working time'],
    ['1cd', '1 ngày', '1 calendar day'],
  ])('%s in words', (text, vi, en) => {
    expect(formatDuration(parseDuration(text), 'vi')).toBe(vi);
    expect(formatDuration(parseDuration(text), 'en')).toBe(en);
  });

  it.each(['', '2', '2 d', '-1d', '0.3d', '1.5cd', '0.01h', 'P2D', '1e3d', '2D'])('"%s" is refused', (text) => {
    expect(() => parseDuration(text)).toThrow(InvalidTimeTextError);
  });

  it('read the hours of decisions as eighths of a day', () => {
    expect(decisionHours(240)).toEqual({ unit: 'workingDays', amount: 30 });
    expect(decisionHours(1)).toEqual({ unit: 'workingDays', amount: 0.125 });
  });

  it('run from the instant, and land where a clerk would say', () => {
    const from = (local: string, text: string): string => addDuration(standard, at(local), parseDuration(text));
    expect(from('2026-11-23T14:00', '1d')).toBe(at('2026-11-25T14:00'));
    expect(from('2026-11-16T07:30', '0.5d')).toBe(at('2026-11-16T11:30'));
    expect(from('2026-11-16T13:30', '0.5d')).toBe(at('2026-11-16T17:00'));
    expect(from('2026-11-16T07:30', '1d')).toBe(at('2026-11-16T17:00'));
    expect(from('2026-11-15T10:00', '1d')).toBe(at('2026-11-16T17:00'));
    expect(from('2026-11-16T17:30', '0cd')).toBe(at('2026-11-17T17:00'));
  });

  it('are measured back in days, hours and minutes', () => {
    expect(workingSpan(standard, at('2026-11-16T17:00'), at('2026-11-19T10:30'))).toEqual({ days: 2, minutes: 180 });
    expect(workingSpan(standard, at('2026-11-16T10:00'), at('2026-11-18T10:00'))).toEqual({ days: 2, minutes: 0 });
    expect(workingSpan(standard, at('2026-11-16T17:00'), at('2026-11-17T07:00'))).toEqual({ days: 0, minutes: 0 });
  });

  it('beyond every legal limit are refused', () => {
    expect(() => addWorkingDays(standard, '2026-11-16', 99_999)).toThrow(CalendarRangeError);
    expect(() => addWorkingDays(standard, '2026-11-16', 0.3)).toThrow(InvalidTimeTextError);
    expect(subtractCalendarDays(standard, '2026-11-25', 1)).toBe('2026-11-23');
  });
});

describe('rules', () => {
  it.each(['none', 'lastHour', '15:00', '17:00→08:00', '17:00->08:00'])('read the cut-off %s', (text) => {
    expect(() => parseCutOff(text)).not.toThrow();
  });

  it.each(['', '25:00', '15', 'lasthour', '17:00→'])('refuse the cut-off "%s"', (text) => {
    expect(() => parseCutOff(text)).toThrow(InvalidTimeTextError);
  });

  it('refuse a first day that would give no time', () => {
    expect(dueRulesSchema.safeParse({ dayOfReceipt: 'day1', dueTime: 'sameTimeOfDay' }).success).toBe(false);
  });

  it('start counting where the receipt counts', () => {
    const rules = dueRulesSchema.parse({ cutOff: '17:00→08:00' });
    expect(dueAt(standard, at('2026-11-16T17:30'), parseDuration('4h'), rules).startsAt).toBe(at('2026-11-17T08:00'));
  });
});

describe('outcomes', () => {
  const due = at('2026-11-18T17:00');

  it.each([
    ['2026-11-17T17:30', 'early', 'early'],
    ['2026-11-18T07:30', 'onTime', 'early'],
    ['2026-11-18T17:00', 'onTime', 'onTime'],
    ['2026-11-18T17:01', 'late', 'onTime'],
    ['2026-11-19T07:30', 'late', 'late'],
  ])('finished %s', (finished, usual, other) => {
    expect(compareOutcome(standard, due, at(finished))).toBe(usual);
    expect(compareOutcome(standard, due, at(finished), { early: 'dueInstant', late: 'dueDay' })).toBe(other);
  });

  it('ignore seconds, as the receipt prints minutes', () => {
    expect(compareOutcome(standard, due, '2026-11-18T10:00:59.999Z')).toBe('onTime');
  });
});
