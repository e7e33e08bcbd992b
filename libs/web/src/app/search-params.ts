type Raw = Record<string, unknown>;

/** Reads one string of the address; the router parses numbers, and a code such as `2.000286` must stay as typed. */
const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const oneOf = <const T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.includes(value as T) ? (value as T) : undefined;

function place(raw: Raw): { cursor?: string; page?: number } {
  const cursor = text(raw.cursor);
  const page = Number(raw.page);
  return cursor && Number.isInteger(page) && page > 1 ? { cursor, page } : {};
}

/** Leaves out what is undefined, so that the address shows only what was chosen. */
const chosen = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

export interface InboxSearch {
  scope?: 'unit';
  q?: string;
  overdue?: true;
  cursor?: string;
  page?: number;
}

/**
 * The inbox as its address says; whatever is not understood is dropped.
 * @example readInboxSearch({ scope: 'unit', page: 'x' }) // => { scope: 'unit' }
 */
export const readInboxSearch = (raw: Raw): InboxSearch =>
  chosen<InboxSearch>({
    scope: oneOf(raw.scope, ['unit']),
    q: text(raw.q),
    overdue: raw.overdue === true || raw.overdue === 'true' ? true : undefined,
    ...place(raw),
  });

export const DOSSIER_STATUSES = [
  'registered',
  'received',
  'rejected',
  'processing',
  'supplement',
  'payment',
  'withdrawal',
  'stopped',
  'resolved',
  'returned',
  'refusalReady',
  'refusalReturned',
] as const;

/** Numbers of a counter's home, in the order of their urgency. */
export const DESK_NUMBERS = ['ready', 'late', 'dueToday', 'applicant', 'today'] as const;

export interface DossiersSearch {
  q?: string;
  desk?: (typeof DESK_NUMBERS)[number];
  status?: (typeof DOSSIER_STATUSES)[number];
  sort?: 'due';
  cursor?: string;
  page?: number;
}

/** The dossier list as its address says. */
export const readDossiersSearch = (raw: Raw): DossiersSearch =>
  chosen<DossiersSearch>({
    q: text(raw.q),
    status: oneOf(raw.status, DOSSIER_STATUSES),
    sort: oneOf(raw.sort, ['due']),
    desk: oneOf(raw.desk, DESK_NUMBERS),
    ...place(raw),
  });

/** Which days of which register are shown. */
export const readRegisterSearch = (
  raw: Raw,
): { unit?: string; from?: string; to?: string; procedure?: string; cursor?: string; page?: number } =>
  chosen({
    ...{ unit: text(raw.unit), from: text(raw.from), to: text(raw.to), procedure: text(raw.procedure) },
    ...place(raw),
  });

export const DOSSIER_TABS = ['steps', 'requests', 'diagram', 'papers', 'history'] as const;
export type DossierTab = (typeof DOSSIER_TABS)[number];

/** The part of the dossier that is open. */
export const readDossierSearch = (raw: Raw): { tab?: DossierTab } => chosen({ tab: oneOf(raw.tab, DOSSIER_TABS) });

/** The list a task was opened from, so that the next one comes from there. */
export const readTaskSearch = (raw: Raw): { from?: 'unit' } => chosen({ from: oneOf(raw.from, ['unit']) });

export interface AlertsSearch {
  state?: 'acknowledged';
  cursor?: string;
  page?: number;
}

/** The alert list as its address says. */
export const readAlertsSearch = (raw: Raw): AlertsSearch =>
  chosen<AlertsSearch>({ state: oneOf(raw.state, ['acknowledged']), ...place(raw) });

const CELLS = ['open', 'dueToday', 'late', 'unassigned', 'waiting'] as const;

/** The table of units as its address says. */
export const readUnitsSearch = (raw: Raw): { empty?: true; cursor?: string; page?: number } =>
  chosen<{ empty?: true; cursor?: string; page?: number }>({
    empty: raw.empty === true || raw.empty === 'true' ? true : undefined,
    ...place(raw),
  });

/** The dossiers behind a number, as the address says. */
export const readCellSearch = (
  raw: Raw,
): { cell: (typeof CELLS)[number]; unit?: string; cursor?: string; page?: number } =>
  chosen({ cell: oneOf(raw.cell, CELLS) ?? 'open', unit: text(raw.unit), ...place(raw) });

export const INTAKE_STEPS = ['procedure', 'people', 'papers', 'form', 'check'] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** The part of the intake that is open. */
export const readIntakeSearch = (raw: Raw): { step?: IntakeStep } => chosen({ step: oneOf(raw.step, INTAKE_STEPS) });

/** Where to go after signing in; only inside this application. */
export const readLoginSearch = (raw: Raw): { redirect?: string; expired?: true } => {
  const redirect = text(raw.redirect);
  return chosen({
    redirect: redirect && /^\/(?![/\\])/.test(redirect) ? redirect : undefined,
    expired: raw.expired ? true : undefined,
  });
};
