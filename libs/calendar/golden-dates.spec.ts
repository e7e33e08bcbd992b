import { explainDue, fromLocal, isWorkingDay, shiftDate, vietnamPublicSector } from './index.js';
import { standard } from './testing/calendars.js';
import { goldenDays } from './testing/golden-days.js';

/** Weekdays off and Saturdays worked by civil servants, written down apart from the shipped rows. */
const years = {
  2024: {
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    workedSaturdays: '05-04',
  },
  2025: {
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    workedSaturdays: '04-26',
  },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    workedSaturdays: '01-10 08-22',
  },
  2027: { off: '01-01 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 11-24', workedSaturdays: '' },
};

describe.each(Object.entries(years))('%s', (year, { off, workedSaturdays }) => {
  const listed = (days: string): string[] => days.split(' ').flatMap((day) => (day ? [`${year}-${day}`] : []));

  it('has exactly the listed weekdays off and Saturdays worked', () => {
    const closedWeekdays: string[] = [];
    const worked: string[] = [];
    // 1 January 2024 was a Monday.
    let weekday = 0;
    for (let date = '2024-01-01'; date <= `${year}-12-31`; date = shiftDate(date, 1), weekday = (weekday + 1) % 7) {
      if (!date.startsWith(year)) continue;
      if (weekday < 5 && isWorkingDay(standard, date) === 0) closedWeekdays.push(date);
      if (weekday >= 5 && isWorkingDay(standard, date) > 0) worked.push(date);
    }
    expect(closedWeekdays).toEqual(listed(off));
    expect(worked).toEqual(listed(workedSaturdays));
  });
});

describe.each(goldenDays)('%s', (date, kind, notice) => {
  it(`is ${kind} by ${notice}, in the calendar and in explanations`, () => {
    expect(isWorkingDay(standard, date)).toBe(kind === 'swapWork' ? 1 : 0);
    const received = fromLocal(standard.timeZone, `${shiftDate(date, -1)}T10:00`);
    const { lines } = explainDue(standard, received, { unit: 'workingDays', amount: 1 });
    const line = lines.find((each) => each.date === date && each.kind !== 'due')!;
    expect(line).toMatchObject({ kind: kind === 'swapWork' ? 'workingDay' : 'closed', reason: kind, notice });
    expect(line.certainty).toBe(date.startsWith('2027') ? 'provisional' : undefined);
  });
});

it('the tables list the same dates', () => {
  const listed = Object.entries(years).flatMap(([year, { off, workedSaturdays }]) =>
    `${off} ${workedSaturdays}`
      .trim()
      .split(' ')
      .map((day) => `${year}-${day}`),
  );
  expect(goldenDays.map(([date]) => date).sort()).toEqual(listed.sort());
});

it('gives every row a notice and every uncertain row a remark', () => {
  for (const row of vietnamPublicSector.exceptions) {
    expect(row.notice).toMatch(/\S+ \S+/);
    if (row.notice.includes('1570')) expect(row.remark).toMatch(/second-hand/);
  }
  expect(vietnamPublicSector.years.map(({ status }) => status)).toEqual([
    'confirmed',
    'confirmed',
    'confirmed',
    'provisional',
  ]);
});
