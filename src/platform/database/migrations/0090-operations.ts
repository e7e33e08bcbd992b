import { ForwardMigration } from '../migration.js';

/** What operators need to know that no other table tells. */
export class Operations0090 extends ForwardMigration {
  readonly name = 'Operations1000000000090';
  readonly sql = [
    `CREATE TABLE worker_process (
       id uuid PRIMARY KEY,
       host text NOT NULL,
       version text NOT NULL,
       started_at timestamptz NOT NULL,
       seen_at timestamptz NOT NULL
     ) WITH (fillfactor = 50)`,
    `CREATE TABLE backup_run (
       id uuid PRIMARY KEY,
       finished_at timestamptz NOT NULL,
       row_count bigint NOT NULL,
       file_count bigint NOT NULL
     )`,
    `CREATE INDEX backup_run_finished ON backup_run (finished_at)`,
  ];
}
