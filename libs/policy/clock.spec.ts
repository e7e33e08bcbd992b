import {
  addWorkingMinutes,
  compareInstants,
  type Instant,
  isWorkingDay,
  localDateOf,
  workingMinutesBetween,
} from '#calendar';
import fc from 'fast-check';
import {
  type ClockLedger,
  clockLedgerSchema,
  ClockSequenceError,
  explainClock,
  nextPromise,
  readClock,
} from './index.js';
import { ledger, nov, office, saturdayOffice } from './testing/office.js';

const due = (given: ClockLedger): Instant | null => readClock(office, given).standingDueAt;

describe('a pause', () => {
  it.each([
    ['none at all', [], '18 17:00'],
    ['two hours of a morning', ['pause 17 09:00', 'resume 17 11:00'], '19 09:30'],
    ['over the midday gap', ['pause 17 11:00', 'resume 17 14:00'], '19 08:30'],
    ['over night', ['pause 17 16:00', 'resume 18 08:30'], '19 09:30'],
    ['over a weekend and a holiday', ['pause 18 16:00', 'resume 25 07:30'], '25 08:30'],
    ['from the due minute over a weekend', ['pause 18 17:00', 'resume 25 07:30'], '25 07:30'],
    ['outside office hours only', ['pause 16 17:30', 'resume 17 07:00'], '18 17:00'],
    ['of no length', ['pause 17 09:00', 'resume 17 09:00'], '18 17:00'],
    ['two of an hour', ['pause 17 08:00', 'resume 17 09:00', 'pause 18 14:00', 'resume 18 15:00'], '19 09:30'],
    ['in the due minute', ['pause 18 17:00', 'resume 19 09:30'], '19 09:30'],
    ['when already late', ['pause 19 08:00', 'resume 19 10:00'], '18 17:00'],
    [
      'one in time, then one when late',
      ['pause 17 09:00', 'resume 17 10:00', 'pause 19 09:00', 'resume 20 09:00'],
      '19 08:30',
    ],
  ])('%s moves two days from the 16th', (_, texts, expected) => {
    expect(due(ledger('16 09:00', '2d', ...texts))).toBe(nov(expected));
  });

  it('of a limit in calendar days moves by the dates that pass', () => {
    expect(due(ledger('02 09:00', '10cd'))).toBe(nov('12 17:00'));
    expect(due(ledger('02 09:00', '10cd', 'pause 03 08:00', 'resume 07 10:00'))).toBe(nov('16 17:00'));
    expect(due(ledger('02 09:00', '10cd', 'pause 03 08:00', 'resume 03 16:00'))).toBe(nov('12 17:00'));
  });

  it('does not gain from a last day that was moved on', () => {
    // 12 days end on Saturday the 14th, moved to the 16th; with a day paused they end on Sunday, also moved to the 16th.
    expect(due(ledger('02 09:00', '12cd'))).toBe(nov('16 17:00'));
    expect(due(ledger('02 09:00', '12cd', 'pause 03 08:00', 'resume 04 08:00'))).toBe(nov('16 17:00'));
  });

  it('that lasts leaves the due instant open, but not when it began late', () => {
    const inTime = readClock(office, ledger('16 09:00', '2d', 'pause 17 09:00'));
    expect(inTime).toMatchObject({
      status: 'paused',
      dueAt: null,
      standingDueAt: nov('18 17:00'),
      pausedSince: nov('17 09:00'),
    });
    const late = readClock(office, ledger('16 09:00', '2d', 'pause 19 09:00'));
    expect(late).toMatchObject({ status: 'paused', dueAt: nov('18 17:00') });
    expect(late.segments.at(-1)).toMatchObject({ kind: 'paused', moves: false, reason: 'Chờ nghĩa vụ tài chính' });
  });
});

describe('other entries', () => {
  it('restart counts anew, with another limit if it says so', () => {
    expect(due(ledger('16 09:00', '2d', 'pause 16 10:00', 'restart 18 10:00'))).toBe(nov('20 17:00'));
    const clock = readClock(
      office,
      ledger('16 09:00', '2d', 'pause 16 10:00', 'resume 17 10:00', 'restart 18 10:00 1d'),
    );
    expect(clock).toMatchObject({ dueAt: nov('19 17:00'), startsAt: nov('18 10:00'), pauses: [] });
    expect(clock.segments.map(({ kind, from }) => [kind, from])).toEqual([
      ['running', nov('16 09:00')],
      ['paused', nov('16 10:00')],
      ['running', nov('17 10:00')],
      ['running', nov('18 10:00')],
    ]);
  });

  it('extend moves the due instant and nothing else', () => {
    expect(due(ledger('16 09:00', '2d', 'extend 17 10:00 3d'))).toBe(nov('23 17:00'));
  });

  it('stop ends a pause and every later entry', () => {
    const clock = readClock(office, ledger('16 09:00', '2d', 'pause 17 09:00', 'stop 17 11:00'));
    expect(clock).toMatchObject({ status: 'stopped', stoppedAt: nov('17 11:00'), dueAt: nov('19 09:30') });
  });

  it('no limit has no due instant', () => {
    expect(readClock(office, ledger('16 09:00', 'none', 'pause 17 09:00'))).toMatchObject({
      dueAt: null,
      status: 'paused',
    });
  });

  it.each([
    ['resume while running', ['resume 17 09:00']],
    ['pause while paused', ['pause 17 09:00', 'pause 17 10:00']],
    ['anything after stop', ['stop 17 09:00', 'pause 17 10:00']],
    ['a step back in time', ['pause 17 09:00', 'resume 17 08:59']],
    ['before the receipt', ['pause 15 09:00']],
  ])('refuse %s', (_, texts) => {
    expect(() => readClock(office, ledger('16 09:00', '2d', ...texts))).toThrow(ClockSequenceError);
  });

  it('are checked by the schema', () => {
    const good = ledger('16 09:00', '2d', 'pause 17 09:00', 'resume 17 10:00');
    expect(clockLedgerSchema.parse(JSON.parse(JSON.stringify(good)))).toEqual(good);
    expect(clockLedgerSchema.safeParse({ ...good, limit: '2 days' }).success).toBe(false);
    const withoutBasis = { kind: 'restart', at: nov('17 09:00'), reason: 'x' };
    expect(clockLedgerSchema.safeParse({ ...good, entries: [withoutBasis] }).success).toBe(false);
  });
});

describe('any number of pauses', () => {
  const gaps = fc.array(fc.tuple(fc.nat(3000), fc.nat(3000)), { maxLength: 8 });

  it('move the due instant by the sum of the working time paused in time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), gaps, (days, pairs) => {
        const given = ledger('16 09:00', `${days}d`);
        let minute = 0;
        const at = (): Instant => new Date(Date.parse(nov('16 09:00')) + minute * 60_000).toISOString();
        let paused = 0;
        for (const [run, rest] of pairs) {
          minute += run;
          const from = at();
          const before = readClock(office, given).dueAt!;
          fc.pre(from !== before);
          given.entries.push({ kind: 'pause', at: from, reason: 'x' });
          minute += rest;
          given.entries.push({ kind: 'resume', at: at() });
          if (compareInstants(from, before) <= 0) paused += workingMinutesBetween(office, from, at());
        }
        const base = readClock(office, ledger('16 09:00', `${days}d`)).dueAt!;
        const clock = readClock(office, given);
        expect(clock.dueAt).toBe(addWorkingMinutes(office, base, paused));
        expect(isWorkingDay(office, localDateOf(office, clock.dueAt!))).toBe(1);
        expect(explainClock(office, given).lines.at(-1)?.dueAt ?? base).toBe(clock.dueAt);
      }),
    );
  });
});

it('a change of the calendar moves the clock, and the promise only later', () => {
  const given = ledger('20 09:00', '1d');
  const before = readClock(office, given).dueAt;
  const after = readClock(saturdayOffice, given).dueAt;
  expect([before, after]).toEqual([nov('23 17:00'), nov('23 11:30')]);
  expect(nextPromise(before, after)).toBe(before);
  expect(nextPromise(after, before)).toBe(before);
  expect(nextPromise(before, null)).toBe(before);
  expect(nextPromise(null, after)).toBe(after);
});

it('the explanation counts from the last restart and tells what moved the date since', () => {
  const { count, lines } = explainClock(
    office,
    ledger('02 09:00', '5d', 'pause 03 09:00', 'restart 16 09:00 2d', 'pause 17 09:00', 'resume 17 11:00'),
  );
  expect(count).toMatchObject({ total: 2, dueAt: nov('18 17:00') });
  expect(lines.map(({ entry, dueAt }) => [entry.kind, dueAt])).toEqual([
    ['pause', nov('18 17:00')],
    ['resume', nov('19 09:30')],
  ]);
});
