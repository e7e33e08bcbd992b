import { ForwardMigration } from '../migration.js';

/** Counts failures of timers and of instances that go on by themselves, so that they end in an incident. */
export class EngineFailures0045 extends ForwardMigration {
  readonly name = 'EngineFailures1000000000045';
  readonly sql = [
    // `held_due_at`: when a timer was due that failed too often; `due_at` is empty meanwhile and an incident tells why.
    `ALTER TABLE timer ADD COLUMN failures int NOT NULL DEFAULT 0, ADD COLUMN retry_at timestamptz,
       ADD COLUMN held_due_at timestamptz`,
    `ALTER TABLE instance ADD COLUMN continue_failures int NOT NULL DEFAULT 0, ADD COLUMN continue_retry_at timestamptz`,
    `CREATE OR REPLACE FUNCTION engine_open_step(p_instance uuid, p_due_by timestamptz, p_timers int, p_command text)
     RETURNS TABLE (id uuid, business_key text, procedure_version_id uuid, competent_unit_id uuid, time_zone text,
       status text, step_no float8, marking_hash text, marking_inline text, bindings jsonb, continuing boolean,
       started_at timestamptz, last_step_at timestamptz, scopes jsonb, due_timers jsonb, command_known boolean)
     LANGUAGE plpgsql VOLATILE AS $$
     #variable_conflict use_column
     DECLARE r instance%ROWTYPE;
     BEGIN
       SELECT * INTO r FROM instance WHERE instance.id = p_instance FOR NO KEY UPDATE;
       IF NOT FOUND THEN RETURN; END IF;
       RETURN QUERY SELECT r.id, r.business_key, r.procedure_version_id, r.competent_unit_id, r.time_zone, r.status,
         r.step_no::float8, encode(r.marking_hash, 'hex'), r.marking_inline, r.bindings, r.continuing, r.started_at,
         r.last_step_at,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'parentId', s.parent_id, 'elementId', s.element_id,
            'loopIndex', s.loop_index, 'values', s."values") ORDER BY s.id), '[]')
          FROM instance_scope s WHERE s.instance_id = p_instance),
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'scopeId', t.scope_id, 'elementId', t.element_id,
            'spec', t.spec, 'failures', t.failures,
            'dueAt', to_char(t.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            ORDER BY t.due_at, t.id), '[]')
          FROM (SELECT * FROM timer WHERE instance_id = p_instance AND due_at <= p_due_by
                ORDER BY due_at, id LIMIT p_timers) t),
         EXISTS (SELECT 1 FROM engine_command c WHERE c.instance_id = p_instance AND c.id = p_command);
     END $$`,
  ];
}
