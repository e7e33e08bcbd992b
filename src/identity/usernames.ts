const SHORTEST = 3;

/** Letters and digits of a text without accents, in lower case. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/**
 * The user name that offices give somebody: the given name, which stands last, and the initials of the rest.
 * @returns at most 40 letters and digits; `nguoidung` for a name without any
 * @example usernameOf('Nguyễn Thị Hương') // => 'huongnt'
 */
export function usernameOf(fullName: string): string {
  const words = fullName
    .trim()
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  const given = words.pop() ?? 'nguoidung';
  const name = `${given}${words.map((word) => word[0]).join('')}`.slice(0, 40);
  return name.length < SHORTEST ? `${name}.nv` : name;
}

/**
 * The name itself, or with the first number that makes it free.
 * @example freeUsername('huongnt', new Set(['huongnt'])) // => 'huongnt2'
 */
export function freeUsername(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${wanted}${n}`)) n++;
  return `${wanted}${n}`;
}
