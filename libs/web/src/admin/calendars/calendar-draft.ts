import type { Calendar, CalendarBody, Own, OwnException, Weekday } from './calendars.api.js';
import { hoursOf, hoursText } from './hours.js';

/** What an administrator changes before saving. */
export interface CalendarDraft {
  /** Hours as typed; empty: closed; a weekday that is not there is inherited. */
  week: Partial<Record<Weekday, string>>;
  exceptions: OwnException[];
  years: Own['years'];
}

/** The unit's own part as it is saved. */
export const draftOf = ({ own }: Calendar): CalendarDraft => ({
  week: Object.fromEntries(
    Object.entries(own.week).map(([day, hours]) => [day, hours ? hoursText(hours.intervals) : '']),
  ),
  exceptions: own.exceptions,
  years: own.years,
});

/** Weekdays whose hours cannot be read. */
export const unreadable = ({ week }: CalendarDraft): Weekday[] =>
  (Object.entries(week) as [Weekday, string][]).flatMap(([day, text]) =>
    text.trim() === '' || hoursOf(text) ? [] : [day],
  );

/**
 * The unit's own part as the server takes it; hours that were not touched keep what a day counts.
 * @param before as it was read
 */
export function ownOf({ week, exceptions, years }: CalendarDraft, before: Own): Pick<CalendarBody, keyof Own> {
  const days = (Object.entries(week) as [Weekday, string][]).map(([day, text]) => {
    const saved = before.week[day];
    const intervals = hoursOf(text);
    if (saved && hoursText(saved.intervals) === text) return [day, saved];
    return [day, intervals ? { intervals } : null];
  });
  return { week: Object.fromEntries(days) as CalendarBody['week'], exceptions, years };
}

/** Whether anything differs from what was read. */
export const isChanged = (draft: CalendarDraft, calendar: Calendar): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(calendar));

/** Takes one date out of the unit's own rows. */
export const withoutDate = (exceptions: readonly OwnException[], date: string): OwnException[] =>
  exceptions
    .map((row) => ({ ...row, dates: row.dates.filter((each) => each !== date) }))
    .filter(({ dates }) => dates.length > 0);

/**
 * Every date from one to another.
 * @returns at most 60, as many as one row may have; empty when the end comes first
 */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && dates.length < 60; at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}
