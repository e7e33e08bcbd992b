import { Injectable } from '@nestjs/common';
import type { Effect, EffectOf, TaskKind } from '#workflow';
import { AuditService } from '../audit/audit.service.js';
import { OnStep, type StepContext } from '../engine/engine.events.js';
import { bindConsultation, closeConsultations } from './consultations.repository.js';
import { bindSupplement, closeSupplements } from './supplements.repository.js';

/** Ties requests to the tasks that wait for their answers, as the procedure opens and takes away those tasks. */
@Injectable()
export class WorkBonds {
  constructor(private readonly audit: AuditService) {}

  /** Runs after the tasks of the step are written, before its clocks are reckoned. */
  @OnStep()
  async follow(step: StepContext, effects: readonly Effect[]): Promise<void> {
    const kindOf = ({ elementId }: { elementId: string }): TaskKind | undefined =>
      step.model.elements.get(elementId)?.task?.kind;
    const opened = effects.filter((effect) => effect.type === 'task.open');
    const lost = effects.filter((effect) => effect.type === 'task.close' && effect.how === 'cancelled');
    await this.bind(step, opened, kindOf);
    const idsOf = (kind: TaskKind): string[] =>
      lost.flatMap((effect) => (effect.type === 'task.close' && kindOf(effect) === kind ? [effect.token] : []));
    const timer = step.event.type === 'timer.fire' ? firedTimer(step, effects) : undefined;
    await this.loseSupplements(step, idsOf('supplement'), timer !== undefined);
    await this.loseConsultations(step, idsOf('consultation'), timer);
    await this.giveUp(step, effects, kindOf);
  }

  /** Tasks that were completed without the answer they waited for; the journal has that by the completion. */
  private async giveUp(
    { tx, receivedAt: at }: StepContext,
    effects: readonly Effect[],
    kindOf: (effect: EffectOf<'task.close'>) => TaskKind | undefined,
  ): Promise<void> {
    const done = effects.filter((effect) => effect.type === 'task.close' && effect.how === 'completed');
    const idsOf = (kind: TaskKind): string[] =>
      done.flatMap((effect) => (effect.type === 'task.close' && kindOf(effect) === kind ? [effect.token] : []));
    const [supplements, consultations] = [idsOf('supplement'), idsOf('consultation')];
    if (supplements.length > 0) await closeSupplements(tx, supplements, 'expired', at);
    if (consultations.length > 0) await closeConsultations(tx, consultations, { how: 'lapsed', basis: null, at });
  }

  private async bind(
    { tx, businessKey: dossierId, event }: StepContext,
    opened: readonly EffectOf<'task.open'>[],
    kindOf: (effect: EffectOf<'task.open'>) => TaskKind | undefined,
  ): Promise<void> {
    const askedByTaskId = event.type === 'task.complete' ? event.token : null;
    for (const effect of opened) {
      const bond = { dossierId, taskId: effect.token, askedByTaskId };
      if (kindOf(effect) === 'supplement') await bindSupplement(tx, bond);
      if (kindOf(effect) === 'consultation') await bindConsultation(tx, { ...bond, unitId: effect.unit ?? null });
    }
  }

  private async loseSupplements(step: StepContext, taskIds: readonly string[], inTime: boolean): Promise<void> {
    if (taskIds.length === 0) return;
    const how = inTime ? 'expired' : 'cancelled';
    const closed = await closeSupplements(step.tx, taskIds, how, step.receivedAt);
    if (how === 'cancelled') return;
    await this.write(
      step,
      closed.map(({ id, stage }) => ({
        action: 'supplement.expired',
        details: { supplementId: id, elementId: stage },
      })),
    );
  }

  private async loseConsultations(
    step: StepContext,
    taskIds: readonly string[],
    timer: { silence?: string } | undefined,
  ): Promise<void> {
    if (taskIds.length === 0) return;
    const basis = timer?.silence ?? null;
    const how = timer ? (basis === null ? 'lapsed' : 'silence') : 'cancelled';
    const closed = await closeConsultations(step.tx, taskIds, { how, basis, at: step.receivedAt });
    if (how === 'cancelled') return;
    await this.write(
      step,
      closed.map(({ id, stage, unitId }) => ({
        action: how === 'silence' ? 'consultation.silent' : 'consultation.lapsed',
        unitId,
        details: { consultationId: id, elementId: stage, basis: basis ?? undefined },
      })),
    );
  }

  private write(
    { tx, businessKey }: StepContext,
    entries: readonly { action: string; unitId?: string; details: Record<string, unknown> }[],
  ): Promise<void> {
    const actor = { kind: 'system', reason: 'timer' } as const;
    const subject = { kind: 'dossier', id: businessKey };
    return this.audit.writeAll(
      tx,
      entries.map((entry) => ({ ...entry, actor, subject })),
    );
  }
}

/** The timer whose firing the step answers to, as its model describes it. */
function firedTimer(step: StepContext, effects: readonly Effect[]): { silence?: string } | undefined {
  const token = step.event.type === 'timer.fire' ? step.event.token : undefined;
  const fired = effects.find((effect) => effect.type === 'timer.disarm' && effect.token === token);
  return fired?.type === 'timer.disarm' ? step.model.elements.get(fired.elementId) : undefined;
}
