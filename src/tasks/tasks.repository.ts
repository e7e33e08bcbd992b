import { createHash } from 'node:crypto';
import type { Variables } from '#workflow';
import type { Statement, Tx } from '../platform/database/tx.js';
import type { AssignMode, TaskState } from './task-actions.js';

/** A task as its commands need it. */
export interface TaskRow {
  id: string;
  dossierId: string;
  instanceId: string;
  scopeId: string;
  elementId: string;
  loopIndex: number | null;
  name: string;
  unitId: string;
  roles: string[];
  assign: AssignMode;
  state: TaskState;
  assigneeId: string | null;
  version: number;
  openedAt: Date;
  claimedAt: Date | null;
  dueAt: Date | null;
  closedAt: Date | null;
  completedBy: string | null;
  outcome: string | null;
  recallable: boolean;
  /** Status of the dossier before the completion, and since when; what a recall gives back. */
  statusBefore: string | null;
  statusBeforeAt: Date | null;
  openedByTaskId: string | null;
  changedBy: string | null;
  changedAt: Date;
}

/** What a new task is written with. */
export interface NewTask {
  id: string;
  scopeId: string;
  elementId: string;
  loopIndex: number | null;
  name: string;
  /** Null where the procedure has no English name for the step. */
  nameEn: string | null;
  unitId: string;
  roles: string[];
  unresolvedRoles: string[] | null;
  assign: AssignMode;
  assigneeId: string | null;
  /** It waits for the applicant or for somebody without an account here. */
  waits: boolean;
  /** What it is for, where screens treat it in its own way. */
  kind: string | null;
  input: Variables;
}

const COLUMNS = `id, dossier_id AS "dossierId", instance_id AS "instanceId", scope_id AS "scopeId",
  element_id AS "elementId", loop_index AS "loopIndex", name, unit_id AS "unitId", roles, assign, state, assignee_id AS "assigneeId", version,
  opened_at AS "openedAt", claimed_at AS "claimedAt", due_at AS "dueAt", closed_at AS "closedAt",
  completed_by AS "completedBy", outcome, recallable,
  status_before AS "statusBefore", status_before_at AS "statusBeforeAt",
  opened_by_task_id AS "openedByTaskId", changed_by AS "changedBy", changed_at AS "changedAt"`;

const FIND: Statement = { name: 'task.find', text: `SELECT ${COLUMNS} FROM task WHERE id = $1` };
const LOCK: Statement = { name: 'task.lock', text: `SELECT ${COLUMNS} FROM task WHERE id = $1 FOR NO KEY UPDATE` };

// Rows travel as one JSON array: arrays of arrays (roles) have no natural form among PostgreSQL's parameters.
const INSERT: Statement = {
  name: 'task.insert',
  text: `INSERT INTO task (id, dossier_id, instance_id, scope_id, element_id, loop_index, name, name_en, unit_id, roles,
                           unresolved_roles, assign, state, assignee_id, opened_at, opened_by_task_id, input, changed_at, waits,
                           kind)
         SELECT t.id, $2, $3, t."scopeId", t."elementId", t."loopIndex", t.name, t."nameEn", t."unitId", t.roles,
                t."unresolvedRoles", t.assign, CASE WHEN t."assigneeId" IS NULL THEN 'open' ELSE 'claimed' END,
                t."assigneeId", $4, $5, t.input, $4, t.waits, t.kind
           FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "scopeId" uuid, "elementId" text, "loopIndex" int, name text, "nameEn" text,
                "unitId" uuid, roles text[], "unresolvedRoles" text[], assign text, "assigneeId" uuid, input jsonb,
                waits boolean, kind text)`,
};

const CLOSE: Statement = {
  name: 'task.close',
  text: `UPDATE task SET state = c.state, closed_at = $3, version = version + 1, changed_by = $4, changed_at = $3
           FROM unnest($1::uuid[], $2::text[]) AS c(id, state)
          WHERE task.id = c.id AND task.closed_at IS NULL
         RETURNING task.id, task.unit_id AS "unitId", task.assignee_id AS "assigneeId"`,
};

const SET_HOLDER: Statement = {
  name: 'task.set-holder',
  text: `UPDATE task SET state = CASE WHEN $2::uuid IS NULL THEN 'open' ELSE 'claimed' END, assignee_id = $2,
                claimed_at = $3, unit_id = $4, roles = $5, unresolved_roles = CASE WHEN unit_id = $4 THEN unresolved_roles END,
                version = version + 1, changed_by = $6, changed_at = $7
          WHERE id = $1 RETURNING version`,
};

const COMPLETE: Statement = {
  name: 'task.complete',
  text: `UPDATE task SET state = 'completed', outcome = $2, reason = $3, form_data = $4, completed_by = $5, closed_at = $6,
                details_digest = $7, version = version + 1, changed_by = $5, changed_at = $6
          WHERE id = $1 RETURNING version`,
};

export async function findTask(reader: Pick<Tx, 'query'>, id: string): Promise<TaskRow | undefined> {
  return (await reader.query<TaskRow>(FIND.text, [id]))[0];
}

/** Locks one task; the root instance comes before it in the order of locks. */
export async function lockTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  return (await tx.run<TaskRow>(LOCK, [id]))[0];
}

export async function insertTasks(
  tx: Tx,
  of: { dossierId: string; instanceId: string; openedAt: string; openedByTaskId: string | null },
  tasks: readonly NewTask[],
): Promise<void> {
  await tx.run(INSERT, [JSON.stringify(tasks), of.dossierId, of.instanceId, of.openedAt, of.openedByTaskId]);
}

/** Closes the tasks that are still open; those that a use case has completed already stay as they are. */
export async function closeTasks(
  tx: Tx,
  closed: readonly { id: string; state: 'completed' | 'cancelled' }[],
  by: { accountId: string | null; at: string },
): Promise<{ id: string; unitId: string; assigneeId: string | null }[]> {
  return tx.run(CLOSE, [closed.map((task) => task.id), closed.map((task) => task.state), by.at, by.accountId]);
}

/** Puts a task into somebody's hands, or back on the unit's pile. */
export async function setHolder(
  tx: Tx,
  id: string,
  holder: { assigneeId: string | null; claimedAt: Date | null; unitId: string; roles: readonly string[] },
  by: { accountId: string; at: Date },
): Promise<number> {
  const { assigneeId, claimedAt, unitId, roles } = holder;
  const [row] = await tx.run<{ version: number }>(SET_HOLDER, [
    id,
    assigneeId,
    claimedAt,
    unitId,
    roles,
    by.accountId,
    by.at,
  ]);
  return row!.version;
}

/** What a task is completed with. */
export interface TaskResult {
  outcome: string | null;
  reason: string | null;
  form: Variables;
  details: object | undefined;
}

/** Completes a task in the use case; the engine's own closing then finds nothing left to do. */
export async function completeTask(
  tx: Tx,
  id: string,
  result: TaskResult,
  by: { accountId: string; at: Date },
): Promise<number> {
  const { outcome, reason, form, details } = result;
  const values = [id, outcome, reason, JSON.stringify(form), by.accountId, by.at, digestOf(details)];
  const [row] = await tx.run<{ version: number }>(COMPLETE, values);
  return row!.version;
}

/** Whether a task was completed with just this. */
export async function hasResult(tx: Tx, id: string, result: TaskResult): Promise<boolean> {
  const { outcome, reason, form, details } = result;
  const rows = await tx.query(
    `SELECT FROM task WHERE id = $1 AND outcome IS NOT DISTINCT FROM $2 AND reason IS NOT DISTINCT FROM $3
        AND form_data = $4::jsonb AND details_digest IS NOT DISTINCT FROM $5`,
    [id, outcome, reason, JSON.stringify(form), digestOf(details)],
  );
  return rows.length > 0;
}

/** Details come from their schema, which gives their keys one order. */
const digestOf = (details: object | undefined): Buffer | null =>
  details ? createHash('sha256').update(JSON.stringify(details)).digest() : null;

/** Remembers that the completion can be taken back, and which status the dossier then has again. */
export async function setRecallable(tx: Tx, id: string, before: { status: string; statusAt: Date }): Promise<void> {
  await tx.query(`UPDATE task SET recallable = true, status_before = $2, status_before_at = $3 WHERE id = $1`, [
    id,
    before.status,
    before.statusAt,
  ]);
}

/** A completion is taken back once. */
export async function setRecalled(tx: Tx, id: string): Promise<void> {
  await tx.query(`UPDATE task SET recallable = false WHERE id = $1`, [id]);
}

/** A step opened anew is due no later than it was: to take a completion back gives no time. */
export async function keepDue(tx: Tx, ids: { former: string; again: string }): Promise<void> {
  await tx.query(
    `UPDATE task SET due_at = least(task.due_at, former.due_at) FROM task former WHERE task.id = $2 AND former.id = $1`,
    [ids.former, ids.again],
  );
}

/** Tasks that the completion of one opened, locked. */
export async function lockOpenedBy(tx: Tx, id: string): Promise<TaskRow[]> {
  return tx.query<TaskRow>(`SELECT ${COLUMNS} FROM task WHERE opened_by_task_id = $1 ORDER BY id FOR NO KEY UPDATE`, [
    id,
  ]);
}
