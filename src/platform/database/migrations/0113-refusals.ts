import { ForwardMigration } from '../migration.js';

const STATUSES = `('registered','received','rejected','processing','supplement','payment','withdrawal','stopped','resolved',
  'returned','refusalReady','refusalReturned')`;

/** Elements that a dossier entered and that its procedure calls the beginning of processing, with the time. */
const PROCESSING = `
  SELECT d.id, min(h.at) AS at
    FROM dossier d
    JOIN procedure_version v ON v.id = d.procedure_version_id
    JOIN history h ON h.instance_id = d.instance_id
   CROSS JOIN LATERAL jsonb_array_elements(h.entries) AS entry
   WHERE entry ->> 'type' = 'activity.enter'
     AND v.bundle #>> ARRAY['procedure','process','statuses', entry ->> 'elementId'] = 'processing'
     -- A completion that was taken back began nothing.
     AND NOT EXISTS (SELECT FROM task t JOIN audit_entry a ON a.subject_id = t.id::text AND a.action = 'task.recalled'
                      WHERE t.id::text = h.event ->> 'token' AND h.event ->> 'type' = 'task.complete')
   GROUP BY d.id`;

/**
 * When the processing of a dossier began: what is refused afterwards was not "not accepted" (3); its refusal is what the
 * processing came to (9), and is handed over (10). Dossiers of before get both from their history.
 */
export class Refusals0113 extends ForwardMigration {
  readonly name = 'Refusals1000000000113';
  readonly sql = [
    `ALTER TABLE dossier ADD COLUMN processing_at timestamptz`,
    `ALTER TABLE dossier DROP CONSTRAINT dossier_status_check`,
    `ALTER TABLE dossier ADD CONSTRAINT dossier_status_check CHECK (status IN ${STATUSES})`,
    `UPDATE dossier SET processing_at = begun.at FROM (${PROCESSING}) AS begun WHERE begun.id = dossier.id`,
    `UPDATE dossier SET status = 'refusalReturned' WHERE status = 'rejected' AND processing_at IS NOT NULL`,
    `UPDATE dossier SET status = 'refusalReady', status_at = notice.at
       FROM (SELECT dossier_id, max(opened_at) AS at FROM task
              WHERE kind = 'refusalNotice' AND closed_at IS NULL GROUP BY dossier_id) AS notice
      WHERE notice.dossier_id = dossier.id AND processing_at IS NOT NULL AND finished_at IS NULL`,
  ];
}
