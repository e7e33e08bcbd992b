import { oneLine } from './render-mail.js';
import { FOOTER, type MailContent } from './mail.js';
import type { Locale, Text } from '../platform/text.js';

/** What a mail to an applicant tells; it goes to the applicant alone and still says no more than it must. */
export interface ApplicantFacts {
  code: string;
  procedure: Text;
  /** Where the dossier was handed in. */
  office: Text;
  /** Local date and time since when the dossier waits. */
  waitsSince: string | null;
  /** Local date and time for which the result is promised; null without a limit. */
  promisedAt: string | null;
  /** Where the dossier can be followed; null where this installation has no public address. */
  trackingUrl: string | null;
}

interface Template {
  subject: (facts: ApplicantFacts) => Text;
  opening: (facts: ApplicantFacts) => Text;
  /** What to do now. */
  advice: Text;
}

const KEEP_CODE: Text = {
  vi: 'Xin giữ mã hồ sơ để tra cứu và nhận kết quả.',
  en: 'Please keep the dossier code to follow it and to collect the result.',
};
const HAND_IN: Text = {
  vi: 'Xin nộp giấy tờ theo phiếu yêu cầu bổ sung tại nơi đã nhận hồ sơ. Khi liên hệ, xin cho biết mã hồ sơ.',
  en: 'Please hand in what the request for a supplement lists, where the dossier was received. Give the dossier code when you get in touch.',
};
const COLLECT: Text = {
  vi: 'Xin mang giấy tiếp nhận và giấy tờ tùy thân đến nơi đã nhận hồ sơ.',
  en: 'Please come to where the dossier was received, with the receipt and an identity paper.',
};

/** Texts by the name that a model's task header `template` gives. */
const TEMPLATES: Record<string, Template> = {
  'supplement-request': {
    subject: ({ code }) => ({
      vi: `Hồ sơ ${code}: đề nghị bổ sung giấy tờ`,
      en: `Dossier ${code}: supplement requested`,
    }),
    opening: ({ code }) => ({
      vi: `Hồ sơ ${code} cần được bổ sung trước khi giải quyết tiếp.`,
      en: `Dossier ${code} needs a supplement before it can be handled further.`,
    }),
    advice: HAND_IN,
  },
  'supplement-reminder': {
    subject: ({ code }) => ({
      vi: `Nhắc lại: hồ sơ ${code} đang chờ bổ sung`,
      en: `Reminder: dossier ${code} is waiting for your supplement`,
    }),
    opening: ({ code }) => ({
      vi: `Hồ sơ ${code} vẫn đang chờ ông/bà bổ sung giấy tờ.`,
      en: `Dossier ${code} is still waiting for your supplement.`,
    }),
    advice: HAND_IN,
  },
  received: {
    subject: ({ code }) => ({ vi: `Đã tiếp nhận hồ sơ ${code}`, en: `Dossier ${code} received` }),
    opening: ({ code, promisedAt }) => ({
      vi: `Hồ sơ ${code} đã được tiếp nhận${promisedAt ? `, hẹn trả kết quả ${promisedAt}` : ''}.`,
      en: `Dossier ${code} was received${promisedAt ? `; the result is promised for ${promisedAt}` : ''}.`,
    }),
    advice: KEEP_CODE,
  },
  ready: {
    subject: ({ code }) => ({ vi: `Hồ sơ ${code}: đã có kết quả`, en: `Dossier ${code}: the result is ready` }),
    opening: ({ code }) => ({ vi: `Hồ sơ ${code} đã có kết quả.`, en: `The result of dossier ${code} is ready.` }),
    advice: COLLECT,
  },
  refused: {
    subject: ({ code }) => ({ vi: `Hồ sơ ${code}: thông báo từ chối`, en: `Dossier ${code}: notice of refusal` }),
    opening: ({ code }) => ({
      vi: `Hồ sơ ${code} không được giải quyết; lý do ghi trong văn bản trả tại nơi đã nhận hồ sơ.`,
      en: `Dossier ${code} was refused; the written notice at the receiving office gives the reason.`,
    }),
    advice: COLLECT,
  },
  apology: {
    subject: ({ code }) => ({
      vi: `Hồ sơ ${code}: xin lỗi và hẹn lại ngày trả kết quả`,
      en: `Dossier ${code}: apology and a new date`,
    }),
    opening: ({ code, promisedAt }) => ({
      vi: `Hồ sơ ${code} chưa thể có kết quả đúng hẹn. Cơ quan giải quyết xin lỗi ông/bà${promisedAt ? ` và hẹn lại ${promisedAt}` : ''}.`,
      en: `The result of dossier ${code} cannot be ready in time. The agency apologises${promisedAt ? `; the new date is ${promisedAt}` : ''}.`,
    }),
    advice: KEEP_CODE,
  },
  stopped: {
    subject: ({ code }) => ({ vi: `Hồ sơ ${code}: dừng giải quyết`, en: `Dossier ${code}: handling stopped` }),
    opening: ({ code }) => ({
      vi: `Hồ sơ ${code} được dừng giải quyết theo yêu cầu.`,
      en: `The handling of dossier ${code} stops as requested.`,
    }),
    advice: COLLECT,
  },
};

export const APPLICANT_TEMPLATES: readonly string[] = Object.keys(TEMPLATES);

const LOCALES: readonly Locale[] = ['vi', 'en'];

/** Vietnamese first: the subject line holds no more. @param template one of `APPLICANT_TEMPLATES` */
export const applicantSubject = (template: string, facts: ApplicantFacts): string =>
  TEMPLATES[template]!.subject(facts).vi;

/** The mail in both languages, since nobody knows which one the applicant reads. */
export function applicantContents(template: string, facts: ApplicantFacts, name: string): MailContent[] {
  const { opening, advice } = TEMPLATES[template]!;
  return LOCALES.map((locale) => ({
    locale,
    paragraphs: [
      { vi: `Kính gửi ông/bà ${oneLine(name)},`, en: `Dear ${oneLine(name)},` }[locale],
      opening(facts)[locale],
      advice[locale],
    ],
    facts: factsOf(facts, locale),
    links: facts.trackingUrl
      ? [{ label: { vi: 'Tra cứu hồ sơ', en: 'Follow the dossier' }[locale], href: facts.trackingUrl }]
      : [],
    footer: FOOTER[locale],
  }));
}

function factsOf(
  { code, procedure, office, promisedAt, waitsSince }: ApplicantFacts,
  locale: Locale,
): [string, string][] {
  const rows: [Text, string | null][] = [
    [{ vi: 'Mã hồ sơ', en: 'Dossier code' }, code],
    [{ vi: 'Thủ tục', en: 'Procedure' }, procedure[locale]],
    [{ vi: 'Nơi nhận hồ sơ', en: 'Received by' }, office[locale]],
    [{ vi: 'Hẹn trả kết quả', en: 'Result promised for' }, promisedAt],
    [{ vi: 'Chờ bổ sung từ', en: 'Waiting since' }, waitsSince],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label[locale], value] as [string, string]] : []));
}

/**
 * The same in a few words, for a telephone. Plain letters without accents, of which a message holds more than twice as
 * many (GSM 03.38).
 */
export function applicantText(template: string, facts: ApplicantFacts): string {
  const { opening } = TEMPLATES[template]!;
  const text = [opening(facts).vi, facts.trackingUrl && `Tra cứu: ${facts.trackingUrl}`].filter(Boolean).join(' ');
  return plainLetters(text);
}

const plainLetters = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
