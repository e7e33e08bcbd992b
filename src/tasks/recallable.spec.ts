import type { Effect, ElementInfo } from '#workflow';
import { isRecallable } from './recallable.js';

const at = (token: string, elementId: string) => ({ token, elementId, scopeId: 'root' });
const close: Effect = { type: 'task.close', ...at('a', 'A'), how: 'completed' };
const open: Effect = { type: 'task.open', ...at('b', 'B'), input: {} };
const enter = (elementId: string): Effect => ({ type: 'activity.enter', elementId, scopeId: 'root' });
const procedure = {
  elements: new Map([
    ['B', { type: 'UserTask' }],
    ['fork', { type: 'ParallelGateway' }],
    ['choice', { type: 'ExclusiveGateway' }],
  ] as unknown as [string, ElementInfo][]),
  resultReady: ['ready'],
};
const timer = (hostToken?: string): Effect => ({
  type: 'timer.arm',
  ...at('t', 'late'),
  spec: { kind: 'working', amount: '1d' },
  interrupting: false,
  hostToken,
  repetition: 1,
});

describe('whether a completion can be taken back', () => {
  it.each<[string, Effect[], boolean]>([
    ['it opened the next task', [close, enter('choice'), enter('B'), open], true],
    ['and its reminder', [close, open, timer('b')], true],
    ['not when a timer runs beside it', [close, open, timer()], false],
    ['not when it opened nothing', [close], false],
    ['not when it forked or joined', [close, enter('fork'), open], false],
    ['not when the task lies in another scope', [close, { ...open, scopeId: 'sub' }], false],
    [
      'not when something was called',
      [close, open, { type: 'service.cancel', ...at('s', 'S'), how: 'cancelled' }],
      false,
    ],
    ['not when the result was ready: the clock has stopped', [close, enter('ready'), open], false],
    ['not when the procedure ended', [close, open, { type: 'instance.end', how: 'completed' }], false],
  ])('%s', (_what, effects, expected) => {
    expect(isRecallable(effects, { scopeId: 'root', loopIndex: null }, procedure)).toBe(expected);
  });

  it('never for an iteration', () => {
    expect(isRecallable([close, open], { scopeId: 'root', loopIndex: 0 }, procedure)).toBe(false);
  });
});
