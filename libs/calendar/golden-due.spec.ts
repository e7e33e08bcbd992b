import { dueAt, dueRulesSchema, explainDue, fromLocal, parseDuration, toLocalIso } from './index.js';
import { goldenCases } from './testing/golden-due.js';
import { standard } from './testing/calendars.js';

it('has at least sixty cases, each with its source', () => {
  expect(goldenCases.length).toBeGreaterThanOrEqual(60);
  for (const { source } of goldenCases) expect(source.length).toBeGreaterThan(10);
});

describe.each(goldenCases)('received $received, $limit $cutOff $dayOfReceipt $dueTime', (given) => {
  const calendar = given.calendar ?? standard;
  const rules = dueRulesSchema.parse({
    cutOff: given.cutOff,
    dayOfReceipt: given.dayOfReceipt,
    dueTime: given.dueTime,
  });
  const received = fromLocal(calendar.timeZone, given.received);
  const limit = parseDuration(given.limit);

  it(`is due ${given.due} (${given.source})`, () => {
    const due = dueAt(calendar, received, limit, rules);
    expect(toLocalIso(calendar.timeZone, due.dueAt)).toBe(`${given.due}:00+07:00`);
    expect(due.dueOn).toBe(given.due.slice(0, 10));
  });

  it('is explained by lines that add up', () => {
    const explained = explainDue(calendar, received, limit, rules);
    expect(explained.dueAt).toBe(dueAt(calendar, received, limit, rules).dueAt);
    expect(explained.total).toBe(limit.amount);
    expect(explained.lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(limit.amount, 5);
    expect(explained.lines.at(-1)).toMatchObject({ kind: 'due', at: explained.dueAt, total: limit.amount });
  });
});
