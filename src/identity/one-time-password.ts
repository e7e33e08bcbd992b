import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another when they are read aloud or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const LENGTH = 4;

/**
 * A first password, to be typed once: 12 letters and digits in groups, 59 bits by chance.
 * @example oneTimePassword() // => 'k7mq-x2tb-9wrd'
 */
export function oneTimePassword(): string {
  const letter = (): string => LETTERS[randomInt(LETTERS.length)]!;
  const group = (): string => Array.from({ length: LENGTH }, letter).join('');
  for (;;) {
    const password = Array.from({ length: GROUPS }, group).join('-');
    if (new Set(password).size >= 6) return password;
  }
}
