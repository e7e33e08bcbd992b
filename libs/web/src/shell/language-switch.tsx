import { useQueryClient } from '@tanstack/react-query';
import { chooseOnThisMachine, useTexts } from '../i18n/index.js';
import type { Language } from '../i18n/language.js';
import { rememberLanguage } from '../session/session.js';

/** The language each button leads to is named in itself, so that nobody has to read the other one first. */
const CHOICES = [
  { language: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { language: 'en', short: 'EN', name: 'English' },
] as const;

/** Switches between Vietnamese and English. */
export function LanguageSwitch() {
  const { t, language: current } = useTexts();
  const client = useQueryClient();
  const choose = async (language: Language): Promise<void> => {
    await chooseOnThisMachine(language);
    await rememberLanguage(client, language);
  };
  return (
    <div className="languages" role="group" aria-label={t('shell.language')}>
      {CHOICES.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={name}
          aria-label={`${short} ${name}`}
          aria-pressed={language === current}
          onClick={() => void choose(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
