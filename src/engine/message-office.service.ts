import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import type { Actor } from './engine.events.js';
import { MessageDeliveredError, MessageNotFoundError } from './messages.errors.js';
import { MessagesService } from './messages.service.js';

export type MessageState = 'pending' | 'delivered' | 'unmatched' | 'failed';

/** A message as administrators see it: without its content, which may be personal. */
export interface MessageLine {
  id: string;
  messageName: string;
  correlationKey: string | null;
  state: MessageState;
  attempts: number;
  receivedAt: Date;
  settledAt: Date | null;
  instanceId: string | null;
  lastError: string | null;
}

const SELECT = `SELECT id, name AS "messageName", correlation_key AS "correlationKey", state, attempts,
  received_at AS "receivedAt", settled_at AS "settledAt", instance_id AS "instanceId", last_error AS "lastError"
  FROM message_inbox`;

/** What became of messages, and another try for those that reached nobody. */
@Injectable()
export class MessageOffice {
  constructor(
    private readonly db: Database,
    private readonly messages: MessagesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Messages in one state, oldest first. */
  async list(state: MessageState, page: { limit: number; cursor?: string }): Promise<Page<MessageLine>> {
    const [at, id] = page.cursor ? decodeCursor(page.cursor, z.tuple([z.iso.datetime(), z.uuid()])) : [null, null];
    const rows = await this.db.query<MessageLine>(
      `${SELECT} WHERE state = $1 AND ($2::timestamptz IS NULL OR (received_at, id) > ($2, $3::uuid))
       ORDER BY received_at, id LIMIT $4`,
      [state, at, id, page.limit + 1],
    );
    const [count] = await this.db.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM message_inbox WHERE state = $1',
      [state],
    );
    return pageOf(rows, page.limit, count!.total, (row) => [row.receivedAt.toISOString(), row.id]);
  }

  /**
   * Tries a message again that reached nobody, for instance because it came before the procedure waited for it.
   * @returns what became of it
   * @throws {MessageNotFoundError} {@link MessageDeliveredError}
   */
  async deliverAgain(id: string, actor: Actor): Promise<MessageLine> {
    await this.db.transaction(async (tx) => {
      const rows = await tx.query(
        `UPDATE message_inbox SET state = 'pending', attempts = 0, due_at = $2, settled_at = NULL
         WHERE id = $1 AND state IN ('unmatched', 'failed') RETURNING 1`,
        [id, this.clock.now()],
      );
      if (rows.length > 0)
        await this.audit.write(tx, { actor, action: 'message.tried-again', subject: { kind: 'message', id } });
    });
    const before = await this.get(id);
    if (before.state === 'delivered') throw new MessageDeliveredError(id);
    await this.messages.process(id);
    return this.get(id);
  }

  private async get(id: string): Promise<MessageLine> {
    const [message] = await this.db.query<MessageLine>(`${SELECT} WHERE id = $1`, [id]);
    if (!message) throw new MessageNotFoundError(id);
    return message;
  }
}
