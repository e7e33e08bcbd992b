import { Injectable } from '@nestjs/common';
import { hostname } from 'node:os';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { newId } from '../platform/ids.js';
import { Sweeps } from '../platform/queue/sweeps.js';
import { productVersion } from './product-version.js';

const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/** Every worker says with each round of its sweeps that it is there. */
@Injectable()
export class WorkerHeartbeat {
  private readonly id = newId();
  private readonly startedAt: Date;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    sweeps: Sweeps,
  ) {
    this.startedAt = clock.now();
    sweeps.register('heartbeat', () => this.beat());
  }

  /** @returns 0: nothing is left to do */
  private async beat(): Promise<number> {
    const now = this.clock.now();
    await this.database.query(
      `WITH gone AS (DELETE FROM worker_process WHERE seen_at < $6)
       INSERT INTO worker_process (id, host, version, started_at, seen_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
      [...[this.id, hostname(), productVersion(), this.startedAt, now], new Date(now.getTime() - FORGOTTEN_AFTER_MS)],
    );
    return 0;
  }
}
