import { Injectable } from '@nestjs/common';
import { advance, type Effect, type MarkingBytes, type Model, type Step, type WorkflowEvent } from '#workflow';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { EffectHandlers } from './effect-handlers.js';
import type { Actor } from './engine.events.js';
import { HistoryMonths } from './history-months.js';
import type { DueTimer, InstanceRow } from './instance.repository.js';
import { INLINE_ABOVE_BYTES, MarkingStore } from './marking.store.js';
import { journalEvent, stepRows, type StepRows, type StoredScope } from './step.rows.js';
import { type StepToWrite, writeStep } from './step.writer.js';
import { type ArmedTimer, TimerArmer } from './timer-armer.js';

/** An instance under its lock, as read and as every step of the transaction leaves it. */
export interface OpenInstance {
  row: InstanceRow;
  model: Model;
  marking: MarkingBytes | null;
  scopes: StoredScope[];
}

/** One event and its circumstances. */
export interface Occurrence {
  event: WorkflowEvent;
  at: Date;
  actor: Actor;
  commandId?: string;
  /** The timer that fires with this event. */
  firing?: DueTimer;
  /** The instance starts with this event. */
  starts?: boolean;
}

export interface Performed {
  instance: OpenInstance;
  effects: Effect[];
  /** Timers armed by the step; any of them may be due at once. */
  armed: ArmedTimer[];
  /** Timers that are no more. */
  disarmed: string[];
}

/** Performs one step on a locked instance: asks the core, then writes what it answers. */
@Injectable()
export class StepPerformer {
  constructor(
    private readonly markings: MarkingStore,
    private readonly months: HistoryMonths,
    private readonly armer: TimerArmer,
    private readonly handlers: EffectHandlers,
  ) {}

  /** @throws what `advance` throws; nothing has been written then */
  async perform(tx: Tx, before: OpenInstance, occurrence: Occurrence): Promise<Performed> {
    const { row, model } = before;
    const { event, at, actor } = occurrence;
    const state = { marking: before.marking, bindings: row.bindings, scopes: before.scopes };
    const step = await advance(model, state, event, { now: at.toISOString(), timeZone: row.timeZone, newId });
    const rows = stepRows(step.effects, before.scopes, step.state.scopes);
    rows.incidentsGone.push(...overcome(before.row, rows, occurrence.firing));
    await this.months.ensure(tx, at);
    const armed = await this.armer.arm(tx, row, rows, occurrence);
    const after = await this.after(before, step, rows, at);
    const toWrite: StepToWrite = {
      instance: { ...after.row, at, endedAt: after.row.status === 'running' ? null : at },
      rows,
      timers: armed,
      messageIds: rows.messages.map(newId),
      incidentIds: rows.incidentsSet.map(newId),
      journal: { actor, event: journalEvent(event, occurrence.firing) },
      commandId: occurrence.commandId,
      start: occurrence.starts ? row : undefined,
    };
    const written = await writeStep(tx, toWrite);
    if (step.ended) await clearRemains(tx, row.id, at);
    this.armer.ring(tx, after.row, armed, written, toWrite);
    const { businessKey, procedureVersionId, competentUnitId, timeZone, id: instanceId } = row;
    await this.handlers.run(
      {
        ...{ tx, instanceId, businessKey, procedureVersionId, competentUnitId, timeZone, model, event, actor },
        scopes: after.scopes,
        receivedAt: at.toISOString(),
      },
      step.effects,
    );
    return { instance: after, effects: step.effects, armed, disarmed: rows.timersGone };
  }

  private async after(before: OpenInstance, step: Step, rows: StepRows, at: Date): Promise<OpenInstance> {
    const marking = step.state.marking;
    if (marking === null) throw new Error('A step left the instance without a marking.');
    const stored = new Map([...before.scopes, ...rows.scopesSet].map((scope) => [scope.id, scope]));
    const scopes = step.state.scopes.map((scope) => ({
      elementId: null,
      loopIndex: null,
      ...stored.get(scope.id),
      ...scope,
    }));
    // Iterations make markings that hardly ever repeat.
    const inline = Buffer.byteLength(marking) > INLINE_ABOVE_BYTES || scopes.some((scope) => scope.loopIndex !== null);
    const row: InstanceRow = {
      ...before.row,
      status: step.ended ? (rows.end ?? 'completed') : 'running',
      stepNo: before.row.stepNo + 1,
      markingHash: inline ? null : await this.markings.save(before.model.checksum, marking),
      markingInline: inline ? marking : null,
      bindings: step.state.bindings,
      continuing: rows.continues,
      lastStepAt: at,
    };
    return { row, model: before.model, marking, scopes };
  }
}

/** Incidents that the shell opened because firing a timer or going on failed, and that this step shows to be over. */
function overcome(row: InstanceRow, rows: StepRows, firing: DueTimer | undefined): string[] {
  // Those of timers that are gone close with their rows; a repeating timer stays.
  const repeats = firing && firing.failures > 0 && rows.timersSet.some(({ token }) => token === firing.id);
  const undated = rows.incidentsSet.some(({ token }) => token === firing?.id);
  return [...(row.continuing ? [row.id] : []), ...(repeats && !undated ? [firing.id] : [])];
}

/** Nothing of an instance that is over waits or needs help, not even what the core never knew of. */
async function clearRemains(tx: Tx, instanceId: string, at: Date): Promise<void> {
  await tx.query(
    `WITH gone AS (DELETE FROM timer WHERE instance_id = $1)
     UPDATE incident SET state = 'closed', closed_at = $2 WHERE instance_id = $1 AND state = 'open'`,
    [instanceId, at],
  );
}
