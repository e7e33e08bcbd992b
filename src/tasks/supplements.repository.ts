import type { Tx } from '../platform/database/tx.js';
import type { DetailsOf } from './task-details.dto.js';

type Reader = Pick<Tx, 'query'>;

export type CopyType = 'original' | 'copy' | 'electronic';

/** One row of a request with what became of it. */
export interface SupplementItem {
  position: number;
  documentKey: string | null;
  /** Paper in free words; null where a document of the procedure is meant. */
  name: string | null;
  what: string;
  copyType: CopyType | null;
  provided: boolean | null;
  note: string | null;
  attachmentIds: string[];
}

/** What an applicant was asked for: form 02. */
export interface SupplementRequest {
  id: string;
  dossierId: string;
  askedByTaskId: string;
  /** Element that asked, and its name. */
  stage: string;
  stageName: string;
  stageNameEn: string;
  sequence: number;
  unit: { id: string; name: string; nameEn: string };
  askedBy: { id: string; name: string };
  askedAt: Date;
  reason: string;
  contact: string;
  officer: { id: string; name: string };
  replyBy: Date | null;
  furtherBasis: string | null;
  furtherReason: string | null;
  approver: { id: string; name: string } | null;
  waitingTaskId: string | null;
  closedAt: Date | null;
  closedHow: 'answered' | 'expired' | 'cancelled' | null;
  complete: boolean | null;
  items: SupplementItem[];
}

const person = (column: string): string =>
  `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = ${column})`;

const SELECT = `
  SELECT r.id, r.dossier_id AS "dossierId", r.asked_by_task_id AS "askedByTaskId", r.stage,
    k.name AS "stageName", coalesce(k.name_en, k.name) AS "stageNameEn",
    r.sequence, json_build_object('id', r.unit_id, 'name', coalesce(u.name, '—'), 'nameEn', coalesce(u.name_en, '—')) AS unit,
    coalesce(${person('r.asked_by')}, json_build_object('id', r.asked_by, 'name', '—')) AS "askedBy",
    r.asked_at AS "askedAt", r.reason, r.contact,
    coalesce(${person('r.officer_id')}, json_build_object('id', r.officer_id, 'name', '—')) AS officer,
    r.reply_by AS "replyBy", r.further_basis AS "furtherBasis", r.further_reason AS "furtherReason",
    ${person('r.approver_id')} AS approver, r.waiting_task_id AS "waitingTaskId", r.closed_at AS "closedAt",
    r.closed_how AS "closedHow", r.complete,
    (SELECT json_agg(json_build_object('position', i.position, 'documentKey', i.document_key, 'name', i.name,
              'what', i.what, 'copyType', i.copy_type, 'provided', i.provided, 'note', i.note,
              'attachmentIds', to_json(i.attachment_ids)) ORDER BY i.position)
       FROM supplement_item i WHERE i.request_id = r.id) AS items
  FROM supplement_request r JOIN task k ON k.id = r.asked_by_task_id LEFT JOIN unit u ON u.id = r.unit_id`;

/** All requests of a dossier, oldest first. */
export const supplementsOf = (reader: Reader, dossierId: string): Promise<SupplementRequest[]> =>
  reader.query<SupplementRequest>(`${SELECT} WHERE r.dossier_id = $1 ORDER BY r.asked_at, r.id`, [dossierId]);

export async function findSupplement(reader: Reader, id: string): Promise<SupplementRequest | undefined> {
  return (await reader.query<SupplementRequest>(`${SELECT} WHERE r.id = $1`, [id]))[0];
}

/** The request whose papers a task waits, or waited, for. */
export async function supplementAwaitedBy(reader: Reader, taskId: string): Promise<SupplementRequest | undefined> {
  const sql = `${SELECT} WHERE r.waiting_task_id = $1 ORDER BY r.asked_at DESC LIMIT 1`;
  return (await reader.query<SupplementRequest>(sql, [taskId]))[0];
}

/** Writes a request with its rows. */
export async function insertSupplement(
  tx: Tx,
  request: {
    id: string;
    dossierId: string;
    taskId: string;
    stage: string;
    sequence: number;
    unitId: string;
    askedBy: string;
    askedAt: Date;
    replyBy: Date | null;
  },
  details: DetailsOf<'supplementRequest'>,
): Promise<void> {
  const { further } = details;
  await tx.query(
    `INSERT INTO supplement_request (id, dossier_id, asked_by_task_id, stage, sequence, unit_id, asked_by, asked_at,
       reply_by, reason, contact, officer_id, further_basis, further_reason, approver_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[request.id, request.dossierId, request.taskId, request.stage, request.sequence, request.unitId],
      ...[request.askedBy, request.askedAt, request.replyBy, details.reason, details.contact],
      ...[details.officerId ?? request.askedBy, further?.basis, further?.reason, further?.approverId],
    ],
  );
  const rows = details.items.map((item, position) => ({ ...item, position }));
  await tx.query(
    `INSERT INTO supplement_item (request_id, position, document_key, name, what, copy_type)
     SELECT $1, i.position, i."documentKey", i.name, i.what, i."copyType"
       FROM jsonb_to_recordset($2::jsonb) AS i(position int, "documentKey" text, name text, what text, "copyType" text)`,
    [request.id, JSON.stringify(rows)],
  );
}

/** Writes what was handed in and closes the request. */
export async function answerSupplement(
  tx: Tx,
  request: { id: string; accountId: string; at: Date; complete: boolean },
  items: DetailsOf<'supplementAnswer'>['items'],
): Promise<void> {
  await tx.query(
    `UPDATE supplement_item SET provided = i.provided, note = i.note,
            copy_type = CASE WHEN i.provided THEN coalesce(i."copyType", copy_type) ELSE copy_type END,
            attachment_ids = ARRAY(SELECT jsonb_array_elements_text(i."attachmentIds")::uuid)
       FROM jsonb_to_recordset($2::jsonb) AS i(position int, provided boolean, "copyType" text, note text, "attachmentIds" jsonb)
      WHERE request_id = $1 AND supplement_item.position = i.position`,
    [request.id, JSON.stringify(items)],
  );
  await tx.query(
    `UPDATE supplement_request SET closed_at = $2, closed_how = 'answered', complete = $3, answered_by = $4 WHERE id = $1`,
    [request.id, request.at, request.complete, request.accountId],
  );
}

/**
 * Lets a new task wait for the latest open request of the dossier that no open task waits for yet; that of the step
 * which led here comes first.
 */
export async function bindSupplement(
  tx: Tx,
  bond: { dossierId: string; taskId: string; askedByTaskId: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE supplement_request SET waiting_task_id = $2 WHERE id = (
       SELECT r.id FROM supplement_request r WHERE r.dossier_id = $1 AND r.closed_at IS NULL
          AND NOT EXISTS (SELECT FROM task t WHERE t.id = r.waiting_task_id AND t.closed_at IS NULL)
        ORDER BY r.asked_by_task_id IS NOT DISTINCT FROM $3 DESC, r.asked_at DESC, r.id DESC LIMIT 1)`,
    [bond.dossierId, bond.taskId, bond.askedByTaskId],
  );
}

/** Ends requests whose waiting tasks were taken away. @returns ids and stages of those that were open */
export const closeSupplements = (
  tx: Tx,
  taskIds: readonly string[],
  how: 'expired' | 'cancelled',
  at: string,
): Promise<{ id: string; stage: string }[]> =>
  tx.query(
    `UPDATE supplement_request SET closed_at = $3, closed_how = $2 WHERE waiting_task_id = ANY ($1) AND closed_at IS NULL
     RETURNING id, stage`,
    [taskIds, how, at],
  );
