import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { HORIZON_MS, Queue } from '../platform/queue/queue.service.js';

export const TIMERS = 'timers';
export const CONTINUATIONS = 'continuations';
export const MESSAGES = 'messages';

/** Rings the engine's bells after a commit. What does not get rung, because the process dies first, the sweeps find. */
@Injectable()
export class EngineBells {
  constructor(
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  /** The present instant. */
  now(): Date {
    return this.clock.now();
  }

  /** Whether something due then belongs into the queue now. */
  isNear(dueAt: Date): boolean {
    return dueAt.getTime() - this.clock.now().getTime() <= HORIZON_MS;
  }

  timers(tx: Tx, timers: readonly { id: string; dueAt: Date; arming: number }[]): void {
    if (timers.length === 0) return;
    tx.afterCommit(async () => {
      await Promise.all(timers.map(({ id, dueAt, arming }) => this.queue.ring(TIMERS, id, dueAt, arming)));
    });
  }

  /** @param stepNo number of the step that ran out of budget: each rings once */
  continuation(tx: Tx, instanceId: string, stepNo: number): void {
    tx.afterCommit(() => this.queue.ring(CONTINUATIONS, instanceId, this.clock.now(), stepNo));
  }

  messages(tx: Tx, ids: readonly string[], attempt = 0): void {
    if (ids.length === 0) return;
    tx.afterCommit(async () => {
      await Promise.all(ids.map((id) => this.queue.ring(MESSAGES, id, this.clock.now(), attempt)));
    });
  }
}
