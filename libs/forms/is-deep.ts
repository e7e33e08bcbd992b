const DEEPEST = 64;

/**
 * Whether a JSON value is nested deeper than any form or answer is; what follows it may then be recursive.
 * @param value JSON value
 * @param depth of the value itself
 */
export function isDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((inner) => isDeep(inner, depth + 1));
}
