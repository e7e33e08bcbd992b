import {
  fromLocal,
  type Instant,
  type Interval,
  InvalidTimeTextError,
  parseCutOff,
  parseDuration,
  parseIntervals,
} from '#calendar';
import { refuse } from './explain-refusal.js';
import type { ValuedOption, Words } from './explain-words.js';

export const ZONE = 'Asia/Ho_Chi_Minh';

/** A pause asked about. */
export interface AskedPause {
  from: Instant;
  to: Instant;
  reason: string;
}

interface AskedOffice {
  hours?: Interval[];
  saturday?: Interval[];
  pauses: AskedPause[];
}

/** What a call asks: the date of a procedure's dossier, or of any rule. */
export type Ask = AskedOffice &
  (
    | { kind: 'procedure'; code: string; receivedAt: Instant; case?: string; extensions: string[] }
    | { kind: 'rule'; receivedAt: Instant; limit: string; cutOff: string }
  );

const LIMITS = { 'working-days': 'd', 'working-hours': 'h', 'calendar-days': 'cd' } as const;
const LIMIT_NAMES = '--working-days, --working-hours, --calendar-days';
const ONLY_PROCEDURE = ['received', 'case', 'extension'] as const;
const ONLY_RULE = ['from', 'working-days', 'working-hours', 'calendar-days', 'cutoff'] as const;

/**
 * Reads what a call asks.
 * @throws {ExplainRefusal} saying what was found and what is allowed
 */
export function readAsk({ values }: Words): Ask {
  const one = (name: ValuedOption): string | undefined => values[name]?.[0];
  const code = one('procedure');
  const other = code === undefined ? ONLY_PROCEDURE : ONLY_RULE;
  const misplaced = other.find((name) => values[name]);
  if (misplaced && code !== undefined) {
    refuse(
      `--${misplaced} không dùng cùng --procedure: thủ tục đã có quy tắc riêng`,
      `--${misplaced} does not go with --procedure, which has rules of its own`,
    );
  }
  if (misplaced) refuse(`--${misplaced} cần --procedure`, `--${misplaced} needs --procedure`);
  const begin = code === undefined ? 'from' : 'received';
  const text = one(begin);
  if (text === undefined) return missing(code);
  const receivedAt = instantOf(`--${begin}`, text);
  const office: AskedOffice = {
    ...hoursOf('hours', one('hours')),
    ...hoursOf('saturday', one('saturday')),
    pauses: pausesOf(values.pause ?? [], receivedAt),
  };
  if (code !== undefined) {
    const variant = one('case');
    const extensions = values.extension ?? [];
    return { kind: 'procedure', code, receivedAt, ...(variant ? { case: variant } : {}), extensions, ...office };
  }
  return { kind: 'rule', receivedAt, limit: limitOf(values), cutOff: cutOffOf(one('cutoff')), ...office };
}

function missing(code: string | undefined): never {
  if (code === undefined) {
    refuse(
      `Thiếu --procedure và --received, hoặc --from với một trong ${LIMIT_NAMES}`,
      `Missing: --procedure with --received, or --from with one of ${LIMIT_NAMES}`,
    );
  }
  return refuse('Thiếu --received YYYY-MM-DDTHH:MM', 'Missing: --received YYYY-MM-DDTHH:MM');
}

function instantOf(option: string, text: string): Instant {
  if (/^(?:19[7-9]\d|2[01]\d\d)-\d\d-\d\dT\d\d:\d\d$/.test(text)) {
    try {
      return fromLocal(ZONE, text);
    } catch (error) {
      if (!(error instanceof InvalidTimeTextError)) throw error;
    }
  }
  return refuse(
    `${option}: có "${text}", cần ngày giờ địa phương có thật, năm 1970 đến 2199, dạng YYYY-MM-DDTHH:MM, ví dụ 2026-04-29T15:20`,
    `${option}: found "${text}", allowed is an existing local time YYYY-MM-DDTHH:MM of 1970 to 2199, such as 2026-04-29T15:20`,
  );
}

function limitOf(values: Words['values']): string {
  const given = (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).filter((name) => values[name]);
  const [name] = given;
  if (!name || given.length > 1) {
    const found = given.length > 0 ? given.map((each) => `--${each}`).join(', ') : '';
    refuse(
      `Cần đúng một trong ${LIMIT_NAMES}; có ${found || 'không tùy chọn nào'}`,
      `Exactly one of ${LIMIT_NAMES} is needed; found ${found || 'none'}`,
    );
  }
  const text = values[name]![0]!;
  try {
    const limit = `${text.replace(',', '.')}${LIMITS[name]}`;
    parseDuration(limit);
    if (Number.parseFloat(limit) <= ALLOWED[name].most) return limit;
  } catch (error) {
    if (!(error instanceof InvalidTimeTextError)) throw error;
  }
  const { vi, en, most } = ALLOWED[name];
  return refuse(
    `--${name}: có "${text}", cần ${vi}, nhiều nhất ${most}`,
    `--${name}: found "${text}", allowed: ${en}, at most ${most}`,
  );
}

const ALLOWED = {
  'working-days': {
    most: 2500,
    vi: 'số ngày không âm theo bước 0,125, ví dụ 3 hoặc 0.5',
    en: 'days, not negative, in steps of 0.125, such as 3 or 0.5',
  },
  'working-hours': {
    most: 20_000,
    vi: 'số giờ không âm tròn đến phút, ví dụ 12 hoặc 1.5',
    en: 'hours, not negative, in whole minutes, such as 12 or 1.5',
  },
  'calendar-days': {
    most: 3660,
    vi: 'số ngày nguyên không âm, ví dụ 15',
    en: 'whole days, not negative, such as 15',
  },
};

function cutOffOf(text = 'none'): string {
  try {
    parseCutOff(text);
    return text.replace('->', '→');
  } catch (error) {
    if (!(error instanceof InvalidTimeTextError)) throw error;
    const forms = 'none, lastHour, HH:MM (15:00), HH:MM→HH:MM (17:00→08:00)';
    return refuse(`--cutoff: có "${text}", được dùng: ${forms}`, `--cutoff: found "${text}", allowed: ${forms}`);
  }
}

function hoursOf(name: 'hours' | 'saturday', text: string | undefined): { hours?: Interval[]; saturday?: Interval[] } {
  if (text === undefined) return {};
  try {
    const intervals = parseIntervals(text);
    if (inOrder(intervals)) return { [name]: intervals };
  } catch (error) {
    if (!(error instanceof InvalidTimeTextError)) throw error;
  }
  return refuse(
    `--${name}: có "${text}", cần các khoảng HH:MM-HH:MM cách nhau bằng dấu phẩy, theo thứ tự, không chạm nhau, mỗi khoảng từ 5 phút, ví dụ 07:30-11:30,13:30-17:00`,
    `--${name}: found "${text}", allowed are intervals HH:MM-HH:MM with commas between them, in order, not touching, five minutes or more, such as 07:30-11:30,13:30-17:00`,
  );
}

const inOrder = (intervals: readonly Interval[]): boolean =>
  intervals.length <= 8 &&
  intervals.every(({ from, to }, n) => to - from >= 5 && (n === 0 || intervals[n - 1]!.to < from));

const PAUSE = /^([^/]*)\/(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(.*))?$/su;

function pausesOf(texts: readonly string[], receivedAt: Instant): AskedPause[] {
  const pauses = texts.map((text): AskedPause => {
    const [, from, to, reason] = PAUSE.exec(text) ?? [];
    if (from === undefined || to === undefined || !reason?.trim()) {
      return refuse(
        `--pause: có "${text}", cần TỪ/ĐẾN:LÝ DO, ví dụ 2026-05-04T08:00/2026-05-06T08:00:Chờ bổ sung`,
        `--pause: found "${text}", allowed is FROM/TO:REASON, such as 2026-05-04T08:00/2026-05-06T08:00:Supplement`,
      );
    }
    return { from: instantOf('--pause', from), to: instantOf('--pause', to), reason: reason.trim().normalize('NFC') };
  });
  pauses.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  pauses.forEach(({ from, to }, n) => {
    if (to < from) refuse('--pause: ĐẾN đứng trước TỪ', '--pause: TO is before FROM');
    if (from < receivedAt) refuse('--pause: bắt đầu trước khi tiếp nhận', '--pause: begins before the receipt');
    if (n > 0 && from < pauses[n - 1]!.to) refuse('--pause: các lần tạm dừng chồng nhau', '--pause: pauses overlap');
  });
  return pauses;
}
