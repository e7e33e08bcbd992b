import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { compileForm, validateForm } from './index.js';

/** Ajv compiles schemas to code, which neither our pages nor untrusted schemas allow; here it says what is right. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const NAMES = ['a', 'b', 'c'];
const anyName = fc.constantFrom(...NAMES);
const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', 'x', 'xy', 'ộ', '😀', '2026-02-28', '2026-02-30', '2024-02-29', '12'),
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom(0.1, 0.3, 1.5, 1e15),
);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const size = fc.integer({ min: 0, max: 3 });
const bound = fc.constantFrom(-1, 0, 0.1, 1, 1.5, 3);
const rule = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object') }),
  fc.record({ type: fc.constant(['string', 'null']) }),
  fc.record({ const: anyValue }),
  fc.record({ enum: fc.array(anyValue, { minLength: 1, maxLength: 3 }) }),
  fc.record({ minLength: size, maxLength: size }),
  fc.record({ pattern: fc.constantFrom('^x', '\\d', '^\\p{L}+$', '^.{2}$') }),
  fc.record({ format: fc.constant('date') }),
  fc.record({ minimum: bound, exclusiveMaximum: bound }),
  fc.record({ exclusiveMinimum: bound, maximum: bound }),
  fc.record({ multipleOf: fc.constantFrom(1, 1.5, 2) }),
  fc.record({ minItems: size, maxItems: size, uniqueItems: fc.boolean() }),
  fc.record({ required: fc.uniqueArray(anyName, { maxLength: 2 }) }),
  fc.record({
    dependentRequired: fc.dictionary(anyName, fc.uniqueArray(anyName, { maxLength: 2 }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  }),
);

/** Conditions and alternatives declare no fields, as the lint demands; all names are declared at every object. */
const { schema: anySchema } = fc.letrec<{ schema: object; plain: object }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 2 },
    rule,
    fc.record({ anyOf: fc.array(tie('plain'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('plain'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('plain'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('plain') }),
    fc.record({ if: tie('plain'), then: tie('plain'), else: tie('plain') }),
    fc.record({ dependentSchemas: fc.dictionary(anyName, tie('plain'), { maxKeys: 2, noNullPrototype: true }) }),
    fc.record({ $ref: fc.constant('#/$defs/shared') }),
  ),
  schema: fc.oneof(
    { maxDepth: 2 },
    tie('plain'),
    fc.record({ items: tie('schema') }),
    fc
      .tuple(fc.record({ a: tie('schema'), b: tie('schema'), c: tie('schema') }), tie('plain'))
      .map(([properties, more]) => ({ ...more, properties })),
  ),
}));
const anyForm = fc.tuple(anySchema, anySchema, anySchema, rule).map(([a, b, c, shared]) => ({
  type: 'object',
  properties: { a, b, c },
  $defs: { shared },
}));
/** Undeclared properties are always refused here; where they can occur the two are not meant to agree. */
const onlyUnknown = (faults: { keyword: string }[]): boolean =>
  faults.length > 0 && faults.every(({ keyword }) => keyword === 'additionalProperties');

it('judges as Ajv does', () => {
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(
      anyForm,
      fc.array(fc.dictionary(anyName, anyValue, { maxKeys: 3, noNullPrototype: true }), { minLength: 1, maxLength: 6 }),
      (schema, all) => {
        compileForm(schema);
        const judge = ajv.compile(schema);
        for (const data of all) {
          const faults = validateForm(schema, data, 'en');
          if (onlyUnknown(faults)) continue;
          const right = judge(data);
          const ours = faults.filter(({ keyword }) => keyword !== 'additionalProperties');
          expect({ data, right: ours.length === 0 }).toEqual({ data, right });
          seen[right ? 'right' : 'wrong'] += 1;
        }
        ajv.removeSchema(schema);
      },
    ),
    { numRuns: 400 },
  );
  // Both answers occurred often enough for the agreement to mean something.
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(100);
});

it('counts tenths as people do, where Ajv divides binary fractions', () => {
  const schema = { type: 'object', properties: { a: { multipleOf: 0.1 } } };
  expect(validateForm(schema, { a: 0.3 }, 'en')).toEqual([]);
  expect(validateForm(schema, { a: 0.35 }, 'en')).toHaveLength(1);
});

it.each([
  ['date', ['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '1900-02-29']],
  ['uuid', ['123e4567-e89b-12d3-a456-426614174000', '123e4567e89b12d3a456426614174000', '']],
  ['email', ['an@xa.gov.vn', 'an', '@x.vn', 'a b@x.vn', 'an@x.vn', '.an@x.vn', 'a..b@x.vn', 'a+b@x-y.vn']],
  ['date-time', ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00+07:00', '2026-11-20', '2026-02-30T08:00:00Z']],
])('knows the format %s as Ajv does', (format, texts) => {
  const schema = { type: 'object', properties: { a: { format } } };
  const judge = ajv.compile(schema);
  for (const text of texts) {
    expect({ text, right: validateForm(schema, { a: text }, 'en').length === 0 }).toEqual({
      text,
      right: judge({ a: text }),
    });
  }
});
