import { Injectable, Logger } from '@nestjs/common';
import type { EffectOf } from '#workflow';
import type { Tx } from '../platform/database/tx.js';
import { EngineBells } from './engine.bells.js';
import type { DueTimer, InstanceRow } from './instance.repository.js';
import type { StepRows } from './step.rows.js';
import type { StepToWrite, TimerToSet, WrittenStep } from './step.writer.js';
import { TimerDue } from './timer-due.js';

/** A timer armed by a step, with what is needed to fire it in the same transaction. */
export type ArmedTimer = TimerToSet & Pick<DueTimer, 'scopeId' | 'elementId' | 'spec'>;

/** Works out when the timers of a step fire, and rings the bells of the step. */
@Injectable()
export class TimerArmer {
  private readonly log = new Logger(TimerArmer.name);

  constructor(
    private readonly timerDue: TimerDue,
    private readonly bells: EngineBells,
  ) {}

  /**
   * Due instants of the timers a step arms. Where one cannot be worked out, an incident is added to the rows and the
   * timer waits undated: the rest of the step, often a clerk's work, is kept.
   */
  async arm(tx: Tx, row: InstanceRow, rows: StepRows, step: { at: Date; firing?: DueTimer }): Promise<ArmedTimer[]> {
    const armed: ArmedTimer[] = [];
    for (const timer of rows.timersSet) {
      const { token, scopeId, elementId, spec } = timer;
      let dueAt: Date | null = null;
      try {
        dueAt = await this.timerDue.dueAt(tx, spec, {
          armedAt: step.at,
          previousDueAt: repeats(timer, step.firing) ? step.firing?.dueAt : undefined,
          unitId: row.competentUnitId,
          timeZone: row.timeZone,
        });
      } catch (error) {
        // Its message quotes what the model's expression made of the applicant's answers.
        this.log.warn({ code: codeOf(error), instanceId: row.id, elementId }, 'A timer cannot be dated');
        rows.incidentsSet.push(undated(timer, error));
      }
      armed.push({ token, scopeId, elementId, spec, dueAt, rung: dueAt !== null && this.bells.isNear(dueAt) });
    }
    return armed;
  }

  /** Rings what the step set, once it is committed. */
  ring(
    tx: Tx,
    row: InstanceRow,
    armed: readonly ArmedTimer[],
    { armings, woken }: WrittenStep,
    step: StepToWrite,
  ): void {
    this.bells.timers(
      tx,
      armed.flatMap(({ token, dueAt, rung }) =>
        dueAt && rung ? [{ id: token, dueAt, arming: armings[token] ?? 1 }] : [],
      ),
    );
    this.bells.messages(tx, [...step.messageIds, ...woken]);
    if (row.continuing && step.journal.event.type !== 'continue') this.bells.continuation(tx, row.id, row.stepNo);
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function repeats(timer: EffectOf<'timer.arm'>, firing: DueTimer | undefined): boolean {
  return timer.spec.kind === 'cycle' && timer.token === firing?.id;
}

/** Kinds of the incidents that the shell opens itself. */
export const TIMER_INCIDENT = 'timer';
export const CONTINUE_INCIDENT = 'continue';

function undated(timer: EffectOf<'timer.arm'>, error: unknown): EffectOf<'incident.open'> {
  const { token, scopeId, elementId } = timer;
  return {
    type: 'incident.open',
    ...{ token, scopeId, elementId },
    kind: TIMER_INCIDENT as EffectOf<'incident.open'>['kind'],
    message: { vi: 'Không tính được thời điểm của bộ hẹn giờ', en: 'The time of the timer cannot be worked out' },
    detail: error instanceof Error ? error.message : String(error),
  };
}
