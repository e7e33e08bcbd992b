import type { Locale } from '../platform/text.js';

/** What a mail says in one language. Values may hold whatever people typed; rendering makes them harmless. */
export interface MailContent {
  locale: Locale;
  paragraphs: string[];
  /** Somebody's own words, kept with their line breaks. */
  quote?: string;
  /** Label and value. */
  facts: [string, string][];
  links: { label: string; href: string }[];
  /** Who speaks, and whether to answer. */
  footer: string;
}

/** A mail to one person. */
export interface Mail {
  /** Stable over all attempts to deliver: the id of the message or job behind it. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  /** One part for each language, the first first. */
  parts: MailContent[];
}

/** Somebody to write to. */
export interface Correspondent {
  name: string;
  address: string | null;
  locale: Locale;
}

export const FOOTER: Record<Locale, string> = {
  vi: 'Thư tự động của hệ thống một cửa liên thông. Xin không trả lời thư này.',
  en: 'Automatic message of the inter-agency one-stop system. Please do not reply.',
};
