import { describe, expect, test } from '@jest/globals';
import { escalationsAt } from './index.js';
import { TestInstance } from './testing/instance.js';
import { playRow, type Row } from './testing/rows.js';

const ROWS: Row[] = [
  {
    construct: 'a task that is urged goes on; each time a token leaves beside it, with the results mapped',
    fixture: 'escalation-task',
    starts: 'A',
    when: [
      ['raise A URGE', 'A N', { n: 4 }],
      ['raise A URGE', 'A N N', { n: 5 }],
      ['complete A', 'C N N'],
      ['complete N', 'C N'],
      ['complete N', 'C'],
      ['complete C', ''],
    ],
    variables: { asked: 5 },
  },
  {
    construct: 'a task that is taken over is cancelled',
    fixture: 'escalation-task',
    starts: 'A',
    when: [
      ['raise A TAKE', 'T'],
      ['complete T', ''],
    ],
  },
  {
    construct: 'nobody catches the code: nothing happens',
    fixture: 'escalation-task',
    starts: 'A',
    when: [['raise A OTHER', 'A']],
  },
  {
    construct: 'a throw event is caught around its sub-process and goes on; the end event is caught further out',
    fixture: 'escalation-nested',
    starts: 'A',
    when: [
      ['complete A', 'B N'],
      ['complete B', 'T'],
      ['complete T', ''],
    ],
  },
  {
    construct: 'a code goes before every code on one activity, a nearer handler before one further out',
    fixture: 'escalation-nested',
    starts: 'A',
    when: [
      ['raise A URGE', 'A N'],
      ['raise A OTHER', 'Q'],
    ],
  },
  {
    construct: 'from a path beside the inner sub-process only the outer one handles',
    fixture: 'escalation-nested',
    starts: 'A',
    when: [
      ['raise A URGE', 'A N'],
      ['raise N URGE', 'Q'],
    ],
  },
  {
    construct: 'throw and end events that nobody catches',
    fixture: 'escalation-uncaught',
    starts: 'A',
    when: [
      ['complete A', 'B'],
      ['complete B', ''],
    ],
  },
  {
    construct: 'one iteration urged: all go on; one taken over: all are cancelled',
    fixture: 'escalation-multi',
    given: { units: [1, 2] },
    starts: 'M[0] M[1]',
    when: [
      ['raise M[1] URGE', 'M[0] M[1] N'],
      ['raise M[0] TAKE', 'N T'],
    ],
  },
  {
    construct: 'an inclusive join waits for a task that may yet be urged',
    fixture: 'escalation-inclusive',
    starts: 'A B',
    when: [
      ['complete B', 'A'],
      ['raise A URGE', 'A C'],
      ['complete C', 'A D'],
      ['complete A', 'D'],
      ['complete D', ''],
    ],
  },
];

test.each(ROWS)('$construct', playRow);

describe('what is told of an escalation', () => {
  test('who threw it, from where, who handles it', async () => {
    const instance = await (await TestInstance.of('escalation-task')).start({});
    const token = instance.tokenOf('A');
    await instance.act('raise A URGE', { n: 1 });
    expect(instance.last[0]).toEqual({
      ...{ type: 'escalation.raise', elementId: 'A', token, code: 'URGE', caughtBy: 'urged', interrupting: false },
      scopeId: instance.state.bindings['/'],
    });
    expect(instance.tokenOf('A')).toBe(token);
    await instance.act('raise A TAKE', { n: 1 });
    expect(instance.last[0]).toMatchObject({ caughtBy: 'taken', interrupting: true });
    expect(instance.last).toContainEqual(expect.objectContaining({ type: 'task.close', token, how: 'cancelled' }));
  });

  test('that nobody handles it, and then nothing else', async () => {
    const instance = await (await TestInstance.of('escalation-task')).start({});
    const { state } = instance;
    await instance.act('raise A OTHER', { n: 1 });
    expect(instance.last).toMatchObject([{ type: 'escalation.raise', code: 'OTHER', caughtBy: null }]);
    expect(instance.state).toEqual(state);
  });

  test('an event of the model is passed even where it interrupts what it stands in', async () => {
    const instance = await (await TestInstance.of('escalation-nested')).start({});
    await instance.act('complete A');
    await instance.act('complete B');
    expect(instance.last).toContainEqual(
      expect.objectContaining({ type: 'activity.leave', elementId: 'give', how: 'completed' }),
    );
    expect(instance.last).toContainEqual(
      expect.objectContaining({ type: 'escalation.raise', elementId: 'give', caughtBy: 'taken', interrupting: true }),
    );
  });

  test('a throw event that interrupts what it stands in is passed once and leads nowhere', async () => {
    const instance = await (await TestInstance.of('escalation-stop')).start({});
    await instance.act('complete A');
    expect(instance.waits).toEqual(['T']);
    expect(instance.summary.filter((line) => line.endsWith(' tell'))).toEqual([
      'activity.enter tell',
      'activity.leave tell',
      'escalation.raise tell',
    ]);
    expect(instance.last.flatMap((effect) => (effect.type === 'flow.take' ? [effect.flowId] : []))).toEqual([
      'A_tell',
      'taken_T',
    ]);
  });

  test('only a task that waits can throw', async () => {
    const instance = await (await TestInstance.of('escalation-task')).start({});
    const token = instance.tokenOf('A');
    await instance.act('complete A');
    await expect(instance.deliver({ type: 'escalation', token, code: 'URGE' })).rejects.toMatchObject({
      name: 'NotWaitingError',
    });
  });
});

test('the escalations that can be thrown from a task, nearest handler first', async () => {
  const listed = async (name: string, elementId: string): Promise<unknown[]> =>
    escalationsAt((await TestInstance.of(name)).model, elementId).map(({ code, name: label, interrupting }) => [
      code,
      label,
      interrupting,
    ]);
  expect(await listed('escalation-task', 'A')).toEqual([
    ['URGE', 'urge', false],
    ['TAKE', 'take', true],
  ]);
  expect(await listed('escalation-nested', 'A')).toEqual([
    ['URGE', 'urge', false],
    ['TAKE', 'take', true],
  ]);
  expect(await listed('escalation-nested', 'D')).toEqual([['TAKE', 'take', true]]);
  expect(await listed('escalation-task', 'C')).toEqual([]);
});
