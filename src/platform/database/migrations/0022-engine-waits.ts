import { ForwardMigration } from '../migration.js';

/** What instances wait for: timers, jobs of external workers, messages; and what went wrong. Rows go when the wait ends. */
export class EngineWaits0022 extends ForwardMigration {
  readonly name = 'EngineWaits1000000000022';
  readonly sql = [
    // `due_at` is empty where it could not be worked out; an incident tells why.
    `CREATE TABLE timer (
       id uuid PRIMARY KEY,
       instance_id uuid NOT NULL REFERENCES instance (id),
       scope_id uuid NOT NULL,
       element_id text NOT NULL,
       host_token uuid,
       interrupting boolean NOT NULL,
       spec jsonb NOT NULL,
       repetition int NOT NULL,
       arming int NOT NULL,
       armed_at timestamptz NOT NULL,
       due_at timestamptz,
       rung boolean NOT NULL
     )`,
    `CREATE INDEX timer_due ON timer (due_at, id)`,
    `CREATE INDEX timer_unrung ON timer (due_at) WHERE NOT rung`,
    `CREATE INDEX timer_instance ON timer (instance_id)`,
    `CREATE TABLE job (
       id uuid PRIMARY KEY,
       instance_id uuid NOT NULL REFERENCES instance (id),
       scope_id uuid NOT NULL,
       element_id text NOT NULL,
       type text NOT NULL,
       headers jsonb NOT NULL,
       input jsonb NOT NULL,
       state text NOT NULL CHECK (state IN ('open', 'failed')),
       retries int NOT NULL,
       attempts int NOT NULL DEFAULT 0,
       due_at timestamptz NOT NULL,
       locked_by text,
       locked_until timestamptz,
       last_error text,
       created_at timestamptz NOT NULL
     )`,
    `CREATE INDEX job_open ON job (type, due_at, id) WHERE state = 'open'`,
    `CREATE INDEX job_instance ON job (instance_id)`,
    `CREATE TABLE subscription (
       id uuid PRIMARY KEY,
       instance_id uuid NOT NULL REFERENCES instance (id),
       scope_id uuid NOT NULL,
       element_id text NOT NULL,
       name text NOT NULL,
       correlation_key text,
       created_at timestamptz NOT NULL
     )`,
    `CREATE INDEX subscription_name ON subscription (name, correlation_key, created_at, id)`,
    `CREATE INDEX subscription_instance ON subscription (instance_id)`,
    `CREATE TABLE message_inbox (
       id uuid PRIMARY KEY,
       name text NOT NULL,
       correlation_key text,
       payload jsonb NOT NULL,
       state text NOT NULL CHECK (state IN ('pending', 'delivered', 'unmatched', 'failed')),
       attempts int NOT NULL DEFAULT 0,
       due_at timestamptz NOT NULL,
       received_at timestamptz NOT NULL,
       settled_at timestamptz,
       instance_id uuid,
       token uuid,
       last_error text
     )`,
    `CREATE INDEX message_inbox_pending ON message_inbox (due_at, id) WHERE state = 'pending'`,
    `CREATE INDEX message_inbox_unmatched ON message_inbox (name, correlation_key) WHERE state = 'unmatched'`,
    `CREATE INDEX message_inbox_unsettled ON message_inbox (received_at, id) WHERE state IN ('unmatched', 'failed')`,
    `CREATE TABLE incident (
       id uuid PRIMARY KEY,
       instance_id uuid NOT NULL REFERENCES instance (id),
       token uuid NOT NULL,
       scope_id uuid NOT NULL,
       element_id text NOT NULL,
       kind text NOT NULL,
       message jsonb NOT NULL,
       detail text NOT NULL,
       state text NOT NULL CHECK (state IN ('open', 'closed')),
       opened_at timestamptz NOT NULL,
       closed_at timestamptz
     )`,
    `CREATE UNIQUE INDEX incident_open ON incident (token) WHERE state = 'open'`,
    `CREATE INDEX incident_state ON incident (state, opened_at, id)`,
    `CREATE INDEX incident_instance ON incident (instance_id)`,
  ];
}
