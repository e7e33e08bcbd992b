import { compileCalendar, dueRulesSchema, fromLocal, parseIntervals, vietnamPublicSector } from '#calendar';
import type { ClockLedger, LedgerEntry } from '../index.js';

/** 07:30-11:30 and 13:30-17:00; 450 minutes a day. 16 to 20 November 2026 is a plain week, the 24th a holiday. */
export const office = compileCalendar(vietnamPublicSector);

const day = { intervals: parseIntervals('07:30-11:30,13:30-17:00') };
const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };

/** Saturday mornings count as half a day. */
export const saturdayOffice = compileCalendar({
  ...vietnamPublicSector,
  week: { ...week, saturday: { intervals: parseIntervals('07:30-11:30') } },
});

/** A local time of November 2026, `16 09:00`, as an instant. */
export const nov = (text: string): string => fromLocal('Asia/Ho_Chi_Minh', `2026-11-${text.replace(' ', 'T')}`);

/** Entries written as `pause 17 10:00`. */
export const entries = (...texts: string[]): LedgerEntry[] =>
  texts.map((text): LedgerEntry => {
    const [kind, date, time, value] = text.split(' ');
    const at = nov(`${date} ${time}`);
    if (kind === 'pause') return { kind, at, reason: 'Chờ nghĩa vụ tài chính', basis: 'NĐ 151/2025/NĐ-CP' };
    if (kind === 'extend') return { kind, at, by: value!, reason: 'Hẹn lại', basis: 'TT 03/2025/TT-VPCP, mẫu 04' };
    if (kind === 'restart') {
      return { kind, at, reason: 'Đủ hồ sơ', basis: 'NĐ 297/2025/NĐ-CP', ...(value ? { limit: value } : {}) };
    }
    return { kind: kind as 'resume' | 'stop', at };
  });

export const ledger = (received: string, limit: string, ...texts: string[]): ClockLedger => ({
  receivedAt: nov(received),
  limit,
  rules: dueRulesSchema.parse({}),
  entries: entries(...texts),
});
