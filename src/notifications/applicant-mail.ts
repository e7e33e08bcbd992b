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
}

interface Template {
  subject: (facts: ApplicantFacts) => Text;
  opening: (facts: ApplicantFacts) => Text;
}

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
  },
};

export const APPLICANT_TEMPLATES: readonly string[] = Object.keys(TEMPLATES);

const LOCALES: readonly Locale[] = ['vi', 'en'];

/** Vietnamese first: the subject line holds no more. @param template one of `APPLICANT_TEMPLATES` */
export const applicantSubject = (template: string, facts: ApplicantFacts): string =>
  TEMPLATES[template]!.subject(facts).vi;

/** The mail in both languages, since nobody knows which one the applicant reads. */
export function applicantContents(template: string, facts: ApplicantFacts, name: string): MailContent[] {
  const opening = TEMPLATES[template]!.opening(facts);
  return LOCALES.map((locale) => ({
    locale,
    paragraphs: [
      { vi: `Kính gửi ông/bà ${oneLine(name)},`, en: `Dear ${oneLine(name)},` }[locale],
      opening[locale],
      WHAT_TO_DO[locale],
    ],
    facts: factsOf(facts, locale),
    links: [],
    footer: FOOTER[locale],
  }));
}

const WHAT_TO_DO: Text = {
  vi: 'Xin nộp giấy tờ theo phiếu yêu cầu bổ sung tại nơi đã nhận hồ sơ. Khi liên hệ, xin cho biết mã hồ sơ.',
  en: 'Please hand in what the request for a supplement lists, where the dossier was received. Give the dossier code when you get in touch.',
};

function factsOf({ code, procedure, office, waitsSince }: ApplicantFacts, locale: Locale): [string, string][] {
  const rows: [Text, string | null][] = [
    [{ vi: 'Mã hồ sơ', en: 'Dossier code' }, code],
    [{ vi: 'Thủ tục', en: 'Procedure' }, procedure[locale]],
    [{ vi: 'Nơi nhận hồ sơ', en: 'Received by' }, office[locale]],
    [{ vi: 'Chờ bổ sung từ', en: 'Waiting since' }, waitsSince],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label[locale], value] as [string, string]] : []));
}
