import { normalizeText, validateForm } from './index.js';

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 2, pattern: '\\S' },
    bornOn: { type: 'string', format: 'date' },
    parents: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
    },
    twin: { type: 'boolean' },
  },
  required: ['name'],
  if: { properties: { twin: { const: true } }, required: ['twin'] },
  then: { required: ['bornOn'] },
  additionalProperties: false,
};
const faults = (data: unknown) => validateForm(schema, data, 'en').map(({ path, message }) => `${path}: ${message}`);

describe('validation of forms', () => {
  it.each([
    [{ name: 'An', bornOn: '2026-11-20' }, []],
    [{}, ['name: Required']],
    [{ name: '' }, ['name: At least 2 characters']],
    [{ name: 'An', bornOn: '2026-02-30' }, ['bornOn: Not a real date']],
    [{ name: 'An', parents: [{ name: 'Bình' }, {}] }, ['parents.1.name: Required']],
    [{ name: 'An', twin: true }, ['bornOn: Required']],
    [{ name: 'An', 'a/b': 1 }, ['a/b: Not part of the form']],
    [null, [': Wrong type of value']],
    [{ name: 7 }, ['name: Wrong type of value']],
  ])('of %j', (data, expected) => {
    expect(faults(data)).toEqual(expected);
  });

  it('speaks Vietnamese', () => {
    expect(validateForm(schema, {}, 'vi')).toEqual([{ path: 'name', keyword: 'required', message: 'Bắt buộc nhập' }]);
  });

  it('never changes the data', () => {
    const data = Object.freeze({ name: 'An' });
    validateForm({ ...schema, properties: { ...schema.properties, extra: { default: 1 } } }, data, 'vi');
    expect(data).toEqual({ name: 'An' });
  });
});

describe('texts of forms', () => {
  it('are composed at every depth', () => {
    const apart = 'Hường'.normalize('NFD');
    expect(normalizeText({ a: [apart, { b: apart }], n: 1, no: null })).toEqual({
      a: ['Hường', { b: 'Hường' }],
      n: 1,
      no: null,
    });
  });
});
