import { expect, test } from '@jest/globals';
import { TestInstance } from './testing/instance.js';
import { playRow, type Row } from './testing/rows.js';

const ROWS: Row[] = [
  {
    construct: 'business-rule task, send task, message throw and end as jobs',
    fixture: 'jobs',
    starts: 'R',
    when: [
      ['serve R', 'N'],
      ['serve N', 'T'],
      ['serve T', 'end'],
      ['serve end', ''],
    ],
  },
  {
    construct: 'timer on a sub-process cancels all inside',
    fixture: 'sub-process-nested',
    starts: 'A B late',
    when: [
      ['complete A', 'B late'],
      ['fire late', 'L'],
    ],
  },
  {
    construct: 'boundary timers: non-interrupting, then interrupting',
    fixture: 'boundary-timer',
    starts: 'A late nudge',
    when: [
      ['fire nudge', 'A N late'],
      ['fire late', 'L N'],
      ['complete N', 'L'],
      ['complete L', ''],
    ],
  },
  {
    construct: 'boundary timer disarmed by completion',
    fixture: 'boundary-timer',
    starts: 'A late nudge',
    when: [['complete A', '']],
  },
  {
    construct: 'boundary timer with a cycle',
    fixture: 'boundary-cycle',
    starts: 'A tick',
    when: [
      ['fire tick', 'A N tick'],
      ['fire tick', 'A N N'],
      ['complete A', 'N N'],
    ],
  },
  {
    construct: 'boundary message: non-interrupting stays open, interrupting cancels',
    fixture: 'boundary-message',
    given: { dossierId: 'D1' },
    starts: 'A note withdraw',
    when: [
      ['receive note', 'A N note withdraw', { text: 'a' }],
      ['receive note', 'A N N note withdraw', { text: 'b' }],
      ['receive withdraw', 'N N W'],
    ],
    variables: { dossierId: 'D1', note: 'b' },
  },
  {
    construct: 'boundary error by code',
    fixture: 'boundary-error',
    starts: 'J',
    when: [['error J POOR', 'Owing', { owed: 5 }]],
    variables: { owed: 5 },
  },
  { construct: 'boundary error, any code', fixture: 'boundary-error', starts: 'J', when: [['error J OTHER', 'Q']] },
  {
    construct: 'error end event caught around the sub-process',
    fixture: 'error-end',
    starts: 'A',
    when: [['complete A', 'C', { bad: true }]],
  },
  {
    construct: 'error end event not reached',
    fixture: 'error-end',
    starts: 'A',
    when: [['complete A', '', { bad: false }]],
  },
  {
    construct: 'intermediate timers: expression, working time, date',
    fixture: 'timers',
    given: { days: 3 },
    starts: 'T',
    when: [
      ['fire T', 'W'],
      ['fire W', 'D'],
      ['fire D', ''],
    ],
  },
  {
    construct: 'intermediate message catch',
    fixture: 'message-catch',
    given: { dossierId: 7 },
    starts: 'M',
    when: [['receive M', '', { a: 1 }]],
    variables: { dossierId: 7, a: 1 },
  },
  {
    construct: 'none throw, message throw, message end',
    fixture: 'throws',
    given: { n: 1, dossierId: 'D' },
    starts: 'A',
    when: [['complete A', '']],
  },
  { construct: 'terminate end event', fixture: 'terminate', starts: 'A B', when: [['complete A', '']] },
  {
    construct: 'boundary events on a multi-instance body',
    fixture: 'multi-boundary',
    given: { units: [1, 2], dossierId: 'D' },
    starts: 'M[0] M[1] late note',
    when: [
      ['receive note', 'M[0] M[1] N late note'],
      ['complete M[0]', 'M[1] N late note'],
      ['fire late', 'L N'],
    ],
  },
];

test.each(ROWS)('$construct', playRow);

test('message start: the message says where the instance begins', async () => {
  const byPost = await TestInstance.of('message-start');
  await byPost.deliver({ type: 'start', messageName: 'posted', variables: {} });
  expect(byPost.waits).toEqual(['B']);
  const plain = await TestInstance.of('message-start');
  await plain.start();
  expect(plain.waits).toEqual(['A']);
  const unknown = await TestInstance.of('message-start');
  await expect(unknown.deliver({ type: 'start', messageName: 'nope', variables: {} })).rejects.toThrow(
    'no such start event',
  );
});
