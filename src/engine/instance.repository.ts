import type { Bindings, TimerSpec, Variables } from '#workflow';
import type { Statement, Tx } from '../platform/database/tx.js';
import type { InstanceStatus } from './engine.events.js';
import type { StoredScope } from './step.rows.js';

/** The instance row, as locked. */
export interface InstanceRow {
  id: string;
  businessKey: string;
  procedureVersionId: string;
  competentUnitId: string;
  timeZone: string;
  status: InstanceStatus;
  stepNo: number;
  /** Hex; empty where the marking is inline. */
  markingHash: string | null;
  markingInline: string | null;
  bindings: Bindings;
  continuing: boolean;
  startedAt: Date;
  lastStepAt: Date;
}

/** A timer that is due. */
export interface DueTimer {
  id: string;
  scopeId: string;
  elementId: string;
  spec: TimerSpec;
  dueAt: Date;
  /** How often firing it failed since it was armed. */
  failures: number;
}

/** What a step needs besides the locked row. */
export interface StepInput {
  scopes: StoredScope[];
  dueTimers: DueTimer[];
  commandKnown: boolean;
}

const COLUMNS = `id, business_key AS "businessKey", procedure_version_id AS "procedureVersionId",
  competent_unit_id AS "competentUnitId", time_zone AS "timeZone", status, step_no::int8::float8 AS "stepNo",
  encode(marking_hash, 'hex') AS "markingHash", marking_inline AS "markingInline", bindings, continuing,
  started_at AS "startedAt", last_step_at AS "lastStepAt"`;

const LOCK: Statement = {
  name: 'engine.instance-lock',
  text: `SELECT ${COLUMNS} FROM instance WHERE id = $1 FOR NO KEY UPDATE`,
};

/** Locks the root instance. Other tables may still point at it; no other step may touch it. */
export async function lockInstance(tx: Tx, id: string): Promise<InstanceRow | undefined> {
  return (await tx.run<InstanceRow>(LOCK, [id]))[0];
}

const OPEN: Statement = {
  name: 'engine.open-step',
  text: `SELECT id, business_key AS "businessKey", procedure_version_id AS "procedureVersionId",
    competent_unit_id AS "competentUnitId", time_zone AS "timeZone", status, step_no AS "stepNo",
    marking_hash AS "markingHash", marking_inline AS "markingInline", bindings, continuing, started_at AS "startedAt",
    last_step_at AS "lastStepAt", scopes, due_timers AS "dueTimers", command_known AS "commandKnown"
    FROM engine_open_step($1, $2, $3, $4)`,
};

/**
 * Locks the root instance and reads what a step needs, in one round trip and two statements: joined to the lock, the rest
 * would be as old as the beginning of the wait for it.
 */
export async function openForStep(
  tx: Tx,
  instanceId: string,
  wanted: { dueBy: Date; timers: number; commandId: string | null },
): Promise<(StepInput & { row: InstanceRow }) | undefined> {
  type Row = InstanceRow &
    Omit<StepInput, 'dueTimers'> & { dueTimers: (Omit<DueTimer, 'dueAt'> & { dueAt: string })[] };
  const [found] = await tx.run<Row>(OPEN, [instanceId, wanted.dueBy, wanted.timers, wanted.commandId]);
  if (!found) return undefined;
  const { scopes, dueTimers, commandKnown, ...row } = found;
  return {
    row,
    scopes,
    commandKnown,
    dueTimers: dueTimers.map((timer) => ({ ...timer, dueAt: new Date(timer.dueAt) })),
  };
}

/** Scopes of an instance, by id. */
export async function readScopes(tx: Pick<Tx, 'query'>, instanceId: string): Promise<StoredScope[]> {
  return tx.query<StoredScope>(
    `SELECT id, parent_id AS "parentId", element_id AS "elementId", loop_index AS "loopIndex", "values"
     FROM instance_scope WHERE instance_id = $1 ORDER BY id`,
    [instanceId],
  );
}

/** Merges values into one scope. @returns false when the instance has no such scope */
export async function mergeScopeValues(
  tx: Tx,
  instanceId: string,
  scopeId: string,
  values: Variables,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE instance_scope SET "values" = "values" || $3::jsonb WHERE instance_id = $1 AND id = $2 RETURNING 1`,
    [instanceId, scopeId, JSON.stringify(values)],
  );
  return rows.length > 0;
}
