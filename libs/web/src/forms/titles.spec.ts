import { titlesOf } from './titles.js';

const schema = {
  type: 'object',
  title: 'Tờ khai',
  required: ['subject', 'truthful'],
  properties: {
    subject: {
      title: 'Đối tượng',
      type: 'object',
      required: ['fullName'],
      properties: {
        fullName: { title: 'Họ và tên', type: 'string', minLength: 2 },
        bornOn: { title: 'Ngày sinh', type: 'string', format: 'date' },
        sex: { title: 'Giới tính', oneOf: [{ const: 'male' }, { const: 'female' }] },
      },
    },
    children: { title: 'Con', type: 'array', items: { title: 'Người con', type: 'object', required: ['name'] } },
    truthful: { title: 'Cam đoan', type: 'boolean', const: true },
  },
};

describe('titlesOf', () => {
  it('walks through objects and numbers the items of lists', () => {
    expect(titlesOf(schema, ['subject', 'fullName'])).toEqual(['Đối tượng', 'Họ và tên']);
    expect(titlesOf(schema, ['children', '0', 'name'])).toEqual(['Con', '#1']);
    expect(titlesOf(schema, [])).toEqual([]);
  });
});
