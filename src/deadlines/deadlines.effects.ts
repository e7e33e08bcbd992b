import { Injectable } from '@nestjs/common';
import type { Effect, Model } from '#workflow';
import { fromLocal, type WorkingCalendar } from '#calendar';
import {
  type ClockLedger,
  type LegalClock,
  levelsOf,
  type OpenStep,
  parseBudget,
  readClock,
  stepClock,
  stepDue,
  stepEntries,
} from '#policy';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { OnStep, type StepContext } from '../engine/engine.events.js';
import { LiveChannel } from '../platform/live/live.channel.js';
import { Config } from '../platform/config.js';
import { Queue } from '../platform/queue/queue.service.js';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { type ClockFacts, TasksService } from '../tasks/tasks.service.js';
import { hasApology } from './apologies.repository.js';
import { askingLevels } from './apology-room.js';
import { AppointmentsService } from './appointments.service.js';
import { type DossierClockRow, noteAndRead, saveClock, type Situation } from './deadlines.repository.js';
import { dossierLadder, stepLadder } from './ladders.js';
import {
  armable,
  type ArmedLevel,
  armLevels,
  closeLevels,
  closeSubjects,
  firedLevels,
  type Subject,
} from './levels.js';
import { type StepChanges, stepChanges, touchesNoClock } from './step-changes.js';

/** Keeps the clocks of dossiers and steps, inside the step's transaction. */
@Injectable()
export class DeadlinesEffects {
  constructor(
    private readonly procedures: ProceduresService,
    private readonly dossiers: DossiersService,
    private readonly tasks: TasksService,
    private readonly calendars: CalendarsService,
    private readonly queue: Queue,
    private readonly live: LiveChannel,
    private readonly appointments: AppointmentsService,
    private readonly config: Config,
  ) {}

  /**
   * Starts, pauses, resumes and ends the dossier's clock by what is open after the step, gives new tasks their due
   * instants and arms the levels of their ladders; what is finished loses its levels and alerts.
   */
  @OnStep()
  async reckon(step: StepContext, effects: readonly Effect[]): Promise<void> {
    const { procedure } = (await this.procedures.getVersion(step.procedureVersionId)).bundle;
    const changes = stepChanges(step.model, effects, procedure.process.resultReady);
    if (touchesNoClock(changes)) return;
    const { tx, receivedAt: at, businessKey: dossierId } = step;
    const taskIds = changes.tasksOpened.map(({ token }) => token);
    const situation = await noteAndRead(tx, { dossierId, at, taskIds, ...changes });
    const facts = await this.tasks.clockFacts(tx, tasksThatTell(step.model, effects));
    const row = situation.clock ?? this.begin(step, situation, procedure);
    const calendars = await this.calendars.forUnits(tx, [row.unitId, ...situation.tasks.map(({ unitId }) => unitId)]);
    const calendar = calendars.get(row.unitId)!;
    const { clock, levels, ledger } = await this.reckonDossier(step, row, calendar, {
      ...{ changes, situation, procedure, facts },
    });
    await this.appointments.follow(step, effects, procedure, {
      ...{ ledger, calendar, isNew: situation.clock === null, finished: changes.finished },
      endedAt: endedAt(step, row.ledger, facts),
    });
    levels.push(...(await this.reckonTasks(step, { changes, situation, procedure, facts }, clock, calendars)));
    await armLevels(tx, this.queue, levels);
    const over = clock.status === 'stopped' ? [...changes.tasksClosed, dossierId] : changes.tasksClosed;
    for (const { id, audience } of await closeSubjects(tx, over, at))
      this.live.publish(tx, { audience, kind: 'alerts.changed', id });
  }

  private begin(step: StepContext, { dossier }: Situation, procedure: ProcedureDefinition): DossierClockRow {
    return {
      dossierId: step.businessKey,
      unitId: dossier.competentUnitId,
      ledger: {
        receivedAt: new Date(dossier.receivedAt).toISOString(),
        limit: dossier.timeLimit ?? procedure.timeLimit.total.amount,
        rules: this.procedures.dueRulesOf(procedure.timeLimit),
        entries: [],
      },
      ladder: dossierLadder(procedure),
      arming: 0,
    };
  }

  private async reckonDossier(
    step: StepContext,
    before: DossierClockRow,
    calendar: WorkingCalendar,
    { changes, situation, procedure, facts }: Reckoning,
  ): Promise<{ clock: LegalClock; levels: ArmedLevel[]; ledger: ClockLedger }> {
    const { tx, receivedAt: at } = step;
    const old = readClock(calendar, before.ledger);
    const isNew = situation.clock === null;
    if (old.status === 'stopped') return { clock: old, levels: [], ledger: before.ledger };
    const entries = changes.finished
      ? [{ kind: 'stop' as const, at: later(at, old) }]
      : stepEntries(calendar, before.ledger, {
          ...{ at, open: openSteps(step.model, situation, changes) },
          restart: facts.supplemented ? restartOf(procedure) : undefined,
          repliedAt: facts.repliedOn === null ? undefined : endOfDay(facts.repliedOn, step.timeZone),
        });
    if (entries.length === 0 && !isNew) return { clock: old, levels: [], ledger: before.ledger };
    const ledger = { ...before.ledger, entries: [...before.ledger.entries, ...entries] };
    const row = { ...before, ledger, arming: before.arming + 1 };
    const clock = readClock(calendar, ledger);
    await saveClock(tx, row, clock);
    await this.dossiers.setDue(tx, row.dossierId, duesOf(clock));
    if (!isNew) await closeLevels(tx, [row.dossierId], at);
    const fired = isNew ? [] : await firedLevels(tx, row.dossierId);
    if (clock.status === 'stopped' || clock.standingDueAt === null) return { clock, levels: [], ledger };
    const subject: Subject = {
      ...{ kind: 'dossier', id: row.dossierId, dossierId: row.dossierId },
      ...{ dueAt: clock.standingDueAt, arming: row.arming },
    };
    const given = !isNew && (await hasApology(tx, row.dossierId));
    const asking = askingLevels(calendar, clock, { given, daysBefore: this.config.apologyAskDaysBefore });
    return { clock, levels: armable(subject, [...levelsOf(row.ladder, clock, calendar), ...asking], fired), ledger };
  }

  private async reckonTasks(
    step: StepContext,
    { changes, situation: { tasks }, procedure, facts }: Reckoning,
    clock: LegalClock,
    calendars: ReadonlyMap<string, WorkingCalendar>,
  ): Promise<ArmedLevel[]> {
    const { tx, receivedAt: at, businessKey: dossierId } = step;
    const unitOf = new Map(tasks.map(({ id, unitId }) => [id, unitId]));
    const dossierDue = clock.status === 'running' ? clock.dueAt : null;
    const dues: { taskId: string; dueAt: Date }[] = [];
    const levels: ArmedLevel[] = [];
    for (const { token: id, elementId } of changes.tasksOpened) {
      const element = step.model.elements.get(elementId);
      const calendar = calendars.get(unitOf.get(id) ?? '');
      if (!element || !calendar) continue;
      const replyBy = facts.replyBy.get(id)?.toISOString();
      const due = replyBy
        ? { dueAt: replyBy, ladderDueAt: replyBy }
        : stepDue(calendar, at, parseBudget(element.deadline.budget), dossierDue);
      if (due.dueAt !== null) dues.push({ taskId: id, dueAt: new Date(due.dueAt) });
      const ladder = stepLadder(procedure, element.task?.ladder);
      if (!ladder || due.ladderDueAt === null) continue;
      const subject: Subject = { kind: 'task', id, dossierId, dueAt: due.ladderDueAt, arming: 1 };
      levels.push(...armable(subject, levelsOf(ladder, stepClock(at, due.ladderDueAt), calendar)));
    }
    if (dues.length > 0) await this.tasks.setDue(tx, dues);
    return levels;
  }
}

/** What reckoning a step goes by. */
interface Reckoning {
  changes: StepChanges;
  situation: Situation;
  procedure: ProcedureDefinition;
  facts: ClockFacts;
}

/** Tasks of the step of which more is known than that they opened or closed; most steps have none. */
function tasksThatTell(model: Model, effects: readonly Effect[]): { completed: string[]; opened: string[] } {
  const completed: string[] = [];
  const opened: string[] = [];
  for (const effect of effects) {
    if (effect.type !== 'task.open' && effect.type !== 'task.close') continue;
    const kind = model.elements.get(effect.elementId)?.task?.kind;
    if (effect.type === 'task.open' && kind === 'consultation') opened.push(effect.token);
    if (effect.type === 'task.close' && effect.how === 'completed' && (kind === 'supplement' || kind === 'recordReply'))
      completed.push(effect.token);
  }
  return { completed, opened };
}

/** What a complete supplement does where the procedure's law lets the limit count anew; undefined where it does not. */
function restartOf({ timeLimit: { supplement }, sources, legalBasis }: ProcedureDefinition) {
  if (supplement.effect !== 'restart') return undefined;
  const source = supplement.source === null ? undefined : sources[supplement.source];
  const basis = source?.number ?? source?.title ?? legalBasis[0]?.number ?? SUPPLEMENTED;
  return { reason: SUPPLEMENTED, basis: basis.slice(0, 500) };
}

const SUPPLEMENTED = 'Hồ sơ đã được bổ sung đầy đủ';

/** The last minute of a local day: a day is all that replies on paper tell. */
function endOfDay(date: string, timeZone: string): string {
  return fromLocal(timeZone, `${date}T23:59`);
}

/** When what the step ended came to its end: a reply written down later, when it was given. */
function endedAt(step: StepContext, before: ClockLedger, { repliedOn }: ClockFacts): string {
  const last = before.entries.at(-1)?.at ?? before.receivedAt;
  const repliedAt = repliedOn === null ? step.receivedAt : endOfDay(repliedOn, step.timeZone);
  const earlier = Date.parse(repliedAt) < Date.parse(step.receivedAt) ? repliedAt : step.receivedAt;
  return Date.parse(earlier) < Date.parse(last) ? last : earlier;
}

/** What is open after the step, as the clock sees it. */
function openSteps(model: Model, { holders }: Situation, { opened, closed }: StepChanges): OpenStep[] {
  const gone = new Set(closed);
  return [...holders.filter(({ token }) => !gone.has(token)), ...opened].flatMap(({ elementId }) => {
    const element = model.elements.get(elementId);
    return element ? [{ name: element.name || elementId, ...element.deadline }] : [];
  });
}

/** While the clock is paused nothing new can be promised; the printed date stays. */
function duesOf({ standingDueAt, dueAt }: LegalClock): { dueAt: Date | null; promisedAt?: Date } {
  const due = standingDueAt === null ? null : new Date(standingDueAt);
  return dueAt === null || due === null ? { dueAt: due } : { dueAt: due, promisedAt: due };
}

/** Entries of a ledger follow one another; a step stamped before the last entry counts as at that entry. */
function later(at: string, clock: LegalClock): string {
  const last = clock.history.at(-1)?.entry.at ?? clock.segments[0]!.from;
  return Date.parse(at) < Date.parse(last) ? last : at;
}
