import type { Bindings } from '#workflow';
import type { Tx } from '../platform/database/tx.js';
import type { Actor, InstanceStatus } from './engine.events.js';
import { holdSubscriptions } from './subscription-lock.js';
import type { JournalEntry, StepRows } from './step.rows.js';

/** A timer with its due instant worked out; `null` where that failed and an incident tells why. */
export interface TimerToSet {
  token: string;
  dueAt: Date | null;
  /** It falls due within the horizon of the queue, so the bell is rung after the commit. */
  rung: boolean;
}

/** The state of the instance after a step. */
export interface InstanceAfter {
  id: string;
  stepNo: number;
  status: InstanceStatus;
  markingHash: string | null;
  markingInline: string | null;
  bindings: Bindings;
  continuing: boolean;
  at: Date;
  endedAt: Date | null;
}

export interface StepToWrite {
  instance: InstanceAfter;
  rows: StepRows;
  timers: readonly TimerToSet[];
  /** Ids of the messages in `rows.messages`, in order. */
  messageIds: readonly string[];
  /** Ids of the incidents in `rows.incidentsSet`, in order. */
  incidentIds: readonly string[];
  journal: { actor: Actor; event: JournalEntry };
  commandId?: string;
  /** Present when the instance starts with this step. */
  start?: { businessKey: string; procedureVersionId: string; competentUnitId: string; timeZone: string };
}

export interface WrittenStep {
  /** For each timer set, how often it has been armed: part of its bell's name. */
  armings: Record<string, number>;
  /** Ids of messages that nobody had waited for and that are pending again, since the step waits for them. */
  woken: string[];
}

/** The writes a step may need, each with the letter that stands for it in the name of the prepared statement. */
const LETTERS = {
  ...{ instance_update: 'u', instance_insert: 'n', history_insert: 'h', command: 'c', scope_set: 's', scope_gone: 'S' },
  ...{ timer_set: 't', timer_gone: 'T', timer_incident_gone: 'x', job_set: 'j', job_gone: 'J', job_failed: 'f' },
  ...{
    subscription_set: 'b',
    subscription_gone: 'B',
    message_woken: 'w',
    message_insert: 'm',
    incident_set: 'i',
    incident_gone: 'I',
  },
} as const;
type Part = keyof typeof LETTERS;

/** Collects common table expressions and their parameters. */
class Parts {
  readonly values: unknown[] = [];
  readonly texts: string[] = [];
  readonly keys: Part[] = [];

  /** Parameter holding a value. */
  $ = (value: unknown, type: string): string => `$${this.values.push(value)}::${type}`;

  /** Parameter holding rows, as a record set. */
  rows = (rows: unknown, columns: string): string =>
    `jsonb_to_recordset(${this.$(JSON.stringify(rows), 'jsonb')}) AS r(${columns})`;

  add(key: Part, text: string): void {
    this.keys.push(key);
    this.texts.push(`${key} AS (${text})`);
  }
}

/**
 * Writes a whole step in one statement: only the tables it touches take part, so every combination has its own prepared
 * statement. One round trip instead of up to a dozen; measured in `docs/adr/0002-one-transaction-per-step.md`.
 * @returns what the bells of the step need to know
 */
export async function writeStep(tx: Tx, step: StepToWrite): Promise<WrittenStep> {
  await holdSubscriptions(tx, step.rows.subscriptionsSet);
  const parts = new Parts();
  const id = parts.$(step.instance.id, 'uuid');
  const at = parts.$(step.instance.at, 'timestamptz');
  writeInstance(parts, step, id, at);
  writeHistory(parts, step, id, at);
  writeScopes(parts, step.rows, id);
  writeTimers(parts, step, id, at);
  writeJobs(parts, step.rows, id, at);
  writeMessages(parts, step, id, at);
  writeIncidents(parts, step, id, at);
  if (step.commandId !== undefined)
    parts.add(
      'command',
      `INSERT INTO engine_command (instance_id, id, at) VALUES (${id}, ${parts.$(step.commandId, 'text')}, ${at})`,
    );
  const armings = parts.keys.includes('timer_set') ? `(SELECT jsonb_object_agg(id, arming) FROM timer_set)` : 'NULL';
  const woken = parts.keys.includes('message_woken') ? `(SELECT jsonb_agg(id) FROM message_woken)` : 'NULL';
  const [row] = await tx.run<{ [Key in keyof WrittenStep]: WrittenStep[Key] | null }>(
    {
      name: `engine.step.${parts.keys.map((key) => LETTERS[key]).join('')}`,
      text: `WITH ${parts.texts.join(',\n')}\nSELECT ${armings} AS armings, ${woken} AS woken`,
    },
    parts.values,
  );
  return { armings: row?.armings ?? {}, woken: row?.woken ?? [] };
}

function writeInstance(parts: Parts, { instance, start }: StepToWrite, id: string, at: string): void {
  const hash = `decode(${parts.$(instance.markingHash, 'text')}, 'hex')`;
  const inline = parts.$(instance.markingInline, 'text');
  const bindings = parts.$(JSON.stringify(instance.bindings), 'jsonb');
  const status = parts.$(instance.status, 'text');
  const stepNo = parts.$(instance.stepNo, 'bigint');
  const continuing = parts.$(instance.continuing, 'boolean');
  const endedAt = parts.$(instance.endedAt, 'timestamptz');
  if (!start) {
    parts.add(
      'instance_update',
      `UPDATE instance SET step_no = ${stepNo}, status = ${status}, marking_hash = ${hash}, marking_inline = ${inline},
         bindings = ${bindings}, continuing = ${continuing}, last_step_at = ${at}, ended_at = ${endedAt},
         continue_failures = 0, continue_retry_at = NULL WHERE id = ${id}`,
    );
    return;
  }
  const key = parts.$(start.businessKey, 'text');
  const version = parts.$(start.procedureVersionId, 'uuid');
  const unit = parts.$(start.competentUnitId, 'uuid');
  const zone = parts.$(start.timeZone, 'text');
  parts.add(
    'instance_insert',
    `INSERT INTO instance (id, business_key, procedure_version_id, competent_unit_id, time_zone, status, step_no,
       marking_hash, marking_inline, bindings, continuing, started_at, last_step_at, ended_at)
     VALUES (${id}, ${key}, ${version}, ${unit}, ${zone}, ${status}, ${stepNo}, ${hash}, ${inline}, ${bindings},
       ${continuing}, ${at}, ${at}, ${endedAt})`,
  );
}

function writeHistory(parts: Parts, { instance, journal, rows }: StepToWrite, id: string, at: string): void {
  const stepNo = parts.$(instance.stepNo, 'bigint');
  const actor = parts.$(JSON.stringify(journal.actor), 'jsonb');
  const event = parts.$(JSON.stringify(journal.event), 'jsonb');
  const entries = parts.$(JSON.stringify(rows.entries), 'jsonb');
  parts.add(
    'history_insert',
    `INSERT INTO history (instance_id, step_no, at, actor, event, entries)
     VALUES (${id}, ${stepNo}, ${at}, ${actor}, ${event}, ${entries})`,
  );
}

function writeScopes(parts: Parts, rows: StepRows, id: string): void {
  if (rows.scopesSet.length > 0) {
    const from = parts.rows(
      rows.scopesSet,
      `id uuid, "parentId" uuid, "elementId" text, "loopIndex" int, "values" jsonb`,
    );
    parts.add(
      'scope_set',
      `INSERT INTO instance_scope (id, instance_id, parent_id, element_id, loop_index, "values")
       SELECT r.id, ${id}, r."parentId", r."elementId", r."loopIndex", r."values" FROM ${from}
       ON CONFLICT (id) DO UPDATE SET "values" = excluded."values"`,
    );
  }
  if (rows.scopesGone.length > 0)
    parts.add('scope_gone', `DELETE FROM instance_scope WHERE id = ANY (${parts.$(rows.scopesGone, 'uuid[]')})`);
}

function writeTimers(parts: Parts, { rows, timers }: StepToWrite, id: string, at: string): void {
  if (rows.timersSet.length > 0) {
    const due = new Map(timers.map((timer) => [timer.token, timer]));
    const set = rows.timersSet.map((timer) => ({ ...timer, ...due.get(timer.token) }));
    const from = parts.rows(
      set,
      `token uuid, "scopeId" uuid, "elementId" text, "hostToken" uuid, interrupting boolean, spec jsonb, repetition int,
       "dueAt" timestamptz, rung boolean`,
    );
    parts.add(
      'timer_set',
      `INSERT INTO timer (id, instance_id, scope_id, element_id, host_token, interrupting, spec, repetition, arming,
         armed_at, due_at, rung)
       SELECT r.token, ${id}, r."scopeId", r."elementId", r."hostToken", r.interrupting, r.spec, r.repetition, 1, ${at},
         r."dueAt", r.rung FROM ${from}
       ON CONFLICT (id) DO UPDATE SET spec = excluded.spec, repetition = excluded.repetition,
         arming = timer.arming + 1, armed_at = excluded.armed_at, due_at = excluded.due_at, rung = excluded.rung,
         failures = 0, retry_at = NULL, held_due_at = NULL
       RETURNING id, arming`,
    );
  }
  if (rows.timersGone.length === 0) return;
  parts.add(
    'timer_gone',
    `DELETE FROM timer WHERE id = ANY (${parts.$(rows.timersGone, 'uuid[]')}) RETURNING id, due_at, failures`,
  );
  parts.add(
    'timer_incident_gone',
    `UPDATE incident SET state = 'closed', closed_at = ${at}
     WHERE state = 'open' AND token IN (SELECT id FROM timer_gone WHERE due_at IS NULL OR failures > 0)`,
  );
}

function writeJobs(parts: Parts, rows: StepRows, id: string, at: string): void {
  if (rows.jobsSet.length > 0) {
    const from = parts.rows(
      rows.jobsSet,
      `token uuid, "scopeId" uuid, "elementId" text, "jobType" text, headers jsonb, input jsonb, retries int`,
    );
    parts.add(
      'job_set',
      `INSERT INTO job (id, instance_id, scope_id, element_id, type, headers, input, state, retries, due_at, created_at)
       SELECT r.token, ${id}, r."scopeId", r."elementId", r."jobType", r.headers, r.input, 'open', r.retries, ${at}, ${at}
       FROM ${from}
       ON CONFLICT (id) DO UPDATE SET state = 'open', headers = excluded.headers, input = excluded.input,
         retries = excluded.retries, due_at = excluded.due_at, locked_by = NULL, locked_until = NULL`,
    );
  }
  if (rows.jobsFailed.length > 0)
    parts.add(
      'job_failed',
      `UPDATE job SET state = 'failed', retries = 0, locked_by = NULL, locked_until = NULL
       WHERE id = ANY (${parts.$(rows.jobsFailed, 'uuid[]')})`,
    );
  const gone = rows.jobsGone.filter((token) => !rows.jobsFailed.includes(token));
  if (gone.length > 0) parts.add('job_gone', `DELETE FROM job WHERE id = ANY (${parts.$(gone, 'uuid[]')})`);
}

function writeMessages(parts: Parts, { rows, messageIds }: StepToWrite, id: string, at: string): void {
  if (rows.subscriptionsSet.length > 0) {
    const from = parts.rows(
      rows.subscriptionsSet,
      `token uuid, "scopeId" uuid, "elementId" text, name text, "correlationKey" text`,
    );
    parts.add(
      'subscription_set',
      `INSERT INTO subscription (id, instance_id, scope_id, element_id, name, correlation_key, created_at)
       SELECT r.token, ${id}, r."scopeId", r."elementId", r.name, r."correlationKey", ${at} FROM ${from}
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, correlation_key = excluded.correlation_key`,
    );
    // Whatever came before anybody waited for it.
    parts.add(
      'message_woken',
      `UPDATE message_inbox AS m SET state = 'pending', attempts = 0, due_at = ${at}, settled_at = NULL FROM ${from}
       WHERE m.state = 'unmatched' AND m.name = r.name AND m.correlation_key IS NOT DISTINCT FROM r."correlationKey"
       RETURNING m.id`,
    );
  }
  if (rows.subscriptionsGone.length > 0)
    parts.add(
      'subscription_gone',
      `DELETE FROM subscription WHERE id = ANY (${parts.$(rows.subscriptionsGone, 'uuid[]')})`,
    );
  if (rows.messages.length === 0) return;
  const messages = rows.messages.map((message, i) => ({ ...message, id: messageIds[i] }));
  const from = parts.rows(messages, `id uuid, name text, "correlationKey" text, payload jsonb`);
  parts.add(
    'message_insert',
    `INSERT INTO message_inbox (id, name, correlation_key, payload, state, due_at, received_at)
     SELECT r.id, r.name, r."correlationKey", r.payload, 'pending', ${at}, ${at} FROM ${from}`,
  );
}

function writeIncidents(parts: Parts, { rows, incidentIds }: StepToWrite, id: string, at: string): void {
  if (rows.incidentsSet.length > 0) {
    const incidents = rows.incidentsSet.map((incident, i) => ({ ...incident, id: incidentIds[i] }));
    const from = parts.rows(
      incidents,
      `id uuid, token uuid, "scopeId" uuid, "elementId" text, kind text, message jsonb, detail text`,
    );
    parts.add(
      'incident_set',
      `INSERT INTO incident (id, instance_id, token, scope_id, element_id, kind, message, detail, state, opened_at)
       SELECT r.id, ${id}, r.token, r."scopeId", r."elementId", r.kind, r.message, r.detail, 'open', ${at} FROM ${from}
       ON CONFLICT (token) WHERE state = 'open' DO UPDATE SET kind = excluded.kind, message = excluded.message,
         detail = excluded.detail, opened_at = excluded.opened_at`,
    );
  }
  if (rows.incidentsGone.length > 0)
    parts.add(
      'incident_gone',
      `UPDATE incident SET state = 'closed', closed_at = ${at}
       WHERE state = 'open' AND token = ANY (${parts.$(rows.incidentsGone, 'uuid[]')})`,
    );
}
