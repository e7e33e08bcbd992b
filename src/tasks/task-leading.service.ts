import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Tx } from '../platform/database/tx.js';
import { TaskAccess } from './task-access.js';
import { availableActions, type TaskAction } from './task-actions.js';
import { TaskJournal } from './task-journal.js';
import { TaskForbiddenError } from './tasks.errors.js';
import type { TaskRow } from './tasks.repository.js';
import { TasksService } from './tasks.service.js';

/** A step that its leader acts on. */
export type LedTask = Readonly<TaskRow>;

/** What leaders decide about the course of a step. Rules of clocks are the affair of those who call this. */
@Injectable()
export class TaskLeadingService {
  constructor(
    private readonly access: TaskAccess,
    private readonly tasks: TasksService,
    private readonly journal: TaskJournal,
  ) {}

  /** @throws {TaskNotFoundError} when there is none or the actor may not see it */
  async get(actor: SignedInActor, taskId: string): Promise<LedTask> {
    return (await this.access.get(actor, taskId)).task;
  }

  /** @throws {TaskNotFoundError} {@link TaskForbiddenError} when the actor may not do it to the task as it is */
  async getFor(actor: SignedInActor, taskId: string, action: TaskAction): Promise<LedTask> {
    const { task, relations } = await this.access.get(actor, taskId);
    const actions = availableActions(task, relations);
    if (!actions.includes(action)) throw new TaskForbiddenError(action, actions);
    return task;
  }

  /** Locks the task for giving it more time. @throws as `TaskAccess.lockFor` */
  async lockToExtend(tx: Tx, actor: SignedInActor, taskId: string): Promise<LedTask> {
    return (await this.access.lockFor(tx, actor, { taskId, action: 'extend' })).task;
  }

  /**
   * Writes the new limit of a locked task. Its version stays: whoever is completing it has nothing to look at anew.
   * @param change `until` is the new limit in words; it and the reason are journaled
   */
  async extend(
    tx: Tx,
    actor: SignedInActor,
    task: LedTask,
    change: { to: Date; until: string; reason: string },
  ): Promise<void> {
    const { to, until, reason } = change;
    await this.tasks.setDue(tx, [{ taskId: task.id, dueAt: to }]);
    const details = { from: task.dueAt?.toISOString(), to: to.toISOString(), until, reason };
    await this.journal.record(tx, actor, task, 'extended', details);
  }
}
