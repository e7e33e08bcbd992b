import { Injectable } from '@nestjs/common';
import { EngineService } from '../engine/engine.service.js';
import type { Holding } from '../organisation/organisation.events.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Idempotency } from '../platform/idempotency/idempotency.service.js';
import { newId } from '../platform/ids.js';
import { TaskAccess } from './task-access.js';
import { TaskJournal } from './task-journal.js';
import { availableActions } from './task-actions.js';
import { TaskForbiddenError, TaskHolderError } from './tasks.errors.js';
import type { Candidates } from './tasks.dto.js';

/** Who could do a task, and what people say about it. */
@Injectable()
export class TaskPeopleService {
  constructor(
    private readonly database: Database,
    private readonly engine: EngineService,
    private readonly access: TaskAccess,
    private readonly organisation: OrganisationService,
    private readonly visibility: VisibilityService,
    private readonly journal: TaskJournal,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * People whom a head could give the task to, each with how much lies on their desk.
   * @param unitId another unit inside the tree the actor leads: then everybody who holds a post there
   * @throws {TaskForbiddenError} when the actor may not assign the task; {@link TaskHolderError} for units outside
   */
  async candidates(actor: SignedInActor, taskId: string, unitId?: string): Promise<Candidates> {
    const { task, relations } = await this.access.get(actor, taskId);
    if (!relations.has('head')) throw new TaskForbiddenError('assign', availableActions(task, relations));
    const elsewhere = unitId !== undefined && unitId !== task.unitId;
    if (elsewhere) await this.checkWithin(actor, unitId);
    const holdings = await this.organisation.holdingsOf(unitId ?? task.unitId);
    return this.withDesks(elsewhere ? holdings : holdings.filter((holding) => task.roles.includes(holding.role)));
  }

  /** Holders and their delegates with how much lies on the desk of each. */
  async withDesks(holdings: readonly Holding[]): Promise<Candidates> {
    const people = peopleOf(holdings);
    const desks = await this.database.query<{ id: string; n: number }>(
      `SELECT assignee_id AS id, count(*)::int AS n FROM task WHERE closed_at IS NULL AND assignee_id = ANY ($1) GROUP BY 1`,
      [people.map((person) => person.accountId)],
    );
    const openOf = (id: string): number => desks.find((desk) => desk.id === id)?.n ?? 0;
    return { items: people.map((person) => ({ ...person, openTasks: openOf(person.accountId) })) };
  }

  /**
   * Says something about a task; neither its version nor any clock takes notice.
   * @throws {TaskNotFoundError} {@link TaskForbiddenError}
   */
  async comment(actor: SignedInActor, taskId: string, text: string): Promise<{ id: string; writtenAt: string }> {
    const writtenAt = this.clock.receivedAt();
    const { task: seen } = await this.access.get(actor, taskId);
    return this.engine.inTransaction(seen.instanceId, writtenAt, async (tx) => {
      const { task } = await this.access.lockFor(tx, actor, { taskId, action: 'comment' });
      const id = newId();
      const result = { id, writtenAt: writtenAt.toISOString() };
      await tx.query(
        `INSERT INTO task_comment (id, task_id, author_id, text, written_at) VALUES ($1, $2, $3, $4, $5)`,
        [...[id, taskId, actor.accountId, text, writtenAt]],
      );
      await this.journal.record(tx, actor, task, 'commented', { commentId: id });
      await this.idempotency.remember(tx, 200, result);
      return result;
    });
  }

  private async checkWithin(actor: SignedInActor, unitId: string): Promise<void> {
    if (!(await this.visibility.leadsAll(actor, [unitId])))
      throw new TaskHolderError('outside-subtree', {
        vi: 'Đơn vị nằm ngoài phạm vi bạn phụ trách',
        en: 'The unit lies outside of what you lead',
      });
  }
}

/** Holders and delegates, each once, with all the roles in which they could act. */
function peopleOf(holdings: readonly Holding[]): Omit<Candidates['items'][number], 'openTasks'>[] {
  const people = new Map<string, Omit<Candidates['items'][number], 'openTasks'>>();
  for (const { role, holder, delegates } of holdings)
    for (const { id, name, absent } of [holder, ...delegates]) {
      const known = people.get(id) ?? { accountId: id, name, absent, roles: [] };
      if (!known.roles.includes(role)) known.roles.push(role);
      people.set(id, known);
    }
  return [...people.values()];
}
