import type { Text } from '../platform/text.js';

/** What a code is made of. */
export interface CodeParts {
  /** Code of the receiving unit, for instance `H61.12.34`. */
  unitCode: string;
  procedureCode: string;
  /** Instant of receipt; its date in `timeZone` is written. */
  receivedAt: Date;
  timeZone: string;
}

/** Code of a dossier as the province is used to it: unit, date of receipt, number of the day. */
export const DEFAULT_CODE_PATTERN = '{unitCode}-{yyMMdd}-{serial:4}';

/** The pattern of codes cannot be used; says why. */
export class CodePatternError extends Error {
  readonly code = 'code-pattern';
}

const FIELD = /\{([^{}]*)\}/g;

const FIELDS: Record<string, (parts: CodeParts) => string> = {
  unitCode: (parts) => parts.unitCode,
  procedureCode: (parts) => parts.procedureCode,
  yyMMdd: (parts) => localDate(parts).slice(2),
  yyyyMMdd: localDate,
  yy: (parts) => localDate(parts).slice(2, 4),
  yyyy: (parts) => localDate(parts).slice(0, 4),
};

/**
 * Everything of a code but its serial. Codes with the same stem share one counter, so that they are unique whatever the
 * pattern; with a date in it, counting starts anew each day.
 * @param pattern text with `{unitCode}`, `{procedureCode}`, `{yyMMdd}`, `{yyyyMMdd}`, `{yy}`, `{yyyy}` and, exactly once and
 *   last, `{serial:N}`, the number of the day with at least N digits
 * @returns the stem, and the least number of digits of the serial
 * @throws {CodePatternError} naming what cannot be read
 * @example codeStem('{unitCode}-{yyMMdd}-{serial:4}', parts) // => { stem: 'H61.12.34-261121-', digits: 4 }
 * @source TT 01/2018/TT-VPCP, Article 19
 */
export function codeStem(pattern: string, parts: CodeParts): { stem: string; digits: number } {
  const serial = /\{serial:([1-9])\}$/.exec(pattern);
  if (!serial) throw new CodePatternError(`The pattern "${pattern}" must end in {serial:N}, with N from 1 to 9.`);
  const stem = pattern.slice(0, serial.index).replaceAll(FIELD, (_whole, field: string) => {
    const render = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (!render)
      throw new CodePatternError(
        `The pattern "${pattern}" has the unknown field {${field}}; known are ${Object.keys(FIELDS).join(', ')}, serial:N.`,
      );
    return render(parts);
  });
  return { stem, digits: Number(serial[1]) };
}

const LONGEST = 60;
const PLAIN = /^[A-Za-z0-9./_-]*$/;

/**
 * What keeps a pattern from being set in the browser; stricter than what the environment may say.
 *
 * Before the serial stands nothing, or a character that is no digit: then a code tells its stem, the stem has one counter,
 * and patterns that follow or overlap one another can never give two dossiers the same code.
 * @returns undefined when it may be used
 * @example faultOfPattern('{yy}{serial:4}')?.en // => 'Put a separator such as - before {serial:4}, …'
 */
export function faultOfPattern(pattern: string): Text | undefined {
  const serial = /\{serial:[1-9]\}$/.exec(pattern);
  if (!serial)
    return {
      vi: 'Mẫu phải kết thúc bằng {serial:N}, N từ 1 đến 9',
      en: 'The pattern ends in {serial:N}, N from 1 to 9',
    };
  const before = pattern.slice(0, serial.index);
  const unknown = [...before.matchAll(FIELD)].find(([, field]) => !Object.hasOwn(FIELDS, field!));
  if (unknown) {
    const known = Object.keys(FIELDS)
      .map((field) => `{${field}}`)
      .join(', ');
    return { vi: `Không có ${unknown[0]}; dùng được: ${known}`, en: `There is no ${unknown[0]}; known are ${known}` };
  }
  if (pattern.length > LONGEST || !PLAIN.test(before.replaceAll(FIELD, '')))
    return {
      vi: `Chỉ dùng chữ không dấu, chữ số và . / _ - ; tối đa ${LONGEST} ký tự`,
      en: `Use plain letters, digits and . / _ - only, at most ${LONGEST} characters`,
    };
  if (before !== '' && /[\d}]$/.test(before))
    return {
      vi: `Đặt một dấu ngăn cách như - trước ${serial[0]}, để hai mẫu khác nhau không bao giờ cho cùng một mã`,
      en: `Put a separator such as - before ${serial[0]}, so that two patterns can never give the same code`,
    };
  return undefined;
}

function localDate({ receivedAt, timeZone }: CodeParts): string {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return date.format(receivedAt).replaceAll('-', '');
}
