import { Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { ProcedureVersion } from '../procedures/procedures.events.js';
import { AssignmentsService } from '../tasks/assignments.service.js';
import { DemoPapersService } from './demo-papers.service.js';

/** A step that somebody in the demo is about to complete. */
export interface DemoStep {
  taskId: string;
  dossierId: string;
  /** Unit that holds it: its calendar says which day it is. */
  unitId: string;
  elementId: string;
  outcome?: string;
}

type Details =
  | { kind: 'assignment'; accountId: string }
  | { kind: 'issuedResult'; number: string; issuedOn: string; signer: string; attachmentId: string }
  | { kind: 'recordedReply'; number: string; repliedOn: string; attachmentId: string }
  | { kind: 'handedOver'; method: 'counter'; receiver: 'applicant'; receiverName: string; originals: string[] };

/** What completions in the demo say beyond their forms: whom a head names, results and replies with a specimen sheet. */
@Injectable()
export class DemoDetailsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly assignments: AssignmentsService,
    private readonly papers: DemoPapersService,
  ) {}

  /** @returns undefined where the step and its outcome say nothing more */
  async for(actor: SignedInActor, { model, bundle }: ProcedureVersion, step: DemoStep): Promise<Details | undefined> {
    const task = model.elements.get(step.elementId)?.task;
    const outcome = task?.outcomes.find(({ key }) => key === step.outcome);
    if (outcome?.kind === 'assign') return this.assignment(actor, step.taskId);
    if (outcome?.kind === undefined && task?.kind === 'handOver') return this.handedOver(step.dossierId);
    if (outcome?.kind !== undefined || (task?.kind !== 'issueResult' && task?.kind !== 'recordReply')) return undefined;
    const { result, furtherResults = [] } = bundle.procedure;
    const issued = furtherResults.find(({ key }) => key === outcome?.result) ?? result;
    const issuedOn = await this.today(step.unitId);
    const sheet = {
      title: task.kind === 'issueResult' ? issued.names.vi : 'Văn bản trả lời',
      number: await this.numberOf(step.dossierId, issuedOn),
      ...{ issuedOn, signer: 'Người ký (mẫu)' },
    };
    const attachmentId = await this.papers.add(actor, step.dossierId, sheet);
    const { number, signer } = sheet;
    return task.kind === 'issueResult'
      ? { kind: 'issuedResult', number, issuedOn, signer, attachmentId }
      : { kind: 'recordedReply', number, repliedOn: issuedOn, attachmentId };
  }

  /** Whoever of the unit has the least on the desk. */
  private async assignment(actor: SignedInActor, taskId: string): Promise<Details> {
    const { items } = await this.assignments.candidates(actor, taskId);
    const [freest] = items.toSorted((one, other) => one.openTasks - other.openTasks);
    if (!freest) throw new Error('Nobody can be assigned.');
    return { kind: 'assignment', accountId: freest.accountId };
  }

  private async handedOver(dossierId: string): Promise<Details> {
    const [applicant] = await this.database.query<{ name: string }>(
      `SELECT name FROM dossier_party WHERE dossier_id = $1 AND part = 'applicant'`,
      [dossierId],
    );
    return {
      ...{ kind: 'handedOver', method: 'counter', receiver: 'applicant' },
      ...{ receiverName: applicant?.name ?? '—', originals: [] },
    };
  }

  private async today(unitId: string): Promise<string> {
    return localDateOf(await this.calendars.forUnit(this.database, unitId), this.clock.nowIso());
  }

  /** The serial of the dossier's code within the year. */
  private async numberOf(dossierId: string, on: string): Promise<string> {
    const [row] = await this.database.query<{ code: string }>(`SELECT code FROM dossier WHERE id = $1`, [dossierId]);
    return `${Number(row?.code.split('-').at(-1))}/${on.slice(0, 4)}`;
  }
}
