import type { Text } from '../platform/text.js';

type Locale = 'vi' | 'en';
type Details = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const day = (value: unknown): string => text(value).split('-').reverse().join('/');

/** What requests, answers and withdrawals say in a dossier's history. */
export const WORK_WORDS: Record<string, (step: Text, fact: { details: Details }) => Text> = {
  'dossier.withdrawn': (_, { details }) => ({
    vi: `Người nộp rút hồ sơ${details.how === 'cancel' ? ', dừng giải quyết' : ''}`,
    en: `The applicant withdrew the dossier${details.how === 'cancel' ? '; it is stopped' : ''}`,
  }),
  'supplement.expired': (step) => ({
    vi: `Hết thời gian bổ sung theo yêu cầu của bước ${step.vi}`,
    en: `Time for the supplement asked for by ${step.en} is over`,
  }),
  'consultation.silent': (step, { details }) => ({
    vi: `Hết hạn lấy ý kiến của bước ${step.vi}: im lặng được coi là đồng ý (${text(details.basis)})`,
    en: `No reply in time to ${step.en}: silence counts as consent (${text(details.basis)})`,
  }),
  'consultation.lapsed': (step) => ({
    vi: `Hết hạn lấy ý kiến của bước ${step.vi}, không có trả lời`,
    en: `No reply in time to ${step.en}`,
  }),
};

const ANSWERS: Record<string, Text> = {
  agree: { vi: 'đồng ý', en: 'agrees' },
  disagree: { vi: 'không đồng ý', en: 'disagrees' },
  comments: { vi: 'có ý kiến', en: 'comments' },
};

const METHODS: Record<string, Text> = {
  counter: { vi: 'tại quầy', en: 'at the counter' },
  post: { vi: 'qua bưu chính', en: 'by post' },
  home: { vi: 'tại nhà', en: 'at home' },
  electronic: { vi: 'bản điện tử', en: 'electronically' },
};

const RECEIVERS: Record<string, Text> = {
  applicant: { vi: 'cho người nộp hồ sơ', en: 'to the applicant' },
  authorised: { vi: 'cho người được ủy quyền', en: 'to somebody authorised' },
};

const CARRIED: Record<string, (details: Details) => Text> = {
  supplementRequest: (details) => ({
    vi: `; yêu cầu bổ sung lần ${count(details.sequence)}: ${count(details.items)} giấy tờ${text(details.basis) && `, căn cứ ${text(details.basis)}`}`,
    en: `; supplement request no. ${count(details.sequence)}: ${count(details.items)} papers${text(details.basis) && `, basis ${text(details.basis)}`}`,
  }),
  supplementAnswer: (details) => ({
    vi: `; đã nộp ${count(details.provided)}/${count(details.items)} giấy tờ`,
    en: `; ${count(details.provided)} of ${count(details.items)} papers handed in`,
  }),
  consultationReply: ({ answer, late, lateReason }) => {
    const words = ANSWERS[text(answer)] ?? { vi: '', en: '' };
    return {
      vi: `; ${words.vi}${late ? `, trả lời muộn, lý do: ${text(lateReason)}` : ''}`,
      en: `; ${words.en}${late ? `, late, reason: ${text(lateReason)}` : ''}`,
    };
  },
  recordedReply: ({ number, repliedOn, recordedOn, late }) => ({
    vi: `; văn bản trả lời số ${text(number)} ngày ${day(repliedOn)}${late ? `, ghi nhận ngày ${day(recordedOn)}` : ''}`,
    en: `; reply no. ${text(number)} of ${day(repliedOn)}${late ? `, written down on ${day(recordedOn)}` : ''}`,
  }),
  issuedResult: ({ number, issuedOn }) => ({
    vi: `; kết quả số ${text(number)} ngày ${day(issuedOn)}`,
    en: `; result no. ${text(number)} of ${day(issuedOn)}`,
  }),
  handedOver: ({ method, receiver, handedOn, originals }) => {
    const [how, whom] = [METHODS[text(method)], RECEIVERS[text(receiver)]];
    const papers = count(originals);
    return {
      vi: `; trả ${how?.vi ?? ''} ${whom?.vi ?? ''} ngày ${day(handedOn)}${papers > 0 ? `, ${papers} bản chính` : ''}`,
      en: `; ${how?.en ?? ''} ${whom?.en ?? ''} on ${day(handedOn)}${papers > 0 ? `, ${papers} originals` : ''}`,
    };
  },
};

/** What a completed step carried besides its outcome, for the end of its sentence. */
export function carried(details: Details, locale: Locale): string {
  const kind = text(details.carries);
  return Object.hasOwn(CARRIED, kind) ? CARRIED[kind]!(details)[locale] : '';
}
