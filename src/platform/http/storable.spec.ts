import { cursorInstant, decodeCursor, encodeCursor } from './paging.js';
import { findUnstorable } from './storable.js';
import { z } from 'zod';

describe('text that cannot be stored', () => {
  it.each([
    ['\0', []],
    [{ name: 'half a \ud83d pair' }, ['name']],
    [{ parties: [{ name: 'An' }, { name: 'Bình\0' }] }, ['parties', '1', 'name']],
    [{ answers: { 'key\0': 1 } }, ['answers']],
  ])('is found in %j', (value, path) => {
    expect(findUnstorable(value)).toEqual(path);
  });

  it('is not found in Vietnamese, emoji, numbers and files', () => {
    const value = { name: 'Nguyễn Thị Hường 👩‍⚖️', n: 1, on: true, no: null, file: Buffer.from('\0') };
    expect(findUnstorable(value)).toBeUndefined();
  });

  it('is found however deep it stands', () => {
    let value: unknown = '\0';
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    expect(findUnstorable(value)).toHaveLength(100_000);
  });
});

describe('instants in cursors', () => {
  const decode = (keys: string[]) => decodeCursor(encodeCursor(keys), z.tuple([cursorInstant, z.string()]));

  it.each(['2026-11-23 08:00:00+07', '2026-11-23 01:00:00.123456+00', '2026-11-22 20:30:00.5-04:30', 'infinity'])(
    'are what PostgreSQL writes: %s',
    (text) => expect(decode([text, 'x'])).toEqual([text, 'x']),
  );

  it.each([
    '',
    'yesterday',
    'x',
    '2026-13-01 08:00:00+07',
    '2026-02-30 08:00:00+07',
    '2026-11-23 08:00:00+99',
    '0000-01-01 00:00:00+00',
  ])('are nothing else: %s', (text) => expect(() => decode([text, 'x'])).toThrow());

  it('stand beside text that can be stored', () => {
    expect(() => decode(['infinity', 'a\0'])).toThrow();
  });
});
