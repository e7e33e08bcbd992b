import { chosen, flag, place, type Raw, text } from './search-params.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface SearchedList {
  q?: string;
  cursor?: string;
  page?: number;
}

/** A list with a search box, as its address says. */
export const readSearchedList = (raw: Raw): SearchedList => chosen<SearchedList>({ q: text(raw.q), ...place(raw) });

export const PROCEDURE_TABS = ['agencies', 'versions', 'facts', 'diagram'] as const;

export interface ProcedureSearch extends SearchedList {
  tab?: (typeof PROCEDURE_TABS)[number];
  /** Only agencies where it is active. */
  active?: true;
}

/** A procedure's page, as its address says. */
export const readProcedureSearch = (raw: Raw): ProcedureSearch =>
  chosen<ProcedureSearch>({
    tab: PROCEDURE_TABS.find((tab) => tab === raw.tab),
    active: flag(raw.active),
    ...readSearchedList(raw),
  });

export interface CalendarSearch {
  unit?: string;
  kind?: 'reception';
  year?: number;
}

/**
 * Whose calendar, which one, of which year.
 * @example readCalendarSearch({ year: '1200', kind: 'reception' }) // => { kind: 'reception' }
 */
export const readCalendarSearch = (raw: Raw): CalendarSearch => {
  const unit = text(raw.unit);
  const year = Number(raw.year);
  return chosen<CalendarSearch>({
    unit: unit && UUID.test(unit) ? unit : undefined,
    kind: raw.kind === 'reception' ? 'reception' : undefined,
    year: Number.isInteger(year) && year >= 2000 && year <= 2199 ? year : undefined,
  });
};
