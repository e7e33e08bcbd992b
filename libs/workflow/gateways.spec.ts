import { test } from '@jest/globals';
import { playRow, type Row } from './testing/rows.js';

const ROWS: Row[] = [
  {
    construct: 'exclusive gateway, first',
    fixture: 'exclusive',
    given: { n: 11 },
    starts: 'A',
    when: [['complete A', '']],
  },
  { construct: 'exclusive gateway, second', fixture: 'exclusive', given: { n: 6 }, starts: 'B', when: [] },
  { construct: 'exclusive gateway, default', fixture: 'exclusive', given: { n: 1 }, starts: 'C', when: [] },
  {
    construct: 'parallel gateway',
    fixture: 'parallel',
    starts: 'A B',
    when: [
      ['complete B', 'A'],
      ['complete A', 'C'],
      ['complete C', ''],
    ],
  },
  {
    construct: 'parallel join behind an optional branch, taken',
    fixture: 'parallel-optional',
    given: { extra: true },
    starts: 'A B',
    when: [
      ['complete B', 'A'],
      ['complete A', 'C'],
      ['complete C', ''],
    ],
  },
  {
    construct: 'parallel join behind an optional branch, skipped',
    fixture: 'parallel-optional',
    given: { extra: false },
    starts: 'B',
    when: [['complete B', 'C']],
  },
  {
    construct: 'parallel join behind a rework loop',
    fixture: 'parallel-rework',
    starts: 'A B',
    when: [
      ['complete A', 'A B', { again: true }],
      ['complete A', 'A B', { again: true }],
      ['complete B', 'A'],
      ['complete A', 'C', { again: false }],
      ['complete C', ''],
    ],
  },
  {
    construct: 'parallel join behind a boundary path',
    fixture: 'parallel-boundary',
    starts: 'A B late',
    when: [
      ['complete B', 'A late'],
      ['fire late', 'L'],
      ['complete L', 'C'],
    ],
  },
  {
    construct: 'two flows between the same gateways',
    fixture: 'parallel-same-flows',
    starts: 'C',
    when: [['complete C', '']],
  },
  {
    construct: 'implicit merge: each token does the task',
    fixture: 'implicit-merge',
    starts: 'A B',
    when: [
      ['complete A', 'B C'],
      ['complete B', 'C C'],
      ['complete C', 'C'],
      ['complete C', ''],
    ],
  },
  {
    construct: 'implicit fork by conditions',
    fixture: 'implicit-fork',
    starts: 'A',
    when: [
      ['complete A', 'B C', { n: 3 }],
      ['complete B', 'C'],
      ['complete C', ''],
    ],
  },
  { construct: 'implicit fork, default', fixture: 'implicit-fork', starts: 'A', when: [['complete A', 'D', { n: 0 }]] },
  {
    construct: 'inclusive gateway, both',
    fixture: 'inclusive',
    given: { a: true, b: true },
    starts: 'A B',
    when: [
      ['complete A', 'B'],
      ['complete B', 'D'],
      ['complete D', ''],
    ],
  },
  {
    construct: 'inclusive gateway, one',
    fixture: 'inclusive',
    given: { a: false, b: true },
    starts: 'B',
    when: [['complete B', 'D']],
  },
  {
    construct: 'inclusive gateway, default',
    fixture: 'inclusive',
    given: { a: false, b: false },
    starts: 'C',
    when: [['complete C', 'D']],
  },
  {
    construct: 'inclusive join waits for a loop inside a branch',
    fixture: 'inclusive-loop',
    given: { b: true },
    starts: 'A B',
    when: [
      ['complete B', 'A'],
      ['complete A', 'A', { again: true }],
      ['complete A', 'D', { again: false }],
    ],
  },
  {
    construct: 'inclusive join inside a cycle',
    fixture: 'inclusive-cycle',
    starts: 'A B',
    when: [
      ['complete A', 'B', { again: true }],
      ['complete B', 'A B'],
      ['complete B', 'A', { again: false }],
      ['complete A', 'D'],
      ['complete D', ''],
    ],
  },
  {
    construct: 'inclusive join waits for a boundary path that can still come',
    fixture: 'inclusive-boundary',
    starts: 'A B late',
    when: [
      ['complete B', 'A late'],
      ['fire late', 'A L'],
      ['complete A', 'L'],
      ['complete L', 'D'],
    ],
  },
  {
    construct: 'inclusive join does not wait for a boundary path that cannot come any more',
    fixture: 'inclusive-boundary',
    starts: 'A B late',
    when: [
      ['complete B', 'A late'],
      ['complete A', 'D'],
    ],
  },
  {
    construct: 'event-based gateway, message',
    fixture: 'event-based',
    given: { dossierId: 'D1' },
    starts: 'R answer late',
    when: [
      ['receive answer', 'A', { text: 'hello' }],
      ['complete A', ''],
    ],
    variables: { dossierId: 'D1', got: 'hello' },
  },
  {
    construct: 'event-based gateway, timer',
    fixture: 'event-based',
    given: { dossierId: 'D1' },
    starts: 'R answer late',
    when: [['fire late', 'B']],
  },
  {
    construct: 'event-based gateway, receive task',
    fixture: 'event-based',
    given: { dossierId: 'D1' },
    starts: 'R answer late',
    when: [['receive R', 'B']],
  },
];

test.each(ROWS)('$construct', playRow);
