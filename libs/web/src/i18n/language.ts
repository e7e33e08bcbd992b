export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text the server gives in both languages. */
export interface Text {
  vi: string;
  en: string;
}

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/**
 * The language to begin with: what the person chose on this machine, else the account's, else Vietnamese.
 * @example chooseLanguage(null, 'en') // => 'en'
 */
export function chooseLanguage(stored: unknown, account?: unknown): Language {
  if (isLanguage(stored)) return stored;
  return isLanguage(account) ? account : 'vi';
}

/**
 * The text in the language asked for; Vietnamese when the translation is missing, since that is what the law is written in.
 * @example inLanguage({ vi: 'Hồ sơ', en: '' }, 'en') // => 'Hồ sơ'
 */
export function inLanguage(text: Text | string | null | undefined, language: Language): string {
  if (text == null) return '';
  if (typeof text === 'string') return text;
  return text[language] || text.vi;
}

/** The name of a unit, or of a step, as the server gives it. */
export interface UnitName {
  name: string;
  nameEn?: string | null;
}

/**
 * The name of a unit or step in the language asked for.
 * @example unitInLanguage({ name: 'Sở Y tế', nameEn: 'Department of Health' }, 'en') // => 'Department of Health'
 */
export const unitInLanguage = (unit: UnitName | null | undefined, language: Language): string =>
  unit ? inLanguage({ vi: unit.name, en: unit.nameEn ?? '' }, language) : '';
