import { FORMATS } from './formats.js';
import { costOf } from './pattern-guard.js';

/** A schema as parsed JSON. */
export type Schema = { readonly [keyword: string]: unknown };

/** How a keyword holds other schemas. */
export type Holds = 'schema' | 'list' | 'map' | 'none';

interface Keyword {
  holds: Holds;
  /** A sentence in English what is wrong with the value; undefined when nothing is. */
  fault: (value: unknown) => string | undefined;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const must =
  (words: string, test: (value: unknown) => boolean) =>
  (value: unknown): string | undefined =>
    test(value) ? undefined : `must be ${words}`;

const says = must('a text', (value) => typeof value === 'string' && value.length <= 4000);
const anything = (): undefined => undefined;
const count = must('a whole number, 0 or more', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
const number = must('a number', (value) => typeof value === 'number' && Number.isFinite(value));
const schema = must('a schema', isSchema);
const names = must(
  'a list of different names',
  (value) =>
    Array.isArray(value) && value.every((name) => typeof name === 'string') && new Set(value).size === value.length,
);
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const type = must(
  `one or several of ${TYPES.join(', ')}`,
  (value) => [value].flat().length > 0 && [value].flat().every((name) => TYPES.includes(name as string)),
);

const note: Keyword = { holds: 'none', fault: anything };
const text: Keyword = { holds: 'none', fault: says };
const size: Keyword = { holds: 'none', fault: count };
const bound: Keyword = { holds: 'none', fault: number };
const one: Keyword = { holds: 'schema', fault: schema };
const several: Keyword = {
  holds: 'list',
  fault: must('a list of schemas', (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema)),
};
const named: Keyword = {
  holds: 'map',
  fault: must('schemas by name', (value) => isSchema(value) && Object.values(value).every(isSchema)),
};

/** Every keyword a form may use; what is not here is refused, so that no rule is silently never checked. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $schema: text,
  $comment: text,
  title: text,
  description: text,
  default: note,
  examples: note,
  readOnly: note,
  type: { holds: 'none', fault: type },
  const: note,
  enum: {
    holds: 'none',
    fault: must('a list of 1 to 2,000 values', (list) => Array.isArray(list) && list.length > 0 && list.length <= 2000),
  },
  minLength: size,
  maxLength: size,
  pattern: { holds: 'none', fault: patternFault },
  format: {
    holds: 'none',
    fault: must(`one of ${Object.keys(FORMATS).join(', ')}`, (name) => Object.hasOwn(FORMATS, String(name))),
  },
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: { holds: 'none', fault: must('a number above 0', (value) => typeof value === 'number' && value > 0) },
  properties: named,
  required: { holds: 'none', fault: names },
  additionalProperties: { holds: 'none', fault: must('false', (value) => value === false) },
  unevaluatedProperties: { holds: 'none', fault: must('false', (value) => value === false) },
  dependentRequired: {
    holds: 'none',
    fault: must('lists of names by name', (map) => isSchema(map) && Object.values(map).every((list) => !names(list))),
  },
  dependentSchemas: named,
  items: one,
  minItems: size,
  maxItems: size,
  uniqueItems: { holds: 'none', fault: must('true or false', (value) => typeof value === 'boolean') },
  allOf: several,
  anyOf: several,
  oneOf: several,
  not: one,
  if: one,
  then: one,
  else: one,
  $ref: {
    holds: 'none',
    fault: must('a pointer into this form, #/$defs/name', (ref) =>
      /^#\/(\$defs|definitions)\/[\w-]+$/.test(String(ref)),
    ),
  },
  $defs: named,
  definitions: named,
};

function patternFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a text';
  const cost = costOf(value);
  return typeof cost === 'string' ? cost : undefined;
}
