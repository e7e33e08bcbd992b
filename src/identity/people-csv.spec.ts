import { readPeople, roleOf } from './people-csv.js';

describe('a table of people', () => {
  it('is read with Vietnamese heads, a mark, semicolons and quoted fields, in any order', () => {
    const { lines, faults } = readPeople(
      '\uFEFFMã đơn vị;Họ và tên;Vị trí;Thư điện tử\r\nH99.01;"Đỗ Thị ""Bé"" Hường";Cán bộ tiếp nhận;huong@xa.vn\r\n;;;\r\nH99.02;Lê An;"chủ\ntịch";\r\n',
    );
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      {
        line: 2,
        name: 'Đỗ Thị "Bé" Hường',
        email: 'huong@xa.vn',
        phone: '',
        unit: 'H99.01',
        role: 'Cán bộ tiếp nhận',
        username: '',
      },
      { line: 4, name: 'Lê An', email: '', phone: '', unit: 'H99.02', role: 'chủ\ntịch', username: '' },
    ]);
  });

  it('is read with commas and without a last line break', () => {
    const { lines } = readPeople('name,phone\n"An, Lê",0912345678');
    expect(lines).toMatchObject([{ line: 2, name: 'An, Lê', phone: '0912345678' }]);
  });

  it.each([
    ['', ['Thiếu cột họ và tên (name)', 'Tệp không có dòng nào']],
    ['name\n', ['Tệp không có dòng nào']],
    ['email\na@b.vn', ['Thiếu cột họ và tên (name)']],
    ['name,lương\nAn,1', ['Không rõ cột “lương”; các cột dùng được: name, email, phone, unit, role, username']],
    ['name,họ tên\nAn,An', ['Cột “họ tên” có hai lần']],
    [`name\n${'An\n'.repeat(501)}`, ['Tệp có 501 dòng; mỗi lần nhập tối đa 500']],
  ])('tells what is wrong with %j', (csv, expected) => {
    expect(readPeople(csv).faults.map(({ message }) => message.vi)).toEqual(expected);
  });

  it.each([
    ['chair', 'chair'],
    ['Chủ tịch', 'chair'],
    ['PHO CHU TICH', 'viceChair'],
    ['Công chức tư pháp - hộ tịch', 'civilStatusOfficer'],
    ['thủ kho', undefined],
  ])('the post %p is %p', (written, role) => expect(roleOf(written)).toBe(role));
});
