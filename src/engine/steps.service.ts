import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { TimerFailedError } from './engine.errors.js';
import type { StartInstance, StepResult } from './engine.events.js';
import { Failures } from './failures.service.js';
import { type Delivery, type Outcome, StepRunner } from './step.runner.js';

/** Gives each command its transactions: timers in portions first, then the command, refusals after the commit. */
@Injectable()
export class StepsService {
  constructor(
    private readonly db: Database,
    private readonly runner: StepRunner,
    private readonly failures: Failures,
  ) {}

  /** Starts an instance in the caller's transaction. */
  start(tx: Tx, start: StartInstance): Promise<string> {
    return this.runner.start(tx, start);
  }

  /**
   * Delivers in transactions of its own. What fired before a refused command is committed.
   * @throws the refusal
   * @throws {TimerFailedError} when a timer that is due before cannot be fired and is not set aside yet
   */
  async deliver(instanceId: string, delivery: Delivery): Promise<StepResult> {
    return resultOf(await this.repeat(() => this.inOwn(instanceId, delivery)));
  }

  /** Delivers in the caller's transaction, all timers that are due included. @throws the refusal */
  async deliverIn(tx: Tx, instanceId: string, delivery: Delivery): Promise<StepResult> {
    return resultOf(await this.repeat(() => this.runner.run(tx, instanceId, delivery)));
  }

  /**
   * Fires what is due. Looks first without a lock, so that it costs one read where nothing is.
   * @returns number of timers fired
   * @throws {TimerFailedError} when one cannot be fired and is not set aside yet
   */
  async settle(instanceId: string, until: Date): Promise<number> {
    let fired = 0;
    while (await this.hasDue(instanceId, until)) {
      const delivery: Delivery = { receivedAt: until, actor: { kind: 'system', reason: 'timer' } };
      const outcome = await this.inOwn(instanceId, delivery);
      fired += outcome.fired;
      if (outcome.fired === 0) return fired;
    }
    return fired;
  }

  /**
   * Runs once in a transaction of its own. A timer that fails is counted; what fired before it is fired again without it,
   * and when it is set aside for people to look at, everything else goes on.
   */
  private async inOwn(instanceId: string, delivery: Delivery): Promise<Outcome> {
    for (;;) {
      const run = (ask: Delivery): Promise<Outcome> =>
        this.db.transaction((tx) => this.runner.run(tx, instanceId, ask));
      try {
        return await run(delivery);
      } catch (error) {
        if (!(error instanceof TimerFailedError)) throw error;
        const { firedBefore: atMost } = error.failed;
        if (atMost > 0) await run({ receivedAt: delivery.receivedAt, actor: delivery.actor, atMost });
        if (!(await this.failures.countTimer(error))) throw error;
      }
    }
  }

  private async hasDue(instanceId: string, until: Date): Promise<boolean> {
    const rows = await this.db.query('SELECT 1 FROM timer WHERE instance_id = $1 AND due_at <= $2 LIMIT 1', [
      instanceId,
      until,
    ]);
    return rows.length > 0;
  }

  private async repeat(run: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      const outcome = await run();
      if (outcome.kind !== 'more-due') return outcome;
    }
  }
}

function resultOf(outcome: Outcome): StepResult {
  if (outcome.kind === 'done') return outcome.result;
  throw outcome.kind === 'refused' ? outcome.error : new Error('Timers are still due.');
}
