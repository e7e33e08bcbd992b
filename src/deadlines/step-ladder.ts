import { Injectable } from '@nestjs/common';
import { compareInstants, type WorkingCalendar } from '#calendar';
import { levelsOf, stepClock } from '#policy';
import { DossiersService } from '../dossiers/dossiers.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { LiveChannel } from '../platform/live/live.channel.js';
import { Queue } from '../platform/queue/queue.service.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import type { LedTask } from '../tasks/task-leading.service.js';
import type { Answer } from './alerts.dto.js';
import { stepLadder } from './ladders.js';
import { armable, armLevels, closeSubjects, firedLevels, type Subject } from './levels.js';

/** The ladder of an open step, when its leader has acted on the step itself. */
@Injectable()
export class StepLadder {
  constructor(
    private readonly clock: Clock,
    private readonly dossiers: DossiersService,
    private readonly procedures: ProceduresService,
    private readonly queue: Queue,
    private readonly live: LiveChannel,
  ) {}

  /** The actor's own notice is answered; the alert is settled for everybody, until a level that comes later raises it. */
  async answer(tx: Tx, actor: SignedInActor, taskId: string, answer: Answer): Promise<void> {
    const at = this.clock.receivedAt().toISOString();
    await tx.query(
      `UPDATE alert_notice n SET answered_at = $3, answer = $4, open = false, seen_at = coalesce(n.seen_at, $3)
         FROM alert a WHERE a.id = n.alert_id AND a.subject_id = $1 AND a.closed_at IS NULL AND n.account_id = $2
          AND n.answered_at IS NULL`,
      [taskId, actor.accountId, at, answer],
    );
    for (const { id, audience } of await closeSubjects(tx, [taskId], at))
      this.live.publish(tx, { audience, kind: 'alerts.changed', id });
  }

  /** Levels whose instant has passed stay silent: the leader who gives time knows. */
  async rearm(tx: Tx, task: LedTask, dueAt: string, calendar: WorkingCalendar): Promise<void> {
    const { procedureVersionId } = await this.dossiers.getForStep(tx, task.dossierId);
    const { model, bundle } = await this.procedures.getVersion(procedureVersionId, tx);
    const ladder = stepLadder(bundle.procedure, model.elements.get(task.elementId)?.task?.ladder);
    if (!ladder) return;
    const [last] = await tx.query<{ arming: number }>(
      `SELECT coalesce(max(arming), 0)::int AS arming FROM deadline_level WHERE subject_id = $1`,
      [task.id],
    );
    const { id, dossierId } = task;
    const subject: Subject = { kind: 'task', id, dossierId, dueAt, arming: last!.arming + 1 };
    const levels = levelsOf(ladder, stepClock(task.openedAt.toISOString(), dueAt), calendar);
    const now = this.clock.receivedAt().toISOString();
    const ahead = levels.map((level) =>
      level.at !== null && compareInstants(level.at, now) > 0 ? level : { ...level, at: null },
    );
    await armLevels(tx, this.queue, armable(subject, ahead, await firedLevels(tx, id)));
  }
}
