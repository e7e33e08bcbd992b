import { Injectable } from '@nestjs/common';
import type { EffectOf, ElementInfo, TaskKind, TaskOutcome } from '#workflow';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { type Actor, OnEffect, type StepContext } from '../engine/engine.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { TaskNews } from './task-news.js';
import { TaskPlacement } from './task-placement.js';
import { closeTasks, insertTasks, type NewTask } from './tasks.repository.js';

/** Writes tasks as the procedure opens and closes them, inside the step's transaction. */
@Injectable()
export class TasksEffects {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly procedures: ProceduresService,
    private readonly placement: TaskPlacement,
    private readonly news: TaskNews,
  ) {}

  @OnEffect('task.open')
  async opened(step: StepContext, effects: EffectOf<'task.open'>[]): Promise<void> {
    const { tx, receivedAt } = step;
    const dossier = await this.dossiers.getForStep(tx, step.businessKey);
    const elements = effects.map((effect) => {
      const element = step.model.elements.get(effect.elementId);
      if (!element?.task) throw new Error(`The model opened ${effect.elementId}, which is no user task of it.`);
      const { name, task } = element;
      return { elementId: effect.elementId, name, task, unit: effect.unit, waits: waits(element) };
    });
    const { id: dossierId, procedureCode, competentUnitId } = dossier;
    const { elementNames } = (await this.procedures.getVersion(dossier.procedureVersionId, tx)).bundle.procedure;
    const context = { dossierId, procedureCode, competentUnitId, at: receivedAt, named: namedIn(step) };
    // What is sent back goes to whoever did it, also where the model says nothing of that.
    const sentBack = await isSentBack(step);
    const placements = await this.placement.place(
      tx,
      context,
      sentBack ? elements.map((each) => ({ ...each, task: { ...each.task, assign: 'previous' } })) : elements,
    );
    const tasks = effects.map((effect, n): NewTask => {
      const { name, task, waits } = elements[n]!;
      return {
        ...placements[n]!,
        id: effect.token,
        scopeId: effect.scopeId,
        elementId: effect.elementId,
        loopIndex: effect.loopIndex ?? null,
        name: name || effect.elementId,
        nameEn: elementNames[effect.elementId] ?? null,
        assign: task.assign,
        waits,
        kind: task.kind ?? null,
        input: effect.input,
      };
    });
    const { event } = step;
    const openedByTaskId = event.type === 'task.complete' || event.type === 'escalation' ? event.token : null;
    await insertTasks(
      tx,
      { dossierId: dossier.id, instanceId: step.instanceId, openedAt: receivedAt, openedByTaskId },
      tasks,
    );
    const asked = tasks.filter((_, n) => elements[n]!.task.kind === 'consultation').map((task) => task.unitId);
    await this.dossiers.addParticipants(tx, dossier.id, [...new Set(asked)], 'consulted', new Date(receivedAt));
    const units = [...new Set(tasks.map((task) => task.unitId))];
    await this.dossiers.addParticipants(tx, dossier.id, units, 'task', new Date(receivedAt));
    for (const task of tasks) this.news.changed(tx, task);
  }

  @OnEffect('task.close')
  async closed(step: StepContext, effects: EffectOf<'task.close'>[]): Promise<void> {
    const closing = effects.map((effect) => ({ id: effect.token, state: effect.how }));
    const by = { accountId: accountOf(step.actor), at: step.receivedAt };
    for (const task of await closeTasks(step.tx, closing, by)) this.news.changed(step.tx, task);
  }
}

/** Whom the completed step names for the next one. */
function namedIn({ event }: StepContext): string | undefined {
  const assignment = event.type === 'task.complete' ? event.output.assignment : undefined;
  return isObject(assignment) && typeof assignment.accountId === 'string' ? assignment.accountId : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);

/** Kinds of steps in which the unit that holds them can only wait. */
const WAITING_KINDS: readonly (TaskKind | undefined)[] = ['supplement', 'recordReply', 'handOver'];

/** Whether there is nothing to do at the step until the applicant, or an agency without a connection, has acted. */
const waits = ({ deadline, task }: ElementInfo): boolean =>
  deadline.clock === 'waiting' || WAITING_KINDS.includes(task?.kind);

/** Whether the step answers to a task that was completed with an outcome of kind `sendBack`. */
async function isSentBack({ tx, event, model }: StepContext): Promise<boolean> {
  if (event.type !== 'task.complete') return false;
  const { outcome } = event.output;
  const isBack = (each: TaskOutcome): boolean => each.key === outcome && each.kind === 'sendBack';
  const elements = [...model.elements.values()].filter(({ task }) => task?.outcomes.some(isBack));
  if (elements.length === 0) return false;
  const [done] = await tx.query<{ elementId: string }>('SELECT element_id AS "elementId" FROM task WHERE id = $1', [
    event.token,
  ]);
  return elements.some(({ id }) => id === done?.elementId);
}
