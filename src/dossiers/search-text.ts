/** What somebody typed or a scanner sent, as it is looked for. */
export interface SearchText {
  /** Code, name or number. */
  text: string;
  /** Last digits by which an ID number is found; undefined where it is none. */
  idTail?: string;
  /** Last digits by which a telephone number is found: without the 0 or +84 it begins with. */
  phoneTail?: string;
}

/** The tracking page behind the QR code of a receipt, in both languages. */
const TRACKING = /\/(?:tra-cuu|en\/track)\/([^/?#\s]+)/u;

/** The QR code of a citizen's ID card: number, former number, name and more, between bars. */
const ID_CARD = /^(\d{12})\|/u;

/** Fewer would find half the province; people know the last four. */
const MIN_DIGITS = 4;

/**
 * Reads one search box: the address in a receipt's QR code stands for the code of its dossier, the QR code of an ID card
 * for its number, and digits alone for an ID number or a telephone number, whole or its end.
 * @example readSearch('https://office.vn/tra-cuu/H61.12.34-261121-0007') // => { text: 'H61.12.34-261121-0007' }
 * @example readSearch('+84 912 345 678') // => { text: …, idTail: '84912345678', phoneTail: '912345678' }
 */
export function readSearch(typed: string): SearchText {
  const tracked = TRACKING.exec(typed)?.[1];
  if (tracked !== undefined) return { text: decoded(tracked) };
  const text = ID_CARD.exec(typed)?.[1] ?? typed;
  const digits = text.replaceAll(/[\s.+-]/gu, '');
  if (!/^\d+$/u.test(digits) || digits.length < MIN_DIGITS) return { text };
  const local = digits.length >= 9 ? digits.replace(/^(?:84|0)/u, '') : digits;
  return { text, idTail: digits, phoneTail: local };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
