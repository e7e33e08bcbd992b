import type { Text } from '../platform/text.js';

/**
 * Who is exempt from a fee, as its table declares them: one a line, or separated by semicolons.
 * @example declaredExemptions('Hộ nghèo; Giảm 50%: người cao tuổi') // => ['Hộ nghèo', 'Giảm 50%: người cao tuổi']
 */
export const declaredExemptions = (words: string | null | undefined): string[] =>
  (words ?? '')
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const plain = (words: string): string => words.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi');

/** The declared exemption that is meant, whatever its capitals and spaces; undefined when none is. */
export const findExemption = (declared: readonly string[], asked: string): string | undefined =>
  declared.find((each) => plain(each) === plain(asked));

/**
 * What remains to be paid under a declared exemption: nothing, unless its words say that it is a reduction.
 * @returns đồng; null where a reduction does not say by how much
 * @example amountUnder('Giảm 50%: người cao tuổi', 50_000) // => 25000
 */
export function amountUnder(exemption: string, amount: number | null): number | null {
  if (!/^giảm(\P{L}|$)/u.test(plain(exemption))) return 0;
  const share = Number(/^giảm (\d{1,3}) ?%/.exec(plain(exemption))?.[1]);
  return amount === null || !(share <= 100) ? null : Math.round((amount * (100 - share)) / 100);
}

/** What is said of an exemption that nobody declared. */
export function notDeclared(asked: string, declared: readonly string[]): Text {
  const list = declared.join('; ');
  return list === ''
    ? {
        vi: `Khoản này không quy định đối tượng miễn, giảm nào; đã nhập "${asked}"`,
        en: `No exemption from this fee is declared; found "${asked}"`,
      }
    : {
        vi: `Không có đối tượng miễn, giảm "${asked}"; các đối tượng: ${list}`,
        en: `There is no exemption "${asked}" from this fee; declared are: ${list}`,
      };
}
