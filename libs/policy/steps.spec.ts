import {
  budgetText,
  clockRuns,
  followSteps,
  InvalidBudgetError,
  latenessAt,
  latenessInWords,
  type OpenStep,
  parseBudget,
  readClock,
  remainingAt,
  remainingInWords,
  stepDue,
} from './index.js';
import { ledger, nov, office } from './testing/office.js';

describe('budgets', () => {
  it.each(['2d', '0.5d', '4h', '90m', '10cd', '30%', '12.5%', 'none'])('%s is read and written', (text) => {
    expect(budgetText(parseBudget(text))).toBe(text);
  });

  it.each(['', '0%', '101%', '0d', '2 d', 'forever', '-1h'])('"%s" is refused', (text) => {
    expect(() => parseBudget(text)).toThrow(InvalidBudgetError);
  });

  it('is none when the model names none', () => {
    expect(parseBudget(undefined)).toEqual({ kind: 'none' });
  });
});

describe('a step', () => {
  const due = (entered: string, budget: string, dossier: string | null) =>
    stepDue(office, nov(entered), parseBudget(budget), dossier && nov(dossier));

  it.each([
    ['16 14:00', '1d', '17 14:00'],
    ['16 07:30', '0.5d', '16 11:30'],
    ['16 10:00', '4h', '16 16:00'],
    ['16 10:00', '3cd', '19 17:00'],
    ['16 20:00', '1h', '17 08:30'],
    // From 10:00 to 17:00 the next day 300 + 450 minutes remain; 40 % are 300.
    ['16 10:00', '40%', '16 17:00'],
  ])('entered %s with %s is due %s', (entered, budget, expected) => {
    expect(due(entered, budget, budget.endsWith('%') ? '17 17:00' : '30 17:00')).toEqual({
      dueAt: nov(expected),
      ownDueAt: nov(expected),
      limitedBy: 'budget',
      ladderDueAt: nov(expected),
    });
  });

  it('never passes the due instant of its dossier', () => {
    expect(due('16 14:00', '3d', '17 11:30')).toEqual({
      dueAt: nov('17 11:30'),
      ownDueAt: nov('19 14:00'),
      limitedBy: 'dossier',
      ladderDueAt: nov('17 11:30'),
    });
  });

  it('of a dossier already late hangs its ladder on its own end', () => {
    expect(due('18 14:00', '1d', '17 17:00')).toMatchObject({ dueAt: nov('17 17:00'), ladderDueAt: nov('19 14:00') });
  });

  it('has no due instant without a budget, or as a share of no time', () => {
    const none = { dueAt: null, ownDueAt: null, limitedBy: null, ladderDueAt: null };
    expect(due('16 14:00', 'none', '17 11:30')).toEqual(none);
    expect(due('16 14:00', '30%', null)).toEqual(none);
    expect(due('16 14:00', '1d', null).dueAt).toBe(nov('17 14:00'));
  });

  it('budgets of consecutive steps add up', () => {
    const steps = ['0.5d', '1d', '6d', '1d', '1d', '0.5d'];
    const end = steps.reduce((at, text) => stepDue(office, at, parseBudget(text), null).dueAt!, nov('02 09:00'));
    expect(end).toBe(nov('16 09:00'));
  });
});

const step = (name: string, clock: OpenStep['clock'], basis?: string): OpenStep => ({
  name,
  clock,
  ...(basis ? { basis } : {}),
});
const counts = step('Thẩm định', 'counts');
const waiting = step('Chờ ý kiến', 'waiting');
const excluded = step('Niêm yết', 'excluded', 'NĐ 151/2025/NĐ-CP');

describe('open steps', () => {
  it.each([
    ['none', [], true, []],
    ['one that counts', [counts], true, []],
    ['one that waits', [waiting], false, ['Chờ ý kiến']],
    ['one that waits beside one that counts', [waiting, counts], true, []],
    ['one excluded', [excluded], false, ['Niêm yết']],
    ['one excluded beside one that counts', [counts, excluded], false, ['Niêm yết']],
    ['one excluded beside one that waits', [waiting, excluded], false, ['Niêm yết']],
    ['two that wait', [waiting, waiting], false, ['Chờ ý kiến', 'Chờ ý kiến']],
  ] as const)('%s', (_, steps, runs, because) => {
    const said = clockRuns(steps);
    expect(said.runs).toBe(runs);
    expect(said.because.map(({ name }) => name)).toEqual(because);
  });

  it('write pauses and resumptions into the ledger, each with its true reason', () => {
    const given = ledger('16 09:00', '5d');
    const follow = (at: string, ...steps: OpenStep[]): string[] => {
      const made = followSteps(readClock(office, given), steps, nov(at));
      given.entries.push(...made);
      return made.map(({ kind }) => kind);
    };
    expect(follow('16 10:00', counts)).toEqual([]);
    expect(follow('17 10:00', counts, excluded)).toEqual(['pause']);
    expect(follow('17 11:00', excluded)).toEqual([]);
    expect(follow('18 10:00', waiting)).toEqual(['resume', 'pause']);
    expect(follow('19 10:00', counts)).toEqual(['resume']);
    expect(readClock(office, given).segments.filter(({ kind }) => kind === 'paused')).toEqual([
      {
        kind: 'paused',
        from: nov('17 10:00'),
        to: nov('18 10:00'),
        reason: 'Niêm yết',
        basis: 'NĐ 151/2025/NĐ-CP',
        moves: true,
      },
      { kind: 'paused', from: nov('18 10:00'), to: nov('19 10:00'), reason: 'Chờ ý kiến', moves: true },
    ]);
    // Five days end on the 23rd; two days are paused and the 24th is a holiday.
    expect(readClock(office, given).dueAt).toBe(nov('26 17:00'));
    given.entries.push({ kind: 'stop', at: nov('20 10:00') });
    expect(follow('20 11:00', excluded)).toEqual([]);
  });
});

describe('in words', () => {
  it.each([
    ['18 17:00', '23 10:30', 'Quá hạn 2 ngày 3 giờ làm việc', '2 working days 3 hours overdue'],
    ['18 17:00', '19 17:00', 'Quá hạn 1 ngày làm việc', '1 working day overdue'],
    ['18 17:00', '19 08:50', 'Quá hạn 1 giờ 20 phút làm việc', '1 hour 20 minutes of working time overdue'],
    ['18 17:00', '18 20:00', 'Vừa quá hạn', 'Just overdue'],
  ])('due %s, now %s', (due, now, vi, en) => {
    const late = latenessAt(office, nov(due), nov(now));
    expect([latenessInWords(late, 'vi'), latenessInWords(late, 'en')]).toEqual([vi, en]);
  });

  it('what is left', () => {
    const left = remainingAt(office, nov('18 17:00'), nov('17 10:00'));
    expect(remainingInWords(left, 'vi')).toBe('Còn 1 ngày 5 giờ làm việc');
    expect(remainingInWords(remainingAt(office, nov('16 10:45'), nov('16 10:00')), 'en')).toBe(
      '45 minutes of working time left',
    );
  });
});
