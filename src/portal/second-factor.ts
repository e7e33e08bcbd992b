import { createHash, timingSafeEqual } from 'node:crypto';

/** Characters of the ID or phone number that are asked for. */
const LENGTH = 4;

/**
 * Whether what was typed ends one of the numbers given at intake. Spaces, dots and dashes do not count, nor does the case
 * of letters. Every number is compared, in a time that tells nothing.
 * @param typed as it came
 * @param numbers ID and phone numbers of the dossier; empty for a code that does not exist
 * @example matchesFactor('1234', ['001 089 001234']) // => true
 */
export function matchesFactor(typed: string, numbers: readonly string[]): boolean {
  const asked = bare(typed);
  const wanted = digest(asked);
  let found = false;
  for (const number of numbers) {
    const tail = bare(number).slice(-LENGTH);
    found = (timingSafeEqual(digest(tail), wanted) && tail.length === LENGTH) || found;
  }
  return found && asked.length === LENGTH;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
