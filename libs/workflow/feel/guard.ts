import { parseExpression } from 'feelin';
import type { Localized } from '../types.js';

/** Longest expression, in characters. */
export const MAX_EXPRESSION_LENGTH = 2000;
const MAX_ITERATIONS = 3;
const MAX_CONTEXT_ENTRIES = 40;
const MAX_GROWING_CALLS = 8;

/** They run JavaScript regular expressions, which a model could make run for ever. */
const REGEX_FUNCTIONS: ReadonlySet<string> = new Set(['matches', 'replace', 'split']);
/** They make lists or texts longer, so that a chain of them could fill the memory. */
const GROWING_FUNCTIONS: ReadonlySet<string> = new Set([
  'concatenate',
  'append',
  'insert before',
  'union',
  'list replace',
  'string join',
]);

export interface ExpressionFacts {
  /** Why the expression is refused; absent when it is fine. */
  refusal?: Localized;
  /** How many loops over lists may stand inside one another: the exponent of its cost. */
  iterations: number;
}

const cache = new Map<string, ExpressionFacts>();

/**
 * Judges a FEEL text (without its `=`) by its syntax tree before anything is evaluated.
 *
 * Refused are syntax errors, functions defined in the expression, loops over number ranges, regular expressions and
 * more nesting or list building than a routing decision needs; what remains cannot run for long nor fill the memory.
 *
 * @example inspectExpression('for i in 1..1000000000 return i').refusal?.en // => 'loops over a number range are not allowed'
 */
export function inspectExpression(text: string): ExpressionFacts {
  let facts = cache.get(text);
  if (!facts) {
    facts = inspect(text);
    if (cache.size > 5000) cache.clear();
    cache.set(text, facts);
  }
  return facts;
}

function inspect(text: string): ExpressionFacts {
  if (text.length > MAX_EXPRESSION_LENGTH) {
    return refuse(
      `biểu thức dài quá ${MAX_EXPRESSION_LENGTH} ký tự`,
      `the expression is longer than ${MAX_EXPRESSION_LENGTH} characters`,
    );
  }
  const count = { loops: 0, filters: 0, entries: 0, growing: 0 };
  let refusal: ExpressionFacts | undefined;
  let depth = 0;
  let deepest = 0;
  parseExpression(text, {}, undefined).iterate({
    enter(node) {
      const source = text.slice(node.from, node.to);
      if (node.type.isError) refusal ??= refuse('sai cú pháp FEEL', 'FEEL syntax error');
      switch (node.name) {
        case 'FunctionDefinition':
          refusal ??= refuse(
            'không được định nghĩa hàm trong biểu thức',
            'functions may not be defined in an expression',
          );
          break;
        case 'IterationContext':
          if (node.node.getChild('..'))
            refusal ??= refuse('không được lặp trên dải số', 'loops over a number range are not allowed');
          break;
        case 'InExpression':
          count.loops += 1;
          break;
        case 'FilterExpression':
          depth += 1;
          deepest = Math.max(deepest, depth);
          break;
        case 'ContextEntry':
          count.entries += 1;
          break;
        case 'VariableName': {
          const name = source.replace(/\s+/g, ' ');
          if (REGEX_FUNCTIONS.has(name))
            refusal ??= refuse(`hàm ${name} không được dùng`, `function ${name} may not be used`);
          if (GROWING_FUNCTIONS.has(name)) count.growing += 1;
          break;
        }
      }
    },
    leave(node) {
      if (node.name === 'FilterExpression') depth -= 1;
    },
  });
  if (refusal) return refusal;
  const iterations = count.loops + deepest;
  if (iterations > MAX_ITERATIONS || count.entries > MAX_CONTEXT_ENTRIES || count.growing > MAX_GROWING_CALLS) {
    return refuse('biểu thức quá phức tạp', 'the expression is too complex');
  }
  return { iterations };
}

function refuse(vi: string, en: string): ExpressionFacts {
  return { refusal: { vi, en }, iterations: 0 };
}
