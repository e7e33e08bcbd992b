type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Leaves out what is undefined, so that the address shows only what was chosen. */
const chosen = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

function place(raw: Raw): { cursor?: string; page?: number } {
  const cursor = text(raw.cursor);
  const page = Number(raw.page);
  return cursor && Number.isInteger(page) && page > 1 ? { cursor, page } : {};
}

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
    active: raw.active === true || raw.active === 'true' ? true : undefined,
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
