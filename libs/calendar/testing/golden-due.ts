import type { WorkingCalendar } from '../index.js';
import { eightHours, halfSaturday, standard } from './calendars.js';

/** What a case rests on. Expected values were worked out by hand on a printed calendar. */
const T24 = 'Thông báo 5015/TB-LĐTBXH';
const S24 = 'Thông báo 1570/TB-LĐTBXH';
const T25 = 'Thông báo 6150/TB-BLĐTBXH';
const N26 = 'Công văn 12729/VPCP-KGVX';
const T26 = 'Thông báo 9441/TB-BNV';
const A26 = 'Công văn 3383/BNV-CVL';
const CULTURE = 'Nghị quyết 28/2026/QH16';
const DAY0 = 'Bộ luật Dân sự 2015, Điều 147';
const LAST_DAY = 'Bộ luật Dân sự 2015, Điều 148';
const LABOUR = 'Bộ luật Lao động 2019, Điều 111-112';
const AFTER_15 = 'QĐ 163/QĐ-BTP, thủ tục 1.001193';
const BUNDLE = 'Nghị định 63/2024/NĐ-CP, Điều 7';
const LAST_HOUR = 'Nghị định 297/2025/NĐ-CP (giờ cuối)';
const NEXT_8 = 'Nghị định 297/2025/NĐ-CP (17:00, tính từ 08:00)';
const ACCEPT = 'Nghị định 297/2025/NĐ-CP (8 giờ làm việc)';
const HOURS = 'docs/adr/0003-working-time.md, hours';
const HALVES = 'docs/adr/0003-working-time.md, half-days';
const SETTING = 'docs/adr/0003-working-time.md, settings';

interface Case {
  received: string;
  limit: string;
  due: string;
  source: string;
  cutOff?: string;
  dayOfReceipt?: 'day1';
  dueTime?: 'sameTimeOfDay';
  calendar?: WorkingCalendar;
}

const day = (received: string, limit: string, due: string, source: string, more: Partial<Case> = {}): Case => ({
  received,
  limit,
  due,
  source,
  ...more,
});
const c15 = { cutOff: '15:00' };
const lastHour = { cutOff: 'lastHour' };
const next8 = { cutOff: '17:00→08:00' };
const half = { calendar: halfSaturday };
const day1 = { dayOfReceipt: 'day1' as const };
const same = { dueTime: 'sameTimeOfDay' as const };

/** Local times of the office; closings are 17:00, of a half-day Saturday 11:30. */
export const goldenCases: readonly Case[] = [
  // Working days over holidays and swaps
  day('2024-02-07T16:59', '1d', '2024-02-15T17:00', T24),
  day('2024-02-07T09:00', '5d', '2024-02-21T17:00', T24),
  day('2024-04-17T09:00', '1d', '2024-04-19T17:00', LABOUR),
  day('2024-04-22T09:00', '7d', '2024-05-04T17:00', `${S24}; thủ tục 1.004222: 7 ngày`),
  day('2024-04-26T09:00', '1d', '2024-05-02T17:00', S24),
  day('2024-04-26T09:00', '3d', '2024-05-04T17:00', S24),
  day('2024-04-26T09:00', '4d', '2024-05-06T17:00', S24),
  day('2024-08-30T09:00', '1d', '2024-09-04T17:00', T24),
  day('2025-01-13T09:00', '20d', '2025-02-17T17:00', `${T25}; thủ tục 1.013978: 20 ngày`),
  day('2025-01-24T09:00', '2d', '2025-02-04T17:00', T25),
  day('2025-04-04T09:00', '1d', '2025-04-08T17:00', LABOUR),
  day('2025-04-25T09:00', '1d', '2025-04-26T17:00', T25),
  day('2025-04-29T09:00', '1d', '2025-05-05T17:00', T25),
  day('2025-08-29T09:00', '1d', '2025-09-03T17:00', T25),
  day('2026-01-01T10:00', '1d', '2026-01-05T17:00', N26),
  day('2026-01-09T09:00', '1d', '2026-01-10T17:00', N26),
  day('2026-02-02T09:00', '25d', '2026-03-16T17:00', `${T26}; thủ tục 2.000286: 25 ngày`),
  day('2026-02-13T10:00', '1d', '2026-02-23T17:00', T26),
  day('2026-02-13T10:00', '3d', '2026-02-25T17:00', T26),
  day('2026-04-24T09:00', '1d', '2026-04-28T17:00', LABOUR),
  day('2026-04-29T15:20', '3d', '2026-05-06T17:00', A26),
  day('2026-08-21T09:00', '1d', '2026-08-22T17:00', T26),
  day('2026-08-28T09:00', '1d', '2026-09-03T17:00', T26),
  day('2026-11-02T09:00', '30d', '2026-12-15T17:00', CULTURE),
  day('2026-11-20T09:00', '2d', '2026-11-25T17:00', CULTURE),
  day('2027-02-04T09:00', '1d', '2027-02-11T17:00', LABOUR),
  day('2027-04-29T09:00', '1d', '2027-05-04T17:00', LABOUR),
  // Received on, before and across swapped days and Tết
  day('2026-08-22T09:00', '1d', '2026-08-24T17:00', T26),
  day('2026-08-22T16:59', '4h', '2026-08-24T11:29', `${HOURS}; ${T26}`),
  day('2026-08-15T09:00', '1d', '2026-08-17T17:00', DAY0),
  day('2026-08-31T10:00', '1d', '2026-09-03T17:00', `${DAY0}; ${T26}`),
  day('2026-08-21T15:20', '0d', '2026-08-22T17:00', `${AFTER_15}; ${T26}`, c15),
  day('2026-08-22T15:00', '1d', '2026-08-24T17:00', `${BUNDLE}; ${T26}`, c15),
  day('2026-08-22T15:01', '1d', '2026-08-25T17:00', `${BUNDLE}; ${T26}`, c15),
  day('2026-08-22T16:00', '2h', '2026-08-24T09:30', `${LAST_HOUR}; ${T26}`, lastHour),
  day('2026-02-17T10:00', '1d', '2026-02-23T17:00', `${DAY0}; ${T26}`),
  day('2026-02-17T10:00', '1d', '2026-02-24T17:00', `${BUNDLE}; ${T26}`, c15),
  day('2026-02-13T14:59', '4h', '2026-02-23T09:29', `${HOURS}; ${T26}`),
  day('2026-02-13T16:59', '1d', '2026-02-23T17:00', T26),
  day('2026-02-13T11:45', '8h', '2026-02-23T14:00', `${HOURS}; ${T26}`),
  day('2026-01-09T15:01', '1d', '2026-01-12T17:00', `${BUNDLE}; ${N26}`, c15),
  day('2025-04-26T10:00', '1d', '2025-04-28T17:00', T25),
  day('2024-05-04T09:00', '1d', '2024-05-06T17:00', S24),
  day('2026-11-21T11:29', '1h', '2026-11-23T08:29', HOURS, half),
  day('2026-11-21T09:00', '0.5d', '2026-11-23T11:30', HALVES, half),
  day('2026-11-21T12:30', '4h', '2026-11-23T11:30', HOURS, half),
  day('2026-11-22T10:00', '1d', '2026-11-23T17:00', DAY0, half),
  // When it was received
  day('2026-11-16T06:00', '1d', '2026-11-17T17:00', DAY0),
  day('2026-11-16T12:00', '1d', '2026-11-17T17:00', DAY0),
  day('2026-11-16T17:30', '1d', '2026-11-17T17:00', DAY0),
  day('2026-11-16T20:00', '1d', '2026-11-17T17:00', DAY0),
  day('2026-11-15T10:00', '1d', '2026-11-16T17:00', DAY0),
  day('2026-11-16T09:00', '1d', '2026-11-16T17:00', SETTING, day1),
  day('2026-11-16T09:00', '3d', '2026-11-18T17:00', SETTING, day1),
  day('2026-11-16T17:30', '1d', '2026-11-17T17:00', SETTING, day1),
  day('2026-11-15T10:00', '1d', '2026-11-16T17:00', SETTING, day1),
  day('2026-11-16T14:20', '2d', '2026-11-18T14:20', SETTING, same),
  day('2026-11-20T10:00', '2d', '2026-11-25T10:00', SETTING, same),
  day('2026-11-16T20:00', '1d', '2026-11-18T07:30', SETTING, same),
  day('2026-11-16T12:00', '1d', '2026-11-17T13:30', SETTING, same),
  // Cut-off at 15:00, several days
  day('2026-04-29T14:59', '3d', '2026-05-06T17:00', BUNDLE, c15),
  day('2026-04-29T15:00', '3d', '2026-05-06T17:00', BUNDLE, c15),
  day('2026-04-29T15:01', '3d', '2026-05-07T17:00', BUNDLE, c15),
  day('2026-04-29T15:20', '3d', '2026-05-07T17:00', BUNDLE, c15),
  day('2026-11-15T10:00', '1d', '2026-11-17T17:00', BUNDLE, c15),
  day('2026-11-16T20:00', '1d', '2026-11-18T17:00', BUNDLE, c15),
  day('2026-11-17T02:00', '1d', '2026-11-18T17:00', BUNDLE, c15),
  // The same day
  day('2026-11-16T06:00', '0d', '2026-11-16T17:00', AFTER_15, c15),
  day('2026-11-16T12:00', '0d', '2026-11-16T17:00', AFTER_15, c15),
  day('2026-11-16T14:59', '0d', '2026-11-16T17:00', AFTER_15, c15),
  day('2026-11-16T15:00', '0d', '2026-11-16T17:00', AFTER_15, c15),
  day('2026-11-16T15:01', '0d', '2026-11-17T17:00', AFTER_15, c15),
  day('2026-11-16T16:59', '0d', '2026-11-17T17:00', AFTER_15, c15),
  day('2026-11-16T17:30', '0d', '2026-11-17T17:00', AFTER_15, c15),
  day('2026-11-15T10:00', '0d', '2026-11-16T17:00', AFTER_15, c15),
  day('2026-02-13T15:30', '0d', '2026-02-23T17:00', `${AFTER_15}; ${T26}`, c15),
  day('2026-04-29T15:20', '0d', '2026-05-04T17:00', `${AFTER_15}; ${A26}`, c15),
  day('2026-11-21T09:00', '0d', '2026-11-21T11:30', AFTER_15, { ...c15, ...half }),
  day('2026-11-21T11:31', '0d', '2026-11-23T17:00', AFTER_15, { ...c15, ...half }),
  // The last hour
  day('2026-11-16T15:59', '4h', '2026-11-17T10:29', LAST_HOUR, lastHour),
  day('2026-11-16T16:00', '1d', '2026-11-18T17:00', LAST_HOUR, lastHour),
  day('2026-11-16T16:59', '4h', '2026-11-17T11:30', LAST_HOUR, lastHour),
  day('2026-11-21T10:29', '1d', '2026-11-23T17:00', LAST_HOUR, { ...lastHour, ...half }),
  day('2026-11-21T10:31', '1d', '2026-11-25T17:00', `${LAST_HOUR}; ${CULTURE}`, { ...lastHour, ...half }),
  // After 17:00, from 08:00
  day('2026-11-16T16:59', '4h', '2026-11-17T11:29', NEXT_8, next8),
  day('2026-11-16T17:30', '4h', '2026-11-17T14:00', NEXT_8, next8),
  day('2026-11-15T10:00', '3d', '2026-11-19T17:00', NEXT_8, next8),
  day('2026-11-17T02:00', '4h', '2026-11-17T14:00', NEXT_8, next8),
  // Hours
  day('2026-04-29T15:20', '12h', '2026-05-05T10:20', `${HOURS}; ${A26}`),
  day('2026-11-16T07:00', '2h', '2026-11-16T09:30', HOURS),
  day('2026-11-16T09:00', '8h', '2026-11-17T09:30', HOURS),
  day('2026-11-16T11:45', '2h', '2026-11-16T15:30', HOURS),
  day('2026-11-16T16:59', '1h', '2026-11-17T08:29', HOURS),
  day('2026-11-15T10:00', '4h', '2026-11-16T11:30', HOURS),
  day('2026-11-20T16:00', '4h', '2026-11-23T10:30', HOURS),
  day('2026-11-20T16:00', '4h', '2026-11-21T10:30', HOURS, half),
  day('2026-11-16T20:00', '8h', '2026-11-18T08:00', ACCEPT),
  day('2026-11-16T20:00', '8h', '2026-11-17T17:00', ACCEPT, { calendar: eightHours }),
  // Half-days
  day('2026-11-16T09:00', '0.5d', '2026-11-17T11:30', HALVES),
  day('2026-11-16T09:00', '0.25d', '2026-11-17T09:30', HALVES),
  day('2026-11-16T09:00', '0.75d', '2026-11-17T15:15', HALVES),
  day('2026-11-20T09:00', '0.5d', '2026-11-21T11:30', HALVES, half),
  day('2026-11-20T09:00', '1d', '2026-11-23T11:30', HALVES, half),
  day('2026-11-20T09:00', '2d', '2026-11-25T11:30', `${HALVES}; ${CULTURE}`, half),
  day('2026-08-21T09:00', '1d', '2026-08-22T17:00', `${HALVES}; ${T26}`, half),
  // Calendar days
  day('2026-01-26T09:00', '20cd', '2026-02-23T17:00', `${LAST_DAY}; thủ tục 1.013225: 20 ngày; ${T26}`),
  day('2026-04-15T10:00', '15cd', '2026-05-04T17:00', `${LAST_DAY}; ${A26}`),
  day('2026-08-17T10:00', '15cd', '2026-09-03T17:00', `${LAST_DAY}; ${T26}`),
  day('2026-11-16T10:00', '10cd', '2026-11-26T17:00', LAST_DAY),
  day('2026-11-16T10:00', '5cd', '2026-11-23T17:00', LAST_DAY),
  day('2026-11-16T10:00', '5cd', '2026-11-21T11:30', LAST_DAY, half),
  day('2026-11-16T16:00', '5cd', '2026-11-23T17:00', LAST_DAY, c15),
].map((entry) => ({ calendar: standard, ...entry }));
