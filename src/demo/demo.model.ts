import type { Text } from '../platform/text.js';

/** A unit of the demo with all that is in it. */
export interface DemoUnit {
  /** Short name other data refer to. */
  key: string;
  kind: string;
  code: string;
  name: string;
  nameEn: string;
  isAgency?: boolean;
  /** Who holds which posts: `role: key of a person`, several separated by blanks. */
  posts?: Record<string, string>;
  units?: DemoUnit[];
}

/** Someone with an account of the demo. */
export interface DemoPerson {
  name: string;
  username: string;
  /** Shown on the login page and after the start: what one can try as this person. */
  does?: Text;
  isAdmin?: boolean;
}

/** Within `territory` (for one procedure, or all) a unit of the kind is that unit. */
export interface DemoCompetence {
  procedureCode?: string;
  territory: string;
  unitKind: string;
  unit: string;
}
