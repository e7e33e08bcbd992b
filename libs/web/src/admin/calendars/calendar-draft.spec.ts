import { datesBetween, type CalendarDraft, ownOf, unreadable, withoutDate } from './calendar-draft.js';
import type { OwnException } from './calendars.api.js';

const morning = { from: 450, to: 690 };
const off = (...dates: string[]): OwnException => ({
  ...{ kind: 'localOff', dates, name: { vi: 'Nghỉ', en: 'Off' }, notice: 'TB 1' },
});
const draft = (more: Partial<CalendarDraft>): CalendarDraft => ({ week: {}, exceptions: [], years: [], ...more });

describe('a calendar that is being changed', () => {
  it('names the weekdays that cannot be read; empty means closed', () => {
    expect(unreadable(draft({ week: { monday: '7:30-11:30', tuesday: '', friday: 'sáng' } }))).toEqual(['friday']);
  });

  it('keeps what an untouched day counts, and lets a changed one be weighed anew', () => {
    const before = { week: { saturday: { intervals: [morning], counts: 1 as const } }, exceptions: [], years: [] };
    expect(ownOf(draft({ week: { saturday: '07:30-11:30' } }), before).week).toEqual(before.week);
    expect(ownOf(draft({ week: { saturday: '07:30-11:00', sunday: '' } }), before).week).toEqual({
      saturday: { intervals: [{ from: 450, to: 660 }] },
      sunday: null,
    });
  });

  it('takes single dates out of rows', () => {
    expect(withoutDate([off('2026-12-01', '2026-12-02'), off('2026-12-03')], '2026-12-03')).toEqual([
      off('2026-12-01', '2026-12-02'),
    ]);
    expect(withoutDate([off('2026-12-01', '2026-12-02')], '2026-12-01')).toEqual([off('2026-12-02')]);
  });

  it('counts the dates of a span, across months', () => {
    expect(datesBetween('2026-11-29', '2026-12-01')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
    expect(datesBetween('2026-12-01', '2026-11-29')).toEqual([]);
  });
});
