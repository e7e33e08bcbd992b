import { Injectable } from '@nestjs/common';
import { EngineService } from '../engine/engine.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { DossierAccess } from './dossier-access.js';
import { isAtCounter } from './dossier-actions.js';
import { DossierJournal } from './dossier-journal.js';
import { DossierSectionsService } from './dossier-sections.service.js';
import { DossierChangedError, DossierForbiddenError, stateOf } from './dossiers.errors.js';
import { lockDossier, markVoided } from './dossiers.repository.js';
import type { VoidBody } from './mending.dto.js';
import { TooLateToVoidError } from './mending.errors.js';
import { workedElsewhere } from './worked-elsewhere.js';

/** Calls intakes mistakes: the dossier ends, stays to be seen, and its code is never given again. */
@Injectable()
export class VoidingService {
  constructor(
    private readonly engine: EngineService,
    private readonly access: DossierAccess,
    private readonly organisation: OrganisationService,
    private readonly sections: DossierSectionsService,
    private readonly journal: DossierJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Voids a dossier that should not have been taken in. Its procedure ends in the same transaction, and with it steps,
   * timers and clocks.
   * @throws {DossierNotFoundError} {@link DossierForbiddenError} {@link DossierChangedError} {@link TooLateToVoidError}
   */
  async void(actor: SignedInActor, dossierId: string, ask: VoidBody): Promise<{ version: number }> {
    await this.access.check(actor, dossierId);
    const receivedAt = this.clock.receivedAt();
    const instanceId = await this.access.instanceOf(dossierId);
    return this.engine.inTransaction(instanceId, receivedAt, async (tx) => {
      const dossier = (await lockDossier(tx, dossierId))!;
      const counter = await this.organisation.getCurrentUnit(dossier.receivingUnitId, tx);
      const post = actor.posts.find(isAtCounter(counter.id));
      if (!post) throw new DossierForbiddenError('void', MAY_NOT);
      if (dossier.finishedAt) throw new TooLateToVoidError('finished');
      if (dossier.version !== ask.version) throw new DossierChangedError(stateOf(dossier));
      const steps = await this.sections.steps(dossierId, tx);
      if (workedElsewhere(steps, [dossier.receivingUnitId, counter.id])) throw new TooLateToVoidError('worked');
      const { accountId } = actor;
      await markVoided(tx, dossierId, { accountId, reason: ask.reason, at: receivedAt });
      await this.journal.record(tx, {
        actor: { kind: 'account', accountId, postId: post.postId },
        ...{ deed: 'voided', dossierId, unitId: counter.id },
        details: { reason: ask.reason },
      });
      await this.engine.deliverIn(
        tx,
        instanceId,
        { type: 'cancel' },
        { receivedAt, actor: { kind: 'account', accountId } },
      );
      return { version: (await lockDossier(tx, dossierId))!.version };
    });
  }
}

const MAY_NOT = {
  vi: 'Chỉ bộ phận đã tiếp nhận hồ sơ được hủy việc tiếp nhận',
  en: 'Only the counter that received the dossier may void it',
};
