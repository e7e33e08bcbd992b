import { ForwardMigration } from '../migration.js';

/**
 * Outbox and idempotency keys. Messages that are not sent stand in a small hot table; what is sent moves to a table
 * partitioned by month.
 */
export class Platform0002 extends ForwardMigration {
  readonly name = 'Platform1000000000002';
  readonly sql = [
    `CREATE TABLE outbox (
       id uuid PRIMARY KEY,
       -- Transaction that wrote the row. Positions of readers are (written_by, id), never the id alone: a transaction
       -- that began early can commit late.
       written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
       created_at timestamptz NOT NULL,
       topic text NOT NULL,
       key text NOT NULL,
       payload jsonb NOT NULL,
       state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'dead')),
       due_at timestamptz NOT NULL,
       attempts int NOT NULL DEFAULT 0,
       last_error text
     ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500)`,
    `CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state = 'pending'`,
    `CREATE INDEX outbox_feed ON outbox (written_by, id)`,
    `CREATE TABLE outbox_sent (
       id uuid NOT NULL,
       written_by xid8 NOT NULL,
       created_at timestamptz NOT NULL,
       topic text NOT NULL,
       key text NOT NULL,
       payload jsonb NOT NULL,
       attempts int NOT NULL,
       sent_at timestamptz NOT NULL,
       PRIMARY KEY (id, sent_at)
     ) PARTITION BY RANGE (sent_at)`,
    `CREATE INDEX outbox_sent_feed ON outbox_sent (written_by, id)`,
    `SELECT ensure_month_partitions('outbox_sent', current_date)`,
    `CREATE TABLE idempotency_key (
       account_id text NOT NULL,
       route text NOT NULL,
       key text NOT NULL,
       body_hash bytea NOT NULL,
       -- Set while the first request is being served; after that instant another may take over.
       claimed_until timestamptz,
       status int,
       -- json, not jsonb: the same bytes again, in the same order.
       body json,
       created_at timestamptz NOT NULL,
       PRIMARY KEY (account_id, route, key)
     )`,
    `CREATE INDEX idempotency_key_age ON idempotency_key (created_at)`,
  ];
}
