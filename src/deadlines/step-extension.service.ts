import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { type LedTask, TaskLeadingService } from '../tasks/task-leading.service.js';
import { extensionChoices, inShort, type Room, whyNot, wordsFor } from './extension-room.js';
import type { ExtendBody, Extended, Extension } from './step-extension.dto.js';
import { ExtensionRefusedError, StepLimitChangedError } from './step-extension.errors.js';
import { StepLadder } from './step-ladder.js';

type Reader = Pick<Tx, 'query'>;

/** How often it was given time, and how far the dossier lets it go; a dossier whose clock has ended sets no limit. */
const ROOM = `
  SELECT (SELECT count(*)::int FROM step_extension WHERE task_id = $1) AS given,
         CASE WHEN c.stopped_at IS NULL THEN coalesce(d.due_at, d.promised_at) END AS "latestAt"
    FROM dossier d LEFT JOIN dossier_clock c ON c.dossier_id = d.id WHERE d.id = $2`;

/**
 * Gives steps more time. That moves the internal target of the step alone: the dossier's date stays, and no step goes past
 * it. Extending the dossier itself needs a legal basis and is another matter.
 * @source docs/adr/0025-leaders-act-on-steps.md
 */
@Injectable()
export class StepExtensionService {
  constructor(
    private readonly database: Database,
    private readonly engine: EngineService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly calendars: CalendarsService,
    private readonly tasks: TaskLeadingService,
    private readonly ladder: StepLadder,
  ) {}

  /** What a leader of the step can choose from, or why there is nothing. @throws {TaskForbiddenError} */
  async roomOf(actor: SignedInActor, taskId: string): Promise<Extension> {
    const task = await this.tasks.getFor(actor, taskId, 'extend');
    const calendar = await this.calendars.forUnit(this.database, task.unitId);
    const room = await this.room(this.database, task);
    const refused = whyNot(room);
    const { now: _, ...told } = room;
    const choices = refused ? [] : extensionChoices(calendar, room);
    return { ...told, choices, refusal: refused ? wordsFor(refused, room, calendar.timeZone) : null };
  }

  /**
   * Moves the limit of a step, arms its ladder anew and settles its alert, in one transaction. What counts is when it was
   * asked for: timers due by then fire first, and a limit that is past by then is past.
   * @throws {StepLimitChangedError} when the step has another limit than the caller saw
   * @throws {ExtensionRefusedError} naming what is allowed
   */
  async extend(actor: SignedInActor, taskId: string, ask: ExtendBody): Promise<Extended> {
    const receivedAt = this.clock.receivedAt();
    const { instanceId } = await this.tasks.get(actor, taskId);
    return this.engine.inTransaction(instanceId, receivedAt, async (tx) => {
      const task = await this.tasks.lockToExtend(tx, actor, taskId);
      const calendar = await this.calendars.forUnit(tx, task.unitId);
      const room = await this.room(tx, task);
      check(room, ask, calendar);
      const to = new Date(ask.to);
      await this.note(tx, actor, task, to);
      const until = inShort(calendar.timeZone, to.toISOString());
      await this.tasks.extend(tx, actor, task, { to, until, reason: ask.reason });
      await this.ladder.answer(tx, actor, task.id, 'extended');
      await this.ladder.rearm(tx, task, to.toISOString(), calendar);
      return { dueAt: to.toISOString(), given: room.given + 1, max: room.max };
    });
  }

  private async room(reader: Reader, task: LedTask): Promise<Room> {
    const [row] = await reader.query<{ given: number; latestAt: Date | null }>(ROOM, [task.id, task.dossierId]);
    return {
      now: this.clock.receivedAt().toISOString(),
      dueAt: task.dueAt?.toISOString() ?? null,
      latestAt: row!.latestAt?.toISOString() ?? null,
      given: row!.given,
      max: this.config.stepExtensionsMax,
    };
  }

  private async note(tx: Tx, actor: SignedInActor, task: LedTask, to: Date): Promise<void> {
    await tx.query(
      `INSERT INTO step_extension (id, task_id, from_at, to_at, account_id, given_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), task.id, task.dueAt, to, actor.accountId, this.clock.receivedAt()],
    );
  }
}

function check(room: Room, ask: ExtendBody, calendar: WorkingCalendar): void {
  const seen = new Date(ask.dueAt).toISOString();
  if (room.dueAt !== null && seen !== room.dueAt)
    throw new StepLimitChangedError(room.dueAt, inShort(calendar.timeZone, room.dueAt));
  const reason = whyNot(room, new Date(ask.to).toISOString());
  if (!reason) return;
  const { latestAt, given, max } = room;
  throw new ExtensionRefusedError(reason, wordsFor(reason, room, calendar.timeZone), { latestAt, given, max });
}
