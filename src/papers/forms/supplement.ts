import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { SupplementData } from '../paper-data.js';
import { codes, line, paragraph, party, signatures, strong, table } from './parts.js';
import { COPY_TYPES, timeInWords } from './words.js';

/** Form 02: everything that is still needed, at once. @source Circular 03/2025/TT-VPCP, annex I */
export function supplement(paper: SupplementData): Content[] {
  const { further, procedure } = paper;
  return [
    ...party('Hồ sơ của', paper.applicant),
    strong('Nội dung yêu cầu giải quyết', `${procedure.name} (mã thủ tục ${procedure.code})`),
    paragraph('Để hồ sơ được giải quyết, đề nghị bổ sung, hoàn thiện các nội dung sau:'),
    table(
      [24, '*', '*', 76],
      ['TT', 'Giấy tờ', 'Nội dung cần bổ sung, hoàn thiện', 'Loại bản'],
      paper.items.map(({ name, what, copyType }, n): TableCell[] => [
        { text: String(n + 1), alignment: 'center' },
        name,
        what,
        { text: copyType === null ? '' : COPY_TYPES[copyType], alignment: 'center' },
      ]),
    ),
    line('Lý do', paper.reason),
    ...(further === null
      ? []
      : [
          line('Căn cứ yêu cầu bổ sung thêm', further.basis),
          line('Lý do yêu cầu bổ sung thêm', further.reason),
          line('Người cho phép', further.approver),
        ]),
    ...(paper.replyBy === null ? [] : [strong('Đề nghị nộp bổ sung trước', timeInWords(paper.replyBy))]),
    line('Nơi liên hệ khi cần hướng dẫn', paper.contact),
    signatures({ as: 'Người nộp hồ sơ', name: null }, { as: 'Người hướng dẫn', name: paper.officer }),
    codes(paper),
  ];
}
