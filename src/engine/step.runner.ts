import { Injectable } from '@nestjs/common';
import {
  AlreadyStartedError,
  InvalidTargetError as CoreInvalidTargetError,
  NotStartedError,
  type Effect,
  NotWaitingError,
  waitingOf,
  type WorkflowEvent,
} from '#workflow';
import { sqlStateOf } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError } from '../platform/http/domain-error.js';
import { newId } from '../platform/ids.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import {
  BusinessKeyTakenError,
  ElementGoneError,
  InstanceEndedError,
  InstanceNotFoundError,
  InvalidTargetError,
  TimerFailedError,
} from './engine.errors.js';
import type { Command, StartInstance, StepResult } from './engine.events.js';
import { findClosing } from './instance.queries.js';
import { type DueTimer, type InstanceRow, openForStep } from './instance.repository.js';
import { MarkingStore } from './marking.store.js';
import { type OpenInstance, type Performed, StepPerformer } from './step.performer.js';

/** How many timers fire in one transaction before it is committed and another is opened. */
const TIMERS_PER_TRANSACTION = 50;

/** What became of a command in one transaction. */
export type Outcome =
  | { kind: 'done'; result: StepResult; fired: number }
  /** More timers are due before the command than one transaction fires: commit and call again. */
  | { kind: 'more-due'; fired: number }
  /** The command came too late; what fired before it stays. */
  | { kind: 'refused'; error: Error; fired: number };

/** What is to be delivered after the timers that are due. */
export interface Delivery extends Command {
  /** Absent: only timers are fired. */
  event?: WorkflowEvent | ((instance: OpenInstance) => WorkflowEvent | undefined);
  /**
   * Rules of the use case, asked after the timers and before the event. A `DomainError` refuses the command; since the
   * timers are committed nevertheless, it must only read.
   */
  check?: (tx: Tx, instance: OpenInstance) => Promise<void>;
  /** What people do to mend an instance: due timers are left alone, since they may be what is broken. */
  leavesTimers?: boolean;
  /** Timers fired at most in this transaction; {@link TIMERS_PER_TRANSACTION} when absent. */
  atMost?: number;
  /** Rows that stand exactly when the event was delivered. */
  after?: (tx: Tx) => Promise<void>;
}

/** Runs commands on one instance inside a transaction: lock, due timers, event. */
@Injectable()
export class StepRunner {
  constructor(
    private readonly procedures: ProceduresService,
    private readonly markings: MarkingStore,
    private readonly performer: StepPerformer,
  ) {}

  /** @throws {BusinessKeyTakenError} {@link InvalidTargetError} */
  async start(tx: Tx, start: StartInstance): Promise<string> {
    const { model } = await this.procedures.getVersion(start.procedureVersionId, tx);
    const row: InstanceRow = {
      ...start,
      id: newId(),
      status: 'running',
      stepNo: 0,
      markingHash: null,
      markingInline: null,
      bindings: {},
      continuing: false,
      startedAt: start.receivedAt,
      lastStepAt: start.receivedAt,
    };
    const { startId, messageName, variables } = start;
    const event: WorkflowEvent = { type: 'start', startId, messageName, variables };
    const fresh = { row, model, marking: null, scopes: [] };
    try {
      await this.performer.perform(tx, fresh, { event, at: start.receivedAt, actor: start.actor, starts: true });
    } catch (error) {
      if (sqlStateOf(error) === '23505' && isBusinessKey(error)) throw new BusinessKeyTakenError(start.businessKey);
      throw refusalOf(row, error) ?? error;
    }
    return row.id;
  }

  /**
   * Locks, fires what is due at the time of receipt, then delivers. Refusals are returned and not thrown, so that the
   * caller can commit the timers first.
   * @throws {InstanceNotFoundError}
   * @throws {TimerFailedError} when a due timer cannot be fired; the transaction must then roll back
   */
  async run(tx: Tx, instanceId: string, delivery: Delivery): Promise<Outcome> {
    const atMost = delivery.atMost ?? TIMERS_PER_TRANSACTION;
    const input = await openForStep(tx, instanceId, {
      dueBy: delivery.receivedAt,
      timers: delivery.leavesTimers ? 0 : atMost + 1,
      commandId: delivery.commandId ?? null,
    });
    if (!input) throw new InstanceNotFoundError(instanceId);
    const { row } = input;
    if (input.commandKnown) {
      const result = { instanceId, effects: [], ended: row.status !== 'running', repeated: true };
      return { kind: 'done', fired: 0, result };
    }
    const { model } = await this.procedures.getVersion(row.procedureVersionId, tx);
    const marking = row.markingHash === null ? row.markingInline : await this.markings.read(tx, row.markingHash);
    const open: OpenInstance = { row, model, marking, scopes: input.scopes };
    const { instance, fired, more } = await this.fireDue(tx, open, input.dueTimers, {
      until: delivery.receivedAt,
      atMost,
    });
    if (more) return { kind: 'more-due', fired };
    return this.deliver(tx, instance, delivery, fired);
  }

  private async deliver(tx: Tx, instance: OpenInstance, delivery: Delivery, fired: number): Promise<Outcome> {
    const { row } = instance;
    const done = (effects: readonly Effect[], { status }: InstanceRow): Outcome => ({
      ...{ kind: 'done', fired },
      result: { instanceId: row.id, effects, ended: status !== 'running', repeated: false },
    });
    const refused = (error: Error): Outcome => ({ kind: 'refused', error, fired });
    if (!delivery.event) return done([], row);
    if (row.status !== 'running') return refused(new InstanceEndedError(row.id, row.status));
    try {
      await delivery.check?.(tx, instance);
    } catch (error) {
      if (error instanceof DomainError) return refused(error);
      throw error;
    }
    const event = typeof delivery.event === 'function' ? delivery.event(instance) : delivery.event;
    if (!event) return done([], row);
    const { actor, commandId } = delivery;
    const at = later(delivery.receivedAt, row.lastStepAt);
    try {
      const performed = await this.performer.perform(tx, instance, { event, at, actor, commandId });
      await delivery.after?.(tx);
      return done(performed.effects, performed.instance.row);
    } catch (error) {
      if (error instanceof NotWaitingError) return refused(await goneError(tx, instance, event, error));
      const refusal = refusalOf(row, error);
      if (refusal) return refused(refusal);
      throw error;
    }
  }

  /**
   * Fires timers by due time, each at the time it was due: what follows does not depend on when someone looked. Timers
   * armed on the way take their place among them.
   */
  private async fireDue(
    tx: Tx,
    open: OpenInstance,
    due: readonly DueTimer[],
    { until, atMost }: { until: Date; atMost: number },
  ): Promise<{ instance: OpenInstance; fired: number; more: boolean }> {
    let instance = open;
    let queue = [...due];
    for (let fired = 0; ; fired++) {
      const timer = queue.shift();
      if (!timer || instance.row.status !== 'running') return { instance, fired, more: false };
      if (fired === atMost) return { instance, fired, more: true };
      const performed = await this.fire(tx, instance, timer, fired);
      instance = performed.instance;
      queue = requeue(queue, performed, until);
    }
  }

  private async fire(tx: Tx, instance: OpenInstance, timer: DueTimer, firedBefore: number): Promise<Performed> {
    try {
      return await this.performer.perform(tx, instance, {
        event: { type: 'timer.fire', token: timer.id },
        at: later(timer.dueAt, instance.row.lastStepAt),
        actor: { kind: 'system', reason: 'timer' },
        firing: timer,
      });
    } catch (error) {
      throw new TimerFailedError({ instanceId: instance.row.id, timer, firedBefore }, { cause: error });
    }
  }
}

/** Timers still due after a step: without those it took away, with those it armed. */
function requeue(queue: readonly DueTimer[], { armed, disarmed }: Performed, until: Date): DueTimer[] {
  const gone = new Set([...disarmed, ...armed.map((timer) => timer.token)]);
  const added = armed.flatMap(({ token, dueAt, ...timer }) =>
    dueAt && dueAt <= until ? [{ ...timer, id: token, dueAt, failures: 0 }] : [],
  );
  return [...queue.filter((timer) => !gone.has(timer.id)), ...added].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

const isBusinessKey = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'instance_business_key_key';

/** The answer to a command that the core would not take, before anything was written; undefined for other errors. */
function refusalOf(row: InstanceRow, error: unknown): Error | undefined {
  if (error instanceof CoreInvalidTargetError) return new InvalidTargetError(error.message, { cause: error });
  if (error instanceof NotStartedError || error instanceof AlreadyStartedError)
    return new InstanceEndedError(row.id, row.status);
  return undefined;
}

async function goneError(
  tx: Tx,
  { row, model, marking, scopes }: OpenInstance,
  event: WorkflowEvent,
  cause: NotWaitingError,
): Promise<ElementGoneError> {
  const waiting = waitingOf({ marking, bindings: row.bindings, scopes }).map(({ elementId, kind }) => ({
    ...{ elementId, kind },
    name: model.elements.get(elementId)?.name ?? '',
  }));
  const token = 'token' in event ? event.token : '';
  return new ElementGoneError(row.id, token, waiting, await findClosing(tx, row.id, token), { cause });
}
