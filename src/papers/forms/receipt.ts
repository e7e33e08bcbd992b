import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PrintedDocument, ReceiptData } from '../paper-data.js';
import { codes, line, party, signatures, strong, table } from './parts.js';
import { COPY_TYPES, money, timeInWords } from './words.js';

/** Form 01: what was handed in, and when to come back. @source Circular 03/2025/TT-VPCP, annex I */
export function receipt(paper: ReceiptData): Content[] {
  const { submitter, documents, procedure } = paper;
  const given = documents.filter(({ state }) => state !== 'missing');
  const missing = documents.filter(({ state }) => state === 'missing');
  return [
    ...party('Đã tiếp nhận hồ sơ của', paper.applicant),
    ...(submitter === null ? [] : party('Người nộp hồ sơ', submitter)),
    ...(submitter?.authorisation ? [line('Nộp theo ủy quyền, giấy tờ', submitter.authorisation)] : []),
    strong('Nội dung yêu cầu giải quyết', `${procedure.name} (mã thủ tục ${procedure.code})`),
    ...(paper.variant === undefined ? [] : [line('Trường hợp', paper.variant)]),
    {
      text: given.length === 0 ? 'Thành phần hồ sơ nộp: không có giấy tờ.' : 'Thành phần hồ sơ nộp gồm:',
      margin: [0, 2, 0, 1],
    },
    ...(given.length === 0 ? [] : [papers(given)]),
    ...(missing.length === 0 ? [] : [line('Giấy tờ còn thiếu', missing.map(lacking).join('; '))]),
    line('Số lượng hồ sơ', '01 bộ'),
    ...fees(paper),
    line('Thời hạn giải quyết theo quy định', paper.timeLimit ?? 'theo quy định của thủ tục'),
    line('Thời gian nhận hồ sơ', timeInWords(paper.receivedAt)),
    paper.promisedAt === null
      ? line('Thời gian trả kết quả', 'cơ quan giải quyết sẽ thông báo')
      : strong('Thời gian trả kết quả', timeInWords(paper.promisedAt)),
    line('Nhận kết quả tại', paper.unit),
    // For offices that keep the register as a book; the number of the receipt itself stands at its head.
    { text: 'Vào Sổ theo dõi hồ sơ, quyển số: ……………… số thứ tự: ………………', margin: [0, 0, 0, 2.5] },
    signatures({ as: 'Người nộp hồ sơ', name: null }, { as: 'Người tiếp nhận hồ sơ', name: paper.receivedBy }),
    codes(paper),
  ];
}

const papers = (documents: PrintedDocument[]): Content =>
  table(
    [24, '*', 72, 28, 116],
    ['TT', 'Tên giấy tờ', 'Loại bản', 'SL', 'Ghi chú'],
    documents.map(({ name, state, copyType, quantity, note }, n): TableCell[] => [
      { text: String(n + 1), alignment: 'center' },
      name,
      { text: copyType === null ? 'Đã tra cứu' : COPY_TYPES[copyType], alignment: 'center' },
      { text: state === 'lookedUp' ? '—' : String(quantity), alignment: 'center' },
      note ?? '',
    ]),
  );

const lacking = ({ name, note }: PrintedDocument): string => (note === null ? name : `${name} (${note})`);

function fees({ fees: given }: ReceiptData): Content[] {
  if (given.length === 0) return [];
  const words = given.map(({ label, amount, exemption }) => {
    const why = exemption === undefined ? '' : ` (miễn, giảm: ${exemption})`;
    return `${label}: ${amount === null ? 'theo thông báo' : money(amount)}${why}`;
  });
  const total = given.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const sum = given.length > 1 && given.every(({ amount }) => amount !== null) ? `; cộng: ${money(total)}` : '';
  return [line('Phí, lệ phí', words.join('; ') + sum)];
}
