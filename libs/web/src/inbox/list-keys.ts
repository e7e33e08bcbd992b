/** What a key means in a list. */
export type ListKey = 'next' | 'previous' | 'search' | undefined;

/** The part of a keyboard event that decides. */
export interface KeyPress {
  key: string;
  isComposing: boolean;
  keyCode: number;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/**
 * What a key press means, given where the focus is. While typing, and while an input method composes (Telex reuses
 * letters and Backspace), it means nothing.
 * @param inField whether the focus is in a field that takes text or choices
 * @example listKey({ key: 'ArrowDown', ... }, false) // => 'next'
 */
export function listKey(press: KeyPress, inField: boolean): ListKey {
  if (press.isComposing || press.keyCode === 229 || press.altKey || press.ctrlKey || press.metaKey) return undefined;
  if (inField) return undefined;
  switch (press.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case '/':
      return 'search';
    default:
      return undefined;
  }
}

/**
 * The row the focus goes to; the ends do not wrap around, so that holding the key stops at the last row.
 * @param current index of the focused row, -1 when none is
 * @example rowAfter('next', -1, 3) // => 0
 */
export function rowAfter(key: 'next' | 'previous', current: number, rows: number): number | undefined {
  if (rows === 0) return undefined;
  if (current < 0) return 0;
  const wanted = key === 'next' ? current + 1 : current - 1;
  return wanted >= 0 && wanted < rows ? wanted : undefined;
}
