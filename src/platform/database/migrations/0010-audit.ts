import { ForwardMigration } from '../migration.js';

/** What was done by whom: rows that the application may add and read, never change. */
export class Audit0010 extends ForwardMigration {
  readonly name = 'Audit1000000000010';
  readonly sql = [
    `CREATE TABLE audit_entry (
       id uuid NOT NULL,
       at timestamptz NOT NULL,
       actor_kind text NOT NULL CHECK (actor_kind IN ('account', 'client', 'system')),
       -- Account id, client id, or the reason why the system acted.
       actor_id text NOT NULL,
       post_id uuid,
       action text NOT NULL,
       subject_kind text NOT NULL,
       subject_id text NOT NULL,
       unit_id uuid,
       correlation_id text,
       details jsonb NOT NULL DEFAULT '{}',
       PRIMARY KEY (at, id)
     ) PARTITION BY RANGE (at)`,
    `CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, at DESC, id DESC)`,
    `CREATE INDEX audit_entry_actor ON audit_entry (actor_kind, actor_id, at DESC)`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM lienthong_app`,
    `SELECT ensure_month_partitions('audit_entry', current_date)`,
  ];
}
