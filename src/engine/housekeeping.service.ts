import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { MarkingStore } from './marking.store.js';

const DAY_MS = 24 * 3_600_000;
/** Ids of commands are remembered longer than any caller repeats them. */
const COMMANDS_KEPT_MS = 7 * DAY_MS;
/** Messages that arrived; what nobody took stays until somebody looks at it. */
const MESSAGES_KEPT_MS = 90 * DAY_MS;
const PER_TURN = 5000;

/** Takes away what nobody needs any more: once a day, in portions. */
@Injectable()
export class EngineHousekeeping {
  private doneOn = '';

  constructor(
    private readonly db: Database,
    private readonly markings: MarkingStore,
    private readonly clock: Clock,
  ) {}

  /** @returns rows deleted; 0 when today's round is over */
  async sweep(): Promise<number> {
    const today = this.clock.nowIso().slice(0, 10);
    if (this.doneOn === today) return 0;
    const gone = (await this.expireCommands()) + (await this.expireMessages()) + (await this.markings.collect());
    if (gone === 0) this.doneOn = today;
    return gone;
  }

  private expireCommands(): Promise<number> {
    return this.delete(
      `DELETE FROM engine_command WHERE (instance_id, id) IN (
         SELECT instance_id, id FROM engine_command WHERE at < $1 ORDER BY at LIMIT ${PER_TURN})`,
      COMMANDS_KEPT_MS,
    );
  }

  private expireMessages(): Promise<number> {
    return this.delete(
      `DELETE FROM message_inbox WHERE id IN (
         SELECT id FROM message_inbox WHERE state = 'delivered' AND settled_at < $1 LIMIT ${PER_TURN})`,
      MESSAGES_KEPT_MS,
    );
  }

  private async delete(statement: string, keptMs: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptMs);
    const [row] = await this.db.query<{ gone: number }>(
      `WITH gone AS (${statement} RETURNING 1) SELECT count(*)::int AS gone FROM gone`,
      [before],
    );
    return row?.gone ?? 0;
  }
}
