import { ROLES } from '../organisation/vocabulary.events.js';
import type { Text } from '../platform/text.js';

/** What a line of the file can hold. */
export const COLUMNS = ['name', 'email', 'phone', 'unit', 'role', 'username'] as const;
export type Column = (typeof COLUMNS)[number];

/** One line of the file as written, with its number in the file (the head is line 1). */
export type PeopleLine = { line: number } & Record<Column, string>;

/** What is wrong with the file, and where. */
export interface CsvFault {
  line: number;
  column: Column | null;
  message: Text;
}

export const MAX_LINES = 500;

const text = (vi: string, en: string): Text => ({ vi, en });

/** Letters without accents in lower case, for heads and names of posts as people type them. */
export const folded = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const HEADS: Readonly<Record<string, Column>> = {
  ...{ name: 'name', 'full name': 'name', 'ho ten': 'name', 'ho va ten': 'name' },
  ...{ email: 'email', 'e mail': 'email', 'thu dien tu': 'email' },
  ...{ phone: 'phone', telephone: 'phone', 'dien thoai': 'phone', 'so dien thoai': 'phone' },
  ...{ unit: 'unit', 'unit code': 'unit', 'ma don vi': 'unit' },
  ...{ role: 'role', post: 'role', 'vi tri': 'role', 'chuc vu': 'role' },
  ...{ username: 'username', 'user name': 'username', 'ten dang nhap': 'username' },
};

const ROLE_KEYS = new Map(
  Object.entries(ROLES).flatMap(([key, { vi, en }]) => [key, vi, en].map((name) => [folded(name), key] as const)),
);

/** The role that a name of it stands for, in either language or as models write it; undefined for none. */
export const roleOf = (written: string): string | undefined => ROLE_KEYS.get(folded(written));

/**
 * Reads a table of people as spreadsheets save it: UTF-8 with or without a mark, comma, semicolon or tabulator, quoted
 * fields, heads in Vietnamese or English in any order.
 * @returns the lines that are not empty, or what is wrong with the file as a whole
 * @source RFC 4180
 */
export function readPeople(csv: string): { lines: PeopleLine[]; faults: CsvFault[] } {
  const records = recordsOf(csv.replace(/^\uFEFF/, ''));
  const [head, ...rest] = records;
  const columns = (head?.fields ?? []).map((field) => HEADS[folded(field)]);
  const faults = faultsOfHead(columns, head?.fields ?? []);
  const filled = rest.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (filled.length === 0) faults.push(whole('Tệp không có dòng nào', 'The file has no lines'));
  if (filled.length > MAX_LINES)
    faults.push(
      whole(
        `Tệp có ${filled.length} dòng; mỗi lần nhập tối đa ${MAX_LINES}`,
        `The file has ${filled.length} lines; at most ${MAX_LINES} at a time`,
      ),
    );
  if (faults.length > 0) return { lines: [], faults };
  return { lines: filled.map(({ line, fields }) => lineOf(line, fields, columns)), faults };
}

const whole = (vi: string, en: string): CsvFault => ({ line: 1, column: null, message: text(vi, en) });

function faultsOfHead(columns: readonly (Column | undefined)[], heads: readonly string[]): CsvFault[] {
  const faults: CsvFault[] = [];
  const allowed = COLUMNS.join(', ');
  for (const [place, column] of columns.entries())
    if (!column)
      faults.push(
        whole(
          `Không rõ cột “${heads[place]}”; các cột dùng được: ${allowed}`,
          `There is no column “${heads[place]}”; columns are ${allowed}`,
        ),
      );
    else if (columns.indexOf(column) !== place)
      faults.push(whole(`Cột “${heads[place]}” có hai lần`, `The column “${heads[place]}” stands twice`));
  if (!columns.includes('name')) faults.push(whole('Thiếu cột họ và tên (name)', 'The column name is missing'));
  return faults;
}

function lineOf(line: number, fields: readonly string[], columns: readonly (Column | undefined)[]): PeopleLine {
  const of = (column: Column): string => (fields[columns.indexOf(column)] ?? '').trim().normalize('NFC');
  return {
    line,
    ...{ name: of('name'), email: of('email'), phone: of('phone') },
    ...{ unit: of('unit'), role: of('role'), username: of('username') },
  };
}

interface CsvRecord {
  line: number;
  fields: string[];
}

/** The delimiter that the first line has most of. */
function delimiterOf(csv: string): string {
  const first = csv.split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function recordsOf(csv: string): CsvRecord[] {
  const delimiter = delimiterOf(csv);
  const records: CsvRecord[] = [];
  let [line, began, field, quoted] = [1, 1, '', false];
  let fields: string[] = [];
  const close = (): void => {
    fields.push(field);
    records.push({ line: began, fields });
    [fields, field] = [[], ''];
  };
  for (let at = 0; at < csv.length; at++) {
    const letter = csv[at]!;
    if (letter === '\n') line++;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (csv[at + 1] === '"') field += csv[++at]!;
      else quoted = false;
    } else if (letter === '"' && field.trim() === '') [quoted, field] = [true, ''];
    else if (letter === delimiter) {
      fields.push(field);
      field = '';
    } else if (letter === '\n') {
      close();
      began = line;
    } else if (letter !== '\r') field += letter;
  }
  if (field !== '' || fields.length > 0) close();
  return records;
}
