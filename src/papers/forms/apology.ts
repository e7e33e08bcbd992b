import type { Content } from 'pdfmake/interfaces.js';
import type { ApologyData } from '../paper-data.js';
import { codes, line, paragraph, party, signatures, strong } from './parts.js';
import { timeInWords } from './words.js';

/** Form 04: the date cannot be kept; why, and the new one. @source Circular 03/2025/TT-VPCP, annex I */
export function apology(paper: ApologyData): Content[] {
  const { procedure, signedBy } = paper;
  return [
    ...party('Kính gửi', paper.applicant),
    strong('Nội dung yêu cầu giải quyết', `${procedure.name} (mã thủ tục ${procedure.code})`),
    line('Đã tiếp nhận hồ sơ lúc', timeInWords(paper.receivedAt)),
    line('Thời gian hẹn trả kết quả', timeInWords(paper.dueAt)),
    paragraph('Đến nay, hồ sơ chưa thể giải quyết đúng hẹn vì lý do:'),
    { text: paper.reason, bold: true, margin: [14, 2, 0, 6] },
    paragraph('Cơ quan giải quyết hồ sơ xin lỗi vì sự chậm trễ này và đề nghị gia hạn thời gian giải quyết.'),
    strong('Thời gian hẹn trả kết quả mới', timeInWords(paper.newDueAt)),
    paragraph('Rất mong nhận được sự thông cảm.'),
    signatures(null, { as: signedBy.role, name: signedBy.name }),
    codes(paper),
  ];
}
