import type { Explanation, ExplainLine } from '#calendar';
import type { Text } from '../platform/text.js';

/** One line of how a promised date was counted. */
export interface CountLine {
  /** Local date, `2026-11-23`. */
  date: string;
  text: Text;
  /** Whether the date adds to the count. */
  counts: boolean;
}

const WORDS: Partial<Record<ExplainLine['kind'], Text>> = {
  cutOff: {
    vi: 'Nhận sau giờ chốt trong ngày, tính như nhận ngày này',
    en: 'Received past the cut-off: counts as received on this date',
  },
  outsideHours: { vi: 'Nhận ngoài giờ làm việc, tính từ ngày này', en: 'Received out of hours: counts from this date' },
  dayOfReceipt: { vi: 'Ngày tiếp nhận, không tính', en: 'Day of receipt, not counted' },
  movedOn: {
    vi: 'Ngày cuối rơi vào ngày nghỉ, chuyển sang ngày này',
    en: 'The last day was closed: moved to this date',
  },
};

/**
 * How a date was counted, as far as people ask: what shifted the beginning, which days off lay between, which rest days
 * were worked. Ordinary days and week-ends are left out.
 */
export const countLines = ({ lines }: Explanation): CountLine[] =>
  lines.flatMap((line): CountLine[] => {
    const text = line.reason && line.reason !== 'weeklyRest' ? named(line) : WORDS[line.kind];
    return text ? [{ date: line.date, text, counts: line.amount > 0 }] : [];
  });

function named({ kind, name, notice, reason }: ExplainLine): Text {
  const off = kind === 'closed';
  const tail = notice === undefined ? '' : ` (${notice})`;
  const words = off
    ? { vi: 'Ngày nghỉ', en: 'Day off' }
    : reason === 'swapWork'
      ? { vi: 'Ngày làm bù', en: 'Working day in exchange' }
      : { vi: 'Lịch riêng', en: 'Own timetable' };
  return { vi: `${words.vi}: ${name?.vi ?? ''}${tail}`, en: `${words.en}: ${name?.en ?? ''}${tail}` };
}
