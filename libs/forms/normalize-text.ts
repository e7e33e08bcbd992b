type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * The same data with every text composed (NFC): keyboards on phones and computers write Vietnamese differently, and equal
 * names must be equal.
 * @param data any JSON value; it is not changed
 * @example normalizeText({ name: 'Hu\u031bo\u031b\u0300ng' }) // => { name: 'Hường' }
 */
export function normalizeText<Data extends Json>(data: Data): Data {
  return normalized(data) as Data;
}

function normalized(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalized);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]));
}
