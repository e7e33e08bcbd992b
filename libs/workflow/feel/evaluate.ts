import { evaluate } from 'feelin';
import type { Json, Localized, Variables } from '../types.js';
import { clockFunctions, type ExpressionClock } from './clock.js';
import { expressionProblem } from './errors.js';
import { inspectExpression } from './guard.js';
import { longestList, toJson } from './values.js';

/** Elements a nested loop may visit at most. */
const MAX_VISITS = 1_000_000;

const MISSING: ReadonlySet<string> = new Set(['NO_VARIABLE_FOUND', 'NO_CONTEXT_ENTRY_FOUND', 'NO_PROPERTY_FOUND']);

const NOT_BOOLEAN: Localized = {
  vi: 'Điều kiện không cho kết quả đúng hoặc sai',
  en: 'The condition gives neither true nor false',
};
const TOO_COSTLY: Localized = { vi: 'Dữ liệu quá lớn cho biểu thức', en: 'The data are too large for the expression' };

/** Tells a FEEL expression (`= …`) from a literal. */
export function isExpression(text: string): boolean {
  return text.startsWith('=');
}

/**
 * Evaluates a condition. A missing variable, a result that is not a boolean, or any warning of the interpreter is a problem:
 * a case must not be sent down a branch by accident.
 *
 * @param condition FEEL with its leading `=`
 * @throws {StepProblem} of kind `expression`
 * @example evaluateCondition('= amount > 5', { amount: 7 }, clock) // => true
 */
export function evaluateCondition(condition: string, variables: Variables, clock: ExpressionClock): boolean {
  const { value, warnings } = run(condition, variables, clock);
  const warning = warnings[0];
  if (warning) throw expressionProblem(condition, describe(warning));
  if (typeof value !== 'boolean') throw expressionProblem(condition, NOT_BOOLEAN);
  return value;
}

/**
 * Evaluates a value: the text itself where it has no leading `=`, else the FEEL result as JSON.
 *
 * A variable that is missing is `null`, as in Camunda 8; other warnings (a function called wrongly) are problems.
 *
 * @throws {StepProblem} of kind `expression`
 * @example evaluateValue('= a + 1', { a: 1 }, clock) // => 2
 */
export function evaluateValue(text: string, variables: Variables, clock: ExpressionClock): Json {
  if (!isExpression(text)) return text;
  const { value, warnings } = run(text, variables, clock);
  const warning = warnings.find(({ type }) => !MISSING.has(type));
  if (warning) throw expressionProblem(text, describe(warning));
  return toJson(value, text);
}

interface Warning {
  type: string;
  message: string;
  details: { template: string };
}

function run(text: string, variables: Variables, clock: ExpressionClock): { value: unknown; warnings: Warning[] } {
  const source = text.slice(1);
  const facts = inspectExpression(source);
  if (facts.refusal) throw expressionProblem(text, facts.refusal);
  if (facts.iterations > 1 && longestList(variables) ** facts.iterations > MAX_VISITS)
    throw expressionProblem(text, TOO_COSTLY);
  try {
    return evaluate(source, { ...variables, ...clockFunctions(clock) });
  } catch (error) {
    throw expressionProblem(text, {
      vi: 'Không tính được biểu thức',
      en: `Cannot evaluate (${(error as Error).message})`,
    });
  }
}

/** Words without the values concerned, which may be personal data. */
function describe({ type, details }: Warning): Localized {
  const words = details.template.replace(/\{\w+\}/g, '…');
  return MISSING.has(type)
    ? { vi: `Thiếu dữ liệu (${words})`, en: `Missing data (${words})` }
    : { vi: `Biểu thức sai (${words})`, en: `Wrong expression (${words})` };
}
