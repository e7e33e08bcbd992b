import { Injectable } from '@nestjs/common';
import { checkForm, compileForm, normalizeText } from '#forms';
import type { Json, Variables } from '#workflow';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { InvalidInputError } from '../platform/http/validation.js';
import { Idempotency } from '../platform/idempotency/idempotency.service.js';
import { newId } from '../platform/ids.js';
import { currentLocale } from '../platform/request-context.js';
import type { ProcedureBundle, ProcedureVersion } from '../procedures/procedures.events.js';
import { DossierJournal } from './dossier-journal.js';
import { initialStatus } from './dossier-status.js';
import type { IntakeBody, IntakeResult } from './dossiers.dto.js';
import { checkIntake } from './intake-check.js';
import { IntakePlace, type Place } from './intake-place.js';
import { insertDossier, numberDossier } from './intake.repository.js';
import { promisedDate } from './promised-date.js';

/** Takes dossiers in. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly place: IntakePlace,
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
    const { version } = place;
    const form = this.check(version.bundle, body);
    const { timeLimit } = version.bundle.procedure;
    const promisedAt = promisedDate({ amount: timeLimit.total.amount, rules: place.rules }, place.calendar, receivedAt);
    return this.database.transaction((tx) => this.write(tx, actor, body, { ...place, form, receivedAt, promisedAt }));
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

  private async write(
    tx: Tx,
    actor: SignedInActor,
    body: IntakeBody,
    taken: Place & { form: Record<string, Json>; receivedAt: Date; promisedAt: Date },
  ): Promise<IntakeResult> {
    const { version, receivingUnit, competentUnitId, receivedAt, promisedAt, form } = taken;
    const { accountId } = actor;
    const id = newId();
    const fees = feesOf(version);
    const feeTotal = fees.reduce((sum, fee) => sum + fee.amount, 0);
    await insertDossier(tx, {
      ...{ id, procedureCode: version.code, procedureVersionId: version.id, competentUnitId, receivedAt, promisedAt },
      ...{ receivingUnitId: receivingUnit.id, receivedBy: accountId, channel: body.channel, form, fees, feeTotal },
      status: initialStatus(body.channel),
      parties: [
        { ...body.applicant, part: 'applicant' },
        ...(body.submitter ? [{ ...body.submitter, part: 'submitter' }] : []),
      ],
      documents: documentRows(body),
    });
    const instanceId = await this.engine.start(tx, {
      businessKey: id,
      procedureVersionId: version.id,
      competentUnitId,
      timeZone: taken.timeZone,
      variables: startVariables(version, { dossierId: id, channel: body.channel, procedureCode: version.code }, form),
      receivedAt,
      actor: { kind: 'account', accountId },
    });
    await this.journal.record(tx, {
      actor: { kind: 'account', accountId, postId: taken.postId },
      ...{ deed: 'received', dossierId: id, unitId: receivingUnit.id },
      details: { procedureCode: version.code, version: version.version, channel: body.channel },
    });
    const code = await numberDossier(tx, id, instanceId, taken.stemAt(receivedAt));
    const result = { id, code, receivedAt: receivedAt.toISOString(), promisedAt: promisedAt.toISOString(), feeTotal };
    await this.idempotency.remember(tx, 201, result);
    return result;
  }
}

/** Amounts that are fixed by the procedure; those the province sets elsewhere have none. */
const feesOf = ({ bundle }: ProcedureVersion) =>
  bundle.procedure.fees
    .filter((fee) => fee.amount !== null)
    .map((fee, position) => ({ position, label: fee.names, amount: fee.amount ?? 0, basis: fee.source }));

const documentRows = ({ documents, missing }: IntakeBody): object[] => [
  ...documents.map((document, position) => ({ ...document, position, state: 'received' })),
  ...missing.map(({ key, reason }, n) => ({
    ...{ key, note: reason, quantity: 0, copyType: null, state: 'missing' },
    position: documents.length + n,
  })),
];

/** What the model reads, and nothing else: the application form stays with the dossier. */
function startVariables({ bundle }: ProcedureVersion, known: Variables, form: Record<string, Json>): Variables {
  const value = (name: string): Json => (Object.hasOwn(known, name) ? known[name] : form[name]) ?? null;
  return Object.fromEntries(bundle.procedure.process.startVariables.map((name) => [name, value(name)]));
}
