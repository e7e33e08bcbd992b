import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import type { StartInstance, StepResult } from './engine.events.js';
import { type Delivery, type Outcome, StepRunner } from './step.runner.js';

/** Gives each command its transactions: timers in portions first, then the command, refusals after the commit. */
@Injectable()
export class StepsService {
  constructor(
    private readonly db: Database,
    private readonly runner: StepRunner,
  ) {}

  /** Starts an instance in the caller's transaction. */
  start(tx: Tx, start: StartInstance): Promise<string> {
    return this.runner.start(tx, start);
  }

  /**
   * Delivers in transactions of its own. What fired before a refused command is committed.
   * @throws the refusal
   */
  async deliver(instanceId: string, delivery: Delivery): Promise<StepResult> {
    const outcome = await this.repeat(() => this.db.transaction((tx) => this.runner.run(tx, instanceId, delivery)));
    return resultOf(outcome);
  }

  /** Delivers in the caller's transaction, all timers that are due included. @throws the refusal */
  async deliverIn(tx: Tx, instanceId: string, delivery: Delivery): Promise<StepResult> {
    return resultOf(await this.repeat(() => this.runner.run(tx, instanceId, delivery)));
  }

  /**
   * Fires what is due. Looks first without a lock, so that it costs one read where nothing is.
   * @returns number of timers fired
   */
  async settle(instanceId: string, until: Date): Promise<number> {
    let fired = 0;
    while (await this.hasDue(instanceId, until)) {
      const delivery: Delivery = { receivedAt: until, actor: { kind: 'system', reason: 'timer' } };
      const outcome = await this.db.transaction((tx) => this.runner.run(tx, instanceId, delivery));
      fired += outcome.fired;
      if (outcome.fired === 0) return fired;
    }
    return fired;
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
