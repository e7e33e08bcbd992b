import { checkForm, compileForm, visibleFields } from './index.js';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    requester: {
      title: 'Người yêu cầu',
      type: 'object',
      properties: {
        fullName: { title: 'Họ, chữ đệm, tên', type: 'string', minLength: 1, maxLength: 120 },
        idNumber: { title: 'Số định danh', type: 'string', pattern: '^\\d{12}$' },
        email: { title: 'Thư điện tử', type: 'string', format: 'email' },
        phone: { title: 'Điện thoại', type: 'string' },
      },
      required: ['fullName'],
      dependentRequired: { email: ['phone'] },
    },
    kind: {
      title: 'Loại',
      oneOf: [
        { const: 'new', title: 'Mới' },
        { const: 'again', title: 'Lại' },
      ],
    },
    children: {
      title: 'Con',
      type: 'array',
      maxItems: 3,
      items: { type: 'object', properties: { name: { title: 'Tên', type: 'string' } }, required: ['name'] },
    },
    truthful: { title: 'Cam đoan', const: true },
  },
  required: ['requester', 'kind', 'truthful'],
  if: { properties: { kind: { const: 'again' } }, required: ['kind'] },
  then: { properties: { oldNumber: { title: 'Số cũ', type: 'string' } }, required: ['oldNumber'] },
  else: { properties: { witness: { title: 'Người làm chứng', type: 'string' } } },
  dependentSchemas: { children: { properties: { school: { title: 'Trường', type: 'string' } } } },
};
const english = {
  '/properties/requester/title': 'Requester',
  '/properties/requester/properties/fullName/title': 'Full name',
  '/then/properties/oldNumber/title': 'Former number',
};
const form = compileForm(schema, english);
const good = { requester: { fullName: 'An' }, kind: 'new', truthful: true };
const errors = (data: unknown): string[] => checkForm(form, data).errors.map(({ message }) => message.vi);

describe('a filled-in form', () => {
  it('is accepted with its values', () => {
    expect(checkForm(form, good)).toEqual({ ok: true, values: good, errors: [] });
  });

  it.each<[string, object, string[]]>([
    ['a missing group', { requester: undefined }, ['Người yêu cầu: bắt buộc nhập']],
    ['an empty text', { requester: { fullName: '  ' } }, ['Người yêu cầu › Họ, chữ đệm, tên: bắt buộc nhập']],
    [
      'a wrong pattern and format',
      { requester: { fullName: 'An', idNumber: '12', email: 'an@', phone: '09' } },
      ['Người yêu cầu › Số định danh: không đúng mẫu', 'Người yêu cầu › Thư điện tử: không phải địa chỉ thư điện tử'],
    ],
    [
      'what another field asks for',
      { requester: { fullName: 'An', email: 'an@xa.gov.vn' } },
      ['Người yêu cầu › Điện thoại: bắt buộc nhập'],
    ],
    ['no choice of the list', { kind: 'other' }, ['Loại: phải là một trong các lựa chọn']],
    ['a pledge not given', { truthful: false }, ['Cam đoan: bắt buộc nhập']],
    ['what a condition asks for', { kind: 'again' }, ['Số cũ: bắt buộc nhập']],
    ['an item of a list', { children: [{ name: 'Bình' }, {}] }, ['Con › #2 › Tên: bắt buộc nhập']],
    ['too many items', { children: [1, 2, 3, 4].map(() => ({ name: 'x' })) }, ['Con: nhiều nhất 3 mục']],
    ['an unknown property', { colour: 'red' }, ['colour: không thuộc biểu mẫu']],
    [
      'an unknown property of a group',
      { requester: { fullName: 'An', x: 1 } },
      ['Người yêu cầu › x: không thuộc biểu mẫu'],
    ],
    ['another type', { requester: 'An' }, ['Người yêu cầu: sai kiểu dữ liệu']],
  ])('is refused for %s', (_, change, expected) => {
    expect(errors({ ...good, ...change })).toEqual(expected);
    expect(checkForm(form, { ...good, ...change })).toMatchObject({ ok: false, values: {} });
  });

  it('names fields in English where a text is given', () => {
    const { errors: found } = checkForm(form, { kind: 'again', truthful: true, requester: {} });
    expect(found.map(({ path, message }) => `${path}: ${message.en}`)).toEqual([
      'requester.fullName: Requester › Full name: required',
      'oldNumber: Former number: required',
    ]);
  });

  it('is composed and trimmed, and empty answers are absent', () => {
    const entered = { ...good, requester: { fullName: ` ${'Hường'.normalize('NFD')}\n`, phone: '' }, witness: '' };
    expect(checkForm(form, entered).values).toEqual({ ...good, requester: { fullName: 'Hường' } });
  });

  it('loses what belongs to a field that is hidden', () => {
    expect(checkForm(form, { ...good, oldNumber: '1', school: 'A', witness: 'B' })).toEqual({
      ok: true,
      values: { ...good, witness: 'B' },
      errors: [],
    });
  });

  it('cannot reach the language', () => {
    const hostile = JSON.parse('{"__proto__": {"ok": 1}, "constructor": {}, "toString": 1}') as object;
    expect(errors({ ...good, ...hostile })).toEqual([
      '__proto__: không thuộc biểu mẫu',
      'constructor: không thuộc biểu mẫu',
      'toString: không thuộc biểu mẫu',
    ]);
  });

  it('too deep to be an answer is refused, not followed', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 5000; depth += 1) deep = [deep];
    expect(errors({ ...good, kind: deep })).toEqual(['Dữ liệu quá lớn']);
  });
});

describe('visible fields', () => {
  const shown = (data: unknown): string[] =>
    visibleFields(form, data).map(({ path, required, group }) => `${path}${required ? '*' : ''}${group ? ' …' : ''}`);
  const requester = ['requester* …', 'requester.fullName*', 'requester.idNumber', 'requester.email', 'requester.phone'];

  it('follow the answers', () => {
    expect(shown({})).toEqual([...requester, 'kind*', 'children', 'truthful*', 'witness']);
    expect(shown({ kind: 'again' })).toEqual([...requester, 'kind*', 'children', 'truthful*', 'oldNumber*']);
    expect(shown({ requester: { email: 'a' } })).toContain('requester.phone*');
    expect(shown({ children: [{}, {}] }).slice(-5)).toEqual([
      'children.0.name*',
      'children.1.name*',
      'truthful*',
      'witness',
      'school',
    ]);
  });

  it('have their titles and where they are declared', () => {
    expect(visibleFields(form, { kind: 'again' }).at(-1)).toEqual({
      path: 'oldNumber',
      pointer: '/then/properties/oldNumber',
      title: { vi: 'Số cũ', en: 'Former number' },
      required: true,
      group: false,
    });
  });
});
