import { isFunction, isRange } from 'feelin';
import type { Json, Variables } from '../types.js';
import { expressionProblem } from './errors.js';

/** Largest result, counted as values plus characters. */
const MAX_SIZE = 1_000_000;

/**
 * Turns a FEEL result into JSON: dates, times and durations become their FEEL text, `undefined` becomes `null`.
 *
 * @throws {StepProblem} when the result is a function or a range, or too large
 */
export function toJson(value: unknown, expression: string): Json {
  const budget = { left: MAX_SIZE };
  return convert(value, expression, budget);
}

function convert(value: unknown, expression: string, budget: { left: number }): Json {
  budget.left -= typeof value === 'string' ? value.length + 1 : 1;
  if (budget.left < 0) throw expressionProblem(expression, { vi: 'Kết quả quá lớn', en: 'The result is too large' });
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item) => convert(item, expression, budget));
  if (typeof value === 'function' || isFunction(value) || isRange(value)) {
    throw expressionProblem(expression, { vi: 'Kết quả không phải dữ liệu', en: 'The result is not data' });
  }
  const own = value as { toJSON?: unknown } & Record<string, unknown>;
  if (typeof own.toJSON === 'function') return String((own.toJSON as () => unknown)());
  const entries = Object.entries(own).map(([key, item]): [string, Json] => [key, convert(item, expression, budget)]);
  return Object.fromEntries(entries);
}

/** Length of the longest list anywhere in the variables, at least 1. */
export function longestList(variables: Variables): number {
  let longest = 1;
  const visit = (value: Json): void => {
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(variables);
  return longest;
}

/** Kind of a value in words, for messages that must not repeat the value itself. */
export function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
