import { Injectable } from '@nestjs/common';
import type { Params } from '../platform/database/params.js';
import { readSearch } from './search-text.js';

/** More words than anyone types; each costs one look into the index. */
const MAX_WORDS = 6;

/** How dossiers are found by what people type. */
@Injectable()
export class DossierSearchService {
  /**
   * SQL query for the ids of dossiers whose code contains the text, whose applicant's or submitter's name contains all its
   * words without regard to accents (đ is d), or whose party has that ID number, or an ID or telephone number that ends in
   * these digits. Each way has its own index. What scanners type is read by `readSearch`.
   *
   * Less than three letters stand in no trigram of an index: as a code they match nothing, two of them match the beginning
   * of a word of a name, a single one only besides longer words.
   * @returns a query with one column `id`
   */
  matches(typed: string, params: Params): string {
    const { text, idTail, phoneTail } = readSearch(typed);
    const code = params.add(`%${escapeLike(text.toUpperCase())}%`);
    const idNumber = params.add(text.replaceAll(/\s/g, ''));
    const words = text.split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS);
    const isByName = words.some((word) => lettersOf(word) >= 2);
    const name = isByName ? words.map((word) => inName(word, params)) : ['false'];
    const tails = [
      ...(idTail ? [endsIn('id_number', idTail, params)] : []),
      ...(phoneTail ? [endsIn('phone_digits', phoneTail, params)] : []),
    ];
    return `SELECT id FROM dossier WHERE ${lettersOf(text) >= 3 ? '' : 'false AND '}code LIKE ${code}
      UNION SELECT dossier_id FROM dossier_party WHERE id_number = ${idNumber}
      UNION SELECT dossier_id FROM dossier_party WHERE ${name.join(' AND ')}${tails
        .map((tail) => ` UNION SELECT dossier_id FROM dossier_party WHERE ${tail}`)
        .join('')}`;
  }
}

/** A condition that the index of reversed text serves. */
const endsIn = (column: 'id_number' | 'phone_digits', digits: string, params: Params): string =>
  `reverse(${column}) LIKE ${params.add(`${[...digits].reverse().join('')}%`)}`;

/** A condition that the index of trigrams serves: three letters anywhere, fewer at the beginning of a word. */
function inName(word: string, params: Params): string {
  const folded = `fold(${params.add(escapeLike(word))})`;
  if (lettersOf(word) >= 3) return `name_folded LIKE '%' || ${folded} || '%'`;
  return `(name_folded LIKE ${folded} || '%' OR name_folded LIKE '% ' || ${folded} || '%')`;
}

const lettersOf = (text: string): number => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '').length;

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (c) => `\\${c}`);
