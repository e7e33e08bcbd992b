import type { Statement, Tx } from '../platform/database/tx.js';
import type { DossierStatus, Stand } from './dossier-status.js';
import type { DossierForStep, ParticipationBasis } from './dossiers.events.js';

const FOR_STEP: Statement = {
  name: 'dossier.for-step',
  text: `SELECT id, code, procedure_code AS "procedureCode", procedure_version_id AS "procedureVersionId", competent_unit_id AS "competentUnitId",
                receiving_unit_id AS "receivingUnitId", received_at AS "receivedAt", version,
                status, status_at AS "statusAt"
           FROM dossier WHERE id = $1`,
};

const ADD_PARTICIPANTS: Statement = {
  name: 'dossier.add-participants',
  text: `INSERT INTO dossier_participant (dossier_id, unit_id, basis, from_at, received_at)
         SELECT d.id, unit_id, $3, $4, d.received_at FROM dossier d, unnest($2::uuid[]) AS unit_id WHERE d.id = $1
         ON CONFLICT DO NOTHING`,
};

const STAND_OF: Statement = {
  name: 'dossier.stand',
  text: `SELECT status, processing_at IS NOT NULL AS begun FROM dossier WHERE id = $1`,
};

const SET_STAND: Statement = {
  name: 'dossier.set-stand',
  text: `UPDATE dossier SET status = $2, status_at = CASE WHEN status = $2 THEN status_at ELSE $4 END, changed_at = $4,
                processing_at = CASE WHEN $3 THEN coalesce(processing_at, $4) END, version = version + 1
          WHERE id = $1 AND (status <> $2 OR (processing_at IS NOT NULL) <> $3)`,
};

const SET_STATUS: Statement = {
  name: 'dossier.set-status',
  text: `UPDATE dossier SET status = $2, status_at = $3, changed_at = $3, version = version + 1
          WHERE id = $1 AND status <> $2`,
};

/** A dossier as its commands need it, read under its lock. */
export interface LockedDossier {
  id: string;
  instanceId: string;
  status: DossierStatus;
  competentUnitId: string;
  receivingUnitId: string;
  version: number;
  finishedAt: Date | null;
  changedBy: string | null;
  changedAt: Date;
}

export async function findForStep(tx: Tx, dossierId: string): Promise<DossierForStep | undefined> {
  return (await tx.run<DossierForStep>(FOR_STEP, [dossierId]))[0];
}

/** Lets units see the dossier from now on; those that see it already keep their first basis. */
export async function addParticipants(
  tx: Tx,
  dossierId: string,
  unitIds: readonly string[],
  basis: ParticipationBasis,
  at: Date,
): Promise<void> {
  if (unitIds.length > 0) await tx.run(ADD_PARTICIPANTS, [dossierId, unitIds, basis, at]);
}

/** Sets the status, when it is another one. */
export async function setStatus(tx: Tx, dossierId: string, status: DossierStatus, at: string): Promise<void> {
  await tx.run(SET_STATUS, [dossierId, status, at]);
}

/** Where the dossier stands; the root instance is locked. */
export async function standOf(tx: Tx, dossierId: string): Promise<Stand> {
  return (await tx.run<Stand>(STAND_OF, [dossierId]))[0]!;
}

/** Writes where the dossier stands, when that is something else; processing began when it first said so. */
export async function setStand(tx: Tx, dossierId: string, { status, begun }: Stand, at: string): Promise<void> {
  await tx.run(SET_STAND, [dossierId, status, begun, at]);
}

/** What a dossier was before a step that is taken back. */
export interface FormerStand {
  status: string;
  /** Since when it had that status. */
  since: Date;
  /** When the step was completed: processing that began then has not begun. */
  undone: Date;
}

/** Gives a dossier back the status it had, with the time since when it had it. */
export async function restoreStatus(tx: Tx, dossierId: string, former: FormerStand, at: Date): Promise<void> {
  await tx.query(
    `UPDATE dossier SET status = $2, status_at = $3, changed_at = $4, version = version + 1,
            processing_at = CASE WHEN processing_at < $5 THEN processing_at END
      WHERE id = $1 AND status <> $2`,
    [dossierId, former.status, former.since, at, former.undone],
  );
}

/**
 * Locks a dossier; the root instance must be locked already. Rows that only refer to it can still be written: their
 * reference takes a weaker lock, and waiting for it the other way round would be a deadlock.
 */
export async function lockDossier(tx: Tx, dossierId: string): Promise<LockedDossier | undefined> {
  const [row] = await tx.query<LockedDossier>(
    `SELECT id, instance_id AS "instanceId", status, competent_unit_id AS "competentUnitId",
            receiving_unit_id AS "receivingUnitId", version,
            finished_at AS "finishedAt", changed_by AS "changedBy", changed_at AS "changedAt"
       FROM dossier WHERE id = $1 FOR NO KEY UPDATE`,
    [dossierId],
  );
  return row;
}

/** Ends the dossier. */
export async function finish(tx: Tx, dossierId: string, status: DossierStatus, at: string): Promise<void> {
  await tx.query(
    `UPDATE dossier SET status = $2, status_at = CASE WHEN status = $2 THEN status_at ELSE $3 END, finished_at = $3,
            changed_at = $3, version = version + 1
      WHERE id = $1`,
    [dossierId, status, at],
  );
}

/** Notes that the intake was a mistake. The status follows when the procedure ends. */
export async function markVoided(
  tx: Tx,
  dossierId: string,
  by: { accountId: string; reason: string; at: Date },
): Promise<void> {
  await tx.query(
    `UPDATE dossier SET voided_at = $2, voided_by = $3, void_reason = $4, changed_by = $3, changed_at = $2,
            version = version + 1 WHERE id = $1`,
    [dossierId, by.at, by.accountId, by.reason],
  );
}

/** Root instance of a dossier. */
export async function instanceOf(reader: Pick<Tx, 'query'>, dossierId: string): Promise<string> {
  const [row] = await reader.query<{ id: string }>(`SELECT instance_id AS id FROM dossier WHERE id = $1`, [dossierId]);
  return row!.id;
}

export async function setCompetentUnit(
  tx: Tx,
  dossierId: string,
  unitId: string,
  by: { accountId: string; at: Date },
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `UPDATE dossier SET competent_unit_id = $2, changed_by = $3, changed_at = $4, version = version + 1
      WHERE id = $1 RETURNING version`,
    [dossierId, unitId, by.accountId, by.at],
  );
  return row!.version;
}

/** The promised date only ever moves later. The version stays: nobody's edit is based on a clock. */
export async function setDue(tx: Tx, dossierId: string, due: { dueAt: Date | null; promisedAt?: Date }): Promise<void> {
  await tx.query(`UPDATE dossier SET due_at = $2, promised_at = greatest(promised_at, $3) WHERE id = $1`, [
    dossierId,
    due.dueAt,
    due.promisedAt ?? null,
  ]);
}
