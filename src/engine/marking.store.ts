import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';

/** A marking longer than this lives on the instance row. */
export const INLINE_ABOVE_BYTES = 16 * 1024;

const CACHED_MARKINGS = 4_000;
/** For how long a saved marking is known to be safe from collection without looking again. */
const TRUSTED_MS = 60 * 60 * 1000;

interface Cached {
  bytes: string;
  /** Monotonic time of the last save; absent when only read, since reading keeps nothing from being collected. */
  savedAt?: number;
}

const SAVE = `INSERT INTO marking (hash, model_checksum, bytes, used_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (hash) DO UPDATE SET used_at = now() WHERE marking.used_at < now() - interval '1 day'`;

/**
 * Markings, shared by every instance that stands alike on the same model.
 *
 * A marking is written in a short transaction of its own on a connection of its own before the step that refers to it
 * commits: within the step, a second instance reaching the same new marking would wait for the first to commit. The
 * connections are few and wait for nobody, so steps that fill the main pool cannot starve them.
 */
@Injectable()
export class MarkingStore implements OnApplicationShutdown {
  private readonly cache = new Map<string, Cached>();
  private pool?: pg.Pool;

  constructor(
    private readonly config: Config,
    private readonly db: Database,
  ) {}

  /** Name of a marking: SHA-256 over the model's checksum and the bytes, hex. */
  static hashOf(modelChecksum: string, bytes: string): string {
    return createHash('sha256').update(modelChecksum).update('\n').update(bytes).digest('hex');
  }

  /**
   * Makes sure that the marking is stored, before the step that refers to it commits.
   * @returns its hash, hex
   */
  async save(modelChecksum: string, bytes: string): Promise<string> {
    const hash = MarkingStore.hashOf(modelChecksum, bytes);
    const savedAt = this.cache.get(hash)?.savedAt;
    if (savedAt !== undefined && performance.now() - savedAt < TRUSTED_MS) return hash;
    this.pool ??= this.openPool();
    try {
      await this.pool.query({
        name: 'engine.marking-save',
        text: SAVE,
        values: [Buffer.from(hash, 'hex'), modelChecksum, bytes],
      });
    } catch (error) {
      this.trustNothing();
      throw error;
    }
    this.remember(hash, { bytes, savedAt: performance.now() });
    return hash;
  }

  /** Bytes of a stored marking. @throws when it is not there, which would be a fault of the collector */
  async read(tx: Pick<Tx, 'query'>, hash: string): Promise<string> {
    const cached = this.cache.get(hash);
    if (cached) {
      this.remember(hash, cached);
      return cached.bytes;
    }
    const [row] = await tx.query<{ bytes: string }>('SELECT bytes FROM marking WHERE hash = $1', [
      Buffer.from(hash, 'hex'),
    ]);
    if (!row) throw new Error(`Marking ${hash} is not stored.`);
    this.remember(hash, { bytes: row.bytes });
    return row.bytes;
  }

  /**
   * Deletes markings that no instance stands on and none has reached for a week. A step trusts a save for an hour and a
   * save renews `used_at` after a day, so a marking in use is never that old.
   * @returns how many went
   */
  async collect(): Promise<number> {
    const gone = await this.db.query<{ gone: number }>(
      `WITH gone AS (DELETE FROM marking WHERE used_at < now() - interval '7 days'
         AND NOT EXISTS (SELECT 1 FROM instance WHERE instance.marking_hash = marking.hash) RETURNING 1)
       SELECT count(*)::int AS gone FROM gone`,
    );
    return gone[0]?.gone ?? 0;
  }

  /** Only now: steps of workers and requests that are being finished still save. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  /**
   * Its commits wait for the disk: a save is trusted for an hour by steps of other instances, which no foreign key
   * keeps from referring to a marking that a crash took back. That costs one flush per marking and hour. A connection
   * is kept open while idle, so that the end of the server is heard of: what comes back, or a replica in its place, may
   * lack the latest saves.
   */
  private openPool(): pg.Pool {
    const pool = new pg.Pool({
      ...{ connectionString: this.config.databaseUrl, max: 2, application_name: 'lienthong marking' },
      ...{ idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000, keepAlive: true },
    });
    pool.on('error', () => this.trustNothing());
    return pool;
  }

  /** Every marking is saved anew when next reached. */
  private trustNothing(): void {
    for (const [hash, { bytes }] of this.cache) this.cache.set(hash, { bytes });
  }

  private remember(hash: string, cached: Cached): void {
    this.cache.delete(hash);
    this.cache.set(hash, cached);
    if (this.cache.size <= CACHED_MARKINGS) return;
    const oldest = this.cache.keys().next();
    if (!oldest.done) this.cache.delete(oldest.value);
  }
}
