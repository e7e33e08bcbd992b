import { ForwardMigration } from '../migration.js';

/** What lies on a counter to be collected, and what is due there. */
export class FrontDesk0100 extends ForwardMigration {
  readonly name = 'FrontDesk1000000000100';
  readonly sql = [
    // Results and notices alike; it serves what the index of results alone did.
    `DROP INDEX task_ready`,
    `CREATE INDEX task_to_collect ON task (unit_id, opened_at, id)
      WHERE closed_at IS NULL AND kind IN ('handOver','refusalNotice','stopNotice')`,
    `CREATE INDEX dossier_counter_due ON dossier (receiving_unit_id, due_at) WHERE finished_at IS NULL`,
  ];
}
