import { ForwardMigration } from '../migration.js';

/** Instances: marking, bindings, scopes and journal. */
export class Engine0021 extends ForwardMigration {
  readonly name = 'Engine1000000000021';
  readonly sql = [
    // Shared by all instances that stand alike; written before the step that refers to it, collected after a grace period.
    `CREATE TABLE marking (
       hash bytea PRIMARY KEY,
       model_checksum text NOT NULL,
       bytes text NOT NULL,
       used_at timestamptz NOT NULL
     )`,
    // No index on the columns a step changes, and room on the page: updates stay on it (HOT).
    `CREATE TABLE instance (
       id uuid PRIMARY KEY,
       business_key text NOT NULL UNIQUE,
       procedure_version_id uuid NOT NULL REFERENCES procedure_version (id),
       competent_unit_id uuid NOT NULL,
       time_zone text NOT NULL,
       status text NOT NULL CHECK (status IN ('running', 'completed', 'terminated', 'cancelled')),
       step_no bigint NOT NULL,
       marking_hash bytea,
       marking_inline text,
       bindings jsonb NOT NULL,
       continuing boolean NOT NULL DEFAULT false,
       started_at timestamptz NOT NULL,
       last_step_at timestamptz NOT NULL,
       ended_at timestamptz,
       CHECK ((marking_hash IS NULL) <> (marking_inline IS NULL)),
       CHECK ((status = 'running') = (ended_at IS NULL))
     ) WITH (fillfactor = 70)`,
    `CREATE INDEX instance_continuing ON instance (id) WHERE continuing`,
    `CREATE TABLE instance_scope (
       id uuid PRIMARY KEY,
       instance_id uuid NOT NULL REFERENCES instance (id),
       parent_id uuid,
       element_id text,
       loop_index int,
       "values" jsonb NOT NULL
     ) WITH (fillfactor = 70)`,
    `CREATE INDEX instance_scope_instance ON instance_scope (instance_id)`,
    // One row a step; `entries` tells in order what happened, without values of variables.
    `CREATE TABLE history (
       instance_id uuid NOT NULL,
       step_no bigint NOT NULL,
       at timestamptz NOT NULL,
       actor jsonb NOT NULL,
       event jsonb NOT NULL,
       entries jsonb NOT NULL,
       PRIMARY KEY (instance_id, step_no, at)
     ) PARTITION BY RANGE (at)`,
    `REVOKE UPDATE, DELETE ON history FROM lienthong_app`,
    // Lets the application open a month ahead of use. Bounds are midnights in UTC whatever the session's zone.
    `CREATE FUNCTION ensure_history_month(at timestamptz) RETURNS void LANGUAGE plpgsql
     SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
     BEGIN
       IF to_regclass(format('history_%s', to_char(at, 'YYYYMM'))) IS NOT NULL
          AND to_regclass(format('history_%s', to_char(at + interval '1 month', 'YYYYMM'))) IS NOT NULL THEN
         RETURN;
       END IF;
       PERFORM pg_advisory_xact_lock(hashtext('ensure_history_month'));
       PERFORM ensure_month_partitions('history', date_trunc('month', at)::date);
     END $$`,
    `REVOKE ALL ON FUNCTION ensure_history_month(timestamptz) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ensure_history_month(timestamptz) TO lienthong_app`,
    `CREATE TABLE engine_command (
       instance_id uuid NOT NULL REFERENCES instance (id),
       id text NOT NULL,
       at timestamptz NOT NULL,
       PRIMARY KEY (instance_id, id)
     )`,
    `CREATE INDEX engine_command_at ON engine_command (at)`,
  ];
}
