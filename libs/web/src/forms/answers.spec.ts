import { answersOf } from './answers.js';

const schema = {
  title: 'Tờ khai',
  properties: {
    subject: {
      title: 'Đối tượng',
      properties: {
        name: { title: 'Họ và tên', type: 'string' },
        bornOn: { title: 'Ngày sinh', type: 'string', format: 'date' },
        sex: { title: 'Giới tính', oneOf: [{ const: 'male', title: 'Nam' }] },
      },
    },
    children: { title: 'Con', items: { properties: { name: { title: 'Tên' } } } },
    needs: { title: 'Nhu cầu', items: { oneOf: [{ const: 'a', title: 'Chăm sóc' }] } },
    truthful: { title: 'Cam đoan', type: 'boolean' },
    note: { title: 'Ý kiến', type: 'string' },
  },
};
const words = { yes: 'Có', no: 'Không' };
const lines = (data: Record<string, unknown>) =>
  answersOf(schema, data, words).map(({ title, answers }) => [title, ...answers.map((a) => `${a.title}: ${a.value}`)]);

describe('answersOf', () => {
  it('tells choices, days and yes or no in words, and leaves out what is empty', () => {
    expect(lines({ subject: { name: 'Hường', bornOn: '1954-03-05', sex: 'male' }, truthful: true, note: '' })).toEqual([
      ['', 'Cam đoan: Có'],
      ['Đối tượng', 'Họ và tên: Hường', 'Ngày sinh: 05/03/1954', 'Giới tính: Nam'],
    ]);
  });

  it('numbers the items of lists and joins plain ones', () => {
    expect(lines({ children: [{ name: 'An' }, { name: 'Bình' }], needs: ['a', 'b'], truthful: false })).toEqual([
      ['', 'Nhu cầu: Chăm sóc, b', 'Cam đoan: Không'],
      ['Con 1', 'Tên: An'],
      ['Con 2', 'Tên: Bình'],
    ]);
  });

  it('is empty for an empty form', () => expect(lines({})).toEqual([]));
});
