import { createPostgresBackend, type Processor, Queue, withBackend, Worker } from 'bullmq';
import pg from 'pg';
import type { Config } from '../config.js';
import type { RedisPlace } from '../redis-settings.js';
import { openRedis } from './redis-clients.js';

/** The queues there are: deliveries wait for the outer world, so that they must not hold up timers. */
export const QUEUES = ['bells', 'deliveries'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a bell carries: the id of a row, nothing else. */
export interface BellData {
  id: string;
  dueAt: string;
}

type BulkJob = Parameters<Queue<BellData>['addBulk']>[0][number];

/** The part of BullMQ's queue that is the same whatever stands below. */
export interface BellQueue {
  add(name: string, data: BellData, options: BulkJob['opts']): Promise<unknown>;
  addBulk(jobs: { name: string; data: BellData; opts: BulkJob['opts'] }[]): Promise<unknown>;
  remove(jobId: string): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of BullMQ's worker that is the same whatever stands below. */
export interface BellWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** BullMQ over one of its stores; everything above is the same for both. */
export interface BellBackend {
  readonly kind: 'postgresql' | 'redis';
  queue(name: QueueName): BellQueue;
  /** @param concurrency bells answered at once */
  worker(name: QueueName, concurrency: number, processor: Processor<BellData>): BellWorker;
  /** Rejects when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Curly brackets keep all keys of a queue in one slot of a Redis cluster. */
const REDIS_PREFIX = '{lienthong}';

/** Redis when its place is set, otherwise the application's own PostgreSQL. */
export const openBackend = (config: Config): BellBackend =>
  config.redis ? redisBackend(config.redis) : postgresBackend(config.databaseUrl);

/**
 * A pool of its own, because all its connections stand on the schema `bullmq` and each worker keeps one for LISTEN. It
 * must reach the server itself: a transaction pooler loses LISTEN. Commits need not wait for the disk, since a lost bell
 * is made up for by the sweep.
 */
function postgresBackend(url: string): BellBackend {
  const pool = new pg.Pool({
    connectionString: url,
    options: '-c search_path=bullmq -c synchronous_commit=off',
    application_name: 'lienthong queue',
    keepAlive: true,
    max: 6,
  });
  pool.on('error', () => undefined);
  const onPostgres = withBackend(createPostgresBackend);
  const options = { connection: pool };
  return {
    kind: 'postgresql',
    queue: (name) => new onPostgres.Queue<BellData>(name, options),
    worker: (name, concurrency, processor) =>
      new onPostgres.Worker<BellData>(name, processor, { ...options, concurrency }),
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

function redisBackend(place: RedisPlace): BellBackend {
  // A producer gives up soon, because the sweep makes up for it; a worker waits for the server to come back.
  const producer = openRedis(place, 1);
  const consumer = openRedis(place, null);
  return {
    kind: 'redis',
    queue: (name) => new Queue<BellData>(name, { connection: producer, prefix: REDIS_PREFIX }),
    worker: (name, concurrency, processor) =>
      new Worker<BellData>(name, processor, { connection: consumer, prefix: REDIS_PREFIX, concurrency }),
    ping: async () => void (await producer.ping()),
    close: () => {
      for (const connection of [producer, consumer]) connection.disconnect();
      return Promise.resolve();
    },
  };
}
