import { dueRulesSchema, explainDue, fromLocal, parseDuration } from './index.js';
import { halfSaturday, standard } from './testing/calendars.js';

const zone = 'Asia/Ho_Chi_Minh';
const explain = (calendar: typeof standard, received: string, limit: string, rules = {}) =>
  explainDue(calendar, fromLocal(zone, received), parseDuration(limit), dueRulesSchema.parse(rules));
const told = ({ lines }: ReturnType<typeof explain>): string[] =>
  lines.map(({ kind, date, amount, total, reason }) =>
    [kind, date, amount, total, reason].filter((x) => x !== undefined).join(' '),
  );

it('tells the days, the days off with their notice, and the running total', () => {
  const explained = explain(standard, '2026-04-29T15:20', '3d', { cutOff: '15:00' });
  expect(told(explained)).toEqual([
    'received 2026-04-29 0 0',
    'cutOff 2026-05-04 0 0',
    'closed 2026-04-30 0 0 holiday',
    'closed 2026-05-01 0 0 holiday',
    'closed 2026-05-02 0 0 weeklyRest',
    'closed 2026-05-03 0 0 weeklyRest',
    'dayOfReceipt 2026-05-04 0 0',
    'workingDay 2026-05-05 1 1',
    'workingDay 2026-05-06 1 2',
    'workingDay 2026-05-07 1 3',
    'due 2026-05-07 0 3',
  ]);
  expect(explained.lines[2]).toMatchObject({ notice: 'Công văn 3383/BNV-CVL', name: { vi: 'Ngày Chiến thắng' } });
  expect(explained).toMatchObject({ certainty: 'confirmed', unit: 'workingDays', total: 3, dueOn: '2026-05-07' });
});

it('counts half a Saturday as half a day', () => {
  expect(told(explain(halfSaturday, '2026-11-20T09:00', '1d'))).toEqual([
    'received 2026-11-20 0 0',
    'dayOfReceipt 2026-11-20 0 0',
    'workingDay 2026-11-21 0.5 0.5',
    'closed 2026-11-22 0 0.5 weeklyRest',
    'workingDay 2026-11-23 0.5 1',
    'due 2026-11-23 0 1',
  ]);
});

it('names a worked Saturday', () => {
  const line = explain(standard, '2026-08-21T09:00', '1d').lines.find(({ kind }) => kind === 'workingDay');
  expect(line).toMatchObject({ date: '2026-08-22', reason: 'swapWork', notice: 'Thông báo 9441/TB-BNV' });
});

it('counts hours date by date', () => {
  expect(told(explain(standard, '2026-04-29T15:20', '12h')).filter((line) => line.startsWith('workingTime'))).toEqual([
    'workingTime 2026-04-29 100 100',
    'workingTime 2026-05-04 450 550',
    'workingTime 2026-05-05 170 720',
  ]);
});

it('moves the last calendar day on and says why', () => {
  expect(told(explain(standard, '2026-04-15T10:00', '15cd'))).toEqual([
    'received 2026-04-15 0 0',
    'calendarDays 2026-04-30 15 15',
    'closed 2026-04-30 0 15 holiday',
    'closed 2026-05-01 0 15 holiday',
    'closed 2026-05-02 0 15 weeklyRest',
    'closed 2026-05-03 0 15 weeklyRest',
    'movedOn 2026-05-04 0 15',
    'due 2026-05-04 0 15',
  ]);
});

it('says when the calendar is not certain', () => {
  expect(explain(standard, '2026-12-31T09:00', '2d').certainty).toBe('provisional');
  expect(explain(standard, '2027-12-31T09:00', '2d').certainty).toBe('uncovered');
  const closed = explain(standard, '2027-02-04T09:00', '1d').lines.filter(({ kind }) => kind === 'closed');
  expect(closed.every(({ certainty }) => certainty === 'provisional')).toBe(true);
});
