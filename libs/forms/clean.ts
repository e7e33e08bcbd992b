/**
 * Data as they are to be judged and stored: texts composed (NFC) and without space around them, and what was left empty
 * is absent, as a form field that nobody filled in sends an empty text.
 *
 * Line breaks within a text stay. Items of lists stay where they are, also when empty.
 * @param data JSON value; it is not changed
 * @example cleanValues({ name: ' An ', note: '' }) // => { name: 'An' }
 */
export function cleanValues(data: unknown): unknown {
  if (typeof data === 'string') return data.normalize('NFC').trim();
  if (Array.isArray(data)) return data.map(cleanValues);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([name, value]): [string, unknown] => [name, cleanValues(value)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== undefined));
}
