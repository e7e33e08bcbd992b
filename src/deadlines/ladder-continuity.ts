import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../platform/database/tx.js';
import { LiveChannel } from '../platform/live/live.channel.js';
import { Queue } from '../platform/queue/queue.service.js';
import { type ReopenedStep, TasksService } from '../tasks/tasks.service.js';

// The new task's own levels would count from its opening; the step's due time, and so its levels, stay where they were.
const DROP_OWN: Statement = {
  name: 'deadlines.drop-own-levels',
  text: `DELETE FROM deadline_level WHERE subject_id = $1`,
};

// What the completion ended goes on: only levels of the last arming that were closed at that very instant. Those a moved
// date had replaced before stay closed.
const CARRY_LEVELS: Statement = {
  name: 'deadlines.carry-levels',
  text: `WITH ended AS (
           SELECT l.id FROM deadline_level l JOIN task t ON t.id = l.subject_id
            WHERE l.subject_id = $1 AND l.state = 'closed' AND l.settled_at = t.closed_at
              AND l.arming = (SELECT max(arming) FROM deadline_level WHERE subject_id = $1))
         UPDATE deadline_level l SET subject_id = $2,
                state = CASE WHEN ended.id IS NULL THEN l.state ELSE 'armed' END,
                settled_at = CASE WHEN ended.id IS NULL THEN l.settled_at END
           FROM deadline_level same LEFT JOIN ended ON ended.id = same.id
          WHERE same.id = l.id AND l.subject_id = $1
         RETURNING l.id, l.state, l.due_at AS "dueAt", l.arming`,
};

const CARRY_ALERT: Statement = {
  name: 'deadlines.carry-alert',
  text: `WITH moved AS (
           UPDATE alert SET subject_id = $2, closed_at = NULL, version = version + 1 WHERE subject_id = $1 RETURNING id),
         reopened AS (
           UPDATE alert_notice SET open = true WHERE alert_id IN (SELECT id FROM moved) AND answered_at IS NULL)
         SELECT id, ARRAY(SELECT DISTINCT account_id::text FROM alert_notice WHERE alert_id = moved.id) AS audience
           FROM moved`,
};

// Time given to a step was given to whichever task stands for it.
const CARRY_EXTENSIONS: Statement = {
  name: 'deadlines.carry-extensions',
  text: `UPDATE step_extension SET task_id = $2 WHERE task_id = $1`,
};

/** Carries the ladder of a step that was taken back on to the task that stands in for it. */
@Injectable()
export class LadderContinuity {
  constructor(
    private readonly queue: Queue,
    private readonly live: LiveChannel,
    tasks: TasksService,
  ) {
    tasks.onReopened((tx, step) => this.carryOver(tx, step));
  }

  /** Levels that have fired stay fired, the others are armed for the instants they had, and the alert is open again. */
  private async carryOver(tx: Tx, { formerTaskId, taskId }: ReopenedStep): Promise<void> {
    await tx.run(DROP_OWN, [taskId]);
    await tx.run(CARRY_EXTENSIONS, [formerTaskId, taskId]);
    const levels = await tx.run<{ id: string; state: string; dueAt: Date; arming: number }>(CARRY_LEVELS, [
      formerTaskId,
      taskId,
    ]);
    const armed = levels.filter((level) => level.state === 'armed');
    tx.afterCommit(async () => {
      await Promise.all(armed.map(({ id, dueAt, arming }) => this.queue.ring('levels', id, dueAt, arming)));
    });
    for (const { id, audience } of await tx.run<{ id: string; audience: string[] }>(CARRY_ALERT, [
      formerTaskId,
      taskId,
    ]))
      this.live.publish(tx, { audience, kind: 'alerts.changed', id });
  }
}
