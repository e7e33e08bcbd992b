import { expect, test } from '@jest/globals';
import { decode, encode, type Marking, type Token } from './marking.js';
import { nameTokens } from './names.js';

function token(element: string, more: Partial<Token> = {}): Token {
  return { element, kind: 'task', armed: [], children: [], ...more };
}

function marking(...tokens: Token[]): Marking {
  return {
    processId: 'P',
    contents: {
      tokens,
      arrivals: new Map([
        ['f2', 1],
        ['f1', 2],
      ]),
      moving: new Map(),
    },
  };
}

const LATE = token('late', { kind: 'timer' });
const BODY = token('M', {
  kind: 'multi',
  scoped: true,
  children: [token('M', { index: 1, scoped: true }), token('M', { index: 0, scoped: true })],
});
const SUB = token('S', {
  kind: 'scope',
  scoped: true,
  inner: { tokens: [token('B')], arrivals: new Map(), moving: new Map([['f9', 1]]) },
});

test('siblings are sorted by what they are, whatever the order given', () => {
  const one = encode(marking(token('A', { armed: [LATE] }), token('A'), BODY, SUB));
  const other = encode(marking(SUB, token('A'), BODY, token('A', { armed: [LATE] })));
  expect(one).toBe(other);
  expect(one).toBe(
    '{"v":1,"p":"P","s":{"t":[{"e":"A","k":"task","b":[{"e":"late","k":"timer"}]},{"e":"A","k":"task"},' +
      '{"e":"M","k":"multi","o":1,"c":[{"e":"M","i":0,"k":"task","o":1},{"e":"M","i":1,"k":"task","o":1}]},' +
      '{"e":"S","k":"scope","o":1,"s":{"t":[{"e":"B","k":"task"}],"m":{"f9":1}}}],"a":{"f1":2,"f2":1}}}',
  );
});

test('decode reads what encode wrote', () => {
  const bytes = encode(marking(token('A', { armed: [LATE], repetition: 2, resume: 'leave', next: 3 }), BODY, SUB));
  expect(encode(decode(bytes))).toBe(bytes);
});

test('names are paths, numbered from the second of equal siblings on', () => {
  const bytes = encode(marking(token('A'), token('A', { armed: [LATE] }), BODY, SUB));
  const names: string[] = [];
  nameTokens(decode(bytes).contents, (name) => names.push(name));
  expect(names).toEqual(['/A', '/A|late', '/A#1', '/M', '/M/M[0]', '/M/M[1]', '/S', '/S/B']);
});

test('a marking of another schema is refused', () => {
  expect(() => decode('{"v":2,"p":"P"}')).toThrow('Marking schema 2 is not 1.');
});
