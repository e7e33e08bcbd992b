import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { shortTime } from '../forms/words.js';
import type { Issuer } from '../issuer.service.js';
import type { LocalTime } from '../paper-data.js';
import { table } from '../forms/parts.js';
import type { RegisterLine } from './register.dto.js';

/** A part of a register, ready to be laid out. */
export interface Book {
  issuer: Issuer;
  /** First and last local day. */
  from: string;
  to: string;
  part: number;
  parts: number;
  lines: RegisterLine[];
  local: (at: string) => LocalTime;
  printedAt: LocalTime;
  printedBy: string;
}

const WIDTHS = [20, 74, '*', 72, 76, 50, 62, 44, 44, 44, 60];
const HEADINGS = [
  ...['TT', 'Mã hồ sơ', 'Tên thủ tục hành chính', 'Tổ chức, cá nhân', 'Địa chỉ', 'Điện thoại', 'Cơ quan chủ trì'],
  ...['Nhận hồ sơ', 'Hẹn trả', 'Trả kết quả', 'Cách trả, người nhận, ký nhận'],
];
const METHODS = { counter: 'Tại quầy', post: 'Bưu chính', home: 'Tại nhà', electronic: 'Điện tử' } as const;

/** Form 07 on A4 across. @source Circular 03/2025/TT-VPCP, annex I */
export function bookOf(book: Book): TDocumentDefinitions {
  const { issuer, part, parts, lines } = book;
  const span = `Từ ngày ${dayOf(book.from)} đến ngày ${dayOf(book.to)}`;
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 40, 36, 40],
    defaultStyle: { font: 'Tinos', fontSize: 9.5, lineHeight: 1.04 },
    info: { title: `Sổ theo dõi hồ sơ, ${span}`, author: issuer.unit },
    language: 'vi',
    content: [
      ...(issuer.agency === null ? [] : [{ text: issuer.agency.toLocaleUpperCase('vi'), fontSize: 11 }]),
      { text: issuer.unit.toLocaleUpperCase('vi'), bold: true, fontSize: 11 },
      { text: 'SỔ THEO DÕI HỒ SƠ', bold: true, fontSize: 14, alignment: 'center', margin: [0, 6, 0, 0] },
      { text: parts > 1 ? `${span}, phần ${part}/${parts}` : span, alignment: 'center', margin: [0, 0, 0, 6] },
      table(
        WIDTHS,
        HEADINGS,
        lines.map((line) => rowOf(line, book)),
      ),
    ],
    footer: (page, pages) => foot(book, `Trang ${page}/${pages}`),
  };
}

function rowOf(line: RegisterLine, { local }: Book): TableCell[] {
  const { applicant, returned } = line;
  const time = (at: string | null): string => (at === null ? '' : shortTime(local(at)));
  return [
    { text: String(line.no), alignment: 'center' },
    line.code,
    line.procedure.name.vi,
    applicant?.name ?? '(đã xóa dữ liệu cá nhân)',
    applicant?.address ?? '',
    applicant?.phone ?? '',
    line.leadAgency.name,
    time(line.receivedAt),
    time(line.promisedAt),
    time(returned?.at ?? null),
    returned === null ? { text: line.standing.vi, italics: true } : `${METHODS[returned.method]}: ${returned.receiver}`,
  ];
}

const dayOf = (date: string): string => date.split('-').reverse().join('/');

const foot = ({ printedAt, printedBy }: Book, pages: string): Content => ({
  columns: [
    { width: '*', text: `Mẫu số 07 · In lúc ${shortTime(printedAt)}, người in: ${printedBy}` },
    { width: 'auto', text: pages },
  ],
  fontSize: 8.5,
  color: '#444444',
  margin: [36, 12, 36, 0],
});
