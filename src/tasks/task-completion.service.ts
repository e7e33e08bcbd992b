import { Injectable } from '@nestjs/common';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { DetailsKeepers } from './details-keepers.js';
import { isRecallable } from './recallable.js';
import { TaskAccess } from './task-access.js';
import { detailsVariables, reasonIn } from './task-details.js';
import { TaskForms } from './task-forms.js';
import { TaskJournal } from './task-journal.js';
import type { CompleteBody, CompleteResult } from './tasks.dto.js';
import { completeTask, hasResult, lockTask, setRecallable, type TaskRow } from './tasks.repository.js';

/** Completes tasks: the form is checked, the procedure goes on, all in one transaction. */
@Injectable()
export class TaskCompletionService {
  constructor(
    private readonly engine: EngineService,
    private readonly access: TaskAccess,
    private readonly forms: TaskForms,
    private readonly journal: TaskJournal,
    private readonly dossiers: DossiersService,
    private readonly keepers: DetailsKeepers,
    private readonly clock: Clock,
  ) {}

  /**
   * Completes the actor's task. Timers due by now fire before it; when one of them took the task away, they stay fired
   * and the answer says so. The same completion twice is one.
   * @throws {TaskNotFoundError} {@link TaskForbiddenError} {@link TaskChangedError} {@link TaskStateError}
   * @throws {TaskFormError} naming every field at fault
   */
  async complete(actor: SignedInActor, taskId: string, body: CompleteBody): Promise<CompleteResult> {
    const receivedAt = this.clock.receivedAt();
    const { task: seen } = await this.access.get(actor, taskId);
    return this.engine.inTransaction(seen.instanceId, receivedAt, async (tx) => {
      const again = await lockTask(tx, taskId);
      if (again && (await this.isRepetition(tx, actor, again, body))) return { version: again.version, next: [] };
      const { task } = await this.access.lockFor(tx, actor, { taskId, action: 'complete', version: body.version });
      return this.finish(tx, actor, task, body, receivedAt);
    });
  }

  private async finish(
    tx: Tx,
    actor: SignedInActor,
    task: TaskRow,
    body: CompleteBody,
    receivedAt: Date,
  ): Promise<CompleteResult> {
    const { accountId } = actor;
    const { procedureVersionId, status, statusAt } = await this.dossiers.getForStep(tx, task.dossierId);
    const { version: procedure, spec } = await this.forms.of(tx, procedureVersionId, task.elementId);
    const { outcome, form } = this.forms.check(spec, body);
    const { details } = body;
    const reason = body.reason ?? reasonIn(details) ?? null;
    const result = { outcome: outcome?.key ?? null, reason, form, details };
    const version = await completeTask(tx, task.id, result, { accountId, at: receivedAt });
    const kept = details && (await this.keepers.keep(tx, { actor, task, procedure, outcome, at: receivedAt }, details));
    const output = {
      ...{ ...form, ...detailsVariables(spec.element.task!, details?.kind, kept?.fields ?? {}) },
      ...{ ...(outcome ? { outcome: outcome.key } : {}), ...(reason === null ? {} : { reason }) },
    };
    const { effects } = await this.engine.deliverIn(
      tx,
      task.instanceId,
      { type: 'task.complete', token: task.id, output },
      { receivedAt, actor: { kind: 'account', accountId } },
    );
    const { elements } = procedure.model;
    // What went to an applicant or another unit is out in the world.
    if (
      (!details || details.kind === 'assignment') &&
      isRecallable(effects, task, { elements, ...procedure.bundle.procedure.process })
    )
      await setRecallable(tx, task.id, { status, statusAt });
    await this.journal.record(tx, actor, task, 'completed', {
      outcome: outcome?.key,
      outcomeLabel: outcome?.label,
      // Words of details stay in their own tables, which can be erased; the journal cannot.
      reason: body.reason,
      ...(details && { carries: details.kind, ...kept?.journal }),
    });
    return {
      version,
      next: await this.nextFor(
        tx,
        actor,
        effects.flatMap((effect) => (effect.type === 'task.open' ? [effect.token] : [])),
      ),
    };
  }

  /** What the same person may go on with at once. */
  private async nextFor(tx: Tx, actor: SignedInActor, ids: readonly string[]): Promise<CompleteResult['next']> {
    if (ids.length === 0) return [];
    return tx.query(
      `SELECT t.id, t.name, coalesce(t.name_en, t.name) AS "nameEn" FROM task t
        WHERE t.id = ANY ($1) AND t.closed_at IS NULL AND (t.assignee_id = $2 OR t.assignee_id IS NULL AND t.assign <> 'lead'
          AND EXISTS (SELECT FROM unnest($3::uuid[], $4::text[]) AS p(unit_id, role)
                       WHERE p.unit_id = t.unit_id AND p.role = ANY (t.roles)))
        ORDER BY t.sort_at, t.id`,
      [ids, actor.accountId, actor.posts.map((post) => post.unitId), actor.posts.map((post) => post.role)],
    );
  }

  /** The very same completion again: outcome, reason and answers. Anything else meets a task that is done. */
  private async isRepetition(tx: Tx, actor: SignedInActor, task: TaskRow, body: CompleteBody): Promise<boolean> {
    const { state, completedBy, version } = task;
    if (state !== 'completed' || completedBy !== actor.accountId || version !== body.version + 1) return false;
    const { procedureVersionId } = await this.dossiers.getForStep(tx, task.dossierId);
    const { spec } = await this.forms.of(tx, procedureVersionId, task.elementId);
    const sent = this.forms.find(spec, body);
    if (!sent) return false;
    return hasResult(tx, task.id, {
      ...sent,
      outcome: sent.outcome?.key ?? null,
      reason: body.reason ?? reasonIn(body.details) ?? null,
      details: body.details,
    });
  }
}
