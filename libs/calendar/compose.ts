import { type CalendarVersion, type DayHours, parseCalendarVersion, type WeekdayName } from './version.js';

/** What a province or a unit changes in the calendar it inherits. */
export interface CalendarLayer {
  key: string;
  name: CalendarVersion['name'];
  /** A weekday given replaces the inherited one; `null` closes it. */
  week?: Partial<Record<WeekdayName, DayHours | null>>;
  /** A date given replaces whatever was inherited for it. */
  exceptions?: CalendarVersion['exceptions'];
  /** A year given replaces the inherited statement about it. */
  years?: CalendarVersion['years'];
}

/**
 * Lays the calendar of a unit over the one it inherits; nation, then province, then unit.
 * @param base what is inherited
 * @param layer what is changed
 * @returns a whole calendar version, checked
 * @throws {InvalidCalendarError} when the result contradicts itself
 */
export function composeCalendar(base: CalendarVersion, layer: CalendarLayer): CalendarVersion {
  const own = layer.exceptions ?? [];
  const replaced = new Set(own.flatMap(({ dates }) => dates));
  const inherited = base.exceptions
    .map((entry) => ({ ...entry, dates: entry.dates.filter((date) => !replaced.has(date)) }))
    .filter(({ dates }) => dates.length > 0);
  const years = new Map([...base.years, ...(layer.years ?? [])].map((entry) => [entry.year, entry]));
  const week = Object.entries({ ...base.week, ...layer.week }).filter(([, hours]) => hours);
  return parseCalendarVersion({
    key: layer.key,
    name: layer.name,
    timeZone: base.timeZone,
    week: Object.fromEntries(week),
    exceptions: [...inherited, ...own],
    years: [...years.values()].sort((a, b) => a.year - b.year),
  });
}
