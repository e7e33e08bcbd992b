import fc from 'fast-check';
import {
  addCalendarDays,
  addDuration,
  addWorkingDays,
  addWorkingMinutes,
  type DueRules,
  dueAt,
  dueRulesSchema,
  type Duration,
  durationText,
  explainDue,
  instantOfPoint,
  isOpen,
  isWorkingDay,
  localDateOf,
  nextOpening,
  parseDuration,
  previousOpening,
  shiftDate,
  subtractWorkingDays,
  subtractWorkingMinutes,
  workingDaysBetween,
  workingMinutesBetween,
  workingSpan,
} from './index.js';
import { calendars } from './testing/calendars.js';
import { formatInstant, parseInstant } from './zone.js';

const FIRST = parseInstant('2023-12-01T00:00:00Z');
const LAST = parseInstant('2027-12-31T00:00:00Z');

/** Drawn by name, so that a counterexample can be read. */
const anyCalendar = fc.constantFrom(...(Object.keys(calendars) as (keyof typeof calendars)[]));
const anyInstant = fc.integer({ min: FIRST, max: LAST }).map(formatInstant);
const anyDate = fc.integer({ min: 0, max: 1460 }).map((days) => shiftDate('2023-12-31', days));
const eighths = fc.integer({ min: 0, max: 320 }).map((count) => count / 8);
const halves = fc.integer({ min: 0, max: 80 }).map((count) => count / 2);
const minutes = fc.integer({ min: 0, max: 20_000 });
const anyLimit: fc.Arbitrary<Duration> = fc.oneof(
  halves.map((amount) => ({ unit: 'workingDays' as const, amount })),
  minutes.map((amount) => ({ unit: 'workingMinutes' as const, amount })),
  fc.integer({ min: 0, max: 60 }).map((amount) => ({ unit: 'calendarDays' as const, amount })),
);
const anyRules: fc.Arbitrary<DueRules> = fc
  .record({
    dayOfReceipt: fc.constantFrom('day0', 'day1'),
    dueTime: fc.constantFrom('closing', 'sameTimeOfDay'),
    cutOff: fc.constantFrom('none', '15:00', 'lastHour', '17:00→08:00'),
  })
  .filter(({ dayOfReceipt, dueTime }) => dayOfReceipt === 'day0' || dueTime === 'closing')
  .map((rules) => dueRulesSchema.parse(rules));

describe('working days on dates', () => {
  it('are additive and never end on a closed day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, eighths, eighths, (name, date, a, b) => {
        const calendar = calendars[name];
        const end = addWorkingDays(calendar, date, a + b);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, date, a), b)).toEqual(end);
        expect(isWorkingDay(calendar, end.date)).toBeGreaterThan(0);
      }),
    );
  });

  it('are monotone in the date and in the amount', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(40), eighths, eighths, (name, date, later, a, b) => {
        const calendar = calendars[name];
        const at = (from: string, days: number): string =>
          instantOfPoint(calendar, addWorkingDays(calendar, from, days));
        expect(at(shiftDate(date, later), a) >= at(date, a)).toBe(true);
        expect(at(date, a + b) >= at(date, a)).toBe(true);
      }),
    );
  });

  it('are undone by subtraction and measured by between', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, eighths, (name, date, days) => {
        const calendar = calendars[name];
        const end = addWorkingDays(calendar, date, days);
        expect(workingDaysBetween(calendar, date, end)).toBe(days);
        expect(workingDaysBetween(calendar, end, date)).toBe(0 - days);
        const back = subtractWorkingDays(calendar, end, days);
        if (isWorkingDay(calendar, date) > 0) expect(back).toEqual({ date, used: isWorkingDay(calendar, date) });
      }),
    );
  });
});

describe('working minutes on instants', () => {
  it('are additive and never end on a closed day', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, minutes, minutes, (name, at, a, b) => {
        const calendar = calendars[name];
        const end = addWorkingMinutes(calendar, at, a + b);
        expect(addWorkingMinutes(calendar, addWorkingMinutes(calendar, at, a), b)).toBe(end);
        expect(isWorkingDay(calendar, localDateOf(calendar, end))).toBeGreaterThan(0);
      }),
    );
  });

  it('are monotone in the instant and in the amount', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(5000), minutes, minutes, (name, at, later, a, b) => {
        const calendar = calendars[name];
        const after = formatInstant(parseInstant(at) + later);
        expect(addWorkingMinutes(calendar, after, a) >= addWorkingMinutes(calendar, at, a)).toBe(true);
        expect(addWorkingMinutes(calendar, at, a + b) >= addWorkingMinutes(calendar, at, a)).toBe(true);
      }),
    );
  });

  it('are measured by between, and undone by subtraction up to closed time', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, minutes, (name, at, amount) => {
        const calendar = calendars[name];
        const end = addWorkingMinutes(calendar, at, amount);
        expect(workingMinutesBetween(calendar, at, end)).toBe(amount);
        const back = subtractWorkingMinutes(calendar, end, amount);
        expect(workingMinutesBetween(calendar, back, at)).toBe(0);
      }),
    );
  });
});

describe('openings', () => {
  it('stand around an instant with nothing open between', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (name, at) => {
        const calendar = calendars[name];
        const next = nextOpening(calendar, at);
        expect(isOpen(calendar, next)).toBe(true);
        expect(workingMinutesBetween(calendar, at, next)).toBe(0);
        const previous = previousOpening(calendar, at);
        expect(isOpen(calendar, previous)).toBe(true);
        expect(previous <= at).toBe(true);
        expect(nextOpening(calendar, at) === at).toBe(isOpen(calendar, at));
      }),
    );
  });
});

describe('durations from an instant', () => {
  it('are monotone, within office hours, and whole days add up', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(5000), anyLimit, (name, at, later, limit) => {
        const calendar = calendars[name];
        const end = addDuration(calendar, at, limit);
        expect(addDuration(calendar, formatInstant(parseInstant(at) + later), limit) >= end).toBe(true);
        expect(isWorkingDay(calendar, localDateOf(calendar, end))).toBeGreaterThan(0);
        expect(end >= at).toBe(true);
      }),
    );
    fc.assert(
      fc.property(anyInstant, fc.nat(20), fc.nat(20), (at, a, b) => {
        const day = (from: string, amount: number): string =>
          addDuration(calendars.standard, from, { unit: 'workingDays', amount });
        expect(day(day(at, a), b)).toBe(day(at, a + b));
      }),
    );
  });

  it('are measured by the span in whole days and minutes', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 0, max: 60_000 }), (name, at, elapsed) => {
        const calendar = calendars[name];
        const end = formatInstant(parseInstant(at) + elapsed);
        const { days, minutes: rest } = workingSpan(calendar, at, end);
        const reached = addDuration(calendar, at, { unit: 'workingDays', amount: days });
        expect(workingMinutesBetween(calendar, days === 0 ? at : reached, end)).toBe(rest);
        expect(addDuration(calendar, at, { unit: 'workingDays', amount: days + 1 }) > end).toBe(true);
      }),
    );
  });
});

describe('due dates', () => {
  it('never move back when the receipt moves on, and never stand on a closed day or before the receipt', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(6000), anyLimit, anyRules, (name, at, later, limit, rules) => {
        const calendar = calendars[name];
        const first = dueAt(calendar, at, limit, rules);
        const second = dueAt(calendar, formatInstant(parseInstant(at) + later), limit, rules);
        expect(second.dueAt >= first.dueAt).toBe(true);
        expect(isWorkingDay(calendar, first.dueOn)).toBeGreaterThan(0);
        expect(first.dueAt >= at).toBe(true);
        expect(first.dueAt >= first.startsAt || limit.amount > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('grow with the limit', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, fc.nat(40), anyRules, (name, at, limit, more, rules) => {
        const calendar = calendars[name];
        fc.pre(limit.amount > 0);
        const longer = { ...limit, amount: limit.amount + more };
        expect(dueAt(calendar, at, longer, rules).dueAt >= dueAt(calendar, at, limit, rules).dueAt).toBe(true);
      }),
    );
  });

  it('are explained by lines whose total is the limit', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, anyRules, (name, at, limit, rules) => {
        const calendar = calendars[name];
        const explained = explainDue(calendar, at, limit, rules);
        expect(explained.dueAt).toBe(dueAt(calendar, at, limit, rules).dueAt);
        expect(explained.total).toBe(limit.amount);
        let sum = 0;
        for (const { amount, total } of explained.lines) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(total).toBeCloseTo((sum += amount), 5);
        }
        expect(sum).toBeCloseTo(limit.amount, 5);
      }),
      { numRuns: 300 },
    );
  });
});

it('calendar days are monotone and never end on a closed day', () => {
  fc.assert(
    fc.property(anyCalendar, anyDate, fc.nat(30), fc.nat(60), (name, date, later, days) => {
      const calendar = calendars[name];
      const end = addCalendarDays(calendar, date, days);
      expect(isWorkingDay(calendar, end)).toBeGreaterThan(0);
      expect(addCalendarDays(calendar, shiftDate(date, later), days) >= end).toBe(true);
    }),
  );
});

it('durations survive writing and reading', () => {
  fc.assert(fc.property(anyLimit, (limit) => expect(parseDuration(durationText(limit))).toEqual(limit)));
});
