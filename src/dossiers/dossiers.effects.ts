import { Injectable } from '@nestjs/common';
import type { EffectOf } from '#workflow';
import { OnEffect, type StepContext } from '../engine/engine.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { DossierNews } from './dossier-news.js';
import { finalStatus, standAfter, statusNamed } from './dossier-status.js';
import { finish, lockDossier, setStand, standOf } from './dossiers.repository.js';

/** Keeps the dossier's status in step with the procedure. */
@Injectable()
export class DossiersEffects {
  constructor(
    private readonly procedures: ProceduresService,
    private readonly news: DossierNews,
  ) {}

  /** The procedure says which elements bring which status, and the last one stays; see {@link standAfter}. */
  @OnEffect('activity.enter')
  async entered(step: StepContext, effects: EffectOf<'activity.enter'>[]): Promise<void> {
    const { bundle } = await this.procedures.getVersion(step.procedureVersionId, step.tx);
    const { statuses } = bundle.procedure.process;
    const named = effects.flatMap(({ elementId: id }) => {
      const status = statusNamed(statuses, { id, task: step.model.elements.get(id)?.task });
      return status === undefined ? [] : [status];
    });
    if (named.length > 0) {
      const stand = standAfter(await standOf(step.tx, step.businessKey), named);
      await setStand(step.tx, step.businessKey, stand, step.receivedAt);
    }
    this.news.changed(step.tx, step.businessKey);
  }

  @OnEffect('instance.end')
  async ended(step: StepContext, effects: EffectOf<'instance.end'>[]): Promise<void> {
    const how = effects.at(-1)?.how;
    const dossier = how && (await lockDossier(step.tx, step.businessKey));
    if (!dossier || dossier.finishedAt) return;
    await finish(step.tx, dossier.id, finalStatus(dossier.status, how), step.receivedAt);
    this.news.changed(step.tx, dossier.id);
  }
}
