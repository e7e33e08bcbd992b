import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../i18n/index.js';
import { vocabularyQuery, type Vocabulary } from './organisation.api.js';

/** Begins with a capital letter, as a name that stands alone. */
export const begin = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Kinds of units and posts in the language shown; what is not known is shown as it is written. */
export function useVocabulary() {
  const { say } = useTexts();
  const { kinds = [], roles = [] }: Partial<Vocabulary> = useQuery(vocabularyQuery).data ?? {};
  const named = (list: readonly { key: string; name: { vi: string; en: string } }[], key: string): string => {
    const found = list.find((entry) => entry.key === key);
    return found ? begin(say(found.name)) : key;
  };
  return {
    kindName: (key: string) => named(kinds, key),
    postName: (key: string) => named(roles, key),
    kindOptions: kinds.map(({ key, name }) => ({ value: key, label: begin(say(name)) })),
    isAgencyKind: (key: string | undefined) => kinds.find((kind) => kind.key === key)?.isAgency ?? false,
    /** Posts of a kind of unit: those it usually has first. */
    roleOptions: (kind: string | undefined) => {
      const usual = kinds.find((entry) => entry.key === kind)?.roles ?? [];
      const others = roles.filter(({ key }) => !usual.includes(key));
      const first = usual.flatMap((key) => roles.filter((role) => role.key === key));
      return [...first, ...others].map(({ key, name }) => ({ value: key, label: begin(say(name)) }));
    },
  };
}
