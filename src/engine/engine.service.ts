import { Injectable } from '@nestjs/common';
import { type Variables, waitingOf, type WorkflowEvent } from '#workflow';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { InstanceNotFoundError } from './engine.errors.js';
import type {
  Command,
  DiagramState,
  HistoryEntry,
  InstanceView,
  MessageStarter,
  OutgoingMessage,
  StartInstance,
  StepResult,
} from './engine.events.js';
import { readHistory, readInstance, readTraces, readWaits } from './instance.queries.js';
import { lockInstance, readScopes } from './instance.repository.js';
import { MarkingStore } from './marking.store.js';
import { MessagesService } from './messages.service.js';
import { StepsService } from './steps.service.js';

/** The narrow face of the engine: starts instances, delivers events to them, tells where they stand. */
@Injectable()
export class EngineService {
  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly messages: MessagesService,
    private readonly markings: MarkingStore,
    private readonly procedures: ProceduresService,
  ) {}

  /**
   * Starts a root instance in the caller's transaction. Handlers of effects run before it returns, so the row that the
   * business key names must already be written.
   * @returns id of the instance
   * @throws {BusinessKeyTakenError} when an instance with the key exists
   */
  start(tx: Tx, start: StartInstance): Promise<string> {
    return this.steps.start(tx, start);
  }

  /**
   * Delivers one event in a transaction of its own. Timers due at `command.receivedAt` fire first; they stay fired when
   * the event then comes too late.
   * @throws {ElementGoneError} when the element no longer waits; carries what waits now and who was there before
   * @throws {InstanceNotFoundError} {@link InstanceEndedError}
   */
  deliver(instanceId: string, event: WorkflowEvent, command: Command): Promise<StepResult> {
    return this.steps.deliver(instanceId, { ...command, event });
  }

  /**
   * Delivers one event inside the caller's transaction, for use cases that write rows with it. Locks the root instance
   * first: the caller must not hold locks on dossiers, tasks or timers yet. Call `settle` before opening the transaction
   * (or use `inTransaction`, which does), so that due timers stay fired when the event comes too late.
   * @throws {ElementGoneError} as `deliver`; the caller's transaction must then roll back
   */
  deliverIn(tx: Tx, instanceId: string, event: WorkflowEvent, command: Command): Promise<StepResult> {
    return this.steps.deliverIn(tx, instanceId, { ...command, event });
  }

  /**
   * Fires due timers, opens a transaction, locks the root instance and runs `work` in it: the frame of every use case
   * that edits a task or dossier. Inside, `deliverIn` and plain rows share the transaction.
   * @throws {InstanceNotFoundError} and what `work` throws
   */
  async inTransaction<T>(instanceId: string, receivedAt: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.steps.settle(instanceId, receivedAt);
    return this.db.transaction(async (tx) => {
      await this.lock(tx, instanceId);
      return work(tx);
    });
  }

  /** Locks the root instance for the rest of the transaction: first in the order of locks. @throws {InstanceNotFoundError} */
  async lock(tx: Tx, instanceId: string): Promise<void> {
    if (!(await lockInstance(tx, instanceId))) throw new InstanceNotFoundError(instanceId);
  }

  /**
   * Says anew where the instance belongs: steps and timers from now on go by that unit. Timers that are armed stay.
   * The caller has locked the instance.
   */
  async setCompetentUnit(tx: Tx, instanceId: string, unitId: string): Promise<void> {
    await tx.query('UPDATE instance SET competent_unit_id = $2 WHERE id = $1', [instanceId, unitId]);
  }

  /**
   * Fires everything due at `until`, in transactions of bounded size.
   * @returns number of timers fired
   */
  settle(instanceId: string, until: Date): Promise<number> {
    return this.steps.settle(instanceId, until);
  }

  /**
   * Takes a message in; a later transaction delivers it to the oldest subscription with that name and key, exactly once.
   * @returns id of the message
   */
  correlate(tx: Tx, message: OutgoingMessage, receivedAt: Date): Promise<string> {
    return this.messages.accept(tx, message, receivedAt);
  }

  /** Registers who may start an instance from a message that nobody waits for. */
  onUnmatchedMessage(starter: MessageStarter): void {
    this.messages.onUnmatched(starter);
  }

  /** Where an instance stands. @throws {InstanceNotFoundError} */
  async stateOf(instanceId: string): Promise<InstanceView> {
    const instance = await readInstance(this.db, instanceId);
    if (!instance) throw new InstanceNotFoundError(instanceId);
    const { markingHash, markingInline, bindings, ...view } = instance;
    const { model } = await this.procedures.getVersion(view.procedureVersionId);
    const marking = markingHash === null ? markingInline : await this.markings.read(this.db, markingHash);
    const scopes = await readScopes(this.db, instanceId);
    const waits = await readWaits(this.db, instanceId);
    const waiting = waitingOf({ marking, bindings, scopes }).map((wait) => ({
      ...wait,
      name: model.elements.get(wait.elementId)?.name ?? '',
      ...waits.get(wait.token),
    }));
    return { ...view, waiting };
  }

  /** What of an instance waits for a message now, oldest first. The caller has locked it. @returns tokens */
  async tokensWaitingFor(tx: Tx, instanceId: string, messageName: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM subscription WHERE instance_id = $1 AND name = $2 ORDER BY created_at, id',
      [instanceId, messageName],
    );
    return rows.map(({ id }) => id);
  }

  /** Elements entered at least once, in order of the first time. */
  async visitedBy(tx: Tx, instanceId: string): Promise<string[]> {
    return (await readTraces(tx, instanceId)).visited;
  }

  /** Variables of the root scope. @throws {InstanceNotFoundError} */
  async variablesOf(instanceId: string, tx?: Tx): Promise<Variables> {
    const root = (await readScopes(tx ?? this.db, instanceId)).find((scope) => scope.parentId === null);
    if (!root) throw new InstanceNotFoundError(instanceId);
    return root.values;
  }

  /** What happened, oldest first. @param page `cursor` as returned before */
  historyOf(
    instanceId: string,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: HistoryEntry[]; nextCursor: string | null }> {
    return readHistory(this.db, instanceId, page);
  }

  /** What the diagram marks: where it stands, where it has been. @throws {InstanceNotFoundError} */
  async diagramStateOf(instanceId: string): Promise<DiagramState> {
    const { waiting } = await this.stateOf(instanceId);
    const active = [...new Set(waiting.map((wait) => wait.elementId))];
    return { active, ...(await readTraces(this.db, instanceId)) };
  }
}
