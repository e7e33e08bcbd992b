import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { ControlSlipData, PrintedPassage } from '../paper-data.js';
import { line, strong, table } from './parts.js';
import { OUTCOMES, shortTime, timeInWords } from './words.js';

const SMALL = 10.5;

/** Form 06: through which hands the dossier went, and who kept the limit. @source Circular 03/2025/TT-VPCP, annex I */
export function controlSlip(paper: ControlSlipData): Content[] {
  const { procedure, coordinating, receivedBy, promisedAt, outcome } = paper;
  return [
    strong('Thủ tục', `${procedure.name} (mã thủ tục ${procedure.code})`),
    line('Cơ quan chủ trì giải quyết', paper.leadAgency),
    line('Cơ quan phối hợp giải quyết', coordinating.length === 0 ? 'không có' : coordinating.join('; ')),
    line('Thời gian nhận hồ sơ', timeInWords(paper.receivedAt)),
    line('Người tiếp nhận', `${receivedBy.person}, ${receivedBy.unit}`),
    line('Thời gian trả kết quả', promisedAt === null ? 'chưa xác định' : timeInWords(promisedAt)),
    line('Kết quả giải quyết chung', outcome === null ? 'chưa có kết quả' : OUTCOMES[outcome]),
    table(
      [18, '*', 112, 44, 116],
      ['TT', 'Đơn vị giao, nhận', 'Thời gian giao, nhận; người giao, người nhận', 'Kết quả', 'Ghi chú'],
      paper.passages.map((passage, n): TableCell[] => [
        { text: String(n + 1), alignment: 'center' },
        {
          stack: [`1. Giao: ${passage.from?.unit ?? 'quy trình tự chuyển'}`, `2. Nhận: ${receiverOf(passage)}`],
          fontSize: SMALL,
        },
        { stack: timesOf(passage), fontSize: SMALL },
        { text: passage.outcome === null ? '' : OUTCOMES[passage.outcome], alignment: 'center', fontSize: SMALL },
        { stack: notesOf(passage), fontSize: SMALL },
      ]),
    ),
    {
      text: 'Phiếu được lập tự động từ nhật ký của hệ thống; cột kết quả so thời điểm bên giao làm xong với hạn của từng bước.',
      italics: true,
      fontSize: SMALL,
    },
  ];
}

function receiverOf({ kind, to, receiver }: PrintedPassage): string {
  switch (kind) {
    case 'handed':
      return to!.unit;
    case 'released':
      return `${receiver!.name} (người nhận kết quả)`;
    case 'waits':
      return 'chờ xử lý song song, phản hồi hoặc thời hạn';
    case 'ends':
      return 'kết thúc, lưu hồ sơ';
  }
}

function timesOf({ kind, at, takenAt, from, to }: PrintedPassage): string[] {
  const giver = from?.person ? `, ${from.person}` : '';
  if (kind !== 'handed') return [`1. ${shortTime(at)}${giver}`];
  const taken = takenAt === null ? 'chưa có người nhận' : `${shortTime(takenAt)}${to?.person ? `, ${to.person}` : ''}`;
  return [`1. ${shortTime(at)}${giver}`, `2. ${taken}`];
}

const METHODS = {
  counter: 'Trả tại quầy',
  post: 'Trả qua bưu chính',
  home: 'Trả tại nhà',
  electronic: 'Trả bản điện tử',
} as const;

function notesOf({ done, receiver }: PrintedPassage): string[] {
  const steps = done.map(
    ({ name, decided, late }) => `- ${name}${decided === null ? '' : `: ${decided}`}${late ? ' (quá hạn)' : ''}`,
  );
  return receiver === null ? steps : [...steps, `- ${METHODS[receiver.method]}`];
}
