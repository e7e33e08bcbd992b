import { workingMinutesBetween } from '#calendar';
import fc from 'fast-check';
import { sayStepLine, stepStory } from './index.js';
import { nov, office } from './testing/office.js';

const said = (from: string, to: string, locale: 'vi' | 'en' = 'vi') =>
  stepStory(office, nov(from), nov(to)).map((line) => sayStepLine(line, office.timeZone, locale));

describe('why a step is due when it is', () => {
  it('tells the hours of each date, and the days that are left out', () => {
    expect(said('20 15:00', '25 10:00')).toEqual([
      'Bước bắt đầu lúc 15:00 thứ Sáu 20/11/2026',
      'Thứ Sáu 20/11/2026: 2 giờ',
      'Thứ Bảy 21/11/2026: nghỉ hằng tuần',
      'Chủ nhật 22/11/2026: nghỉ hằng tuần',
      expect.stringMatching(/^Thứ Hai 23\/11\/2026: .*, tổng cộng /) as string,
      expect.stringMatching(/^Thứ Ba 24\/11\/2026: nghỉ \(/) as string,
      expect.stringMatching(/^Thứ Tư 25\/11\/2026: .*, tổng cộng /) as string,
      'Hạn của bước: 10:00 thứ Tư 25/11/2026',
    ]);
    expect(said('20 15:00', '20 16:00', 'en')).toEqual([
      'The step began at 15:00 Friday 20/11/2026',
      'Friday 20/11/2026: 1 hour',
      'The step is due: 16:00 Friday 20/11/2026',
    ]);
  });

  it('counts nothing in a dossier that was late before the step began', () => {
    expect(stepStory(office, nov('25 10:00'), nov('20 15:00')).map(({ kind }) => kind)).toEqual(['opened', 'due']);
  });

  it('adds up to the working time between, whatever the two instants', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(minute, minute, (start, length) => {
        const from = new Date(Date.parse(nov('02 00:00')) + start * 60_000).toISOString();
        const to = new Date(Date.parse(from) + length * 60_000).toISOString();
        const lines = stepStory(office, from, to);
        const sum = lines.reduce((total, { minutes }) => total + minutes, 0);
        expect(sum).toBe(workingMinutesBetween(office, from, to));
        expect(lines.at(-1)!.total).toBe(sum);
      }),
    );
  });
});
