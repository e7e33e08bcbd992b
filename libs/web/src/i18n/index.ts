import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en/index.js';
import { chooseLanguage, inLanguage, unitInLanguage, type Language, type Text, type UnitName } from './language.js';
import { vi } from './vi/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof vi };
  }
}

const KEY = 'lienthong.language';

/** Starts the texts; resolves at once since both languages are in the bundle. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => document.documentElement.setAttribute('lang', language));
  await i18next.use(initReactI18next).init({
    lng: chooseLanguage(localStorage.getItem(KEY)),
    fallbackLng: 'vi',
    defaultNS: 'app',
    resources: { vi: { app: vi }, en: { app: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Switches the language and remembers it on this machine. */
export async function chooseOnThisMachine(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

/** Takes the account's language unless the person has chosen one on this machine. */
export async function adoptLanguage(account: string): Promise<void> {
  const language = chooseLanguage(localStorage.getItem(KEY), account);
  if (language !== currentLanguage()) await i18next.changeLanguage(language);
}

/** The language shown now. */
export const currentLanguage = (): Language => chooseLanguage(i18next.language);

/** Texts of the application (`t`) and of the server (`say`, `unitName`, `stepName`, `roleName`) in the language shown. */
export function useTexts() {
  const { t, i18n } = useTranslation('app');
  const language = chooseLanguage(i18n.language);
  const say = (text: Text | string | null | undefined): string => inLanguage(text, language);
  const unitName = (unit: UnitName | null | undefined): string => unitInLanguage(unit, language);
  const stepName = (step: UnitName | null | undefined): string => unitInLanguage(step, language);
  const roleName = (role: string): string => t(`role.${knownRole(role)}`);
  return { t, say, unitName, stepName, roleName, language };
}

/** Roles come alone (`head`) or with the kind of unit before them (`department.head`). */
function knownRole(role: string): keyof typeof vi.role {
  const name = role.slice(role.lastIndexOf('.') + 1);
  return name in vi.role ? (name as keyof typeof vi.role) : 'other';
}
