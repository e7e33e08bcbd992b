import { Injectable } from '@nestjs/common';
import { DocumentsService } from '../documents/documents.service.js';
import { EngineService } from '../engine/engine.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import { newId } from '../platform/ids.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { DossierAccess } from './dossier-access.js';
import { mayCorrect } from './dossier-actions.js';
import { DossierJournal } from './dossier-journal.js';
import { DossierChangedError, DossierForbiddenError, stateOf } from './dossiers.errors.js';
import { type LockedDossier, lockDossier, setStatus } from './dossiers.repository.js';
import type { WithdrawBody, WithdrawResult } from './withdrawal.dto.js';
import { TooLateToWithdrawError } from './withdrawal.errors.js';

type Reader = Pick<Tx, 'query'>;

/** Message by which procedures that have a way of their own for it hear that the applicant withdraws. */
export const WITHDRAW_MESSAGE = 'dossier.withdraw';

/** A dossier that its applicant took back: the data of form 05. */
export interface Withdrawal {
  id: string;
  dossierId: string;
  reason: string;
  requestedBy: WithdrawBody['requestedBy'];
  attachmentId: string | null;
  statusBefore: string;
  how: 'message' | 'cancel';
  unitId: string;
  recordedBy: { id: string; name: string };
  recordedAt: Date;
}

/** Applicants take their dossiers back, at any time before there is a result. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly database: Database,
    private readonly engine: EngineService,
    private readonly access: DossierAccess,
    private readonly organisation: OrganisationService,
    private readonly procedures: ProceduresService,
    private readonly documents: DocumentsService,
    private readonly journal: DossierJournal,
    private readonly clock: Clock,
  ) {}

  /** The withdrawal of a dossier, if there was one. */
  async find(reader: Reader, dossierId: string): Promise<Withdrawal | undefined> {
    const [row] = await reader.query<Withdrawal>(
      `SELECT w.id, w.dossier_id AS "dossierId", w.reason, w.requested_by AS "requestedBy", w.attachment_id AS "attachmentId",
              w.status_before AS "statusBefore", w.how, w.unit_id AS "unitId", w.recorded_at AS "recordedAt",
              json_build_object('id', w.recorded_by, 'name', coalesce(p.name, '—')) AS "recordedBy"
         FROM withdrawal w LEFT JOIN person p ON p.id = w.recorded_by WHERE w.dossier_id = $1`,
      [dossierId],
    );
    return row;
  }

  /**
   * Whether the actor may withdraw the dossier as it stands.
   * @returns undefined where they may; else why not
   * @throws {DossierNotFoundError}
   */
  async refusal(actor: SignedInActor, dossierId: string): Promise<Error | undefined> {
    await this.access.check(actor, dossierId);
    return this.database.transaction(async (tx) => {
      const dossier = (await lockDossier(tx, dossierId))!;
      return this.check(tx, actor, dossier).then(
        () => undefined,
        (error: Error) => error,
      );
    });
  }

  /**
   * Takes the dossier back for its applicant. Where the procedure waits for the withdrawal it goes its own way from
   * there; else it ends at once. That cannot be undone: the applicant hands a new dossier in.
   * @throws {DossierNotFoundError} {@link DossierForbiddenError} {@link DossierChangedError} {@link TooLateToWithdrawError}
   */
  async withdraw(actor: SignedInActor, dossierId: string, body: WithdrawBody): Promise<WithdrawResult> {
    await this.access.check(actor, dossierId);
    const receivedAt = this.clock.receivedAt();
    const instanceId = await this.access.instanceOf(dossierId);
    return this.engine.inTransaction(instanceId, receivedAt, async (tx) => {
      const dossier = (await lockDossier(tx, dossierId))!;
      await this.check(tx, actor, dossier);
      if (dossier.version !== body.version) throw new DossierChangedError(stateOf(dossier));
      await this.checkPaper(tx, dossierId, body.paper);
      const [token] = await this.engine.tokensWaitingFor(tx, instanceId, WITHDRAW_MESSAGE);
      const how = token === undefined ? 'cancel' : 'message';
      const id = await this.write(tx, actor, dossier, { ...body, how, at: receivedAt });
      await setStatus(tx, dossierId, 'withdrawal', receivedAt.toISOString());
      await this.engine.deliverIn(
        tx,
        instanceId,
        token === undefined ? { type: 'cancel' } : { type: 'message.receive', token, payload: {} },
        { receivedAt, actor: { kind: 'account', accountId: actor.accountId } },
      );
      return { id, how, version: (await lockDossier(tx, dossierId))!.version };
    });
  }

  private async check(tx: Tx, actor: SignedInActor, dossier: LockedDossier): Promise<void> {
    const units = await this.organisation.unitsByIds([dossier.competentUnitId], tx);
    const asOpen = { ...dossier, competentUnitPath: units.get(dossier.competentUnitId)?.path, finishedAt: null };
    if (!mayCorrect(actor, asOpen)) throw new DossierForbiddenError('withdraw', MAY_NOT);
    if (dossier.finishedAt) throw new TooLateToWithdrawError('finished');
    if (await this.find(tx, dossier.id)) throw new TooLateToWithdrawError('withdrawn');
    const [row] = await tx.query<{ versionId: string }>(
      'SELECT procedure_version_id AS "versionId" FROM dossier WHERE id = $1',
      [dossier.id],
    );
    const { bundle } = await this.procedures.getVersion(row!.versionId, tx);
    const visited = await this.engine.visitedBy(tx, dossier.instanceId);
    if (bundle.procedure.process.resultReady.some((element) => visited.includes(element)))
      throw new TooLateToWithdrawError('result-ready');
  }

  private async checkPaper(tx: Tx, dossierId: string, paper: string | undefined): Promise<void> {
    if (paper === undefined) return;
    const files = await this.documents.listOf({ kind: 'dossier', id: dossierId }, tx);
    if (!files.some(({ id }) => id === paper)) refuseInput('paper', NOT_OF_DOSSIER);
  }

  private async write(
    tx: Tx,
    actor: SignedInActor,
    dossier: LockedDossier,
    { reason, requestedBy, paper, how, at }: WithdrawBody & { how: 'message' | 'cancel'; at: Date },
  ): Promise<string> {
    const id = newId();
    const post = actor.posts.find((each) => each.unitId === dossier.receivingUnitId) ?? actor.posts[0];
    const unitId = post?.unitId ?? dossier.receivingUnitId;
    await tx.query(
      `INSERT INTO withdrawal (id, dossier_id, reason, requested_by, attachment_id, status_before, how, recorded_by, unit_id,
                               recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, dossier.id, reason, requestedBy, paper ?? null, dossier.status, how, actor.accountId, unitId, at],
    );
    await this.journal.record(tx, {
      actor: { kind: 'account', accountId: actor.accountId, postId: post?.postId },
      ...{ deed: 'withdrawn', dossierId: dossier.id, unitId },
      details: { withdrawalId: id, requestedBy, how },
    });
    return id;
  }
}

const MAY_NOT = {
  vi: 'Chỉ bộ phận tiếp nhận và lãnh đạo cơ quan có thẩm quyền được ghi nhận việc rút hồ sơ',
  en: 'Only the receiving counter and leaders of the competent agency may record a withdrawal',
};
const NOT_OF_DOSSIER = {
  vi: 'Tệp chưa được tải lên hồ sơ này',
  en: 'The file has not been uploaded to this dossier',
};
