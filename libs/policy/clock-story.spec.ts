import { explainSpan, type Instant, workingMinutesBetween } from '#calendar';
import fc from 'fast-check';
import { type ClockLedger, clockStory, readClock, sayStoryLine } from './index.js';
import { ledger, nov, office, saturdayOffice } from './testing/office.js';

const context = (unit: 'workingDays' | 'calendarDays' | 'workingMinutes') => ({ unit, timeZone: 'Asia/Ho_Chi_Minh' });
const told = (given: ClockLedger, locale: 'vi' | 'en' = 'vi'): string[] => {
  const { lines, unit } = clockStory(office, given)!;
  return lines.map((line) => sayStoryLine(line, context(unit), locale));
};

describe('the story of a clock', () => {
  it('tells the count, each pause with the dates that carried the date on, and the due instant last', () => {
    expect(told(ledger('18 09:00', '2d', 'pause 19 09:00', 'resume 20 10:00'))).toEqual([
      'Tiếp nhận lúc 09:00 thứ Tư 18/11/2026',
      'Ngày tiếp nhận: thứ Tư 18/11/2026',
      'Ngày 1: thứ Năm 19/11/2026',
      'Ngày 2: thứ Sáu 20/11/2026',
      'Hạn ban đầu: 17:00 thứ Sáu 20/11/2026',
      'Tạm dừng từ 09:00 thứ Năm 19/11/2026 đến 10:00 thứ Sáu 20/11/2026 (Chờ nghĩa vụ tài chính; NĐ 151/2025/NĐ-CP): 8 giờ 30 phút làm việc không tính',
      'Thứ Bảy 21/11/2026: nghỉ hằng tuần',
      'Chủ nhật 22/11/2026: nghỉ hằng tuần',
      'Thứ Hai 23/11/2026: dời hạn thêm 7 giờ 30 phút',
      'Thứ Ba 24/11/2026: nghỉ (Ngày Văn hóa Việt Nam, Nghị quyết 28/2026/QH16)',
      'Thứ Tư 25/11/2026: dời hạn thêm 1 giờ',
      'Hạn trả kết quả: 08:30 thứ Tư 25/11/2026',
    ]);
  });

  it('counts the dates paused together with a limit in calendar days', () => {
    expect(told(ledger('02 09:00', '12cd', 'pause 03 08:00', 'resume 04 08:00'), 'en')).toEqual([
      'Received at 09:00 Monday 02/11/2026',
      'Paused from 08:00 Tuesday 03/11/2026 until 08:00 Wednesday 04/11/2026 (Chờ nghĩa vụ tài chính; NĐ 151/2025/NĐ-CP): 1 calendar day not counted',
      '13 calendar days counted: the last is Sunday 15/11/2026',
      'Sunday 15/11/2026: weekly rest',
      'The last day is a day off: moved on to Monday 16/11/2026',
      'Due: 17:00 Monday 16/11/2026',
    ]);
  });

  it('says of a pause that came too late, or still lasts, what it does to the date', () => {
    expect(told(ledger('16 09:00', '1d', 'pause 18 09:00', 'resume 18 10:00')).slice(-3)).toEqual([
      'Hạn ban đầu: 17:00 thứ Ba 17/11/2026',
      'Tạm dừng từ 09:00 thứ Tư 18/11/2026 (Chờ nghĩa vụ tài chính; NĐ 151/2025/NĐ-CP): đã quá hạn nên không dời hạn',
      'Hạn trả kết quả: 17:00 thứ Ba 17/11/2026',
    ]);
    expect(told(ledger('16 09:00', '1d', 'pause 17 09:00')).at(-2)).toMatch(/^Đang tạm dừng từ 09:00/);
  });

  it('begins with the last restart and names an extension', () => {
    const story = told(ledger('02 09:00', '5d', 'pause 03 09:00', 'restart 16 09:00 2d', 'extend 17 09:00 1d'));
    expect(story[0]).toBe('Tính lại từ đầu, từ 09:00 thứ Hai 16/11/2026 (Đủ hồ sơ; NĐ 297/2025/NĐ-CP)');
    expect(story.slice(-3)).toEqual([
      'Hạn ban đầu: 17:00 thứ Tư 18/11/2026',
      'Gia hạn thêm 1 ngày làm việc (Hẹn lại; TT 03/2025/TT-VPCP, mẫu 04)',
      'Hạn trả kết quả: 17:00 thứ Năm 19/11/2026',
    ]);
  });

  it('is none without a limit, and as uncertain as the dates it walks over', () => {
    expect(clockStory(office, ledger('16 09:00', 'none'))).toBeNull();
    expect(clockStory(office, ledger('16 09:00', '20d'))!.certainty).toBe('confirmed');
    expect(clockStory(office, ledger('16 09:00', '40d'))!.certainty).toBe('provisional');
  });
});

describe('the story of any clock', () => {
  const gaps = fc.array(fc.tuple(fc.nat(4000), fc.nat(4000)), { maxLength: 6 });
  const limits = fc.tuple(fc.nat(20), fc.constantFrom('d', 'h', 'cd')).map(([amount, unit]) => `${amount}${unit}`);
  const anyLedger = fc.tuple(limits, gaps, fc.boolean()).map(([limit, pairs, open]): ClockLedger => {
    const given = ledger('13 15:00', limit);
    let minute = 0;
    const at = (): Instant => new Date(Date.parse(given.receivedAt) + minute * 60_000).toISOString();
    for (const [run, rest] of pairs) {
      minute += run;
      given.entries.push({ kind: 'pause', at: at(), reason: 'x' });
      minute += rest;
      given.entries.push({ kind: 'resume', at: at() });
    }
    if (open) given.entries.push({ kind: 'pause', at: at(), reason: 'x' });
    return given;
  });

  it.each([
    ['office', office],
    ['saturdayOffice', saturdayOffice],
  ])('adds up to its due instant (%s)', (_, calendar) => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        const story = clockStory(calendar, given)!;
        const clock = readClock(calendar, given);
        expect(story.dueAt).toBe(clock.standingDueAt);
        expect(story.lines.at(-1)).toMatchObject({ kind: 'due', at: story.dueAt });
        const sum = (of: (line: (typeof story.lines)[number]) => number): number =>
          story.lines.reduce((total, line) => total + of(line), 0);
        expect(sum(({ amount }) => amount)).toBeCloseTo(story.total, 5);
        expect(story.total).toBe(Number.parseInt(given.limit) * unitSize(given.limit) + sum(({ days = 0 }) => days));
        const first = story.lines.find(({ kind }) => kind === 'firstDue')?.at ?? story.dueAt;
        expect(story.carried).toBe(sum(({ kind, minutes = 0 }) => (kind === 'paused' ? minutes : 0)));
        expect(workingMinutesBetween(calendar, first, story.dueAt)).toBe(story.carried);
        for (const line of story.lines) {
          for (const locale of ['vi', 'en'] as const)
            expect(sayStoryLine(line, context(story.unit), locale)).not.toMatch(/undefined|NaN|: *$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('explains any span by its open minutes', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(40_000), (begin, length) => {
        const at = (minute: number): Instant => new Date(Date.parse(nov('01 00:00')) + minute * 60_000).toISOString();
        const [from, to] = [at(begin), at(begin + length)];
        const minutes = explainSpan(office, from, to).reduce((sum, line) => sum + line.minutes, 0);
        expect(minutes).toBe(workingMinutesBetween(office, from, to));
      }),
    );
  });
});

const unitSize = (limit: string): number => (limit.endsWith('h') ? 60 : 1);
