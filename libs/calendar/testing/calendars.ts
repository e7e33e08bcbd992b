import { type CalendarVersion, compileCalendar, parseIntervals, vietnamPublicSector } from '../index.js';

const week = (hours: string, saturday?: string): CalendarVersion['week'] => {
  const day = { intervals: parseIntervals(hours) };
  const whole = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  return saturday ? { ...whole, saturday: { intervals: parseIntervals(saturday) } } : whole;
};

/** The shipped calendar as it is. */
export const standard = compileCalendar(vietnamPublicSector);

/** Saturday mornings count as half a day. */
export const halfSaturday = compileCalendar({
  ...vietnamPublicSector,
  week: week('07:30-11:30,13:30-17:00', '07:30-11:30'),
});

/** Eight hours a day. */
export const eightHours = compileCalendar({ ...vietnamPublicSector, week: week('07:00-11:30,13:30-17:00') });

/** Three intervals a day and no midday rule. */
export const threeIntervals = compileCalendar({
  ...vietnamPublicSector,
  week: week('08:00-10:00,10:15-12:00,13:00-16:30', '09:00-11:00'),
});

/** A zone with clock changes, open through the night in which they happen. */
export const newYork = compileCalendar({
  ...vietnamPublicSector,
  timeZone: 'America/New_York',
  week: { ...week('01:00-05:00,13:00-17:00', '01:00-05:00'), sunday: { intervals: parseIntervals('01:00-05:00') } },
});

export const calendars = { standard, halfSaturday, eightHours, threeIntervals, newYork };
