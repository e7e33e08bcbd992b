import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { AttachmentStore } from './attachment-store.js';

const DAY_MS = 86_400_000;
/** An upload that began before midnight has ended by then; a worker that stood still for a week misses nothing. */
const FIRST_DAY_BACK = 2;
const LAST_DAY_BACK = 9;

/** Removes files whose transaction never committed: the bytes are written before the row that names them. */
@Injectable()
export class OrphanCollector {
  private collectedOn = '';

  constructor(
    private readonly store: AttachmentStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at each past day once per day of this process; in between it does nothing.
   * @returns number of files removed
   */
  async sweep(): Promise<number> {
    const today = this.clock.nowIso().slice(0, 10);
    if (today === this.collectedOn) return 0;
    let removed = 0;
    for (let back = FIRST_DAY_BACK; back <= LAST_DAY_BACK; back++) {
      const day = new Date(this.clock.now().getTime() - back * DAY_MS).toISOString().slice(0, 10);
      removed += await this.collectDay(day.replaceAll('-', '/'));
    }
    this.collectedOn = today;
    return removed;
  }

  private async collectDay(day: string): Promise<number> {
    const keys = await this.store.keysOfDay(day);
    if (keys.length === 0) return 0;
    const orphans = await this.database.query<{ key: string }>(
      `SELECT key FROM unnest($1::text[]) AS key
       WHERE NOT EXISTS (SELECT FROM attachment WHERE attachment.storage_key = key)`,
      [keys],
    );
    for (const { key } of orphans) await this.store.remove(key);
    return orphans.length;
  }
}
