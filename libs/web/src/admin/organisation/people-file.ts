/** What spreadsheets need to see to read a file as UTF-8. */
const MARK = '\uFEFF';

const quoted = (field: string): string => (/[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

const csvOf = (lines: readonly (readonly string[])[]): string =>
  MARK + lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');

/** A file to begin with, with two posts of one person. */
export const SAMPLE = csvOf([
  ['Họ và tên', 'Thư điện tử', 'Điện thoại', 'Mã đơn vị', 'Chức vụ', 'Tên đăng nhập'],
  ['Nguyễn Văn An', 'an.nv@example.vn', '0912345678', 'H99.21.01', 'Trưởng phòng', 'nguyenvanan'],
  ['Nguyễn Văn An', '', '', 'H99.21.02', 'Chuyên viên', 'nguyenvanan'],
]);

/**
 * Who got which one-time password, for handing out.
 * @example passwordList([{ name: 'Lê Văn B', username: 'levanb', password: 'x7,k' }]) // last line => Lê Văn B,levanb,"x7,k"
 * @source RFC 4180
 */
export const passwordList = (people: readonly { name: string; username: string; password: string | null }[]): string =>
  csvOf([
    ['Họ và tên', 'Tên đăng nhập', 'Mật khẩu'],
    ...people.map(({ name, username, password }) => [name, username, password ?? '']),
  ]);
