import type { Content } from 'pdfmake/interfaces.js';
import type { StopData } from '../paper-data.js';
import { codes, line, paragraph, party, signatures, strong } from './parts.js';
import { timeInWords } from './words.js';

const ASKED_BY = { applicant: 'chủ hồ sơ', submitter: 'người nộp hồ sơ', authorised: 'người được ủy quyền' } as const;

/** Form 05: the applicant asked to stop, and it was. @source Circular 03/2025/TT-VPCP, article 7 and annex I */
export function stop(paper: StopData): Content[] {
  const { procedure } = paper;
  return [
    ...party('Kính gửi', paper.applicant),
    strong('Nội dung yêu cầu giải quyết', `${procedure.name} (mã thủ tục ${procedure.code})`),
    line('Đã tiếp nhận hồ sơ lúc', timeInWords(paper.receivedAt)),
    line('Người đề nghị dừng giải quyết', ASKED_BY[paper.requestedBy]),
    line('Lý do đề nghị', paper.reason),
    line('Tình trạng hồ sơ khi có đề nghị', `${paper.statusBefore}, chưa có kết quả giải quyết`),
    paragraph(`Căn cứ đề nghị trên, cơ quan dừng giải quyết hồ sơ từ ${timeInWords(paper.issuedAt)}.`),
    paragraph(
      'Đề nghị mang theo giấy tiếp nhận hồ sơ để nhận lại giấy tờ đã nộp. Khi có nhu cầu, có thể nộp hồ sơ mới.',
    ),
    signatures({ as: 'Người đề nghị', name: null }, { as: 'Đại diện bộ phận một cửa', name: paper.officer }),
    codes(paper),
  ];
}
