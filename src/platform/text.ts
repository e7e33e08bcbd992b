/** A text for people in both languages of the product; Vietnamese is the first. */
export interface Text {
  vi: string;
  en: string;
}

export type Locale = keyof Text;

/** The language of an `Accept-Language` header: English only when it is preferred to Vietnamese. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter((entry) => (entry.language === 'vi' || entry.language === 'en') && entry.weight > 0);
  wanted.sort((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Locale | undefined) ?? 'vi';
}

/**
 * The language that was chosen for this very request: programs of ours name one and no other, browsers left to themselves
 * send a list with weights.
 */
export function chosenLocale(acceptLanguage: string | undefined): Locale | undefined {
  const tag = acceptLanguage?.trim().toLowerCase();
  return tag === 'vi' || tag === 'en' ? tag : undefined;
}
