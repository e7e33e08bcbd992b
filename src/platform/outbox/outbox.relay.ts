import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import type { Statement } from '../database/tx.js';
import { safeError } from '../logging/safe-error.js';
import { inParallel } from '../queue/in-parallel.js';
import { Queue } from '../queue/queue.service.js';
import { Sweeps } from '../queue/sweeps.js';
import { Outbox, type OutboxMessage } from './outbox.service.js';

/** A delivery that takes longer counts as failed: its process may be gone. */
const LEASE_MS = 120_000;
const MAX_ATTEMPTS = 12;
const BATCH = 50;
/** Each delivery holds a connection and waits for the outer world with it: most are to stay for requests and timers. */
const LANES = 3;

/** 15 s, 30 s, 1 min … at most 6 h: twelve attempts stretch over a day and a half. */
export const backOffMs = (attempt: number): number => Math.min(15_000 * 2 ** (attempt - 1), 6 * 3_600_000);

/** Takes a lease in a transaction of its own, so that a message that kills its process is counted all the same. */
const CLAIM: Statement = {
  name: 'outbox.claim',
  text: `UPDATE outbox SET attempts = attempts + 1, due_at = $2::timestamptz + $3 * interval '1 millisecond'
          WHERE id = (SELECT id FROM outbox WHERE id = $1 AND state = 'pending' AND due_at <= $2 AND topic = ANY($4) FOR UPDATE SKIP LOCKED)
         RETURNING id, topic, key, payload, attempts AS attempt, created_at AS "createdAt"`,
};

const LOCK: Statement = {
  name: 'outbox.lock',
  text: `SELECT 1 FROM outbox WHERE id = $1 AND state = 'pending' AND attempts = $2 FOR UPDATE`,
};

const MOVE: Statement = {
  name: 'outbox.move',
  text: `WITH gone AS (DELETE FROM outbox WHERE id = $1 RETURNING *)
         INSERT INTO outbox_sent(id, written_by, created_at, topic, key, payload, attempts, sent_at)
         SELECT id, written_by, created_at, topic, key, payload, attempts, $2 FROM gone`,
};

const FAIL: Statement = {
  name: 'outbox.fail',
  text: `UPDATE outbox SET state = $3, due_at = $4, last_error = $5 WHERE id = $1 AND attempts = $2`,
};

/** Delivers the outbox in workers: on bells, and by sweep whatever the queue forgot. */
@Injectable()
export class OutboxRelay {
  private readonly log = new Logger(OutboxRelay.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
    private readonly outbox: Outbox,
    sweeps: Sweeps,
  ) {
    queue.onBell('outbox', (id) => this.deliver(id));
    sweeps.register('outbox', () => this.sweep(), { apart: true });
  }

  /**
   * Delivers one message if it is due and nobody else is at it.
   *
   * A topic without handler waits: another version of this system may know it.
   * @param id of the row; one that is gone is no error
   */
  async deliver(id: string): Promise<void> {
    const [message] = await this.database.transaction((tx) =>
      tx.run<OutboxMessage>(CLAIM, [id, this.clock.now(), LEASE_MS, this.outbox.topics]),
    );
    if (!message) return;
    try {
      await this.send(message);
    } catch (error) {
      await this.fail(message, error);
    }
  }

  /** @returns how many were due */
  private async sweep(): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM outbox WHERE state = 'pending' AND due_at <= $1 AND topic = ANY($2) ORDER BY due_at, id LIMIT ${BATCH}`,
      [this.clock.now(), this.outbox.topics],
    );
    await inParallel(rows, ({ id }) => this.deliver(id), LANES);
    return rows.length;
  }

  private async send(message: OutboxMessage): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [mine] = await tx.run(LOCK, [message.id, message.attempt]);
      if (!mine) return;
      await this.outbox.getHandler(message.topic)(message, tx);
      await tx.run(MOVE, [message.id, this.clock.now()]);
    });
  }

  private async fail(message: OutboxMessage, error: unknown): Promise<void> {
    const dead = message.attempt >= MAX_ATTEMPTS;
    const dueAt = new Date(this.clock.now().getTime() + backOffMs(message.attempt));
    const { type, message: text } = safeError(error);
    this.log.warn(
      { err: error, id: message.id, topic: message.topic, attempt: message.attempt, dead },
      'A delivery failed',
    );
    await this.database.transaction(async (tx) => {
      const lastError = `${type}: ${text}`.slice(0, 500);
      await tx.run(FAIL, [message.id, message.attempt, dead ? 'dead' : 'pending', dueAt, lastError]);
      if (!dead) tx.afterCommit(() => this.queue.ring('outbox', message.id, dueAt, message.attempt));
    });
  }
}
