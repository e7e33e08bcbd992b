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

/** A result as it was issued, with its file. */
export interface IssuedResult {
  id: string;
  dossierId: string;
  taskId: string;
  /** One of the procedure's further results; null: its main one. */
  resultKey: string | null;
  number: string;
  /** Local day. */
  issuedOn: string;
  /** Who signed, with the position. */
  signer: string;
  attachmentId: string;
  unit: { id: string; name: string; nameEn: string };
  recordedBy: { id: string; name: string };
  recordedAt: Date;
}

/** Results with number, day, signer and file, as tasks of kind `issueResult` write them. */
@Injectable()
export class ResultsService {
  constructor(
    keepers: DetailsKeepers,
    private readonly files: DossierFiles,
    private readonly dates: WorkDates,
  ) {
    keepers.provide('issuedResult', (tx, completing, details) => this.issue(tx, completing, details));
  }

  /** Results of a dossier, oldest first; one issued again replaces none. */
  ofDossier(reader: Reader, dossierId: string): Promise<IssuedResult[]> {
    return reader.query<IssuedResult>(
      `SELECT r.id, r.dossier_id AS "dossierId", r.task_id AS "taskId", r.result_key AS "resultKey", r.number,
              r.issued_on::text AS "issuedOn", r.signer, r.attachment_id AS "attachmentId",
              json_build_object('id', r.unit_id, 'name', coalesce(u.name, '—'), 'nameEn', coalesce(u.name_en, '—')) AS unit,
              json_build_object('id', r.recorded_by, 'name', coalesce(p.name, '—')) AS "recordedBy",
              r.recorded_at AS "recordedAt"
         FROM issued_result r LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN person p ON p.id = r.recorded_by
        WHERE r.dossier_id = $1 ORDER BY r.recorded_at, r.id`,
      [dossierId],
    );
  }

  private async issue(
    tx: Tx,
    { actor, task, procedure, outcome, at }: Completing,
    details: DetailsOf<'issuedResult'>,
  ): Promise<Kept> {
    const { resultKey = outcome?.result, number, issuedOn, signer, attachmentId } = details;
    const errors: { path: string; message: string }[] = [];
    const known = procedure.bundle.procedure.furtherResults ?? [];
    const locale = currentLocale();
    if (resultKey !== undefined && !known.some(({ key }) => key === resultKey))
      errors.push({ path: 'details.resultKey', message: UNKNOWN_RESULT[locale] });
    const wanted = known.find(({ key }) => key === outcome?.result);
    if (wanted && resultKey !== wanted.key)
      errors.push({ path: 'details.resultKey', message: `${ANOTHER_RESULT[locale]}: ${wanted.names[locale]}` });
    if (issuedOn > (await this.dates.dayOf(task.unitId, at, tx)))
      errors.push({ path: 'details.issuedOn', message: IN_THE_FUTURE[locale] });
    if (errors.length > 0) throw new TaskFormError(errors);
    await this.files.check(tx, task.dossierId, [attachmentId], 'details.attachmentId');
    const id = newId();
    await tx.query(
      `INSERT INTO issued_result (id, dossier_id, task_id, result_key, number, issued_on, signer, attachment_id, unit_id,
                                  recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, task.dossierId, task.id, resultKey ?? null, number, issuedOn, signer, attachmentId, task.unitId],
        ...[actor.accountId, at],
      ],
    );
    return { fields: { id, number, issuedOn }, journal: { resultId: id, resultKey, number, issuedOn } };
  }
}

const UNKNOWN_RESULT = { vi: 'Thủ tục không có kết quả này', en: 'The procedure has no such result' };
const ANOTHER_RESULT = { vi: 'Kết quả xử lý này ban hành', en: 'This outcome issues' };
const IN_THE_FUTURE = { vi: 'Ngày ban hành không được ở tương lai', en: 'The day of issue must not lie in the future' };
