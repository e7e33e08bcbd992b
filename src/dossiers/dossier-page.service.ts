import { Injectable } from '@nestjs/common';
import { DocumentsService } from '../documents/documents.service.js';
import { EngineService } from '../engine/engine.service.js';
import type { DiagramState } from '../engine/engine.events.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Config } from '../platform/config.js';
import type { Text } from '../platform/text.js';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { attachmentViewsOf } from './attachment-view.js';
import { dossierActions } from './dossier-actions.js';
import { DossierNotFoundError } from './dossiers.errors.js';
import { DossierDetailQuery, type DetailRow } from './dossier-detail.query.js';
import { DossierSectionsService } from './dossier-sections.service.js';
import type { DossierDetail } from './dossiers.dto.js';
import type { DossierClock } from './dossiers.events.js';
import { iso, itemOf } from './dossiers.queries.js';
import { DeadlineReaderService } from './deadline-reader.service.js';
import { statusSentence } from './status-sentence.js';
import { workedElsewhere } from './worked-elsewhere.js';

/** One dossier as a page. */
@Injectable()
export class DossierPageService {
  constructor(
    private readonly query: DossierDetailQuery,
    private readonly sections: DossierSectionsService,
    private readonly procedures: ProceduresService,
    private readonly engine: EngineService,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlineReaderService,
    private readonly config: Config,
  ) {}

  /** @throws {DossierNotFoundError} when there is none or the actor may not see it */
  async get(actor: SignedInActor, dossierId: string): Promise<DossierDetail> {
    const row = await this.find(actor, dossierId);
    const [version, steps, given, appointments, attachments, instance] = await Promise.all([
      this.procedures.getVersion(row.procedureVersionId),
      this.sections.steps(dossierId),
      this.sections.clock(dossierId),
      this.sections.appointments(dossierId),
      this.documents.listOf({ kind: 'dossier', id: dossierId }),
      this.engine.stateOf(row.instanceId),
    ]);
    const clock = given ?? (await this.clockOf(row));
    const open = steps.filter((step) => step.closedAt === null);
    const names = new Map(version.bundle.procedure.documents.map((document) => [document.key, document.names]));
    return {
      ...itemOf(row),
      version: row.version,
      procedureVersionId: row.procedureVersionId,
      statusSentence: statusSentence({
        ...{ voided: row.voided !== null, status: row.status, statusAt: row.statusAt, timeZone: this.config.timeZone },
        open: open.map(({ unit, name, nameEn }) => ({
          unit: { vi: unit.name, en: unit.nameEn },
          step: { vi: name, en: nameEn },
        })),
        remaining: lowerFirst(clock.remainingText),
      }),
      statusAt: row.statusAt.toISOString(),
      receivingUnit: row.receivingUnit,
      applicant: row.applicant,
      submitter: row.submitter,
      ...variantOf(version.bundle.procedure, row),
      timeLimit: row.timeLimit,
      voided: row.voided && { ...row.voided, at: new Date(row.voided.at).toISOString() },
      form: row.form ?? {},
      feeTotal: row.feeTotal,
      fees: row.fees,
      documents: row.documents.map((each) => ({
        ...each,
        name: names.get(each.key) ?? { vi: each.key, en: each.key },
      })),
      attachments: attachmentViewsOf(attachments),
      clock,
      appointments,
      steps,
      waiting: instance.waiting.map(({ elementId, name, kind, dueAt }) => ({
        elementId,
        name,
        nameEn: version.bundle.procedure.elementNames[elementId] ?? name,
        kind,
        dueAt: dueAt ?? null,
      })),
      actions: dossierActions(actor, {
        ...row,
        receivingUnitId: row.currentReceivingUnitId,
        workedElsewhere: workedElsewhere(steps, [row.receivingUnit.id, row.currentReceivingUnitId]),
      }),
    };
  }

  /** What its diagram marks. */
  async diagramState(actor: SignedInActor, dossierId: string): Promise<DiagramState> {
    const { instanceId } = await this.find(actor, dossierId);
    return this.engine.diagramStateOf(instanceId);
  }

  private async find(actor: SignedInActor, dossierId: string): Promise<DetailRow> {
    const row = await this.query.find(actor, dossierId);
    if (!row) throw new DossierNotFoundError(dossierId);
    return row;
  }

  /** Without a module that keeps legal clocks, the date promised at intake is what there is. */
  private async clockOf(row: DetailRow): Promise<DossierClock> {
    const asked = { unitId: row.competentUnit.id, startsAt: row.receivedAt, dueAt: row.finishedAt ? null : row.dueAt };
    const [read] = await this.deadlines.read([asked]);
    return {
      dueAt: iso(row.dueAt),
      promisedAt: iso(row.promisedAt),
      state: read!.state,
      pausedSince: null,
      remainingText: read!.text,
    };
  }
}

/** Case and extensions with their names. */
function variantOf(procedure: ProcedureDefinition, { caseKey, extensionKeys }: DetailRow) {
  const named = (list: readonly { key: string; names: Text }[], key: string) => {
    const names = list.find((each) => each.key === key)?.names;
    return { key, name: names ?? { vi: key, en: key } };
  };
  return {
    case: caseKey === null ? null : named(procedure.cases ?? [], caseKey),
    extensions: extensionKeys.map((key) => named(procedure.timeLimit.extensions, key)),
  };
}

/** The words stand inside a sentence. */
const lowerFirst = (text: { vi: string; en: string } | null) =>
  text ? { vi: text.vi.charAt(0).toLowerCase() + text.vi.slice(1), en: text.en } : undefined;
