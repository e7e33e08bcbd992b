import { join } from 'node:path';
import { dueRulesOf } from '../../procedures/due-rules.js';
import { loadBundle, processesFolder } from '../../procedures/bundle.loader.js';
import { answerOf, answerText } from './explain-answer.js';
import { readAsk } from './explain-ask.js';
import { planExplanation } from './explain-plan.js';
import { readWords } from './explain-words.js';

const answer = async (text: string) => {
  const ask = readAsk(readWords(text.split(' ')));
  if (ask.kind === 'rule') return answerOf(planExplanation(ask), 'vi');
  const { procedure } = await loadBundle(join(processesFolder(), ask.code));
  return answerOf(planExplanation(ask, { definition: procedure, rules: dueRulesOf(procedure.timeLimit) }), 'vi');
};

describe('an explanation', () => {
  it.each([
    ['a same-day procedure before three', '1.001193 --received 2026-11-16T14:59', '2026-11-16T17:00'],
    ['and after', '1.001193 --received 2026-11-16T15:01', '2026-11-17T17:00'],
    ['calendar days', '1.013225 --received 2026-01-26T09:00', '2026-02-23T17:00'],
    ['a case with a limit of its own', '1.013225 --received 2026-01-26T09:00 --case house', '2026-02-10T17:00'],
    ['a longer limit', '1.013978 --received 2026-04-29T15:20 --extension remote', '2026-06-12T17:00'],
    ['two levels', '2.000286 --received 2026-02-02T09:00', '2026-03-16T17:00'],
  ])('knows the procedures: %s', async (_, words, due) => {
    expect((await answer(`--procedure ${words}`)).dueAt).toBe(`${due}:00+07:00`);
  });

  it.each([
    ['--working-hours 12', '2026-05-05T10:20'],
    ['--calendar-days 15', '2026-05-14T17:00'],
    ['--working-days 3 --cutoff 15:00', '2026-05-07T17:00'],
    ['--working-days 3 --cutoff lastHour', '2026-05-06T17:00'],
    ['--working-hours 12 --cutoff 15:00', '2026-05-05T14:00'],
    ['--working-days 3 --saturday 07:30-11:30', '2026-05-06T11:30'],
    ['--working-hours 12 --hours 08:00-12:00,13:00-17:00', '2026-05-05T10:20'],
  ])('knows any rule: %s', async (words, due) => {
    const { dueAt } = await answer(`--from 2026-04-29T15:20 ${words}`);
    expect(dueAt).toBe(`${due}:00+07:00`);
  });

  it.each([
    ['--procedure 1.013225 --received 2026-04-29T15:20 --case x', /--case: found "x", allowed: house, /],
    ['--procedure 1.001193 --received 2026-04-29T15:20 --case x', /allowed: this procedure has none/],
    ['--procedure 1.013978 --received 2026-04-29T15:20 --extension x', /--extension: found "x", allowed: remote/],
  ])('is refused: %s', async (words, message) => {
    await expect(answer(words)).rejects.toThrow(message);
  });

  it('marks what no text was read for, and names the source of what one was', async () => {
    const { settings } = await answer('--procedure 1.001193 --received 2026-11-16T14:59');
    expect(settings.map(({ key, value, verified }) => [key, value, verified])).toEqual([
      ['dayOfReceipt', 'day1', true],
      ['dueTime', 'closing', false],
      ['cutOff', '15:00', true],
    ]);
  });

  it('tells the appointments of a procedure that has several', async () => {
    const told = answerText(await answer('--procedure 1.013978 --received 2026-04-29T15:20 --extension remote'), 'vi');
    expect(told).toMatch(/: 30 ngày làm việc; Xã miền núi/);
    expect(told).toMatch(/Hẹn lần 1: .*: 17:00 05\/06\/2026\n/);
    expect(told).toMatch(/Hẹn lần 2: .*: tính từ bước sau, chưa có ngày\n/);
  });
});
