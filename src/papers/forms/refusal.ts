import type { Content } from 'pdfmake/interfaces.js';
import type { RefusalData } from '../paper-data.js';
import { codes, line, paragraph, party, signatures, strong } from './parts.js';
import { timeInWords } from './words.js';

/** Form 03: the dossier is not taken, or not dealt with, and why. @source Circular 03/2025/TT-VPCP, annex I */
export function refusal(paper: RefusalData): Content[] {
  const { procedure } = paper;
  return [
    ...party('Hồ sơ của', paper.applicant),
    strong('Nội dung yêu cầu giải quyết', `${procedure.name} (mã thủ tục ${procedure.code})`),
    line('Thời điểm từ chối', timeInWords(paper.issuedAt)),
    paragraph('Sau khi xem xét, cơ quan từ chối tiếp nhận, giải quyết hồ sơ này vì lý do:'),
    { text: paper.reason, bold: true, margin: [14, 2, 0, 6] },
    paragraph('Đề nghị người nộp nhận lại hồ sơ và thực hiện theo đúng quy định.'),
    signatures({ as: 'Người nộp hồ sơ', name: null }, { as: 'Người tiếp nhận, giải quyết', name: paper.officer }),
    codes(paper),
  ];
}
