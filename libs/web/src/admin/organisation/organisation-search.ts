import { chosen, flag, place, type Raw, text } from '../search-params.js';

export interface UnitsSearch {
  /** The unit that is open beside the tree. */
  unit?: string;
  closed?: true;
}

/** The tree of units as its address says. */
export const readUnitsSearch = (raw: Raw): UnitsSearch =>
  chosen<UnitsSearch>({ unit: text(raw.unit), closed: flag(raw.closed) });

export const PERSON_STATES = ['active', 'noPost', 'noAccount', 'disabled', 'admin'] as const;

export interface PeopleSearch {
  q?: string;
  unit?: string;
  state?: (typeof PERSON_STATES)[number];
  cursor?: string;
  page?: number;
}

/** The list of people as its address says. */
export const readPeopleSearch = (raw: Raw): PeopleSearch =>
  chosen<PeopleSearch>({
    q: text(raw.q),
    unit: text(raw.unit),
    state: PERSON_STATES.find((state) => state === raw.state),
    ...place(raw),
  });

export interface CompetenceSearch {
  territory?: string;
  procedure?: string;
  /** Also rows that have ended. */
  past?: true;
  cursor?: string;
  page?: number;
}

/** The competence table as its address says. */
export const readCompetenceSearch = (raw: Raw): CompetenceSearch =>
  chosen<CompetenceSearch>({
    territory: text(raw.territory),
    procedure: text(raw.procedure),
    past: flag(raw.past),
    ...place(raw),
  });
