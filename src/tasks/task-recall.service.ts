import { Injectable } from '@nestjs/common';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { TaskAccess } from './task-access.js';
import { availableActions } from './task-actions.js';
import { TaskContinuity } from './task-continuity.js';
import { TaskJournal } from './task-journal.js';
import { RecallError, TaskChangedError, TaskForbiddenError } from './tasks.errors.js';
import { lockOpenedBy, lockTask, setHolder, setRecalled, type TaskRow } from './tasks.repository.js';

/** Takes completions back, as long as nobody has taken up what they led to. */
@Injectable()
export class TaskRecallService {
  constructor(
    private readonly engine: EngineService,
    private readonly access: TaskAccess,
    private readonly continuity: TaskContinuity,
    private readonly journal: TaskJournal,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Cancels the tasks that the actor's completion opened and opens the step anew, in the actor's hands. The first
   * completion stays in the history; the step is due when it was, its ladder goes on where it stood, and the dossier has the
   * status it had.
   * @returns the task that stands in for the recalled one
   * @throws {RecallError} when somebody has taken up what followed, or more than tasks followed
   */
  async recall(
    actor: SignedInActor,
    ask: { taskId: string; version: number },
  ): Promise<{ taskId: string; version: number }> {
    const receivedAt = this.clock.receivedAt();
    const { task: seen, relations } = await this.access.get(actor, ask.taskId);
    return this.engine.inTransaction(seen.instanceId, receivedAt, async (tx) => {
      const task = (await lockTask(tx, ask.taskId))!;
      if (!relations.has('completer') || task.completedBy !== actor.accountId)
        throw new TaskForbiddenError('recall', availableActions(task, relations));
      const opened = await this.check(tx, task, ask.version);
      await setRecalled(tx, task.id);
      const { effects } = await this.engine.deliverIn(
        tx,
        task.instanceId,
        {
          type: 'modify',
          cancel: opened.map((each) => each.id),
          start: [{ elementId: task.elementId, scopeId: task.scopeId }],
        },
        { receivedAt, actor: { kind: 'account', accountId: actor.accountId } },
      );
      const again = effects.find((effect) => effect.type === 'task.open' && effect.elementId === task.elementId);
      if (again?.type !== 'task.open') throw new Error(`Recalling ${task.id} did not open ${task.elementId} again.`);
      await this.continuity.carryOver(tx, task, again.token, receivedAt);
      await this.journal.record(tx, actor, task, 'recalled', { newTaskId: again.token });
      const holder = { assigneeId: actor.accountId, claimedAt: receivedAt, unitId: task.unitId, roles: task.roles };
      const version = await setHolder(tx, again.token, holder, { accountId: actor.accountId, at: receivedAt });
      return { taskId: again.token, version };
    });
  }

  private async check(tx: Tx, task: TaskRow, version: number): Promise<TaskRow[]> {
    if (task.version !== version) throw new TaskChangedError(await this.access.nowOf(task, tx), this.config.timeZone);
    if (!task.recallable) throw new RecallError('not-reversible', NOT_REVERSIBLE);
    const opened = await lockOpenedBy(tx, task.id);
    if (!opened.every(isUntouched)) throw new RecallError('taken-up', TAKEN_UP);
    return opened;
  }
}

/** Nobody has claimed, assigned or closed it since it was opened. */
export const isUntouched = (task: Pick<TaskRow, 'state' | 'version'>): boolean =>
  task.version === 1 && (task.state === 'open' || task.state === 'claimed');

const NOT_REVERSIBLE = {
  vi: 'Bước này đã kéo theo việc khác ngoài các bước kế tiếp nên không thu hồi được',
  en: 'The step led to more than the next steps, so it cannot be taken back',
};
const TAKEN_UP = {
  vi: 'Bước kế tiếp đã có người nhận',
  en: 'Somebody has taken up the next step',
};
