import { Injectable } from '@nestjs/common';
import { checkForm, compileForm, normalizeText } from '#forms';
import type { Json } from '#workflow';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { InvalidInputError } from '../platform/http/validation.js';
import { Idempotency } from '../platform/idempotency/idempotency.service.js';
import { newId } from '../platform/ids.js';
import { currentLocale } from '../platform/request-context.js';
import type { ProcedureBundle } from '../procedures/procedures.events.js';
import { StagingService } from '../documents/staging.service.js';
import { DossierJournal } from './dossier-journal.js';
import { initialStatus } from './dossier-status.js';
import { totalOf } from './fee-amounts.js';
import { checkIntake } from './intake-check.js';
import { IntakePlace, type Place } from './intake-place.js';
import type { IntakeBody, IntakeResult } from './intake.dto.js';
import { insertDossier, numberDossier } from './intake.repository.js';
import { choicesOf, documentRows, partyRows, startVariables } from './intake-rows.js';
import { type IntakeTerms, IntakeTermsService } from './intake-terms.service.js';

/** Takes dossiers in. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly place: IntakePlace,
    private readonly terms: IntakeTermsService,
    private readonly staging: StagingService,
    private readonly engine: EngineService,
    private readonly journal: DossierJournal,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Takes a dossier in at the actor's counter and starts its procedure, in one transaction: dossier, first steps, journal
   * and code stand together or not at all; so does the answer to a repeated request.
   * @returns what the receipt says
   * @throws {InvalidInputError} naming every field at fault
   * @throws {NotAtCounterError} when the actor does not work at the counter of the receiving unit
   */
  async takeIn(actor: SignedInActor, body: IntakeBody): Promise<IntakeResult> {
    const receivedAt = this.clock.receivedAt();
    const place = await this.place.of(actor, body);
    const { bundle } = place.version;
    const form = this.check(bundle, body);
    const { competentUnitId, calendar } = place;
    const context = { procedure: bundle.procedure, competentUnitId, calendar, receivedAt };
    return this.database.transaction(async (tx) => {
      const terms = await this.terms.of(tx, context, body);
      return this.write(tx, actor, body, { ...place, form, receivedAt, terms });
    });
  }

  /** @returns the answers to keep: trimmed, without those to fields that are hidden */
  private check({ procedure, forms }: ProcedureBundle, body: IntakeBody): Record<string, Json> {
    const locale = currentLocale();
    const faults = checkIntake(procedure, body).map(({ path, text }) => ({ path, message: text[locale] }));
    const schema = procedure.process.startForm === undefined ? undefined : forms[procedure.process.startForm]?.schema;
    const checked = schema && checkForm(compileForm(schema), body.form);
    for (const { path, own } of checked?.errors ?? [])
      faults.push({ path: path === '' ? 'form' : `form.${path}`, message: own[locale] });
    if (faults.length > 0) throw new InvalidInputError(faults);
    return (checked?.values as Record<string, Json> | undefined) ?? normalizeText(body.form);
  }

  private async write(tx: Tx, actor: SignedInActor, body: IntakeBody, taken: Taken): Promise<IntakeResult> {
    const { version, receivingUnit, competentUnitId, receivedAt, form, terms } = taken;
    const { accountId } = actor;
    const { promisedAt, feeRows: fees } = terms;
    const id = newId();
    const feeTotal = totalOf(fees);
    await insertDossier(tx, {
      ...{ id, procedureCode: version.code, procedureVersionId: version.id, competentUnitId, receivedAt, promisedAt },
      ...{ receivingUnitId: receivingUnit.id, receivedBy: accountId, channel: body.channel, form, fees, feeTotal },
      ...{ caseKey: body.case ?? null, extensionKeys: body.extensions ?? [], timeLimit: terms.limit },
      status: initialStatus(body.channel),
      parties: partyRows(body),
      documents: documentRows(body),
    });
    await this.claimScans(tx, actor, id, body);
    const instanceId = await this.engine.start(tx, {
      businessKey: id,
      procedureVersionId: version.id,
      competentUnitId,
      timeZone: taken.timeZone,
      variables: startVariables(version, { dossierId: id, procedureCode: version.code, ...choicesOf(body) }, form),
      receivedAt,
      actor: { kind: 'account', accountId },
    });
    await this.journal.record(tx, {
      actor: { kind: 'account', accountId, postId: taken.postId },
      ...{ deed: 'received', dossierId: id, unitId: receivingUnit.id },
      details: {
        ...{ procedureCode: version.code, version: version.version, channel: body.channel },
        ...{ case: body.case, extensions: body.extensions },
      },
    });
    const code = await numberDossier(tx, id, instanceId, taken.stemAt(receivedAt));
    const result = { id, code, receivedAt: receivedAt.toISOString(), promisedAt: promisedAt.toISOString(), feeTotal };
    await this.idempotency.remember(tx, 201, result);
    return result;
  }

  private async claimScans(tx: Tx, actor: SignedInActor, id: string, { scans = [] }: IntakeBody): Promise<void> {
    const lost = await this.staging.claim(tx, actor.accountId, scans, { kind: 'dossier', id });
    const message = NO_SCAN[currentLocale()];
    const faults = scans.flatMap((scan, n) => (lost.includes(scan.id) ? [{ path: `scans.${n}.id`, message }] : []));
    if (faults.length > 0) throw new InvalidInputError(faults);
  }
}

type Taken = Place & { form: Record<string, Json>; receivedAt: Date; terms: IntakeTerms };

const NO_SCAN = {
  vi: 'Tệp quét không còn; hãy tải lên lại',
  en: 'The scan is not there any more; upload it again',
};
