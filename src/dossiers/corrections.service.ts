import { Injectable } from '@nestjs/common';
import { OrganisationService } from '../organisation/organisation.service.js';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { correctedParts, type Correction } from './corrected-parts.js';
import { findIntake, writeCorrection } from './corrections.repository.js';
import { DossierAccess } from './dossier-access.js';
import { isAtCounter } from './dossier-actions.js';
import { DossierJournal } from './dossier-journal.js';
import { DossierChangedError, DossierFinishedError, DossierForbiddenError, stateOf } from './dossiers.errors.js';
import { lockDossier } from './dossiers.repository.js';
import { invalidIntake } from './intake-check.js';
import { IntakeTermsService } from './intake-terms.service.js';
import type { CorrectIntakeBody } from './mending.dto.js';

/** Mends what the counter wrote down wrongly at an intake. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly engine: EngineService,
    private readonly access: DossierAccess,
    private readonly organisation: OrganisationService,
    private readonly procedures: ProceduresService,
    private readonly terms: IntakeTermsService,
    private readonly journal: DossierJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Corrects people, papers, fees or form of a dossier that is not over; what stood there before is kept. Procedure, case
   * and extensions are not corrected: limit and course follow from them, so such a dossier is voided and taken in anew.
   * @throws {DossierNotFoundError} {@link DossierForbiddenError} {@link DossierFinishedError} {@link DossierChangedError}
   * @throws {InvalidInputError} naming every field at fault
   */
  async correct(actor: SignedInActor, dossierId: string, ask: CorrectIntakeBody): Promise<{ version: number }> {
    await this.access.check(actor, dossierId);
    const at = this.clock.receivedAt();
    return this.engine.inTransaction(await this.access.instanceOf(dossierId), at, async (tx) => {
      const dossier = (await lockDossier(tx, dossierId))!;
      const counter = await this.organisation.getCurrentUnit(dossier.receivingUnitId, tx);
      const post = actor.posts.find(isAtCounter(counter.id));
      if (!post) throw new DossierForbiddenError('correct the intake', MAY_NOT);
      if (dossier.finishedAt) throw new DossierFinishedError();
      if (dossier.version !== ask.version) throw new DossierChangedError(stateOf(dossier));
      const correction = await this.correctionOf(tx, dossierId, ask);
      const { accountId } = actor;
      const version = await writeCorrection(tx, dossierId, correction, { accountId, reason: ask.reason, at });
      await this.journal.record(tx, {
        actor: { kind: 'account', accountId, postId: post.postId },
        ...{ deed: 'intake-corrected', dossierId, unitId: counter.id },
        details: { parts: correction.parts, reason: ask.reason },
      });
      return { version };
    });
  }

  private async correctionOf(tx: Tx, dossierId: string, ask: CorrectIntakeBody): Promise<Correction> {
    const before = await findIntake(tx, dossierId);
    const { bundle } = await this.procedures.getVersion(before.procedureVersionId, tx);
    const fees = ask.fees && (await this.terms.feesOf(tx, bundle.procedure, before, ask.fees));
    const { faults, correction } = correctedParts(bundle, before, { ...ask, feeRows: fees });
    if (faults.length > 0) throw invalidIntake(faults);
    return correction;
  }
}

const MAY_NOT = {
  vi: 'Chỉ bộ phận đã tiếp nhận hồ sơ được sửa nội dung tiếp nhận',
  en: 'Only the counter that received the dossier may correct its intake',
};
