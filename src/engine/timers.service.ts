import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { inParallel } from '../platform/queue/in-parallel.js';
import { HORIZON_MS } from '../platform/queue/queue.service.js';
import { EngineBells } from './engine.bells.js';
import { TimerFailedError } from './engine.errors.js';
import { StepsService } from './steps.service.js';

/** Rows one turn of a sweep looks at; the sweep is called again while it finds any. */
const PER_TURN = 500;

/** Fires timers when their bell rings, and finds those whose bell was lost. */
@Injectable()
export class TimersService {
  private readonly log = new Logger(TimersService.name);
  private readonly failing = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly bells: EngineBells,
    private readonly clock: Clock,
  ) {}

  /** Fires a timer that is due, and whatever else is due in its instance; a timer that is gone is nothing to do. */
  async ring(id: string): Promise<void> {
    const [timer] = await this.db.query<{ instanceId: string }>(
      'SELECT instance_id AS "instanceId" FROM timer WHERE id = $1 AND due_at <= $2 AND (retry_at IS NULL OR retry_at <= $2)',
      [id, this.clock.now()],
    );
    if (timer) await this.steps.settle(timer.instanceId, this.clock.now());
  }

  /**
   * Fires all that is due, oldest first. An instance that fails does not keep the others waiting.
   * @returns number of timers fired
   */
  async fireDue(): Promise<number> {
    const now = this.clock.now();
    const due = await this.db.query<{ instanceId: string }>(
      `SELECT instance_id AS "instanceId" FROM timer WHERE due_at <= $1 AND NOT instance_id = ANY ($2::uuid[])
       GROUP BY instance_id HAVING coalesce(max(retry_at) <= $1, true) ORDER BY min(due_at) LIMIT ${PER_TURN}`,
      [now, [...this.failing]],
    );
    let fired = 0;
    await inParallel(due, async ({ instanceId }) => {
      try {
        fired += await this.steps.settle(instanceId, now);
      } catch (error) {
        // One that failed waits for its next try; it is counted and logged already.
        if (error instanceof TimerFailedError) return;
        this.failing.add(instanceId);
        this.log.error({ err: error, instanceId }, 'Due timers of an instance could not be fired');
      }
    });
    if (fired === 0) this.failing.clear();
    return fired;
  }

  /** Rings what has come near since it was armed. @returns number of bells */
  async ringNear(): Promise<number> {
    const horizon = new Date(this.clock.now().getTime() + HORIZON_MS);
    return this.db.transaction(async (tx) => {
      const near = await tx.query<{ id: string; dueAt: Date; arming: number }>(
        `UPDATE timer SET rung = true WHERE id IN (
           SELECT id FROM timer WHERE NOT rung AND due_at <= $1 ORDER BY due_at LIMIT ${PER_TURN} FOR UPDATE SKIP LOCKED)
         RETURNING id, due_at AS "dueAt", arming`,
        [horizon],
      );
      this.bells.timers(tx, near);
      return near.length;
    });
  }
}
