import { expect, test } from '@jest/globals';
import type { InstanceState } from './index.js';
import { TestInstance } from './testing/instance.js';

/**
 * States as version 1 of the marking stored them. They stand for cases that have run for years: these texts are never changed
 * to make a test pass; a new schema reads them.
 */
const STORED: [name: string, fixture: string, state: InstanceState, action: string, waits: string[]][] = [
  [
    'a loop of sub-processes, one of them further than the other',
    'multi-sub-process',
    {
      marking:
        '{"v":1,"p":"P","s":{"t":[{"e":"S","k":"multi","o":1,"c":[{"e":"S","i":0,"k":"scope","o":1,"s":{"t":[{"e":"B","k":"task"}]}},' +
        '{"e":"S","i":1,"k":"scope","o":1,"s":{"t":[{"e":"A","k":"task"}]}}]}]}}',
      bindings: {
        '/': 'root',
        '/S': 'body',
        '/S/': 'bodyScope',
        '/S/S[0]': 'first',
        '/S/S[0]/': 'firstScope',
        '/S/S[0]/B': 'b',
        '/S/S[1]': 'second',
        '/S/S[1]/': 'secondScope',
        '/S/S[1]/A': 'a',
      },
      scopes: [
        { id: 'root', parentId: null, values: { units: ['x', 'y'], more: false } },
        {
          id: 'bodyScope',
          parentId: 'root',
          values: { 'multi instance.collection': ['x', 'y'], answers: [null, null] },
        },
        { id: 'firstScope', parentId: 'bodyScope', values: { loopCounter: 1, answer: 1, unit: 'x', loud: 'x!' } },
        { id: 'secondScope', parentId: 'bodyScope', values: { loopCounter: 2, answer: null, unit: 'y', loud: 'y!' } },
      ],
    },
    'complete A',
    ['B'],
  ],
  [
    'a join with one arrival, and a task with a boundary timer',
    'parallel-boundary',
    {
      marking: '{"v":1,"p":"P","s":{"t":[{"e":"A","k":"task","b":[{"e":"late","k":"timer"}]}],"a":{"B_J":1}}}',
      bindings: { '/': 'root', '/A': 'a', '/A|late': 'late' },
      scopes: [{ id: 'root', parentId: null, values: {} }],
    },
    'complete A',
    ['C'],
  ],
  [
    'an incident, with results kept in its own scope',
    'incidents',
    {
      marking: '{"v":1,"p":"P","s":{"t":[{"e":"A","k":"incident","o":1,"x":"output"}]}}',
      bindings: { '/': 'root', '/A': 'a', '/A/': 'own' },
      scopes: [
        { id: 'root', parentId: null, values: { amount: 9 } },
        { id: 'own', parentId: 'root', values: { given: 'work' } },
      ],
    },
    'retry A',
    ['B'],
  ],
  [
    'tokens under way when a budget ran out',
    'parallel',
    {
      marking: '{"v":1,"p":"P","s":{"m":{"F_A":1,"F_B":1}},"c":1}',
      bindings: { '/': 'root' },
      scopes: [{ id: 'root', parentId: null, values: {} }],
    },
    'continue',
    ['A', 'B'],
  ],
];

test.each(STORED)('goes on from %s', async (_name, fixture, state, action, waits) => {
  const instance = await TestInstance.of(fixture);
  instance.state = state;
  if (action === 'continue') await instance.deliver({ type: 'continue' });
  else await instance.act(action);
  expect(instance.waits).toEqual(waits);
});
