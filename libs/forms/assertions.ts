import { FORMATS } from './formats.js';
import { matches } from './pattern-guard.js';
import type { Schema } from './vocabulary.js';

type Assertion = (value: unknown, limit: never, schema: Schema) => boolean;

const onText =
  (test: (text: string, limit: never) => boolean): Assertion =>
  (value, limit) =>
    typeof value !== 'string' || test(value, limit);
const onNumber =
  (test: (value: number, limit: number) => boolean): Assertion =>
  (value, limit) =>
    typeof value !== 'number' || test(value, limit);
const onList =
  (test: (list: readonly unknown[], limit: never) => boolean): Assertion =>
  (value, limit) =>
    !Array.isArray(value) || test(value, limit);

/** Keywords that judge a value without looking at other schemas; each passes what it is not about. */
const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  type: (value, limit: string | string[]) => [limit].flat().some((name) => isOfType(value, name)),
  const: (value, limit) => equal(value, limit),
  enum: (value, limit: readonly unknown[]) => limit.some((one) => equal(value, one)),
  minLength: onText((text, limit: number) => lengthOf(text) >= limit),
  maxLength: onText((text, limit: number) => lengthOf(text) <= limit),
  pattern: onText((text, limit: string) => matches(limit, text)),
  format: onText((text, limit: string) => FORMATS[limit]!(text)),
  minimum: onNumber((value, limit) => value >= limit),
  maximum: onNumber((value, limit) => value <= limit),
  exclusiveMinimum: onNumber((value, limit) => value > limit),
  exclusiveMaximum: onNumber((value, limit) => value < limit),
  multipleOf: onNumber((value, limit) => isWhole(value / limit)),
  minItems: onList((list, limit: number) => list.length >= limit),
  maxItems: onList((list, limit: number) => list.length <= limit),
  uniqueItems: onList((list, limit: boolean) => !limit || new Set(list.map(canonical)).size === list.length),
};

/**
 * The first keyword of a schema that a value fails by itself, without its properties, items and alternatives.
 * @param schema one schema, accepted by the lint
 * @param value JSON value
 * @returns the keyword and its limit; undefined when none fails
 */
export function failedBy(schema: Schema, value: unknown): { keyword: string; limit: unknown } | undefined {
  for (const [keyword, limit] of Object.entries(schema)) {
    const test = Object.hasOwn(ASSERTIONS, keyword) ? ASSERTIONS[keyword]! : undefined;
    if (test && !test(value, limit as never, schema)) return { keyword, limit };
  }
  return undefined;
}

/** 0.3 is three tenths to people, though not in binary fractions; beyond a million nothing is forgiven. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= (Math.abs(value) < 1e6 ? 1e-9 : 0);
}

/** Characters as people count them in Unicode: code points. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function isOfType(value: unknown, name: string): boolean {
  if (name === 'null') return value === null;
  if (name === 'array') return Array.isArray(value);
  if (name === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (name === 'integer') return Number.isInteger(value);
  return typeof value === name && (name !== 'number' || Number.isFinite(value));
}

function equal(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** Equal JSON values have equal texts, whatever the order of their properties. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
