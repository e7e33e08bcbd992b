import { Injectable } from '@nestjs/common';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { EngineService } from '../engine/engine.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { TaskAccess } from './task-access.js';
import { type TaskDeed, TaskJournal } from './task-journal.js';
import { NOT_A_MEMBER, TaskHolderError } from './tasks.errors.js';
import { lockTask, setHolder, type TaskRow } from './tasks.repository.js';

/** Which task, as the caller saw it. */
export interface TaskVersion {
  taskId: string;
  version: number;
}

/** To whom a task is handed; without `accountId` it goes to the unit's pile. The reason is journaled. */
export interface Reassignment extends TaskVersion {
  unitId?: string;
  accountId?: string;
  reason: string;
}

/** Where a task goes. */
interface Holder {
  assigneeId: string | null;
  claimedAt: Date | null;
  unitId: string;
  roles: readonly string[];
}

/** Who works on a task: claimed, put back, given to somebody, handed to another unit. Clocks go on all the while. */
@Injectable()
export class TaskDeskService {
  constructor(
    private readonly engine: EngineService,
    private readonly access: TaskAccess,
    private readonly organisation: OrganisationService,
    private readonly visibility: VisibilityService,
    private readonly journal: TaskJournal,
    private readonly dossiers: DossiersService,
    private readonly clock: Clock,
  ) {}

  /** Takes a task of the own unit. Claiming again what one already has changes nothing. */
  async claim(actor: SignedInActor, ask: TaskVersion): Promise<{ version: number }> {
    return this.inProcedure(actor, ask.taskId, async (tx) => {
      const task = await lockTask(tx, ask.taskId);
      const again = task?.state === 'claimed' && task.assigneeId === actor.accountId;
      if (again && task.version === ask.version + 1) return { version: task.version };
      const claimedAt = this.clock.receivedAt();
      return this.move(tx, actor, ask, 'claim', (mine) => ({ ...mine, assigneeId: actor.accountId, claimedAt }));
    });
  }

  /** Puts an own task back on the unit's pile. */
  async release(actor: SignedInActor, ask: TaskVersion): Promise<{ version: number }> {
    return this.inProcedure(actor, ask.taskId, (tx) =>
      this.move(tx, actor, ask, 'release', (task) => ({ ...task, assigneeId: null, claimedAt: null })),
    );
  }

  /**
   * The head gives a task to somebody who holds one of its roles in its unit.
   * @throws {TaskHolderError} when that person does not
   */
  async assign(actor: SignedInActor, ask: TaskVersion & { accountId: string }): Promise<{ version: number }> {
    return this.inProcedure(actor, ask.taskId, (tx) =>
      this.move(tx, actor, ask, 'assign', async (task) => {
        await this.checkMember(tx, task.unitId, task.roles, ask.accountId);
        return { ...task, assigneeId: ask.accountId, claimedAt: null };
      }),
    );
  }

  /**
   * Hands a task to another person or unit inside the tree that the actor leads.
   * @throws {TaskHolderError} when the unit lies outside, or nobody there can take it
   */
  async reassign(actor: SignedInActor, ask: Reassignment): Promise<{ version: number }> {
    return this.inProcedure(actor, ask.taskId, (tx) => this.handOver(tx, actor, ask));
  }

  /**
   * As `reassign`, with more to do in the same transaction.
   * @param and runs once the task is handed over; it may lock what comes after tasks
   * @returns what `and` returns
   */
  async reassignAnd<T>(actor: SignedInActor, ask: Reassignment, and: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inProcedure(actor, ask.taskId, async (tx) => {
      await this.handOver(tx, actor, ask);
      return and(tx);
    });
  }

  /** What was due before the command came has fired, and the procedure stands still while it is carried out. */
  private async inProcedure<T>(actor: SignedInActor, taskId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { task } = await this.access.get(actor, taskId);
    return this.engine.inTransaction(task.instanceId, this.clock.receivedAt(), work);
  }

  private handOver(tx: Tx, actor: SignedInActor, ask: Reassignment): Promise<{ version: number }> {
    return this.move(
      tx,
      actor,
      ask,
      'reassign',
      async (task) => {
        const unitId = ask.unitId ?? task.unitId;
        await this.checkUnit(tx, actor, unitId);
        const roles = await this.rolesAt(tx, unitId, task, ask.accountId);
        return { unitId, roles, assigneeId: ask.accountId ?? null, claimedAt: null };
      },
      ask.reason,
    );
  }

  private async move(
    tx: Tx,
    actor: SignedInActor,
    ask: TaskVersion,
    action: keyof typeof DEEDS,
    to: (task: TaskRow) => Holder | Promise<Holder>,
    reason?: string,
  ): Promise<{ version: number }> {
    const at = this.clock.receivedAt();
    const { task } = await this.access.lockFor(tx, actor, { ...ask, action });
    const { assigneeId, claimedAt, unitId, roles } = await to(task);
    const holder = { assigneeId, claimedAt, unitId, roles };
    const version = await setHolder(tx, task.id, holder, { accountId: actor.accountId, at });
    if (unitId !== task.unitId) await this.dossiers.addParticipants(tx, task.dossierId, [unitId], 'task', at);
    const moved = { ...task, assigneeId, unitId };
    await this.journal.record(tx, actor, task, DEEDS[action], { assigneeId, unitId, reason });
    if (unitId !== task.unitId || assigneeId !== task.assigneeId) this.journal.tell(tx, moved);
    return { version };
  }

  private async checkMember(tx: Tx, unitId: string, roles: readonly string[], accountId: string): Promise<void> {
    const asks = roles.map((role) => ({ unitId, role }));
    const members = (await this.organisation.membersOfMany(asks, this.clock.now(), tx)).flat();
    if (!members.includes(accountId)) throw new TaskHolderError('not-a-member', NOT_A_MEMBER);
  }

  private async checkUnit(tx: Tx, actor: SignedInActor, unitId: string): Promise<void> {
    if (!(await this.visibility.leadsAll(actor, [unitId], tx))) throw new TaskHolderError('outside-subtree', OUTSIDE);
  }

  /** Roles in the new unit: those of the task where the unit has them, else all that the named person holds there. */
  private async rolesAt(tx: Tx, unitId: string, task: TaskRow, accountId: string | undefined): Promise<string[]> {
    const holdings = await this.organisation.holdingsOf(unitId, this.clock.now(), tx);
    const at = (holding: (typeof holdings)[number]): boolean =>
      accountId === undefined || [holding.holder, ...holding.delegates].some((person) => person.id === accountId);
    const present = holdings.filter(at).map((holding) => holding.role);
    const same = task.roles.filter((role) => present.includes(role));
    if (same.length > 0) return same;
    if (accountId !== undefined && present.length > 0) return [...new Set(present)];
    throw accountId === undefined
      ? new TaskHolderError('nobody-there', NOBODY)
      : new TaskHolderError('not-a-member', NOT_A_MEMBER);
  }
}

const DEEDS = {
  claim: 'claimed',
  release: 'released',
  assign: 'assigned',
  reassign: 'reassigned',
} as const satisfies Record<string, TaskDeed>;

const OUTSIDE = {
  vi: 'Đơn vị nằm ngoài phạm vi bạn phụ trách',
  en: 'The unit lies outside of what you lead',
};
const NOBODY = {
  vi: 'Không có ai ở đơn vị đó giữ vị trí làm được việc này; hãy chọn người cụ thể',
  en: 'Nobody in that unit holds a post that can do this; name a person',
};
