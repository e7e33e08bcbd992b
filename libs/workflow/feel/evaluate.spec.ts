import { expect, test } from '@jest/globals';
import type { Json, Variables } from '../types.js';
import { localDateTime } from './clock.js';
import { evaluateCondition, evaluateValue } from './evaluate.js';

const CLOCK = { now: '2026-11-22T18:30:00.000Z', timeZone: 'Asia/Ho_Chi_Minh' };

test.each<[string, Variables, Json]>([
  ['plain text', {}, 'plain text'],
  ['= a + 1', { a: 1 }, 2],
  ['= missing', {}, null],
  ['= {a: 1, b: [1, 2]}', {}, { a: 1, b: [1, 2] }],
  ['= now()', {}, '2026-11-23T01:30:00+07:00'],
  ['= today()', {}, '2026-11-23'],
  ['= today() + duration("P3D")', {}, '2026-11-26'],
  ['= duration("P" + string(n) + "D")', { n: 3 }, 'P3D'],
  ['= 1 / 0', {}, null],
  ['= hồSơ.tên', { hồSơ: { tên: 'Nguyễn' } }, 'Nguyễn'],
])('%s', (text, variables, value) => {
  expect(evaluateValue(text, variables, CLOCK)).toEqual(value);
});

test.each<[string, Variables, boolean]>([
  ['= amount > 5', { amount: 7 }, true],
  ['= x = null', { x: null }, true],
  ['= today() = date("2026-11-23")', {}, true],
  ['= list contains(roles, "chair")', { roles: ['chair'] }, true],
])('condition %s', (text, variables, value) => {
  expect(evaluateCondition(text, variables, CLOCK)).toBe(value);
});

test.each<[string, Variables, string]>([
  ['= amount > 5', {}, "Missing data (Variable 'amount' not found)"],
  ['= approved = true', {}, 'Missing data'],
  ['= dossier.approved', { dossier: {} }, 'Missing data'],
  ['= approved', { approved: 'yes' }, 'neither true nor false'],
  ['= nothing(1)', {}, 'Missing data'],
])('condition %s is a problem', (text, variables, message) => {
  expect(() => evaluateCondition(text, variables, CLOCK)).toThrow(message);
});

test('problems do not repeat the data they concern', () => {
  const secret = { person: { name: 'Nguyễn Văn A' } };
  expect(() => evaluateCondition('= person.name.first = "x"', secret, CLOCK)).toThrow(/^((?!Nguyễn).)*$/);
});

test('local time follows the zone given, not the host', () => {
  expect(localDateTime(CLOCK)).toEqual({ date: '2026-11-23', time: '01:30:00', offset: '+07:00' });
  expect(localDateTime({ ...CLOCK, timeZone: 'UTC' })).toEqual({
    date: '2026-11-22',
    time: '18:30:00',
    offset: '+00:00',
  });
  expect(localDateTime({ ...CLOCK, timeZone: 'America/St_Johns' }).offset).toBe('-03:30');
});
