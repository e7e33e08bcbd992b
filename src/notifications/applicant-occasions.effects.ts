import { Injectable } from '@nestjs/common';
import type { Effect, Model, TaskKind } from '#workflow';
import { OnStep, type StepContext } from '../engine/engine.events.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/outbox/outbox.service.js';
import { ApplicantMessages } from './applicant-messages.service.js';
import { NOTIFY_APPLICANT } from './applicant.worker.js';

/** When an applicant is told without the model asking for it, and by which template. */
const TOLD_AT: Partial<Record<TaskKind, string>> = {
  supplement: 'supplement-request',
  handOver: 'ready',
  refusalNotice: 'refused',
  stopNotice: 'stopped',
};

interface Occasion {
  template: string;
  /** What it hangs on: an occasion is told of once. */
  key: string;
}

/** Notes, inside the step, what the applicant is to be told of; the outbox tells it. */
@Injectable()
export class ApplicantOccasions {
  constructor(
    private readonly messages: ApplicantMessages,
    private readonly outbox: Outbox,
  ) {
    outbox.on<{ id: string }>('apology.signed', ({ key, payload, createdAt }, tx) =>
      this.noteOne(tx, key, { template: 'apology', key: payload.id }, createdAt),
    );
  }

  /** Intake, supplement, result ready, refusal, stop; an apology is signed outside of steps. */
  @OnStep()
  async note(step: StepContext, effects: readonly Effect[]): Promise<void> {
    for (const occasion of occasionsOf(step, effects))
      await this.noteOne(step.tx, step.businessKey, occasion, step.receivedAt);
  }

  private async noteOne(tx: Tx, dossierId: string, { template, key }: Occasion, at: string | Date): Promise<void> {
    if (!this.messages.isOn) return;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO applicant_notice (id, dossier_id, template, occasion, noted_at)
       SELECT $1, id, $3, $4, $5 FROM dossier WHERE id = $2
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), dossierId, template, key, at],
    );
    if (row) await this.outbox.append(tx, { topic: 'applicant.notice', key: dossierId, payload: row });
  }
}

function occasionsOf({ event, model }: StepContext, effects: readonly Effect[]): Occasion[] {
  const first: Occasion[] = event.type === 'start' ? [{ template: 'received', key: 'start' }] : [];
  const opened = effects.flatMap((effect): Occasion[] => {
    if (effect.type !== 'task.open') return [];
    const kind = model.elements.get(effect.elementId)?.task?.kind;
    const template = kind && TOLD_AT[kind];
    return template === undefined || tells(model, template) ? [] : [{ template, key: effect.token }];
  });
  return [...first, ...opened];
}

/** Whether the model itself writes to the applicant by that template: then it also says when. */
const tells = (model: Model, template: string): boolean =>
  [...model.elements.values()].some(
    ({ job }) => job?.type === NOTIFY_APPLICANT && job.headers['template'] === template,
  );
