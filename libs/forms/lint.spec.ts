import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileForm, InvalidFormError, lintForm } from './index.js';

const form = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more });
const said = (schema: unknown): string =>
  lintForm(schema)
    .map(({ pointer, message }) => `${pointer} ${message.en}`)
    .join('\n');

describe('a schema is refused as a form', () => {
  let doubled: object = {};
  for (let depth = 0; depth < 17; depth += 1) doubled = { anyOf: [doubled] };
  const laughs = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `d${at}`,
      at === 19 ? {} : { allOf: [{ $ref: `#/$defs/d${at + 1}` }, { $ref: `#/$defs/d${at + 1}` }] },
    ]),
  );

  it.each([
    ['when it is no object', 7, /must be a schema/],
    ['when it describes no object', { type: 'string' }, /must be of type object/],
    [
      'for a remote reference',
      form({ a: { $ref: 'https://example.vn/x.json' } }),
      /\/properties\/a\/\$ref must be a pointer/,
    ],
    ['for a reference into the fields', form({ a: { $ref: '#/properties/a' } }), /must be a pointer/],
    ['for a reference that leads nowhere', form({ a: { $ref: '#/$defs/x' } }), /leads nowhere/],
    [
      'for a circle',
      form({ a: { $ref: '#/$defs/x' } }, { $defs: { x: { items: { $ref: '#/$defs/x' } } } }),
      /refers back/,
    ],
    [
      'for a wider circle',
      form({}, { $defs: { x: { not: { $ref: '#/$defs/y' } }, y: { items: { $ref: '#/$defs/x' } } } }),
      /refers back/,
    ],
    ['for references that multiply', form({ a: { $ref: '#/$defs/d0' } }, { $defs: laughs }), /too long to judge/],
    ['for choices that multiply', form({ a: doubled }), /too long to judge/],
    ['for a dangerous pattern', form({ a: { pattern: '^(a+)+$' } }), /\/properties\/a\/pattern a repeated group/],
    [
      'for an unknown keyword',
      form({ a: { 'x-show': true } }),
      /\/properties\/a\/x-show is a keyword forms do not know/,
    ],
    ['for a keyword of another dialect', form({ a: {} }, { dependencies: { a: ['b'] } }), /dependencies is a keyword/],
    ['for an unknown format', form({ a: { format: 'regex' } }), /must be one of date/],
    ['for a wrong limit', form({ a: { minLength: '1' } }), /minLength must be a whole number/],
    ['for an unknown type', form({ a: { type: 'date' } }), /must be one or several of/],
    ['for a name of the language', form(JSON.parse('{"__proto__": {}}') as object), /not a plain name/],
    ['for a name that is not composed', form({ ['ộ'.normalize('NFD')]: {} }), /not a plain name/],
    ['for fields in a choice', form({}, { anyOf: [{ properties: { a: {} } }] }), /use if and then/],
    ['for if without then', form({}, { if: {} }), /needs both if and then/],
    ['for then without if', form({}, { then: {} }), /needs both if and then/],
    ['for additional properties by schema', form({}, { additionalProperties: {} }), /must be false/],
    ['for too many schemas', form(Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`f${at}`, {}]))), /3000/],
  ])('%s', (_, schema, message) => {
    expect(said(schema)).toMatch(message);
    expect(() => compileForm(schema)).toThrow(InvalidFormError);
  });

  it('when it is nested too deep or too large', () => {
    let deep: object = {};
    for (let depth = 0; depth < 30; depth += 1) deep = { items: deep };
    expect(said(form({ a: deep }))).toMatch(/nested deeper/);
    for (let depth = 0; depth < 5000; depth += 1) deep = { items: deep };
    expect(said(form({ a: deep }))).toMatch(/nested too deep/);
    expect(said(form({ a: { title: 'x'.repeat(500_001) } }))).toMatch(/too large/);
  });

  it('with all findings at once', () => {
    expect(lintForm(form({ a: { minLength: -1 }, b: { type: 'x' } }))).toHaveLength(2);
  });
});

describe('the forms of the shipped procedures', () => {
  const root = join(process.cwd(), 'processes');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /forms[\\/][^\\/]+\.schema\.json$/.test(name),
  );

  it.each(files)('%s is accepted', (name) => {
    expect(lintForm(JSON.parse(readFileSync(join(root, name), 'utf8')))).toEqual([]);
  });

  it('are many', () => {
    expect(files.length).toBeGreaterThan(20);
  });
});
