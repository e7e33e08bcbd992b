import { toSVG } from 'bwip-js/node';
import type { Column, Content, TableCell } from 'pdfmake/interfaces.js';
import type { Issue, PaperData, PrintedParty } from '../paper-data.js';
import { dayInWords, marksOf, numberOf, TITLES } from './words.js';

const SMALL = 10;
const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Who issues it on the left, the state's name and motto on the right, each with its rule, then number and date. */
export function head(paper: PaperData, issue: Issue): Content {
  const date = dayInWords(paper.issuedAt);
  return {
    columns: [
      {
        width: '44%',
        stack: [
          ...(paper.agency === null ? [] : [{ text: upper(paper.agency), fontSize: 11.5 }]),
          { text: upper(paper.unit), bold: true, fontSize: 11.5 },
          rule(60),
          { text: `Số: ${numberOf(paper, issue)}`, margin: [0, 3, 0, 0] },
        ],
        alignment: 'center',
      },
      {
        width: '*',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 11.5, noWrap: true },
          { text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
          rule(150),
          {
            text: paper.place === null ? capital(date) : `${paper.place}, ${date}`,
            italics: true,
            margin: [0, 3, 0, 0],
          },
        ],
        alignment: 'center',
      },
    ],
    columnGap: 6,
  };
}

const rule = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.6 }],
  alignment: 'center',
});

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The paper's title, what kind of print it is, and the dossier's code. */
export function title(paper: PaperData, issue: Issue): Content {
  const marks = marksOf(issue);
  return {
    stack: [
      { text: upper(TITLES[paper.form].vi), bold: true, fontSize: 14 },
      { text: ['Mã hồ sơ: ', { text: paper.code, bold: true }], margin: [0, 2, 0, 0] },
      ...(marks.length === 0 ? [] : [{ text: `(${marks.join('; ')})`, italics: true, bold: true }]),
    ],
    alignment: 'center',
    margin: [0, 12, 0, 8],
  };
}

/** A line `label: value`; dots to write on where nothing is known. */
export const line = (label: string, value: string | null): Content => ({
  text: [`${label}: `, value === null ? { text: DOTS, color: '#555555' } : { text: value, bold: false }],
  margin: [0, 0, 0, 2.5],
});

const DOTS = '…………………………';

/** As `line`, with the value in bold. */
export const strong = (label: string, value: string): Content => ({
  text: [`${label}: `, { text: value, bold: true }],
  margin: [0, 0, 0, 2.5],
});

/** A paragraph of its own. */
export const paragraph = (text: string): Content => ({ text, margin: [0, 2, 0, 3] });

/** A person with number and ways to be reached; what is not known is left out. */
export function party(label: string, given: PrintedParty | null): Content[] {
  if (given === null) return [line(label, '(dữ liệu cá nhân đã được xóa)')];
  return [
    strong(label, given.name),
    ...pair(given.idNumber && line('Số định danh/Mã số tổ chức', given.idNumber), line('Điện thoại', given.phone)),
    ...(given.address === null ? [] : [line('Địa chỉ', given.address)]),
    ...(given.email === null ? [] : [line('Email', given.email)]),
  ];
}

const pair = (left: Content | null, right: Content): Content[] =>
  left === null || left === '' ? [right] : [{ columns: [left, right], columnGap: 12 }];

/** A table with a head that is repeated on every page; rows are never torn apart. */
export function table(widths: (string | number)[], headings: string[], rows: TableCell[][]): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [headings.map((text): TableCell => ({ text, bold: true, alignment: 'center' })), ...rows],
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 2, paddingBottom: () => 2 },
    margin: [0, 2, 0, 5],
  };
}

/** Two people who sign side by side, with room for their hands, or one at the right; never torn apart. */
export function signatures(left: Signer | null, right: Signer): Content {
  return {
    columns: [left ? signer(left) : { width: '*', text: '' }, signer(right)],
    unbreakable: true,
    margin: [0, 9, 0, 0],
  };
}

/** Who signs; the name is printed where it is known. */
export interface Signer {
  as: string;
  name: string | null;
}

const signer = ({ as, name }: Signer): Column => ({
  width: '*',
  alignment: 'center',
  stack: [
    { text: upper(as), bold: true },
    { text: '(Ký và ghi rõ họ tên)', italics: true, fontSize: 11 },
    { text: name ?? ' ', bold: true, margin: [0, 44, 0, 0] },
  ],
});

/** Codes to be scanned: the QR leads people to the public page, the bars are for the counter's reader. */
export function codes({ code, trackingUrl }: PaperData): Content {
  return {
    columns: [
      { width: 92, qr: trackingUrl ?? code, fit: 92, eccLevel: 'M' },
      {
        width: '*',
        fontSize: SMALL,
        stack:
          trackingUrl === null
            ? [{ text: 'Mã QR chứa mã hồ sơ.' }]
            : [
                { text: 'Quét mã QR để xem hồ sơ đang ở đâu, hoặc mở trang' },
                { text: shortAddress(trackingUrl), bold: true },
                { text: 'rồi nhập mã hồ sơ. Khi tra cứu cần 4 ký tự cuối của số giấy tờ tùy thân hoặc số điện thoại.' },
              ],
        margin: [0, 6, 0, 0],
        color: '#222222',
      },
      {
        width: 172,
        stack: [...bars(code), { text: code, alignment: 'center', fontSize: SMALL }],
        margin: [0, 6, 0, 0],
      },
    ],
    columnGap: 8,
    unbreakable: true,
    margin: [0, 8, 0, 0],
  };
}

/** The page's address without scheme and code, as people type it. */
const shortAddress = (url: string): string => url.slice(url.indexOf('//') + 2, url.lastIndexOf('/'));

/** Bars cannot write letters with marks: a code that has them goes without. */
const bars = (code: string): Content[] =>
  /^[\x20-\x7e]+$/.test(code)
    ? [{ svg: toSVG({ bcid: 'code128', text: code, height: 9, paddingwidth: 10 }), width: 172, height: 36 }]
    : [];
