import { listKey, rowAfter, type KeyPress } from './list-keys.js';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isComposing: false,
  keyCode: 0,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('listKey', () => {
  it('moves by arrows and searches by the slash', () => {
    expect(listKey(press('ArrowDown'), false)).toBe('next');
    expect(listKey(press('ArrowUp'), false)).toBe('previous');
    expect(listKey(press('/'), false)).toBe('search');
    expect(listKey(press('Backspace'), false)).toBeUndefined();
  });

  it('leaves people alone who type, compose or use shortcuts of the browser', () => {
    expect(listKey(press('/'), true)).toBeUndefined();
    expect(listKey(press('/', { isComposing: true }), false)).toBeUndefined();
    expect(listKey(press('ArrowDown', { keyCode: 229 }), false)).toBeUndefined();
    expect(listKey(press('ArrowUp', { altKey: true }), false)).toBeUndefined();
  });
});

describe('rowAfter', () => {
  it.each([
    ['next', -1, 3, 0],
    ['next', 0, 3, 1],
    ['next', 2, 3, undefined],
    ['previous', 0, 3, undefined],
    ['previous', 2, 3, 1],
    ['next', -1, 0, undefined],
  ] as const)('%s of row %p among %p is %p', (key, current, rows, expected) => {
    expect(rowAfter(key, current, rows)).toBe(expected);
  });
});
