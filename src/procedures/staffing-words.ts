import type { Localized } from '#workflow';

export { kindWords, roleWords } from '../organisation/vocabulary.events.js';

/**
 * Several names as an alternative.
 * @example anyOf([{ vi: 'chủ tịch', en: 'chair' }, { vi: 'phó chủ tịch', en: 'vice-chair' }]).vi
 *   // => 'chủ tịch hoặc phó chủ tịch'
 */
export const anyOf = (names: readonly Localized[]): Localized => ({
  vi: listed(
    names.map(({ vi }) => vi),
    ' hoặc ',
  ),
  en: listed(
    names.map(({ en }) => en),
    ' or ',
  ),
});

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')}${last}${words.at(-1)}`;
