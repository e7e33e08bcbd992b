import type { Text } from '../platform/text.js';
import type { HistoryFact } from './history-words.js';

/** What applicants are told, by template. */
const TOLD: Record<string, Text> = {
  received: { vi: 'hồ sơ đã được tiếp nhận', en: 'the dossier was received' },
  'supplement-request': { vi: 'cần bổ sung giấy tờ', en: 'a supplement is needed' },
  'supplement-reminder': { vi: 'hồ sơ đang chờ bổ sung', en: 'the dossier waits for the supplement' },
  ready: { vi: 'đã có kết quả', en: 'the result is ready' },
  refused: { vi: 'hồ sơ bị từ chối', en: 'the dossier was refused' },
  apology: { vi: 'xin lỗi và hẹn lại ngày trả kết quả', en: 'apology and a new date' },
  stopped: { vi: 'hồ sơ dừng giải quyết', en: 'handling has stopped' },
};

const BY: Record<string, Text> = {
  email: { vi: ' qua thư điện tử', en: ' by e-mail' },
  sms: { vi: ' qua tin nhắn SMS', en: ' by SMS' },
  zalo: { vi: ' qua Zalo', en: ' by Zalo' },
};

const NOTHING: Text = { vi: '', en: '' };

const of = (words: Record<string, Text>, key: unknown): Text =>
  typeof key === 'string' && Object.hasOwn(words, key) ? words[key]! : NOTHING;

/** An applicant was told. */
export function notifiedInWords({ details }: HistoryFact): Text {
  const [told, by] = [of(TOLD, details.template), of(BY, details.channel ?? 'email')];
  return { vi: `Đã báo người nộp${by.vi}: ${told.vi}`, en: `Told the applicant${by.en}: ${told.en}` };
}

/** An applicant could not be told. @param why words for the reason, with what joins them */
export function notNotifiedInWords({ details }: HistoryFact, why: Text): Text {
  const [told, by] = [of(TOLD, details.template), of(BY, details.channel)];
  return {
    vi: `Chưa báo được người nộp${by.vi} “${told.vi}”${why.vi}`,
    en: `The applicant could not be told${by.en} “${told.en}”${why.en}`,
  };
}
