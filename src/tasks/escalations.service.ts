import { Injectable } from '@nestjs/common';
import { escalationsAt, type HandledEscalation } from '#workflow';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import type { Text } from '../platform/text.js';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { TaskAccess } from './task-access.js';
import { TaskJournal } from './task-journal.js';
import type { EscalateBody, EscalateResult } from './tasks.dto.js';
import { EscalationUnknownError } from './tasks.errors.js';
import { lockTask, type TaskRow } from './tasks.repository.js';

/** Whether the leader has said just this of the step before. */
const SAID = `
  SELECT FROM audit_entry WHERE subject_kind = 'dossier' AND subject_id = $1 AND action = 'task.escalated'
     AND actor_id = $2 AND details @> $3::jsonb LIMIT 1`;

const RAISED = `
  SELECT a.details, a.at, json_build_object('id', a.actor_id, 'name', coalesce(p.name, '—')) AS by
    FROM task t
    JOIN audit_entry a ON a.subject_kind = 'dossier' AND a.subject_id = t.dossier_id::text AND a.action = 'task.escalated'
     AND a.details ->> 'taskId' = t.opened_by_task_id::text
    LEFT JOIN person p ON p.id::text = a.actor_id
   WHERE t.id = $1 AND a.at <= t.opened_at ORDER BY a.at DESC, a.id DESC LIMIT 1`;

/** What a leader threw that led to a task. */
export interface Raised {
  name: Text;
  reason: string;
  by: { id: string; name: string };
  at: Date;
}

/**
 * Leaders throw escalations from the steps of their units; the model says which it handles there and what comes of it.
 * @source docs/adr/0029-escalations.md
 */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly engine: EngineService,
    private readonly access: TaskAccess,
    private readonly dossiers: DossiersService,
    private readonly procedures: ProceduresService,
    private readonly journal: TaskJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws an escalation from an open step, in one transaction with its journal. The same by the same leader twice is one.
   * @throws {TaskNotFoundError} {@link TaskForbiddenError} {@link TaskChangedError} {@link TaskStateError}
   * @throws {EscalationUnknownError} naming those that the model handles there
   */
  async raise(actor: SignedInActor, taskId: string, body: EscalateBody): Promise<EscalateResult> {
    const receivedAt = this.clock.receivedAt();
    const { task: seen } = await this.access.get(actor, taskId);
    return this.engine.inTransaction(seen.instanceId, receivedAt, async (tx) => {
      const again = await lockTask(tx, taskId);
      if (again && (await this.hasSaid(tx, actor, again, body))) return resultOf(again);
      const { task } = await this.access.lockFor(tx, actor, { taskId, action: 'escalate', version: body.version });
      const { name } = await this.handlerOf(tx, task, body.code);
      await this.engine.deliverIn(
        tx,
        task.instanceId,
        { type: 'escalation', token: task.id, code: body.code },
        { receivedAt, actor: { kind: 'account', accountId: actor.accountId } },
      );
      await this.journal.record(tx, actor, task, 'escalated', { ...said(task, body), escalation: name });
      return resultOf((await lockTask(tx, taskId))!);
    });
  }

  /** What brought the task up, where it handles an escalation that a leader threw. */
  async broughtTo(reader: Pick<Tx, 'query'>, taskId: string): Promise<Raised | null> {
    const [row] = await reader.query<Pick<Raised, 'by' | 'at'> & { details: { escalation: Text; reason: string } }>(
      RAISED,
      [taskId],
    );
    return row ? { name: row.details.escalation, reason: row.details.reason, by: row.by, at: row.at } : null;
  }

  private async handlerOf(tx: Tx, task: TaskRow, code: string): Promise<{ name: Text }> {
    const { procedureVersionId } = await this.dossiers.getForStep(tx, task.dossierId);
    const version = await this.procedures.getVersion(procedureVersionId, tx);
    const handled = escalationsAt(version.model, task.elementId).map((each) => ({
      code: each.code,
      name: escalationName(version, each),
    }));
    const handler = handled.find((each) => each.code === code);
    if (!handler) throw new EscalationUnknownError(code, handled);
    return handler;
  }

  private async hasSaid(tx: Tx, actor: SignedInActor, task: TaskRow, body: EscalateBody): Promise<boolean> {
    const values = [task.dossierId, actor.accountId, JSON.stringify(said(task, body))];
    return (await tx.query(SAID, values)).length > 0;
  }
}

/** What leaders know an escalation by, in both languages. */
export const escalationName = (
  { bundle }: ProcedureVersion,
  { name, boundaryId }: Pick<HandledEscalation, 'name' | 'boundaryId'>,
): Text => ({
  vi: name,
  en: bundle.procedure.elementNames[boundaryId] ?? name,
});

const said = (task: TaskRow, { code, reason }: EscalateBody) => ({ taskId: task.id, code, reason });

const resultOf = ({ version, state }: TaskRow): EscalateResult => ({ version, ended: state === 'cancelled' });
