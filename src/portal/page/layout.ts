import type { Locale, Text } from '../../platform/text.js';
import { Markup, markup } from './markup.js';
import { STYLE } from './style.js';

/** Where a page stands in each language; a code is appended to it. */
export const PATHS: Text = { vi: '/tra-cuu', en: '/en/track' };

const OTHER = { vi: 'en', en: 'vi' } as const satisfies Record<Locale, Locale>;

const WORDS = {
  title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  office: { vi: 'Một cửa liên thông', en: 'Inter-agency one-stop office' },
  switch: { vi: 'English', en: 'Tiếng Việt' },
  footer: {
    vi: 'Trang chỉ cho biết tình trạng hồ sơ. Khi liên hệ cơ quan, xin cho biết mã hồ sơ.',
    en: 'This page tells only how the dossier stands. Give the dossier code when you get in touch with the office.',
  },
} as const satisfies Record<string, Text>;

/**
 * A public page: works without scripts, pictures or fonts from elsewhere.
 * @param code kept when the language is changed
 */
export function page(locale: Locale, { title, code }: { title?: string; code?: string }, body: Markup): string {
  const other = OTHER[locale];
  const there = `${PATHS[other]}${code ? `/${encodeURIComponent(code)}` : ''}`;
  const full = title ? `${title} – ${WORDS.title[locale]}` : WORDS.title[locale];
  return markup`<!DOCTYPE html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${full}</title>
        <style>${new Markup(STYLE)}</style>
      </head>
      <body>
        <header>
          <b>${WORDS.office[locale]}</b>
          <a href="${there}" lang="${other}" hreflang="${other}">${WORDS.switch[locale]}</a>
        </header>
        <main>${body}</main>
        <footer><p>${WORDS.footer[locale]}</p></footer>
      </body>
    </html>`.text;
}
