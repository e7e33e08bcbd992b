import type { Text } from '../platform/text.js';
import { type DossierStatus, STATUSES } from './dossier-status.js';

/** What the sentence is made of. */
export interface Whereabouts {
  status: DossierStatus;
  /** It was taken in by mistake. */
  voided?: boolean;
  statusAt: Date;
  /** Steps now open, with the unit that holds each. */
  open: readonly { unit: Text; step: Text }[];
  /** For instance `còn 3 ngày làm việc` / `3 working days left`; absent where no limit runs. */
  remaining?: Text;
  timeZone: string;
}

/** Sentences of states in which nobody in the administration has to act. */
const STANDING: Partial<Record<DossierStatus, Text>> = {
  rejected: { vi: 'Không được tiếp nhận, ngày', en: 'Not accepted, on' },
  supplement: { vi: 'Chờ người nộp bổ sung giấy tờ từ', en: 'Waiting for the applicant’s supplement since' },
  payment: { vi: 'Chờ người nộp thực hiện nghĩa vụ tài chính từ', en: 'Waiting for the applicant’s payment since' },
  stopped: { vi: 'Đã dừng xử lý ngày', en: 'Stopped on' },
  resolved: { vi: 'Đã có kết quả, chờ trả từ', en: 'The result is ready for collection since' },
  returned: { vi: 'Đã trả kết quả ngày', en: 'Result returned on' },
  refusalReady: {
    vi: 'Từ chối giải quyết, văn bản từ chối chờ trả từ',
    en: 'Refused; the refusal is ready for collection since',
  },
  refusalReturned: {
    vi: 'Từ chối giải quyết, đã trả văn bản từ chối ngày',
    en: 'Refused; the refusal was handed over on',
  },
};

const VOIDED: Text = { vi: 'Đã hủy do tiếp nhận nhầm, ngày', en: 'Voided as taken in by mistake, on' };

/**
 * Where a dossier is, in one sentence for people.
 * @returns both languages
 * @example statusSentence(…).vi // => 'Đang ở Phòng Văn hoá – Xã hội, bước Thẩm định, còn 3 ngày làm việc'
 */
export function statusSentence(where: Whereabouts): Text {
  const standing = where.voided ? VOIDED : STANDING[where.status];
  if (standing) {
    const day = new Intl.DateTimeFormat('en-GB', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: where.timeZone,
    }).format(where.statusAt);
    return { vi: `${standing.vi} ${day}`, en: `${standing.en} ${day}` };
  }
  if (where.open.length === 0) return STATUSES[where.status];
  const vi = where.open.map(({ unit, step }) => `${unit.vi}, bước ${step.vi}`).join('; và ');
  const en = where.open.map(({ unit, step }) => `${unit.en}, step ${step.en}`).join('; and ');
  const tail = (text: string | undefined): string => (text === undefined ? '' : `, ${text}`);
  return { vi: `Đang ở ${vi}${tail(where.remaining?.vi)}`, en: `At ${en}${tail(where.remaining?.en)}` };
}
