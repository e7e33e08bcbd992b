import { ForwardMigration } from '../migration.js';

/** What the table of units counts, and the indexes that let it count the open ones only. */
export class UnitReport0075 extends ForwardMigration {
  readonly name = 'UnitReport1000000000075';
  readonly sql = [
    // The step waits for the applicant or for somebody without an account here; nothing is to be done meanwhile.
    `ALTER TABLE task ADD COLUMN waits boolean NOT NULL DEFAULT false`,
    `CREATE INDEX task_open_report ON task (unit_id, dossier_id) INCLUDE (sort_at, assignee_id, waits)
      WHERE closed_at IS NULL`,
    // Prunes what is over. Whether a dossier is over is told by its own row; this follows it.
    `ALTER TABLE dossier_participant ADD COLUMN running boolean NOT NULL DEFAULT true`,
    `UPDATE dossier_participant p SET running = false FROM dossier d WHERE d.id = p.dossier_id AND d.finished_at IS NOT NULL`,
    `CREATE INDEX dossier_participant_running ON dossier_participant (unit_id, dossier_id) WHERE running`,
    `CREATE FUNCTION note_running() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       UPDATE dossier_participant SET running = new.finished_at IS NULL WHERE dossier_id = new.id;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER dossier_running AFTER UPDATE OF finished_at ON dossier FOR EACH ROW
       WHEN ((old.finished_at IS NULL) <> (new.finished_at IS NULL)) EXECUTE FUNCTION note_running()`,
  ];
}
