import type { Tx } from '../platform/database/tx.js';
import type { DetailsOf } from './task-details.dto.js';

type Reader = Pick<Tx, 'query'>;

/** A unit asked for its opinion, with what came of it. */
export interface Consultation {
  id: string;
  dossierId: string;
  instanceId: string;
  askedByTaskId: string;
  stage: string;
  stageName: string;
  stageNameEn: string;
  askingUnit: { id: string; name: string; nameEn: string };
  askedBy: { id: string; name: string };
  askedAt: Date;
  unit: { id: string; name: string; nameEn: string };
  question: string;
  attachmentIds: string[];
  replyBy: Date;
  /** The task in which it answers; null until the procedure has opened it. */
  taskId: string | null;
  answer: 'agree' | 'disagree' | 'comments' | null;
  answerText: string | null;
  answerAttachmentId: string | null;
  lateReason: string | null;
  repliedBy: { id: string; name: string } | null;
  closedAt: Date | null;
  closedHow: 'replied' | 'silence' | 'lapsed' | 'cancelled' | null;
  silenceBasis: string | null;
  /** How often it was reminded, and when last. */
  chases: number;
  chasedAt: Date | null;
}

const person = (column: string): string =>
  `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = ${column})`;
const unit = (alias: string, column: string): string =>
  `json_build_object('id', ${column}, 'name', coalesce(${alias}.name, '—'), 'nameEn', coalesce(${alias}.name_en, '—'))`;

const SELECT = `
  SELECT c.id, c.dossier_id AS "dossierId", k.instance_id AS "instanceId", c.asked_by_task_id AS "askedByTaskId", c.stage,
    k.name AS "stageName", coalesce(k.name_en, k.name) AS "stageNameEn",
    ${unit('a', 'c.asking_unit_id')} AS "askingUnit",
    coalesce(${person('c.asked_by')}, json_build_object('id', c.asked_by, 'name', '—')) AS "askedBy",
    c.asked_at AS "askedAt", ${unit('u', 'c.unit_id')} AS unit, c.question, c.attachment_ids AS "attachmentIds",
    c.reply_by AS "replyBy", c.task_id AS "taskId", c.answer, c.answer_text AS "answerText",
    c.answer_attachment_id AS "answerAttachmentId", c.late_reason AS "lateReason", ${person('c.replied_by')} AS "repliedBy",
    c.closed_at AS "closedAt", c.closed_how AS "closedHow", c.silence_basis AS "silenceBasis",
    chased.n AS chases, chased.at AS "chasedAt"
  FROM consultation c JOIN task k ON k.id = c.asked_by_task_id
    LEFT JOIN unit a ON a.id = c.asking_unit_id LEFT JOIN unit u ON u.id = c.unit_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS n, max(sent_at) AS at FROM consultation_chase x
                         WHERE x.consultation_id = c.id) AS chased`;

/** All consultations of a dossier, oldest first. */
export const consultationsOf = (reader: Reader, dossierId: string): Promise<Consultation[]> =>
  reader.query<Consultation>(`${SELECT} WHERE c.dossier_id = $1 ORDER BY c.asked_at, c.id`, [dossierId]);

export async function findConsultation(reader: Reader, id: string): Promise<Consultation | undefined> {
  return (await reader.query<Consultation>(`${SELECT} WHERE c.id = $1`, [id]))[0];
}

/** The consultation that a task answers, or answered. */
export async function consultationOfTask(reader: Reader, taskId: string): Promise<Consultation | undefined> {
  const sql = `${SELECT} WHERE c.task_id = $1 ORDER BY c.asked_at DESC LIMIT 1`;
  return (await reader.query<Consultation>(sql, [taskId]))[0];
}

/** Writes a question to another unit. */
export async function insertConsultation(
  tx: Tx,
  asked: {
    id: string;
    dossierId: string;
    taskId: string;
    stage: string;
    askingUnitId: string;
    askedBy: string;
    askedAt: Date;
    replyBy: Date;
  },
  details: DetailsOf<'consultationRequest'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO consultation (id, dossier_id, asked_by_task_id, stage, asking_unit_id, asked_by, asked_at, reply_by,
       unit_id, question, attachment_ids)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[asked.id, asked.dossierId, asked.taskId, asked.stage, asked.askingUnitId, asked.askedBy, asked.askedAt],
      ...[asked.replyBy, details.unitId, details.question, details.attachmentIds],
    ],
  );
}

/** Writes the reply and ends the consultation. */
export async function answerConsultation(
  tx: Tx,
  reply: { id: string; accountId: string; at: Date },
  details: DetailsOf<'consultationReply'>,
): Promise<void> {
  await tx.query(
    `UPDATE consultation SET answer = $2, answer_text = $3, answer_attachment_id = $4, late_reason = $5, replied_by = $6,
            closed_at = $7, closed_how = 'replied' WHERE id = $1`,
    [
      ...[reply.id, details.answer, details.text ?? null, details.attachmentId ?? null, details.lateReason ?? null],
      ...[reply.accountId, reply.at],
    ],
  );
}

/** Lets a new task answer the open consultation of its unit; that of the step which led here comes first. */
export async function bindConsultation(
  tx: Tx,
  bond: { dossierId: string; taskId: string; unitId: string | null; askedByTaskId: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE consultation SET task_id = $2 WHERE id = (
       SELECT c.id FROM consultation c WHERE c.dossier_id = $1 AND c.closed_at IS NULL
          AND ($3::uuid IS NULL OR c.unit_id = $3)
          AND NOT EXISTS (SELECT FROM task t WHERE t.id = c.task_id AND t.closed_at IS NULL)
        ORDER BY c.asked_by_task_id IS NOT DISTINCT FROM $4 DESC, c.asked_at DESC, c.id DESC LIMIT 1)`,
    [bond.dossierId, bond.taskId, bond.unitId, bond.askedByTaskId],
  );
}

/** Ends consultations whose tasks were taken away. @returns those that were open */
export const closeConsultations = (
  tx: Tx,
  taskIds: readonly string[],
  end: { how: 'silence' | 'lapsed' | 'cancelled'; basis: string | null; at: string },
): Promise<{ id: string; stage: string; unitId: string; taskId: string }[]> =>
  tx.query(
    `UPDATE consultation SET closed_at = $4, closed_how = $2, silence_basis = $3
      WHERE task_id = ANY ($1) AND closed_at IS NULL RETURNING id, stage, unit_id AS "unitId", task_id AS "taskId"`,
    [taskIds, end.how, end.basis, end.at],
  );

/** When replies are due, by the task that answers. */
export async function replyBysOf(tx: Tx, taskIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.query<{ taskId: string; replyBy: Date }>(
    `SELECT task_id AS "taskId", reply_by AS "replyBy" FROM consultation WHERE task_id = ANY ($1) AND closed_at IS NULL`,
    [taskIds],
  );
  return new Map(rows.map(({ taskId, replyBy }) => [taskId, replyBy]));
}
