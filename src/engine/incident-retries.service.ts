import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { ContinuationsService } from './continuations.service.js';
import { TimerFailedError } from './engine.errors.js';
import type { Actor } from './engine.events.js';
import { FAILURES } from './failures.service.js';
import { lockInstance } from './instance.repository.js';
import { StepsService } from './steps.service.js';
import { CONTINUE_INCIDENT, TIMER_INCIDENT } from './timer-armer.js';
import { UndatedTimers } from './undated-timers.service.js';

/** What stopped, and who wants it tried again. */
interface Stopped {
  instanceId: string;
  token: string;
  kind: string;
  actor: Actor;
}

/** `check` before anything is written, `after` in the same transaction as the new try. */
interface Hooks {
  check: (tx: Tx) => Promise<void>;
  after: (tx: Tx) => Promise<void>;
}

/** Tries again what an incident stopped, by its kind. Due timers stay alone meanwhile: they may be what is broken. */
@Injectable()
export class IncidentRetries {
  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly timers: UndatedTimers,
    private readonly continuations: ContinuationsService,
    private readonly clock: Clock,
  ) {}

  /** @throws what `check` throws, and the refusals of a step */
  async again(stopped: Stopped, hooks: Hooks): Promise<void> {
    const { instanceId, token, kind, actor } = stopped;
    if (kind === TIMER_INCIDENT) return this.fireAgain(instanceId, token, hooks);
    if (kind === CONTINUE_INCIDENT) return this.goOnAgain(instanceId, hooks);
    const event = { type: 'incident.retry', token } as const;
    await this.steps.deliver(instanceId, {
      ...{ receivedAt: this.clock.receivedAt(), actor, event, leavesTimers: true },
      ...hooks,
    });
  }

  private async fireAgain(instanceId: string, token: string, hooks: Hooks): Promise<void> {
    await this.timers.dateAgain(instanceId, token, hooks);
    try {
      await this.steps.settle(instanceId, this.clock.now());
    } catch (error) {
      // Another timer of the instance fails as well; this one takes its turn after it.
      if (!(error instanceof TimerFailedError)) throw error;
    }
  }

  private async goOnAgain(instanceId: string, { check, after }: Hooks): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockInstance(tx, instanceId);
      await check(tx);
      await tx.query('UPDATE instance SET continue_failures = $2, continue_retry_at = NULL WHERE id = $1', [
        instanceId,
        FAILURES - 1,
      ]);
      await after(tx);
    });
    await this.continuations.run(instanceId);
  }
}
