import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '#workflow';
import { CalendarsService } from '../calendars/calendars.service.js';
import { IntakeService } from '../dossiers/intake.service.js';
import { IntakeTermsService } from '../dossiers/intake-terms.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock, VirtualClock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { TaskCompletionService } from '../tasks/task-completion.service.js';
import { TaskDeskService } from '../tasks/task-desk.service.js';
import { DemoDetailsService } from './demo-details.service.js';
import { DOSSIER_PLANS, type DossierPlan } from './dossier-plans.js';

interface OpenTask {
  id: string;
  version: number;
  unitId: string;
  roles: string[];
  assigneeId: string | null;
}

interface Scenario {
  given: {
    channel: 'counter' | 'online' | 'post';
    case?: string;
    extensions?: string[];
    form: Record<string, Json>;
  };
  when: { do: string; task?: string; outcome?: string; reason?: string; output?: Record<string, Json> }[];
}

/** Something that happened in the demo's past. */
interface Event {
  at: Date;
  run: () => Promise<void>;
}

/** Gives the demo a past: dossiers taken in and worked on by its people, through the same services as every day. */
@Injectable()
export class DemoDossiersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly organisation: OrganisationService,
    private readonly procedures: ProceduresService,
    private readonly intake: IntakeService,
    private readonly terms: IntakeTermsService,
    private readonly desk: TaskDeskService,
    private readonly completion: TaskCompletionService,
    private readonly details: DemoDetailsService,
  ) {}

  /**
   * Plays the planned dossiers up to the present.
   * @param until the present; the clock must be a virtual one that stands before the first of them
   * @param processes folder of the procedures, with the scenarios that the dossiers follow
   * @returns how many dossiers there are now
   */
  async seed(until: Date, processes: string): Promise<number> {
    const clock = this.clock;
    if (!(clock instanceof VirtualClock)) throw new Error('The past can be played under a virtual clock only.');
    const events = (await Promise.all(DOSSIER_PLANS.map((plan) => this.eventsOf(plan, until, processes)))).flat();
    events.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, run } of events) {
      if (at > until) continue;
      if (at > clock.now()) await clock.moveTo(at);
      await run();
    }
    const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM dossier`);
    return row?.n ?? 0;
  }

  private async eventsOf(plan: DossierPlan, until: Date, processes: string): Promise<Event[]> {
    const file = join(processes, plan.procedureCode, 'scenarios', `${plan.scenario}.json`);
    const scenario = JSON.parse(await readFile(file, 'utf8')) as Scenario;
    const receptionist = await this.actor(plan.receptionist);
    const [post] = receptionist.posts;
    if (!post) throw new Error(`${plan.receptionist} works at no counter.`);
    const started = await this.calendars.openingDaysBefore(this.database, post.unitId, until, plan.daysAgo);
    let dossierId: string | undefined;
    const events: Event[] = [
      { at: started, run: async () => void (dossierId = await this.takeIn(receptionist, plan, scenario)) },
    ];
    let at = started;
    for (const step of scenario.when.slice(0, plan.steps)) {
      at = await this.calendars.add(this.database, post.unitId, at, `${plan.paceHours}h`);
      events.push({ at, run: () => this.perform(dossierId!, plan.procedureCode, step) });
    }
    return events;
  }

  private async takeIn(actor: SignedInActor, plan: DossierPlan, { given }: Scenario): Promise<string> {
    const { bundle } = await this.procedures.currentVersion(plan.procedureCode);
    const { channel, case: variant, extensions } = given;
    const asked = this.terms.factsOf(bundle.procedure, { channel, case: variant, extensions });
    const papers = asked.documents.filter(({ required }) => required);
    const documents = papers.map(({ key, copyTypes }) => ({ key, copyType: copyTypes[0]!, quantity: 1 }));
    const { id } = await this.intake.takeIn(actor, {
      procedureCode: plan.procedureCode,
      ...{ channel, case: variant, extensions },
      applicant: { kind: 'citizen', name: plan.applicant, phone: '0900000000', address: 'Thôn 1' },
      documents,
      missing: [],
      fees: plan.fees,
      form: given.form,
    });
    return id;
  }

  private async perform(
    dossierId: string,
    procedureCode: string,
    { task: elementId = '', ...step }: Scenario['when'][number],
  ): Promise<void> {
    const [task] = await this.database.query<OpenTask>(
      `SELECT id, version, unit_id AS "unitId", roles, assignee_id AS "assigneeId" FROM task
        WHERE dossier_id = $1 AND element_id = $2 AND closed_at IS NULL`,
      [dossierId, elementId],
    );
    if (!task) throw new Error(`${elementId} is not open.`);
    const asks = task.roles.map((role) => ({ unitId: task.unitId, role }));
    const accountId = task.assigneeId ?? (await this.organisation.membersOfMany(asks)).flat()[0];
    if (!accountId) throw new Error(`Nobody can do ${elementId}.`);
    const actor = await this.actorOf(accountId);
    const claimed = task.assigneeId ? task : await this.desk.claim(actor, { taskId: task.id, version: task.version });
    const { outcome, reason, output = {} } = step;
    // Whom a head names travels beside the form.
    const { assignment: _, ...form } = output;
    const version = await this.procedures.currentVersion(procedureCode);
    const done = { taskId: task.id, dossierId, unitId: task.unitId, elementId, outcome };
    const details = await this.details.for(actor, version, done);
    await this.completion.complete(actor, task.id, {
      ...{ version: claimed.version, outcome, reason, form, details },
    });
  }

  private async actor(username: string): Promise<SignedInActor> {
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM account WHERE username = $1`, [username]);
    if (!row) throw new Error(`The demo has no account ${username}.`);
    return this.actorOf(row.id);
  }

  private async actorOf(accountId: string): Promise<SignedInActor> {
    const posts = (await this.organisation.postsOf(accountId)).map(({ delegatedBy, ...post }) => ({
      ...post,
      delegatedBy: delegatedBy ?? undefined,
    }));
    return { accountId, personName: '', posts, isAdmin: false, locale: 'vi' };
  }
}
