import { Injectable } from '@nestjs/common';
import type { Model } from '#workflow';
import { DossiersService } from '../dossiers/dossiers.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/text.js';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { ConsultationChases } from './consultation-chases.service.js';
import { type Consultation, ConsultationsService } from './consultations.service.js';
import { EscalationsService } from './escalations.service.js';
import { HandOversService } from './hand-overs.service.js';
import { ResultsService } from './results.service.js';
import { SupplementsService } from './supplements.service.js';
import { TaskAccess } from './task-access.js';
import type { TaskRow } from './tasks.repository.js';
import { WorkDates } from './work-dates.js';
import { WorkRecordsService } from './work-records.service.js';
import {
  consultationViewOf,
  handOverViewOf,
  refusalViewOf,
  replyViewOf,
  resultViewOf,
  supplementViewOf,
} from './work-views.js';
import type { ConsultationView, DossierRequests, TaskWork } from './work.dto.js';

const SENT_BACK = `
  SELECT before.reason, before.element_id AS "elementId", 
         json_build_object('vi', before.name, 'en', coalesce(before.name_en, before.name)) AS step, before.outcome, before.closed_at AS at,
         json_build_object('id', before.completed_by, 'name', coalesce(p.name, '—')) AS by
    FROM task t JOIN task before ON before.id = t.opened_by_task_id LEFT JOIN person p ON p.id = before.completed_by
   WHERE t.id = $1 AND before.state = 'completed'`;

interface SentBackRow {
  reason: string | null;
  elementId: string;
  step: Text;
  outcome: string | null;
  at: Date;
  by: { id: string; name: string };
}

/** What was asked of others in a dossier, for its page and those of its tasks. */
@Injectable()
export class TaskWorkService {
  constructor(
    private readonly database: Database,
    private readonly access: TaskAccess,
    private readonly dossiers: DossiersService,
    private readonly procedures: ProceduresService,
    private readonly supplements: SupplementsService,
    private readonly consultations: ConsultationsService,
    private readonly chases: ConsultationChases,
    private readonly records: WorkRecordsService,
    private readonly results: ResultsService,
    private readonly handOvers: HandOversService,
    private readonly escalations: EscalationsService,
    private readonly dates: WorkDates,
    private readonly clock: Clock,
  ) {}

  /** @throws {TaskNotFoundError} when there is none or the actor may not see it */
  async ofTask(actor: SignedInActor, taskId: string): Promise<TaskWork> {
    const { task } = await this.access.get(actor, taskId);
    const procedure = await this.procedureOf(task.dossierId);
    const { model } = procedure;
    const kind = model.elements.get(task.elementId)?.task?.kind;
    const awaited = kind === 'supplement' ? await this.supplements.awaitedBy(this.database, task.id) : undefined;
    const asked = kind === 'consultation' ? await this.consultations.ofTask(this.database, task.id) : undefined;
    const raised = await this.escalations.broughtTo(this.database, task.id);
    return {
      sentBack: await this.sentBackTo(task, model),
      raised: raised && { ...raised, at: raised.at.toISOString() },
      supplement: awaited ? supplementViewOf(awaited, procedure) : null,
      consultation: asked ? await this.viewOf(actor, asked) : null,
      proposals: await this.proposalsFor(task, procedure),
    };
  }

  /** @throws {DossierNotFoundError} when there is none or the actor may not see it */
  async ofDossier(actor: SignedInActor, dossierId: string): Promise<DossierRequests> {
    await this.dossiers.checkVisible(actor, dossierId);
    const procedure = await this.procedureOf(dossierId);
    const [supplements, consultations, refusals, replies, results, handOvers] = await Promise.all([
      this.supplements.ofDossier(this.database, dossierId),
      this.consultations.ofDossier(this.database, dossierId),
      this.records.refusalsOf(this.database, dossierId),
      this.records.repliesOf(this.database, dossierId),
      this.results.ofDossier(this.database, dossierId),
      this.handOvers.ofDossier(this.database, dossierId),
    ]);
    return {
      supplements: supplements.map((request) => supplementViewOf(request, procedure)),
      consultations: await Promise.all(consultations.map((each) => this.viewOf(actor, each))),
      refusals: refusals.map(refusalViewOf),
      replies: await Promise.all(
        replies.map(async (reply) => replyViewOf(reply, await this.dates.dayOf(reply.unit.id, reply.recordedAt))),
      ),
      results: results.map((result) => resultViewOf(result, procedure)),
      handOvers: handOvers.map((each) => handOverViewOf(each, procedure)),
    };
  }

  private async viewOf(actor: SignedInActor, consultation: Consultation): Promise<ConsultationView> {
    const open = consultation.closedAt === null;
    const canChase = open && (await this.chases.mayChase(actor, consultation));
    return consultationViewOf(consultation, { now: this.clock.now(), canChase });
  }

  private async procedureOf(dossierId: string): Promise<ProcedureVersion> {
    const { procedureVersionId } = await this.database.transaction((tx) => this.dossiers.getForStep(tx, dossierId));
    return this.procedures.getVersion(procedureVersionId);
  }

  private async sentBackTo(task: TaskRow, model: Model): Promise<TaskWork['sentBack']> {
    const [row] = await this.database.query<SentBackRow>(SENT_BACK, [task.id]);
    if (!row) return null;
    const outcome = model.elements.get(row.elementId)?.task?.outcomes.find(({ key }) => key === row.outcome);
    if (outcome?.kind !== 'sendBack') return null;
    return { reason: row.reason ?? '', by: row.by, at: row.at.toISOString(), step: row.step };
  }

  private async proposalsFor(task: TaskRow, { model, bundle }: ProcedureVersion): Promise<TaskWork['proposals']> {
    const { unitId, elementId } = task;
    const { documents, timeLimit } = bundle.procedure;
    const kinds = (model.elements.get(elementId)?.task?.outcomes ?? []).map(({ kind }) => kind);
    const now = this.clock.now();
    const after = (amount: string | null): Promise<string> | null =>
      amount === null ? null : this.dates.dayAfter(unitId, now, amount);
    const today = await this.dates.dayOf(unitId, now);
    const proposals: TaskWork['proposals'] = {
      today,
      openedOn: await this.dates.dayOf(unitId, task.openedAt),
      documents: documents.map(({ key, names }) => ({ key, name: names })),
      results: [
        { key: null, name: bundle.procedure.result.names },
        ...(bundle.procedure.furtherResults ?? []).map(({ key, names }) => ({ key, name: names })),
      ],
      supplement: null,
      consultation: null,
    };
    if (kinds.includes('supplement')) {
      const asked = await this.supplements.ofDossier(this.database, task.dossierId);
      proposals.supplement = {
        replyBy: await after(timeLimit.supplement.closeAfter),
        asked: asked.filter(({ stage }) => stage === elementId).length,
        maxRequests: timeLimit.supplement.maxRequests,
        approvers: await this.supplements.approversOf(unitId, now, this.database),
      };
    }
    if (kinds.includes('consult')) {
      const { amount, basis } = replyTimeOf(model);
      proposals.consultation = { replyBy: (await after(amount)) ?? today, silenceBasis: basis };
    }
    return proposals;
  }
}

/** How long consultations of a model wait: until silence counts, else the step's own budget, else five working days. */
export function replyTimeOf(model: Model): { amount: string; basis: string | null } {
  const elements = [...model.elements.values()];
  const step = elements.find(({ task }) => task?.kind === 'consultation');
  const timers = elements.filter(({ attachedTo }) => attachedTo?.interrupting && attachedTo.elementId === step?.id);
  const timer = timers.find(({ silence }) => silence !== undefined) ?? timers[0];
  const waits = timer?.properties['timer.working'];
  const budget = step?.deadline.budget;
  const own = budget === undefined || budget === 'none' || budget.endsWith('%') ? '5d' : budget;
  return { amount: waits ?? own, basis: timer?.silence ?? null };
}
