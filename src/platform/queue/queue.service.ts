import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, SystemClock } from '../clock.js';
import { Config } from '../config.js';
import { HealthService } from '../health/health.service.js';
import { newId } from '../ids.js';
import { runInContext } from '../request-context.js';
import { BellBuffer } from './bell-buffer.js';
import {
  type BellBackend,
  type BellData,
  type BellQueue,
  type BellWorker,
  openBackend,
  type QueueName,
} from './bullmq-backend.js';

/** Kinds of bells in the first modules; others may add their own. Their first letters must differ. */
export type Bell = 'timers' | 'outbox' | 'levels' | 'jobs' | (string & {});

/** Called in a worker when a bell rings; the row with that id may be gone or not yet due, then it does nothing. */
export type BellHandler = (id: string) => Promise<void>;

/** What falls due later is not put into the queue; the sweep rings whatever comes near. */
export const HORIZON_MS = 24 * 3_600_000;

/** A bell may come a little early when the clocks of two machines differ; so much of waiting is cheaper than a sweep. */
const EARLY_MS = 5000;
const DRAIN_MS = 3000;
/** A connection that never says goodbye must not keep the process from ending; the rows hold the truth. */
const CLOSE_MS = 8000;

/** Bells whose answer waits for the outer world. */
const OUTWARD = new Set<Bell>(['outbox', 'notifications']);

const queueOf = (bell: Bell): QueueName => (OUTWARD.has(bell) ? 'deliveries' : 'bells');

/** A delivery holds a connection to the database while it waits: most are to stay for requests and timers. */
const DELIVERIES_AT_ONCE = 3;

/**
 * Rings bells at due times. PostgreSQL holds the truth: a bell says no more than "look at this row now", may ring twice
 * or never, and handlers claim the row themselves. One code path over BullMQ on PostgreSQL and on Redis.
 */
@Injectable()
export class Queue implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger(Queue.name);
  private readonly handlers = new Map<Bell, BellHandler>();
  private readonly backend: BellBackend;
  private readonly buffers = new Map<QueueName, BellBuffer>();
  private readonly workers: BellWorker[] = [];
  private readonly queues: BellQueue[] = [];
  private warnedAt = 0;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    health: HealthService,
  ) {
    this.backend = openBackend(config);
    health.register('queue', () => this.backend.ping(), { needed: false });
  }

  /** Which store the queues stand in. */
  get store(): BellBackend['kind'] {
    return this.backend.kind;
  }

  /**
   * Sets a bell. Only after the commit of the row; beyond the horizon of 24 h it does nothing. It does not wait for the
   * queue, and a queue that is down loses the bell without an error.
   * @param id UUID of the row
   * @param arming number of the arming: another number is another bell, the same number rings once
   */
  async ring(bell: Bell, id: string, dueAt: Date, arming: number): Promise<void> {
    const delayMs = Math.max(0, dueAt.getTime() - this.clock.now().getTime());
    if (delayMs > HORIZON_MS) return;
    const data = { id, dueAt: dueAt.toISOString() };
    this.bufferOf(bell).add({ jobId: jobIdOf(bell, id, arming), bell, delayMs, data });
    return Promise.resolve();
  }

  /** Takes a bell away again; one that is gone, or ringing at this moment, is no error. */
  async unring(bell: Bell, id: string, arming: number): Promise<void> {
    this.bufferOf(bell).add({ jobId: jobIdOf(bell, id, arming), bell, delayMs: 0 });
    return Promise.resolve();
  }

  /**
   * Registers what happens when a bell rings. Modules call this in their constructor; it works in workers only.
   * @throws when the bell has a handler, or shares its first letter with another
   */
  onBell(bell: Bell, handler: BellHandler): void {
    for (const other of this.handlers.keys())
      if (other[0] === bell[0]) throw new Error(`The bell ${bell} would be mistaken for ${other}.`);
    this.handlers.set(bell, handler);
  }

  /** Starts to answer bells in this process. */
  async consume(): Promise<void> {
    for (const name of new Set([...this.handlers.keys()].map(queueOf))) {
      const { workerConcurrency } = this.config;
      const atOnce = name === 'deliveries' ? Math.min(DELIVERIES_AT_ONCE, workerConcurrency) : workerConcurrency;
      const worker = this.backend.worker(name, atOnce, async (job) => this.answer(job.name, job.data));
      worker.on('error', (error) => this.warn(error, 'The queue does not answer'));
      this.workers.push(worker);
      await this.readyOrLater(worker);
    }
  }

  /** Resolves when all bells set so far are in the queue. */
  async drain(): Promise<void> {
    await Promise.all([...this.buffers.values()].map((buffer) => buffer.drain()));
  }

  /** Waits for the bells being answered; the database is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.closeAll(this.workers);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.race([this.drain(), sleep(DRAIN_MS, undefined, { ref: false })]);
    await this.closeAll(this.queues);
    await within(CLOSE_MS, this.backend.close());
  }

  private async closeAll(parts: { close(): Promise<void> }[]): Promise<void> {
    const closing = parts.map((part) =>
      within(CLOSE_MS, part.close()).catch((error: unknown) => this.warn(error, 'Closing a queue failed')),
    );
    await Promise.all(closing);
  }

  private bufferOf(bell: Bell): BellBuffer {
    const name = queueOf(bell);
    let buffer = this.buffers.get(name);
    if (!buffer) {
      const queue = this.backend.queue(name);
      queue.on('error', (error) => this.warn(error, 'The queue does not answer'));
      this.queues.push(queue);
      buffer = new BellBuffer(queue, (error, lost) =>
        this.warn(error, 'Bells were lost; the sweep makes up for them', lost),
      );
      this.buffers.set(name, buffer);
    }
    return buffer;
  }

  private async answer(bell: Bell, { id, dueAt }: BellData): Promise<void> {
    const handler = this.handlers.get(bell);
    if (!handler) return;
    const early = Date.parse(dueAt) - this.clock.now().getTime();
    if (early > 0 && early <= EARLY_MS && this.clock instanceof SystemClock) await sleep(early);
    await runInContext({ correlationId: newId(), locale: 'vi' }, async () => {
      try {
        await handler(id);
      } catch (error) {
        this.log.error({ err: error, bell, id }, 'Answering a bell failed; the sweep tries again');
      }
    });
  }

  /** A store that is down at the start must not keep the process from starting: BullMQ connects when it comes back. */
  private async readyOrLater(worker: BellWorker): Promise<void> {
    const ready = worker.waitUntilReady().catch((error: unknown) => this.warn(error, 'The queue does not answer'));
    await Promise.race([ready, sleep(DRAIN_MS, undefined, { ref: false })]);
  }

  /** At most one line in ten seconds: a store that is down would fill the log. */
  private warn(error: unknown, message: string, lost?: number): void {
    if (performance.now() - this.warnedAt < 10_000 && this.warnedAt > 0) return;
    this.warnedAt = performance.now();
    this.log.warn({ err: error, lost, store: this.store }, message);
  }
}

/** Waits for the work, but not longer. */
const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  await Promise.race([work, sleep(ms, undefined, { ref: false })]);
};

/** No colon and not an integer, both of which BullMQ refuses. */
const jobIdOf = (bell: Bell, id: string, arming: number): string => `${bell[0]}-${id}-${arming}`;
