import { ForwardMigration } from '../migration.js';

/** Time that leaders gave to steps, and that an alert can be answered so. */
export class StepExtensions0076 extends ForwardMigration {
  readonly name = 'StepExtensions1000000000076';
  readonly sql = [
    // The reason stands in the journal.
    `CREATE TABLE step_extension (
       id uuid PRIMARY KEY,
       task_id uuid NOT NULL REFERENCES task,
       from_at timestamptz NOT NULL,
       to_at timestamptz NOT NULL CHECK (to_at > from_at),
       account_id uuid NOT NULL,
       given_at timestamptz NOT NULL
     )`,
    `CREATE INDEX step_extension_task ON step_extension (task_id, given_at)`,
    `ALTER TABLE alert_notice DROP CONSTRAINT alert_notice_answer_check`,
    `ALTER TABLE alert_notice ADD CONSTRAINT alert_notice_answer_check
       CHECK (answer IN ('acknowledged','reminded','reassigned','extended','escalated'))`,
  ];
}
