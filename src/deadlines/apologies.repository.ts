import type { Tx } from '../platform/database/tx.js';
import { ASK_LEVEL, type ReasonCode } from './apology-room.js';

/** An apology as stored, with names. */
export interface Apology {
  id: string;
  dossierId: string;
  unitId: string;
  agencyId: string;
  reasonCode: ReasonCode;
  reason: string;
  /** In the model vocabulary. */
  movesBy: string;
  from: Date;
  to: Date;
  state: 'proposed' | 'signed' | 'declined';
  proposedBy: { id: string; name: string };
  proposedAt: Date;
  decidedBy: { id: string; name: string } | null;
  /** The post in which it was signed. */
  decidedRole: string | null;
  decidedAt: Date | null;
  declineReason: string | null;
}

const person = (column: string): string =>
  `json_build_object('id', ${column}, 'name', coalesce((SELECT name FROM person WHERE id = ${column}), '—'))`;

const SELECT = `
  SELECT id, dossier_id AS "dossierId", unit_id AS "unitId", agency_id AS "agencyId", reason_code AS "reasonCode", reason,
         moves_by AS "movesBy", from_at AS "from", to_at AS "to", state, ${person('proposed_by')} AS "proposedBy",
         proposed_at AS "proposedAt", CASE WHEN decided_by IS NOT NULL THEN ${person('decided_by')} END AS "decidedBy",
         decided_at AS "decidedAt", decided_role AS "decidedRole", decline_reason AS "declineReason"
    FROM apology WHERE dossier_id = $1 ORDER BY proposed_at, id`;

/** All of a dossier, oldest first. */
export const apologiesOf = (reader: Pick<Tx, 'query'>, dossierId: string): Promise<Apology[]> =>
  reader.query<Apology>(SELECT, [dossierId]);

/** Whether one is under way or was signed. */
export async function hasApology(reader: Pick<Tx, 'query'>, dossierId: string): Promise<boolean> {
  return (
    (await reader.query(`SELECT FROM apology WHERE dossier_id = $1 AND state <> 'declined'`, [dossierId])).length > 0
  );
}

/** Writes a proposal. */
export async function insertApology(
  tx: Tx,
  row: Pick<Apology, 'id' | 'dossierId' | 'unitId' | 'agencyId' | 'reasonCode' | 'reason' | 'movesBy'> & {
    from: string;
    to: string;
    proposedBy: string;
    at: Date;
  },
): Promise<void> {
  const { id, dossierId, unitId, agencyId, reasonCode, reason, movesBy, from, to, proposedBy, at } = row;
  await tx.query(
    `INSERT INTO apology (id, dossier_id, unit_id, agency_id, reason_code, reason, moves_by, from_at, to_at, state,
                          proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed', $10, $11)`,
    [id, dossierId, unitId, agencyId, reasonCode, reason, movesBy, from, to, proposedBy, at],
  );
}

/** Writes the leader's decision. @param to the new date as it came out */
export async function decideApology(
  tx: Tx,
  id: string,
  decision: {
    state: 'signed' | 'declined';
    by: string;
    at: Date;
    from?: string;
    to?: string;
    role?: string;
    reason?: string;
  },
): Promise<void> {
  const { state, by, at, from, to, role, reason } = decision;
  await tx.query(
    `UPDATE apology SET state = $2, decided_by = $3, decided_at = $4, from_at = coalesce($5, from_at),
            to_at = coalesce($6, to_at), decline_reason = $7, decided_role = $8 WHERE id = $1`,
    [id, state, by, at, from ?? null, to ?? null, reason ?? null, role ?? null],
  );
}

/** Nobody is asked for what is under way. */
export async function stopAsking(tx: Tx, dossierId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE deadline_level SET state = 'closed', settled_at = $2 WHERE subject_id = $1 AND key = $3 AND state = 'armed'`,
    [dossierId, at, ASK_LEVEL],
  );
}
