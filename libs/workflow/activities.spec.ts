import { test } from '@jest/globals';
import { playRow, type Row } from './testing/rows.js';

const ROWS: Row[] = [
  { construct: 'user task', fixture: 'user-task', starts: 'A', when: [['complete A', '']] },
  {
    construct: 'service task with headers, mappings and a computed type',
    fixture: 'service-task',
    given: { a: 1, kind: 'x' },
    starts: 'J',
    when: [['serve J', '', { y: 4, hidden: true }]],
    variables: { a: 1, kind: 'x', z: 8 },
  },
  {
    construct: 'FEEL script task',
    fixture: 'script-task',
    given: { a: 1, b: 2 },
    starts: 'A',
    when: [],
    variables: { a: 1, b: 2, sum: { total: 3, day: '2026-11-23', at: '2026-11-23T08:00:00+07:00' } },
  },
  {
    construct: 'receive task',
    fixture: 'receive-task',
    given: { dossierId: 'D1' },
    starts: 'R',
    when: [['receive R', '', { text: 'yes' }]],
    variables: { dossierId: 'D1', answer: 'yes' },
  },
  {
    construct: 'sub-process with mappings',
    fixture: 'sub-process',
    given: { n: 1 },
    starts: 'A',
    when: [
      ['complete A', 'B', { m: 5 }],
      ['complete B', 'C', { other: 'x' }],
    ],
    variables: { n: 1, fromInside: 5, other: 'x' },
  },
  {
    construct: 'nested sub-process, terminate ends only the inner one',
    fixture: 'sub-process-nested',
    starts: 'A B late',
    when: [['complete B', '']],
  },
  {
    construct: 'loop back to an earlier step',
    fixture: 'loop-back',
    starts: 'A',
    when: [
      ['complete A', 'B'],
      ['complete B', 'A', { outcome: 'back' }],
      ['complete A', 'B'],
      ['complete B', '', { outcome: 'on' }],
    ],
  },
  {
    construct: 'parallel multi-instance',
    fixture: 'multi-parallel',
    given: { units: ['x', 'y', 'z'] },
    starts: 'M[0] M[1] M[2]',
    when: [
      ['complete M[1]', 'M[0] M[2]', { answer: 'b' }],
      ['complete M[2]', 'M[0]', { answer: 'c' }],
      ['complete M[0]', 'C', { answer: 'a' }],
    ],
    variables: { units: ['x', 'y', 'z'], answers: ['a', 'b', 'c'] },
  },
  {
    construct: 'parallel multi-instance over nothing',
    fixture: 'multi-parallel',
    given: { units: [] },
    starts: 'C',
    when: [],
    variables: { units: [], answers: [] },
  },
  {
    construct: 'sequential multi-instance; the collection is a snapshot',
    fixture: 'multi-sequential',
    given: { units: ['x', 'y'] },
    starts: 'M[0]',
    when: [
      ['complete M[0]', 'M[1]', { answer: 1, units: [] }],
      ['complete M[1]', 'C', { answer: 2 }],
    ],
    variables: {
      units: [],
      answer: 2,
      answers: [
        { unit: 'x', n: 1, answer: 1 },
        { unit: 'y', n: 2, answer: 2 },
      ],
    },
  },
  {
    construct: 'multi-instance with a completion condition',
    fixture: 'multi-until',
    given: { units: ['x', 'y', 'z'] },
    starts: 'M[0] M[1] M[2]',
    when: [
      ['complete M[2]', 'M[0] M[1]', { answer: 'c' }],
      ['complete M[0]', 'C', { answer: 'a' }],
    ],
    variables: { units: ['x', 'y', 'z'], answers: ['a', null, 'c'] },
  },
  {
    construct: 'multi-instance sub-process',
    fixture: 'multi-sub-process',
    given: { units: ['x', 'y'], more: false },
    starts: 'A A',
    when: [
      ['complete A', 'A B', { answer: 1, more: true }],
      ['complete A', 'B B', { answer: 2 }],
      ['complete B', 'B'],
      ['complete B', 'C'],
    ],
    variables: { units: ['x', 'y'], more: true, answers: [1, 2] },
  },
  {
    construct: 'error in one iteration interrupts the whole multi-instance',
    fixture: 'multi-error',
    given: { units: [1, 2] },
    starts: 'J J',
    when: [['error J NO', 'C']],
  },
  {
    construct: 'input and output mappings of a task',
    fixture: 'input-mapping',
    given: { n: 1, dossier: { id: 'D' } },
    starts: 'A',
    when: [['complete A', 'B', { given: 5, hidden: 1 }]],
    variables: { n: 1, dossier: { id: 'D', given: 5 }, total: 7 },
  },
];

test.each(ROWS)('$construct', playRow);
