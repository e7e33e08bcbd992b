import type { Params } from '../platform/database/params.js';

/**
 * Numbers of the table of units, in dossiers, each counted once however many of its steps fit.
 *
 * A unit has something to do in a dossier when it holds an open step of it; a step that waits (for the applicant, or for
 * the reply of an agency without a connection) is nothing to do until its limit has passed.
 * - `open`: the unit has something to do in the dossier;
 * - `dueToday`: of these, a step to do is due before the unit next opens on a later day, and not late yet;
 * - `late`: of these, the limit of a step to do has passed;
 * - `unassigned`: of these, nobody has a step to do in hand;
 * - `waiting`: the dossier runs, the unit takes part in it (takes it in, is competent, has held a step), and has nothing
 *   to do in it: it waits for other units, for the applicant, or for a time.
 *
 * So `open` and `waiting` share no dossier, and the other three lie within `open`.
 */
export const CELLS = ['open', 'dueToday', 'late', 'unassigned', 'waiting'] as const;
export type Cell = (typeof CELLS)[number];

/** Column of the relation `cell` that says whether a dossier belongs to a number. */
export const COLUMN_OF: Record<Cell, string> = {
  open: 'is_open',
  dueToday: 'is_due_today',
  late: 'is_late',
  unassigned: 'is_unassigned',
  waiting: 'is_waiting',
};

/** Units whose dossiers are counted together under a key. */
export interface Scope {
  key: string;
  units: readonly { unitId: string; until: string }[];
}

/**
 * Common table expressions that end in `cell(key, dossier_id, sort_at, is_…)`: one row for each dossier under each key.
 * Numbers and lists both read it, so that a list holds exactly what its number counts.
 * @param scopes `until`: what is due by then is due today at the unit
 * @param now the present instant
 * @example `WITH ${cells(scopes, now, params)} SELECT key, count(*) FILTER (WHERE is_late) FROM cell GROUP BY key`
 */
export function cells(scopes: readonly Scope[], now: Date, params: Params): string {
  const rows = scopes.flatMap(({ key, units }) => units.map((unit) => ({ key, ...unit })));
  const keys = params.add(rows.map(({ key }) => key));
  const units = params.add(rows.map(({ unitId }) => unitId));
  const untils = params.add(rows.map(({ until }) => until));
  const at = `${params.add(now)}::timestamptz`;
  return `
    scope AS MATERIALIZED (
      SELECT s.key, s.unit_id, s.until
        FROM unnest(${keys}::text[], ${units}::uuid[], ${untils}::timestamptz[]) AS s(key, unit_id, until)),
    held AS MATERIALIZED (
      SELECT s.key, t.dossier_id, min(t.sort_at) AS sort_at, bool_or(t.sort_at < ${at}) AS is_late,
             bool_or(t.sort_at >= ${at} AND t.sort_at <= s.until) AS is_due_today,
             bool_or(t.assignee_id IS NULL) AS is_unassigned
        FROM scope s JOIN task t ON t.unit_id = s.unit_id AND t.closed_at IS NULL
       WHERE NOT t.waits OR t.sort_at < ${at}
       GROUP BY s.key, t.dossier_id),
    elsewhere AS (
      SELECT s.key, p.dossier_id
        FROM scope s JOIN dossier_participant p ON p.unit_id = s.unit_id AND p.running
      EXCEPT SELECT key, dossier_id FROM held),
    cell AS (
      SELECT key, dossier_id, sort_at, true AS is_open, is_due_today, is_late, is_unassigned, false AS is_waiting FROM held
      UNION ALL
      SELECT w.key, w.dossier_id, coalesce(d.due_at, 'infinity'), false, false, false, false, true
        FROM elsewhere w JOIN dossier d ON d.id = w.dossier_id AND d.finished_at IS NULL)`;
}
