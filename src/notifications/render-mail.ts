import type { Mail, MailContent } from './mail.js';

// Control characters and those that turn the direction of writing, by which one text can pose as another.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text on one line, in NFC, without control characters: fit for a header. */
export const oneLine = (text: string): string => lines(text).join(' ').replaceAll(/\s+/g, ' ').trim();

/** The mail as plain text. */
export const renderText = (mail: Mail): string => `${mail.parts.map(textOf).join('\n\n----------\n\n')}\n`;

/** The mail as simple HTML: no picture, no style sheet, nothing loaded from elsewhere. */
export function renderHtml(mail: Mail): string {
  const parts = mail.parts.map(htmlOf).join('<hr>');
  const lang = mail.parts[0]?.locale ?? 'vi';
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(mail.subject)}</title></head><body style="font-family:sans-serif;line-height:1.5;max-width:40em">${parts}</body></html>`;
}

function textOf({ paragraphs, quote, facts, links, footer }: MailContent): string {
  const blocks = [
    ...paragraphs.map(oneLine),
    quote ? lines(quote).map(quoted).join('\n') : '',
    facts.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n'),
    links.map(({ label, href }) => `${label}: ${href}`).join('\n'),
    `-- \n${footer}`,
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function htmlOf({ locale, paragraphs, quote, facts, links, footer }: MailContent): string {
  const rows = facts.map(
    ([label, value]) =>
      `<tr><td style="color:#555;padding-right:1em;vertical-align:top">${escape(label)}</td><td>${escape(value)}</td></tr>`,
  );
  return [
    `<div lang="${locale}">`,
    ...paragraphs.map((text) => `<p>${escape(text)}</p>`),
    quote ? `<blockquote>${lines(quote).map(escape).join('<br>')}</blockquote>` : '',
    rows.length > 0 ? `<table>${rows.join('')}</table>` : '',
    ...links.map(({ label, href }) => `<p><a href="${escape(href)}">${escape(label)}</a></p>`),
    `<p style="color:#555;font-size:smaller">${escape(footer)}</p></div>`,
  ].join('');
}

const escape = (text: string): string => oneLine(text).replaceAll(/[&<>"']/g, (found) => ENTITIES[found]!);

const quoted = (line: string): string => `> ${line}`.trimEnd();

const lines = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => line.replaceAll(UNSEEN, ''));
