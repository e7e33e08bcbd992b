import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { Json } from './outbox.service.js';

/** Where a reader of the feed stands: everything up to it has been read, and nothing will appear before it. */
export interface FeedPosition {
  writtenBy: string;
  id: string;
}

export interface FeedEntry extends FeedPosition {
  topic: string;
  key: string;
  payload: Json;
  createdAt: Date;
}

export const FEED_START: FeedPosition = { writtenBy: '0', id: '00000000-0000-0000-0000-000000000000' };

/** Reads messages in a lasting order, for readers who come back to where they stopped. */
@Injectable()
export class OutboxFeed {
  constructor(private readonly database: Database) {}

  /**
   * The entries after a position, sent or not, in order.
   *
   * Rows come in the order of the transactions that wrote them, and only once every older transaction has ended: so a
   * transaction that began early and commits late cannot slip behind the position. The price is that one long transaction
   * holds the feed back while it lasts.
   * @param topics only these
   * @param limit at most so many
   */
  async after(position: FeedPosition, topics: readonly string[], limit: number): Promise<FeedEntry[]> {
    const part = (table: string): string =>
      `SELECT written_by, id, topic, key, payload, created_at FROM ${table}
        WHERE (written_by, id) > ($1::xid8, $2::uuid) AND written_by < pg_snapshot_xmin(pg_current_snapshot())
          AND topic = ANY($3)`;
    return this.database.query<FeedEntry>(
      `SELECT written_by::text AS "writtenBy", id, topic, key, payload, created_at AS "createdAt"
         FROM (${part('outbox')} UNION ALL ${part('outbox_sent')}) AS feed ORDER BY feed.written_by, id LIMIT $4`,
      [position.writtenBy, position.id, topics, limit],
    );
  }
}
