import type { ExceptionKind } from '../index.js';

/** What a date is, and the notice or law that says so; written down apart from the shipped rows. */
export type GoldenDay = readonly [date: string, kind: ExceptionKind, notice: string];

const rows = (notice: string, year: number, days: string): GoldenDay[] =>
  days.split(', ').map((text): GoldenDay => {
    const [date, kind] = text.split(' ');
    return [`${year}-${date}`, kind as ExceptionKind, notice];
  });

/** Every weekday off and every Saturday worked by civil servants, 2024 to 2027. */
export const goldenDays: readonly GoldenDay[] = [
  ...rows('Bộ luật Lao động 2019, Điều 112', 2024, '01-01 holiday, 04-18 holiday, 04-30 holiday, 05-01 holiday'),
  ...rows('Thông báo 5015/TB-LĐTBXH', 2024, '02-08 holiday, 02-09 holiday, 02-12 holiday, 02-13 makeUp, 02-14 makeUp'),
  ...rows('Thông báo 1570/TB-LĐTBXH', 2024, '04-29 swapOff, 05-04 swapWork'),
  ...rows('Thông báo 5015/TB-LĐTBXH', 2024, '09-02 holiday, 09-03 holiday'),
  ...rows('Bộ luật Lao động 2019, Điều 112', 2025, '01-01 holiday, 04-07 holiday, 04-30 holiday, 05-01 holiday'),
  ...rows('Thông báo 6150/TB-BLĐTBXH', 2025, '01-27 holiday, 01-28 holiday, 01-29 holiday, 01-30 holiday'),
  ...rows('Thông báo 6150/TB-BLĐTBXH', 2025, '01-31 holiday, 04-26 swapWork, 05-02 swapOff, 09-01 holiday'),
  ...rows('Thông báo 6150/TB-BLĐTBXH', 2025, '09-02 holiday'),
  ...rows('Bộ luật Lao động 2019, Điều 112', 2026, '01-01 holiday'),
  ...rows('Công văn 12729/VPCP-KGVX', 2026, '01-02 swapOff, 01-10 swapWork'),
  ...rows('Thông báo 9441/TB-BNV', 2026, '02-16 holiday, 02-17 holiday, 02-18 holiday, 02-19 holiday, 02-20 holiday'),
  ...rows('Bộ luật Lao động 2019, Điều 111 khoản 3', 2026, '04-27 makeUp'),
  ...rows('Công văn 3383/BNV-CVL', 2026, '04-30 holiday, 05-01 holiday'),
  ...rows('Thông báo 9441/TB-BNV', 2026, '08-22 swapWork, 08-31 swapOff, 09-01 holiday, 09-02 holiday'),
  ...rows('Nghị quyết 28/2026/QH16', 2026, '11-24 holiday'),
  ...rows('Bộ luật Lao động 2019, Điều 112', 2027, '01-01 holiday, 02-05 holiday, 02-08 holiday, 02-09 holiday'),
  ...rows('Bộ luật Lao động 2019, Điều 112', 2027, '02-10 holiday, 04-16 holiday, 04-30 holiday, 09-02 holiday'),
  ...rows('Bộ luật Lao động 2019, Điều 111 khoản 3', 2027, '05-03 makeUp'),
  ...rows('Nghị quyết 28/2026/QH16', 2027, '11-24 holiday'),
];
