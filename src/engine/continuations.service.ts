import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { inParallel } from '../platform/queue/in-parallel.js';
import { InstanceEndedError } from './engine.errors.js';
import { Failures } from './failures.service.js';
import type { Delivery } from './step.runner.js';
import { StepsService } from './steps.service.js';

/** Stretches run at one ring; a longer chain is left to the next sweep, so that no bell is answered for ever. */
const STRETCHES = 100;

/**
 * Goes on with instances whose step ran out of its budget. The instance row says that it is to go on, and the step that
 * goes on takes that word back in the same transaction: no stretch is lost or run twice, whoever dies in between.
 */
@Injectable()
export class ContinuationsService {
  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly failures: Failures,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs an instance's automatic stretches one transaction after the other, until it waits. A stretch that fails is
   * counted and left to a later sweep, in the end to people.
   * @returns stretches run
   */
  async run(instanceId: string): Promise<number> {
    for (let stretches = 0; ; stretches++) {
      if (stretches === STRETCHES || !(await this.tryStep(instanceId))) return stretches;
    }
  }

  /** Goes on with whatever was left behind, longest first. @returns stretches run */
  async sweep(): Promise<number> {
    const left = await this.db.query<{ id: string }>(
      `SELECT id FROM instance WHERE continuing AND (continue_retry_at IS NULL OR continue_retry_at <= $1)
       ORDER BY last_step_at, id LIMIT 500`,
      [this.clock.now()],
    );
    let done = 0;
    await inParallel(left, async ({ id }) => {
      done += await this.run(id);
    });
    return done;
  }

  private async tryStep(instanceId: string): Promise<boolean> {
    try {
      return await this.step(instanceId);
    } catch (error) {
      await this.failures.countContinuation(instanceId, error);
      return false;
    }
  }

  private async step(instanceId: string): Promise<boolean> {
    let continued = false;
    const delivery: Delivery = {
      // The stretch belongs to the command that began it; the runner takes the later of this and the last step's time.
      receivedAt: EPOCH,
      actor: { kind: 'system', reason: 'continue' },
      event: ({ row }) => {
        continued = row.continuing;
        return continued ? { type: 'continue' } : undefined;
      },
    };
    try {
      await this.steps.deliver(instanceId, delivery);
      return continued;
    } catch (error) {
      // Someone ended it while the bell was on its way.
      if (error instanceof InstanceEndedError) return false;
      throw error;
    }
  }
}

const EPOCH = new Date(0);
