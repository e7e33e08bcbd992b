import type { Text } from '../platform/text.js';
import type { ReasonCode, RefusedApology } from './apology-room.js';

/** Why a date cannot be kept, as form 04 and the journal say it. */
export const REASONS: Record<ReasonCode, Text> = {
  otherAgency: { vi: 'Chờ kết quả của cơ quan phối hợp', en: 'Waiting for another agency' },
  verification: { vi: 'Cần xác minh thêm', en: 'More has to be verified' },
  complex: { vi: 'Hồ sơ có nội dung phức tạp', en: 'The matter is complex' },
  technical: { vi: 'Sự cố kỹ thuật của hệ thống', en: 'A technical failure' },
  unforeseen: { vi: 'Thiên tai, sự kiện bất khả kháng', en: 'Natural disaster or other unforeseeable event' },
};

/** Why there is no apology. @param latest local time by when it had to be signed */
export function refusalInWords(reason: RefusedApology, latest: string): Text {
  return {
    'no-limit': { vi: 'Hồ sơ không có thời hạn.', en: 'The dossier has no limit.' },
    ended: { vi: 'Hồ sơ đã có kết quả hoặc đã kết thúc.', en: 'The dossier has its result or is over.' },
    paused: {
      vi: 'Thời hạn đang tạm dừng nên chưa có ngày để hẹn lại.',
      en: 'The clock is paused, so there is no date to move.',
    },
    'too-late': {
      vi: `Đã quá thời điểm phải ký (${latest}); văn bản ký muộn không làm hồ sơ hết trễ hạn.`,
      en: `It had to be signed by ${latest}; a later one would not heal the delay.`,
    },
    given: { vi: 'Mỗi hồ sơ chỉ được hẹn lại một lần.', en: 'A date is moved once only.' },
    'not-offered': { vi: 'Hãy chọn một ngày hẹn lại trong danh sách.', en: 'Choose one of the dates offered.' },
  }[reason];
}
