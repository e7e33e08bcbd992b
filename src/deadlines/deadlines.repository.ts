import type { ClockLedger, Ladder, LegalClock } from '#policy';
import type { Tx } from '../platform/database/tx.js';

/** The stored clock of a dossier. */
export interface DossierClockRow {
  dossierId: string;
  unitId: string;
  ledger: ClockLedger;
  ladder: Ladder;
  arming: number;
}

/** What reckoning a step starts from. */
export interface Situation {
  clock: DossierClockRow | null;
  /** Open before the step. */
  holders: { token: string; elementId: string }[];
  /** Tasks the step opened, with the unit that holds each. */
  tasks: { id: string; unitId: string }[];
  /** `timeLimit`: the dossier's own, by case and extensions; null in dossiers older than these. */
  dossier: { competentUnitId: string; receivedAt: string; timeLimit: string | null };
}

const READ = `
  WITH gone AS (DELETE FROM clock_holder WHERE dossier_id = $1 AND token = ANY($2::uuid[])),
       come AS (INSERT INTO clock_holder(token, dossier_id, element_id, opened_at)
                SELECT token, $1, element_id, $5 FROM unnest($3::uuid[], $4::text[]) AS t(token, element_id))
  SELECT (SELECT jsonb_build_object('dossierId', dossier_id, 'unitId', unit_id, 'ledger', ledger, 'ladder', ladder,
                                    'arming', arming) FROM dossier_clock WHERE dossier_id = $1) AS clock,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('token', token, 'elementId', element_id) ORDER BY token), '[]')
            FROM clock_holder WHERE dossier_id = $1) AS holders,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'unitId', unit_id) ORDER BY id), '[]')
            FROM task WHERE id = ANY($6::uuid[])) AS tasks,
         (SELECT jsonb_build_object('competentUnitId', competent_unit_id, 'receivedAt', received_at,
                                    'timeLimit', time_limit) FROM dossier WHERE id = $1) AS dossier`;

/**
 * Notes what a step opened and closed and reads what reckoning needs, in one statement. Parts of a statement do not see
 * each other's changes: `holders` are those before the step.
 */
export async function noteAndRead(
  tx: Tx,
  step: {
    dossierId: string;
    at: string;
    opened: readonly { token: string; elementId: string }[];
    closed: readonly string[];
    taskIds: readonly string[];
  },
): Promise<Situation> {
  const [row] = await tx.run<Situation>({ name: 'deadlines.note-and-read', text: READ }, [
    step.dossierId,
    step.closed,
    step.opened.map(({ token }) => token),
    step.opened.map(({ elementId }) => elementId),
    step.at,
    step.taskIds,
  ]);
  return row!;
}

const SAVE = `
  INSERT INTO dossier_clock(dossier_id, unit_id, ledger, ladder, due_at, paused_at, stopped_at, arming)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (dossier_id) DO UPDATE
     SET ledger = excluded.ledger, due_at = excluded.due_at, paused_at = excluded.paused_at,
         stopped_at = excluded.stopped_at, arming = excluded.arming`;

/** Writes a dossier's clock. */
export async function saveClock(tx: Tx, row: DossierClockRow, clock: LegalClock): Promise<void> {
  await tx.run({ name: 'deadlines.save-clock', text: SAVE }, [
    row.dossierId,
    row.unitId,
    JSON.stringify(row.ledger),
    JSON.stringify(row.ladder),
    clock.standingDueAt,
    clock.pausedSince,
    clock.stoppedAt,
    row.arming,
  ]);
}
