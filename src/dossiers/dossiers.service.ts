import { Injectable } from '@nestjs/common';
import { EngineService } from '../engine/engine.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { CompetentUnits } from './competent-units.js';
import { DossierJournal } from './dossier-journal.js';
import { DossierAccess } from './dossier-access.js';
import { DossierChangedError, DossierForbiddenError, DossierNotFoundError, stateOf } from './dossiers.errors.js';
import type { DossierForStep, ParticipationBasis } from './dossiers.events.js';
import {
  addParticipants,
  findForStep,
  lockDossier,
  type FormerStand,
  restoreStatus,
  setCompetentUnit,
  setDue,
} from './dossiers.repository.js';
import { mayCorrect } from './dossier-actions.js';

/** What other modules ask of dossiers, and the commands on a dossier itself. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly access: DossierAccess,
    private readonly engine: EngineService,
    private readonly organisation: OrganisationService,
    private readonly competentUnits: CompetentUnits,
    private readonly journal: DossierJournal,
    private readonly clock: Clock,
  ) {}

  /** What a step needs to know. @throws {DossierNotFoundError} */
  async getForStep(tx: Tx, dossierId: string): Promise<DossierForStep> {
    const dossier = await findForStep(tx, dossierId);
    if (!dossier) throw new DossierNotFoundError(dossierId);
    return dossier;
  }

  /** Lets units see the dossier from now on. */
  addParticipants(
    tx: Tx,
    dossierId: string,
    unitIds: readonly string[],
    basis: ParticipationBasis,
    at: Date,
  ): Promise<void> {
    return addParticipants(tx, dossierId, unitIds, basis, at);
  }

  /** Whether the actor may see the dossier: own subtree, or participation. */
  canSee(actor: SignedInActor, dossierId: string, reader?: Pick<Tx, 'query'>): Promise<boolean> {
    return this.access.canSee(actor, dossierId, reader);
  }

  /** @throws {DossierNotFoundError} when there is none or the actor may not see it */
  checkVisible(actor: SignedInActor, dossierId: string, reader?: Pick<Tx, 'query'>): Promise<void> {
    return this.access.check(actor, dossierId, reader);
  }

  /**
   * Writes when the dossier is due by its running clock.
   * @param due `promisedAt`, the date people were told, never moves earlier
   */
  setDue(tx: Tx, dossierId: string, due: { dueAt: Date | null; promisedAt?: Date }): Promise<void> {
    return setDue(tx, dossierId, due);
  }

  /**
   * Gives the dossier back the status it had before a step that was taken back.
   * @param former the status, since when the dossier had it, and when the step was completed
   */
  restoreStatus(tx: Tx, dossierId: string, former: FormerStand, at: Date): Promise<void> {
    return restoreStatus(tx, dossierId, former, at);
  }

  /**
   * Corrects which unit the dossier belongs to; steps that open from now on resolve their roles from there. Steps already
   * open stay where they are and can be reassigned.
   * @throws {DossierNotFoundError} {@link DossierForbiddenError} {@link DossierChangedError}
   * @throws {InvalidInputError} when the dossier cannot belong there
   */
  async correctCompetentUnit(
    actor: SignedInActor,
    ask: { dossierId: string; version: number; competentUnitId: string; reason: string },
  ): Promise<{ version: number }> {
    const { dossierId, competentUnitId, reason } = ask;
    await this.access.check(actor, dossierId);
    const receivedAt = this.clock.receivedAt();
    const instanceId = await this.access.instanceOf(dossierId);
    return this.engine.inTransaction(instanceId, receivedAt, async (tx) => {
      const dossier = (await lockDossier(tx, dossierId))!;
      const from = await this.organisation.getCurrentUnit(dossier.competentUnitId, tx);
      const counter = await this.organisation.getCurrentUnit(dossier.receivingUnitId, tx);
      if (!mayCorrect(actor, { ...dossier, receivingUnitId: counter.id, competentUnitPath: from.path }))
        throw new DossierForbiddenError('correct', MAY_NOT);
      if (dossier.version !== ask.version) throw new DossierChangedError(stateOf(dossier));
      const { procedureVersionId } = await this.getForStep(tx, dossierId);
      await this.competentUnits.check(procedureVersionId, competentUnitId, tx);
      const by = { accountId: actor.accountId, at: receivedAt };
      const version = await setCompetentUnit(tx, dossierId, competentUnitId, by);
      await this.engine.setCompetentUnit(tx, instanceId, competentUnitId);
      await addParticipants(tx, dossierId, [competentUnitId], 'competent', receivedAt);
      await this.journal.record(tx, {
        actor: { kind: 'account', accountId: actor.accountId },
        ...{ deed: 'competent-unit-corrected', dossierId },
        details: { from: dossier.competentUnitId, to: competentUnitId, reason },
      });
      return { version };
    });
  }
}

const MAY_NOT = {
  vi: 'Chỉ bộ phận tiếp nhận và lãnh đạo cơ quan có thẩm quyền được sửa nơi giải quyết',
  en: 'Only the receiving counter and leaders of the competent agency may correct where it belongs',
};
