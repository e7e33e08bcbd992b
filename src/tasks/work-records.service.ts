import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { currentLocale } from '../platform/request-context.js';
import { type Completing, DetailsKeepers, type Kept } from './details-keepers.js';
import { DossierFiles } from './dossier-files.js';
import type { DetailsOf } from './task-details.dto.js';
import { TaskFormError } from './tasks.errors.js';
import { WorkDates } from './work-dates.js';

type Reader = Pick<Tx, 'query'>;

/** A refusal: the data of form 03. */
export interface Refusal {
  id: string;
  dossierId: string;
  taskId: string;
  stage: string;
  unit: { id: string; name: string; nameEn: string };
  code: string;
  reason: string;
  /** Article it rests on. */
  basis: string | null;
  refusedBy: { id: string; name: string };
  refusedAt: Date;
}

/** The reply of an agency without a connection, as somebody wrote it down. */
export interface RecordedReply {
  id: string;
  dossierId: string;
  taskId: string;
  stage: string;
  stageName: string;
  stageNameEn: string;
  unit: { id: string; name: string; nameEn: string };
  askedAt: Date;
  /** Local day on which the agency replied. */
  repliedOn: string;
  number: string;
  attachmentId: string;
  note: string | null;
  recordedBy: { id: string; name: string };
  recordedAt: Date;
}

const PERSON = (column: string): string =>
  `json_build_object('id', ${column}, 'name', coalesce((SELECT name FROM person WHERE id = ${column}), '—'))`;
const UNIT = `json_build_object('id', r.unit_id, 'name', coalesce(u.name, '—'), 'nameEn', coalesce(u.name_en, '—'))`;

/** Refusals and recorded replies. */
@Injectable()
export class WorkRecordsService {
  constructor(
    keepers: DetailsKeepers,
    private readonly files: DossierFiles,
    private readonly dates: WorkDates,
  ) {
    keepers.provide('refusal', (tx, completing, details) => this.refuse(tx, completing, details));
    keepers.provide('recordedReply', (tx, completing, details) => this.record(tx, completing, details));
  }

  /** Refusals of a dossier, latest first. */
  refusalsOf(reader: Reader, dossierId: string): Promise<Refusal[]> {
    return reader.query<Refusal>(
      `SELECT r.id, r.dossier_id AS "dossierId", r.task_id AS "taskId", r.stage, ${UNIT} AS unit, r.code, r.reason, r.basis,
              ${PERSON('r.refused_by')} AS "refusedBy", r.refused_at AS "refusedAt"
         FROM refusal r LEFT JOIN unit u ON u.id = r.unit_id WHERE r.dossier_id = $1 ORDER BY r.refused_at DESC, r.id DESC`,
      [dossierId],
    );
  }

  /** Recorded replies of a dossier, oldest first. */
  repliesOf(reader: Reader, dossierId: string): Promise<RecordedReply[]> {
    return reader.query<RecordedReply>(
      `SELECT r.id, r.dossier_id AS "dossierId", r.task_id AS "taskId", r.stage,
    k.name AS "stageName", coalesce(k.name_en, k.name) AS "stageNameEn", ${UNIT} AS unit,
              r.asked_at AS "askedAt", r.replied_on::text AS "repliedOn", r.number, r.attachment_id AS "attachmentId", r.note,
              ${PERSON('r.recorded_by')} AS "recordedBy", r.recorded_at AS "recordedAt"
         FROM recorded_reply r JOIN task k ON k.id = r.task_id LEFT JOIN unit u ON u.id = r.unit_id
        WHERE r.dossier_id = $1 ORDER BY r.recorded_at, r.id`,
      [dossierId],
    );
  }

  private async refuse(tx: Tx, { actor, task, at }: Completing, details: DetailsOf<'refusal'>): Promise<Kept> {
    const { code, reason, basis } = details;
    const id = newId();
    await tx.query(
      `INSERT INTO refusal (id, dossier_id, task_id, stage, unit_id, code, reason, basis, refused_by, refused_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, task.dossierId, task.id, task.elementId, task.unitId, code, reason, basis ?? null, actor.accountId, at],
    );
    return { fields: { id, code }, journal: { refusalId: id, refusalCode: code } };
  }

  private async record(tx: Tx, { actor, task, at }: Completing, details: DetailsOf<'recordedReply'>): Promise<Kept> {
    const { repliedOn, number, attachmentId, note } = details;
    const askedOn = await this.dates.dayOf(task.unitId, task.openedAt, tx);
    const today = await this.dates.dayOf(task.unitId, at, tx);
    const wrong = repliedOn > today ? IN_THE_FUTURE : repliedOn < askedOn ? BEFORE_QUESTION : undefined;
    if (wrong) throw new TaskFormError([{ path: 'details.repliedOn', message: wrong[currentLocale()] }]);
    await this.files.check(tx, task.dossierId, [attachmentId], 'details.attachmentId');
    const id = newId();
    await tx.query(
      `INSERT INTO recorded_reply (id, dossier_id, task_id, stage, unit_id, asked_at, replied_on, number, attachment_id,
                                   note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[id, task.dossierId, task.id, task.elementId, task.unitId, task.openedAt, repliedOn, number, attachmentId],
        ...[note ?? null, actor.accountId, at],
      ],
    );
    const late = repliedOn < today;
    return { fields: { id, repliedOn, number }, journal: { replyId: id, repliedOn, recordedOn: today, number, late } };
  }
}

const IN_THE_FUTURE = { vi: 'Ngày trả lời không được ở tương lai', en: 'The day of reply must not lie in the future' };
const BEFORE_QUESTION = {
  vi: 'Ngày trả lời không được trước ngày hỏi',
  en: 'The day of reply must not lie before the question',
};
