import type { WorkingCalendar } from '#calendar';
import type { Locale, Text } from '../platform/text.js';
import { FOOTER, type MailContent } from './mail.js';
import { factsInWords, isOverdue, type StepFacts } from './step-facts.js';

/** What a mail about an alert tells. */
export interface AlertFacts extends StepFacts {
  /** Who else was told at the same time, in the ladder's order. */
  others: { name: string; unit: Text | null }[];
}

/** What an alert is seen with: the calendar of the unit concerned, the present instant, the address people use. */
export interface Sight {
  calendar: WorkingCalendar;
  now: string;
  publicUrl: string;
}

/** Subject of the mail; says whether it is too late already. */
export function alertSubject(facts: AlertFacts, now: string, locale: Locale): string {
  const late = isOverdue(facts, now);
  const mark = { vi: late ? 'Quá hạn' : 'Sắp đến hạn', en: late ? 'Overdue' : 'Due soon' }[locale];
  const dossier = { vi: 'Hồ sơ', en: 'Dossier' }[locale];
  return `[${mark}] ${facts.step ? `${facts.step[locale]} – ` : ''}${dossier} ${facts.code}`;
}

/** The mail itself. */
export function alertContent(facts: AlertFacts, name: string, locale: Locale, sight: Sight): MailContent {
  const { calendar, now, publicUrl } = sight;
  const also = facts.others.map((other) => (other.unit ? `${other.name} (${other.unit[locale]})` : other.name));
  const told: [string, string][] =
    also.length > 0 ? [[{ vi: 'Cũng được báo', en: 'Also told' }[locale], also.join('; ')]] : [];
  return {
    locale,
    paragraphs: [{ vi: `Kính gửi ${name},`, en: `Dear ${name},` }[locale], opening(facts, now)[locale]],
    facts: [...factsInWords(facts, calendar, now, locale), ...told],
    links: [
      { label: { vi: 'Xem và xử lý cảnh báo', en: 'See and answer the alert' }[locale], href: `${publicUrl}/alerts` },
      { label: { vi: 'Mở hồ sơ', en: 'Open the dossier' }[locale], href: `${publicUrl}/dossiers/${facts.dossierId}` },
    ],
    footer: FOOTER[locale],
  };
}

function opening({ step, dueAt, code }: AlertFacts, now: string): Text {
  const late = isOverdue({ dueAt }, now);
  const vi = late ? 'đã quá hạn' : 'sắp đến hạn';
  const en = late ? 'is overdue' : 'is due soon';
  if (!step) return { vi: `Hồ sơ ${code} ${vi}.`, en: `Dossier ${code} ${en}.` };
  return {
    vi: `Bước “${step.vi}” của hồ sơ ${code} ${vi}.`,
    en: `The step “${step.en}” of dossier ${code} ${en}.`,
  };
}
