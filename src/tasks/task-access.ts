import { Injectable } from '@nestjs/common';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { leads } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { availableActions, type Relation, type TaskAction } from './task-actions.js';
import {
  TaskChangedError,
  TaskForbiddenError,
  TaskNotFoundError,
  type TaskNow,
  TaskStateError,
} from './tasks.errors.js';
import { findTask, lockTask, type TaskRow } from './tasks.repository.js';

type Reader = Pick<Tx, 'query'>;

/** What relations are worked out from. */
export interface HeldTask {
  /** The unit that holds it, or the one that stands for it. */
  unitId: string;
  /** Place of the unit in the tree, ltree text. */
  unitPath: string;
  roles: readonly string[];
  assigneeId: string | null;
  completedBy: string | null;
}

/**
 * What the actor is to the task; `completer` as far as the row tells.
 *
 * Having taken or done it counts only for those who could take it now or lead there: who has moved to another agency, or
 * whose delegation has ended, has left the task behind.
 */
export function relationsOf(task: HeldTask, actor: SignedInActor): Set<Relation> {
  const relations = new Set<Relation>();
  for (const post of actor.posts)
    if (post.unitId === task.unitId && task.roles.includes(post.role)) relations.add('candidate');
  if (leads(actor, task.unitPath)) relations.add('head');
  if (relations.size === 0) return relations;
  if (task.assigneeId === actor.accountId) relations.add('assignee');
  if (task.completedBy === actor.accountId) relations.add('completer');
  return relations;
}

/** Reads tasks for a person: what they may not see is not there, what they may not do is refused with the reason. */
@Injectable()
export class TaskAccess {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossiersService,
    private readonly organisation: OrganisationService,
    private readonly config: Config,
  ) {}

  /** @throws {TaskNotFoundError} when there is none or the actor may not see it */
  async get(actor: SignedInActor, taskId: string): Promise<{ task: TaskRow; relations: Set<Relation> }> {
    const task = await findTask(this.database, taskId);
    return this.seen(actor, taskId, task, this.database);
  }

  /**
   * Locks a task for one action of the actor.
   * @param ask `version` as the actor saw it; absent: who holds the task makes no difference to the action
   * @throws {TaskNotFoundError} {@link TaskForbiddenError} {@link TaskChangedError} {@link TaskStateError}
   */
  async lockFor(
    tx: Tx,
    actor: SignedInActor,
    ask: { taskId: string; action: TaskAction; version?: number },
  ): Promise<{ task: TaskRow; relations: Set<Relation> }> {
    const { action, version } = ask;
    const { task, relations } = await this.seen(actor, ask.taskId, await lockTask(tx, ask.taskId), tx);
    if (!isEverAllowed(task, relations, action))
      throw new TaskForbiddenError(action, availableActions(task, relations));
    if (version !== undefined && task.version !== version)
      throw new TaskChangedError(await this.nowOf(task, tx), this.config.timeZone);
    if (!availableActions(task, relations).includes(action)) await this.refuseState(task, action, tx);
    return { task, relations };
  }

  /** How a task stands, with names. */
  async nowOf(task: TaskRow, reader: Reader): Promise<TaskNow> {
    const people = await reader.query<{ id: string; name: string }>(`SELECT id, name FROM person WHERE id = ANY ($1)`, [
      [task.assigneeId, task.changedBy].filter((id) => id !== null),
    ]);
    const named = (id: string | null) => people.find((person) => person.id === id) ?? null;
    const { version, state } = task;
    return {
      version,
      state,
      assignee: named(task.assigneeId),
      by: named(task.changedBy),
      at: task.changedAt.toISOString(),
    };
  }

  private async refuseState(task: TaskRow, action: TaskAction, reader: Reader): Promise<never> {
    throw new TaskStateError(action, await this.nowOf(task, reader), this.config.timeZone);
  }

  private async seen(
    actor: SignedInActor,
    taskId: string,
    task: TaskRow | undefined,
    reader: Reader,
  ): Promise<{ task: TaskRow; relations: Set<Relation> }> {
    if (!task) throw new TaskNotFoundError(taskId);
    const unit = await this.organisation.getCurrentUnit(task.unitId, reader);
    const relations = relationsOf({ ...task, unitId: unit.id, unitPath: unit.path }, actor);
    if (await this.dossiers.canSee(actor, task.dossierId, reader)) relations.add('viewer');
    if (relations.size === 0) throw new TaskNotFoundError(taskId);
    return { task, relations };
  }
}

/** Whether the action is a matter of the task's state at all: what no state allows these relations is forbidden. */
function isEverAllowed(task: TaskRow, relations: ReadonlySet<Relation>, action: TaskAction): boolean {
  // Whoever came too late to claim, release or complete was a candidate all the same.
  const asMember = relations.has('candidate') ? new Set<Relation>([...relations, 'assignee']) : relations;
  const states = ['open', 'claimed', 'completed'] as const;
  return states.some((state) => availableActions({ state, assign: task.assign }, asMember).includes(action));
}
