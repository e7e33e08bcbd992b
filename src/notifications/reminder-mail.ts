import type { Locale } from '../platform/text.js';
import type { Sight } from './alert-mail.js';
import { FOOTER, type MailContent } from './mail.js';
import { factsInWords, type StepFacts } from './step-facts.js';

/** What a mail about a leader's reminder tells. */
export interface ReminderFacts extends StepFacts {
  taskId: string;
  step: NonNullable<StepFacts['step']>;
  remindedBy: string;
  message: string | null;
}

export const reminderSubject = (facts: ReminderFacts, locale: Locale): string =>
  ({
    vi: `[Đôn đốc] ${facts.step.vi} – Hồ sơ ${facts.code}`,
    en: `[Reminder] ${facts.step.en} – Dossier ${facts.code}`,
  })[locale];

/** The mail itself. */
export function reminderContent(facts: ReminderFacts, name: string, locale: Locale, sight: Sight): MailContent {
  const { code, step, remindedBy, message, taskId } = facts;
  const urged = {
    vi: `${remindedBy} đôn đốc ông/bà xử lý bước “${step.vi}” của hồ sơ ${code}.`,
    en: `${remindedBy} asks you to attend to the step “${step.en}” of dossier ${code}.`,
  };
  return {
    locale,
    paragraphs: [{ vi: `Kính gửi ${name},`, en: `Dear ${name},` }[locale], urged[locale]],
    quote: message ?? undefined,
    facts: factsInWords(facts, sight.calendar, sight.now, locale),
    links: [{ label: { vi: 'Mở công việc', en: 'Open the task' }[locale], href: `${sight.publicUrl}/tasks/${taskId}` }],
    footer: FOOTER[locale],
  };
}
