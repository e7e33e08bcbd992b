import { parseIntervals } from '../intervals.js';
import type { CalendarException, CalendarVersion, DayHours } from '../version.js';

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112';
const MADE_UP = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const NOTICE_2024 = 'Thông báo 5015/TB-LĐTBXH';
const SWAP_2024 = 'Thông báo 1570/TB-LĐTBXH';
const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH';
const SWAP_NEW_YEAR_2026 = 'Công văn 12729/VPCP-KGVX';
const NOTICE_2026 = 'Thông báo 9441/TB-BNV';
const APRIL_2026 = 'Công văn 3383/BNV-CVL';
const CULTURE_DAY_LAW = 'Nghị quyết 28/2026/QH16';

const newYear = { vi: 'Tết Dương lịch', en: "New Year's Day" };
const lunarNewYear = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const hungKings = { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" };
const reunification = { vi: 'Ngày Chiến thắng', en: 'Reunification Day' };
const labourDay = { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' };
const nationalDay = { vi: 'Quốc khánh', en: 'National Day' };
const cultureDay = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };
const swap = { vi: 'Hoán đổi ngày làm việc', en: 'Swapped working day' };

const seenSecondHand = 'The swap was seen second-hand; the notice itself was not read.';
const notAnnounced = 'Statutory day only; the arrangement of the year was not announced when this was written.';

type Row = CalendarException;
type Kind = 'holiday' | 'makeUp' | 'swapOff';

const off = (kind: Kind, dates: string[], name: Row['name'], notice: string, remark?: string): Row => ({
  kind,
  dates,
  name,
  notice,
  ...(remark ? { remark } : {}),
});

const worked = (date: string, insteadOf: string, notice: string, remark?: string): Row => ({
  kind: 'swapWork',
  dates: [date],
  insteadOf,
  name: swap,
  notice,
  ...(remark ? { remark } : {}),
});

const rows2024: Row[] = [
  off('holiday', ['2024-01-01'], newYear, LABOUR_CODE),
  off('holiday', ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'], lunarNewYear, NOTICE_2024),
  off('makeUp', ['2024-02-13', '2024-02-14'], lunarNewYear, NOTICE_2024),
  off('holiday', ['2024-04-18'], hungKings, LABOUR_CODE),
  off('swapOff', ['2024-04-29'], swap, SWAP_2024, seenSecondHand),
  off('holiday', ['2024-04-30'], reunification, LABOUR_CODE),
  off('holiday', ['2024-05-01'], labourDay, LABOUR_CODE),
  worked('2024-05-04', '2024-04-29', SWAP_2024, seenSecondHand),
  off('holiday', ['2024-09-02', '2024-09-03'], nationalDay, NOTICE_2024),
];

const rows2025: Row[] = [
  off('holiday', ['2025-01-01'], newYear, LABOUR_CODE),
  off('holiday', ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], lunarNewYear, NOTICE_2025),
  off('holiday', ['2025-04-07'], hungKings, LABOUR_CODE),
  worked('2025-04-26', '2025-05-02', NOTICE_2025),
  off('holiday', ['2025-04-30'], reunification, LABOUR_CODE),
  off('holiday', ['2025-05-01'], labourDay, LABOUR_CODE),
  off('swapOff', ['2025-05-02'], swap, NOTICE_2025),
  off('holiday', ['2025-09-01', '2025-09-02'], nationalDay, NOTICE_2025),
];

const rows2026: Row[] = [
  off('holiday', ['2026-01-01'], newYear, LABOUR_CODE),
  off('swapOff', ['2026-01-02'], swap, SWAP_NEW_YEAR_2026),
  worked('2026-01-10', '2026-01-02', SWAP_NEW_YEAR_2026),
  off('holiday', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], lunarNewYear, NOTICE_2026),
  off('holiday', ['2026-04-26'], hungKings, LABOUR_CODE),
  off('makeUp', ['2026-04-27'], hungKings, MADE_UP),
  off('holiday', ['2026-04-30'], reunification, APRIL_2026),
  off('holiday', ['2026-05-01'], labourDay, APRIL_2026),
  worked('2026-08-22', '2026-08-31', NOTICE_2026),
  off('swapOff', ['2026-08-31'], swap, NOTICE_2026),
  off('holiday', ['2026-09-01', '2026-09-02'], nationalDay, NOTICE_2026),
  off('holiday', ['2026-11-24'], cultureDay, CULTURE_DAY_LAW),
];

const rows2027: Row[] = [
  off('holiday', ['2027-01-01'], newYear, LABOUR_CODE),
  off('holiday', ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'], lunarNewYear, LABOUR_CODE, notAnnounced),
  off('holiday', ['2027-02-09', '2027-02-10'], lunarNewYear, LABOUR_CODE, notAnnounced),
  off('holiday', ['2027-04-16'], hungKings, LABOUR_CODE, notAnnounced),
  off('holiday', ['2027-04-30'], reunification, LABOUR_CODE, notAnnounced),
  off('holiday', ['2027-05-01'], labourDay, LABOUR_CODE, notAnnounced),
  off('makeUp', ['2027-05-03'], labourDay, MADE_UP, notAnnounced),
  off(
    'holiday',
    ['2027-09-02'],
    nationalDay,
    LABOUR_CODE,
    `${notAnnounced} The second day, 1 or 3 September, is open.`,
  ),
  off('holiday', ['2027-11-24'], cultureDay, CULTURE_DAY_LAW, notAnnounced),
];

const workday: DayHours = { intervals: parseIntervals('07:30-11:30,13:30-17:00') };

/**
 * Days off and worked Saturdays of civil servants, 2024 to 2026 as announced and 2027 as far as the law alone fixes it.
 *
 * Hours are the widespread 07:30-11:30 and 13:30-17:00; every agency may lay its own over it (`composeCalendar`).
 * A swap of 23 November 2026 was proposed but no decision is known, so that Monday is a working day.
 * @source the notice in each row
 */
export const vietnamPublicSector: CalendarVersion = {
  key: 'vn-public-sector',
  name: { vi: 'Lịch làm việc khu vực công', en: 'Public sector working calendar' },
  timeZone: 'Asia/Ho_Chi_Minh',
  week: { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday },
  exceptions: [...rows2024, ...rows2025, ...rows2026, ...rows2027],
  years: [
    { year: 2024, status: 'confirmed' },
    { year: 2025, status: 'confirmed' },
    { year: 2026, status: 'confirmed' },
    { year: 2027, status: 'provisional', remark: notAnnounced },
  ],
};
