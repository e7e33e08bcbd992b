/** Neither NUL, which PostgreSQL stores in no text, nor half a surrogate pair, which no UTF-8 can express. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/**
 * Looks through parsed JSON or a parsed query, however deep it is nested.
 * @returns path of the first text, or object with a key, that cannot be stored; undefined when everything can
 * @example findUnstorable({ parties: [{ name: 'A\0' }] }) // => ['parties', '0', 'name']
 */
export function findUnstorable(value: unknown): string[] | undefined {
  const open: { value: unknown; path: Path }[] = [{ value, path: undefined }];
  for (let at = open.pop(); at; at = open.pop()) {
    if (typeof at.value === 'string' && !isStorable(at.value)) return keysOf(at.path);
    if (typeof at.value !== 'object' || at.value === null || ArrayBuffer.isView(at.value)) continue;
    for (const [key, inner] of Object.entries(at.value)) {
      if (!isStorable(key)) return keysOf(at.path);
      open.push({ value: inner, path: { key, before: at.path } });
    }
  }
  return undefined;
}

/** Linked, so that nothing is copied on the way down. */
type Path = { key: string; before: Path } | undefined;

function keysOf(path: Path): string[] {
  const keys: string[] = [];
  for (let at = path; at; at = at.before) keys.push(at.key);
  return keys.reverse();
}
