import { Injectable } from '@nestjs/common';
import { ApologiesService, REASONS } from '../deadlines/apologies.service.js';
import { statusInWords } from '../dossiers/dossiers.events.js';
import { WithdrawalsService } from '../dossiers/withdrawals.service.js';
import { roleWords } from '../organisation/vocabulary.events.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { localMinute } from '../platform/local-day.js';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { SupplementsService } from '../tasks/supplements.service.js';
import { WorkRecordsService } from '../tasks/work-records.service.js';
import { ControlTrailService } from './control/control-trail.service.js';
import { type DossierFacts, dossierFacts } from './dossier-facts.query.js';
import { amountInWords } from './forms/words.js';
import { IssuerService } from './issuer.service.js';
import type {
  ApologyData,
  ControlSlipData,
  LocalTime,
  PaperData,
  PaperForm,
  ReceiptData,
  StopData,
  SupplementData,
} from './paper-data.js';

/** Something of a dossier that can be printed. */
export interface PaperSource {
  form: PaperForm;
  /** The request, refusal or withdrawal; the dossier itself for the receipt and the control slip. */
  subjectId: string;
  unitId: string;
  issuedAt: Date;
}

/** A paper ready to be laid out, and the unit whose number it bears. */
export interface Paper {
  source: PaperSource;
  data: PaperData;
}

/** Where the words of papers come from: each module tells its own. */
@Injectable()
export class PaperSources {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProceduresService,
    private readonly supplements: SupplementsService,
    private readonly records: WorkRecordsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly apologies: ApologiesService,
    private readonly trail: ControlTrailService,
    private readonly issuer: IssuerService,
    private readonly config: Config,
  ) {}

  /** What can be printed of a dossier: the receipt, then the others as they came, then the control slip. */
  async listOf(dossierId: string): Promise<PaperSource[]> {
    return this.sourcesOf(await dossierFacts(this.database, dossierId));
  }

  /**
   * The words of one paper as they are now.
   * @param subjectId absent: the latest of the form
   * @returns undefined when the dossier has no such paper
   */
  async find(dossierId: string, form: PaperForm, subjectId?: string): Promise<Paper | undefined> {
    const facts = await dossierFacts(this.database, dossierId);
    const found = (await this.sourcesOf(facts))
      .filter((each) => each.form === form && (subjectId === undefined || each.subjectId === subjectId))
      .at(-1);
    if (!found) return undefined;
    const { bundle } = await this.procedures.getVersion(facts.procedureVersionId);
    const { procedure } = bundle;
    const common = {
      ...(await this.issuer.of(found.unitId)),
      issuedAt: this.local(found.issuedAt),
      code: facts.code,
      trackingUrl: this.trackingUrl(facts.code),
      procedure: { code: procedure.code, name: procedure.names.vi },
      applicant: facts.applicant,
    };
    return { source: found, data: { ...common, ...(await this.ownOf(found, facts, procedure)) } };
  }

  private async sourcesOf(facts: DossierFacts): Promise<PaperSource[]> {
    const dossierId = facts.id;
    const [requests, refusals, apologies, withdrawal] = await Promise.all([
      this.supplements.ofDossier(this.database, dossierId),
      this.records.refusalsOf(this.database, dossierId),
      this.apologies.signedOf(this.database, dossierId),
      this.withdrawals.find(this.database, dossierId),
    ]);
    const later: PaperSource[] = [
      ...requests.map(({ id, unit, askedAt }) => source('supplement', id, unit.id, askedAt)),
      ...refusals.map(({ id, unit, refusedAt }) => source('refusal', id, unit.id, refusedAt)),
      ...apologies.map(({ id, agencyId, decidedAt }) => source('apology', id, agencyId, decidedAt!)),
      ...(withdrawal ? [source('stop', withdrawal.id, withdrawal.unitId, withdrawal.recordedAt)] : []),
    ];
    later.sort((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime());
    if (!wasTakenIn(facts)) return later;
    const { receivingUnitId, receivedAt } = facts;
    const ofDossier = (form: PaperForm): PaperSource => source(form, dossierId, receivingUnitId, receivedAt);
    return [ofDossier('receipt'), ...later, ofDossier('controlSlip')];
  }

  private ownOf(found: PaperSource, facts: DossierFacts, procedure: ProcedureDefinition): Promise<Own> | Own {
    switch (found.form) {
      case 'receipt':
        return this.receipt(facts, procedure);
      case 'supplement':
        return this.supplement(found.subjectId, procedure);
      case 'refusal':
        return this.refusal(facts.id, found.subjectId);
      case 'apology':
        return this.apology(facts, found.subjectId);
      case 'stop':
        return this.stop(facts);
      case 'controlSlip':
        return this.controlSlip(facts);
    }
  }

  private receipt(facts: DossierFacts, procedure: ProcedureDefinition): OwnOf<ReceiptData> {
    const variant = variantInWords(procedure, facts);
    return {
      form: 'receipt',
      submitter: facts.submitter,
      documents: facts.documents.map(({ key, ...rest }) => ({ name: documentName(procedure, key), ...rest })),
      fees: facts.fees.map(({ label, amount, exemption }) => ({
        ...{ label: label.vi, amount },
        ...(exemption === null ? {} : { exemption }),
      })),
      timeLimit: amountInWords(facts.timeLimit ?? procedure.timeLimit.total.amount),
      ...(variant === undefined ? {} : { variant }),
      receivedAt: this.local(facts.receivedAt),
      promisedAt: facts.promisedAt && this.local(facts.promisedAt),
      receivedBy: facts.receivedBy,
    };
  }

  private async supplement(id: string, procedure: ProcedureDefinition): Promise<OwnOf<SupplementData>> {
    const request = (await this.supplements.find(this.database, id))!;
    const { furtherBasis: basis, furtherReason, approver } = request;
    return {
      form: 'supplement',
      items: request.items.map(({ documentKey, name, what, copyType }) => ({
        name: documentKey === null ? (name ?? '') : documentName(procedure, documentKey),
        what,
        copyType,
      })),
      reason: request.reason,
      contact: request.contact,
      officer: request.officer.name,
      replyBy: request.replyBy && this.local(request.replyBy),
      further: basis === null ? null : { basis, reason: furtherReason ?? '', approver: approver?.name ?? '—' },
    };
  }

  private async refusal(dossierId: string, id: string): Promise<OwnOf<PaperData & { form: 'refusal' }>> {
    const refusal = (await this.records.refusalsOf(this.database, dossierId)).find((each) => each.id === id)!;
    const { reason, basis } = refusal;
    return {
      form: 'refusal',
      reason: basis === null ? reason : `${reason} (${basis})`,
      officer: refusal.refusedBy.name,
    };
  }

  private async apology(facts: DossierFacts, id: string): Promise<OwnOf<ApologyData>> {
    const apology = (await this.apologies.signedOf(this.database, facts.id)).find((each) => each.id === id)!;
    return {
      form: 'apology',
      receivedAt: this.local(facts.receivedAt),
      dueAt: this.local(apology.from),
      newDueAt: this.local(apology.to),
      reason: `${REASONS[apology.reasonCode].vi}: ${apology.reason}`,
      signedBy: { name: apology.decidedBy!.name, role: roleWords(apology.decidedRole!).vi },
    };
  }

  private async stop(facts: DossierFacts): Promise<OwnOf<StopData>> {
    const withdrawal = (await this.withdrawals.find(this.database, facts.id))!;
    return {
      form: 'stop',
      requestedBy: withdrawal.requestedBy,
      reason: withdrawal.reason,
      receivedAt: this.local(facts.receivedAt),
      statusBefore: statusInWords(withdrawal.statusBefore).vi,
      officer: withdrawal.recordedBy.name,
    };
  }

  private async controlSlip(facts: DossierFacts): Promise<OwnOf<ControlSlipData>> {
    const { leadAgency, coordinating, outcome, passages } = await this.trail.of(this.database, facts.id);
    return {
      form: 'controlSlip',
      ...{ leadAgency, coordinating, outcome },
      receivedAt: this.local(facts.receivedAt),
      receivedBy: { unit: facts.receivingUnit, person: facts.receivedBy },
      promisedAt: facts.promisedAt && this.local(facts.promisedAt),
      passages: passages.map(({ at, takenAt, ...passage }) => ({
        ...passage,
        at: this.local(new Date(at)),
        takenAt: takenAt === null ? null : this.local(new Date(takenAt)),
      })),
    };
  }

  private local(at: Date): LocalTime {
    return localMinute(this.config.timeZone, at);
  }

  private trackingUrl(code: string): string | null {
    const { publicUrl } = this.config;
    return publicUrl === undefined ? null : `${publicUrl}/tra-cuu/${encodeURIComponent(code)}`;
  }
}

type CommonKey =
  'agency' | 'unit' | 'unitLetters' | 'place' | 'issuedAt' | 'code' | 'trackingUrl' | 'procedure' | 'applicant';
/** What one form says beside what all say. */
type OwnOf<P> = P extends PaperData ? Omit<P, CommonKey> : never;
type Own = OwnOf<PaperData>;

/** What came online and nobody has looked at yet, or was turned down, was not taken in: there is no receipt for it. */
const wasTakenIn = ({ status, channel, receiptPrinted }: DossierFacts): boolean =>
  receiptPrinted || (status !== 'registered' && !(channel === 'online' && status === 'rejected'));

const source = (form: PaperForm, subjectId: string, unitId: string, issuedAt: Date): PaperSource => ({
  form,
  subjectId,
  unitId,
  issuedAt,
});

/** Case and lengthened limits by name, as the limit follows from them; undefined where none was chosen. */
function variantInWords({ cases = [], timeLimit }: ProcedureDefinition, facts: DossierFacts): string | undefined {
  const { caseKey, extensionKeys } = facts;
  const chosen = [
    ...cases.filter(({ key }) => key === caseKey),
    ...timeLimit.extensions.filter(({ key }) => extensionKeys.includes(key)),
  ];
  return chosen.length === 0 ? undefined : chosen.map(({ names }) => names.vi).join('; ');
}

const documentName = ({ documents }: ProcedureDefinition, key: string): string =>
  documents.find((document) => document.key === key)?.names.vi ?? key;
