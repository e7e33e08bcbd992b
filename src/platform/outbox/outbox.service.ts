import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import type { Statement, Tx } from '../database/tx.js';
import { newId } from '../ids.js';
import { Queue } from '../queue/queue.service.js';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a use case wants told to the outer world once its transaction stands. */
export interface NewMessage {
  /** `noun.verb`, past tense; one handler per topic. */
  topic: string;
  /** What it is about, usually the id of a dossier. */
  key: string;
  /** Ids only, never personal data: handlers read the rest when they run. */
  payload: Json;
  /** Absent: at once. */
  dueAt?: Date;
}

/** A message as its handler gets it. */
export interface OutboxMessage<Payload = Json> {
  /** Stable over all attempts; the receiver recognises a repetition by it. */
  id: string;
  topic: string;
  key: string;
  payload: Payload;
  /** 1 at the first attempt. */
  attempt: number;
  createdAt: Date;
}

/** A message given up. */
export interface DeadMessage extends Pick<OutboxMessage, 'id' | 'topic' | 'key' | 'createdAt'> {
  lastError: string | null;
}

/**
 * Delivers one message; what it writes on `tx` stands exactly when the message counts as sent. Rejecting means another
 * attempt later. It may run again after success when the process dies before the commit.
 */
export type OutboxHandler<Payload extends Json = Json> = (message: OutboxMessage<Payload>, tx: Tx) => Promise<void>;

const INSERT: Statement = {
  name: 'outbox.append',
  text: `INSERT INTO outbox(id, created_at, topic, key, payload, due_at) VALUES ($1, $2, $3, $4, $5, $6)`,
};

/** Messages to the outer world, written in the transaction of what they tell of. */
@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
  ) {}

  /**
   * Writes a message in the caller's transaction; after the commit it is delivered at least once.
   * @returns its stable id
   */
  async append(tx: Tx, message: NewMessage): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const dueAt = message.dueAt ?? now;
    await tx.run(INSERT, [id, now, message.topic, message.key, JSON.stringify(message.payload), dueAt]);
    tx.afterCommit(() => this.queue.ring('outbox', id, dueAt, 0));
    return id;
  }

  /**
   * Registers who delivers a topic. Modules call this in their constructor; it works in workers only.
   * @throws when the topic has a handler
   */
  on<Payload extends Json>(topic: string, handler: OutboxHandler<Payload>): void {
    if (this.handlers.has(topic)) throw new Error(`The topic ${topic} has a handler already.`);
    this.handlers.set(topic, handler as unknown as OutboxHandler);
  }

  /** Messages given up after many attempts, oldest first. */
  async findDead(limit: number): Promise<DeadMessage[]> {
    return this.database.query<DeadMessage>(
      `SELECT id, topic, key, last_error AS "lastError", created_at AS "createdAt" FROM outbox
        WHERE state = 'dead' ORDER BY created_at, id LIMIT $1`,
      [limit],
    );
  }

  /**
   * Gives a dead message all its attempts anew, starting at once.
   * @returns false when there is no such dead message
   */
  async revive(id: string): Promise<boolean> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const rows = await tx.query(
        `UPDATE outbox SET state = 'pending', attempts = 0, due_at = $2, last_error = NULL WHERE id = $1 AND state = 'dead' RETURNING id`,
        [id, now],
      );
      if (rows.length > 0) tx.afterCommit(() => this.queue.ring('outbox', id, now, 0));
      return rows.length > 0;
    });
  }

  /** @throws when no module of this build delivers the topic */
  getHandler(topic: string): OutboxHandler {
    const handler = this.handlers.get(topic);
    if (!handler) throw new Error(`Nobody delivers the topic ${topic}.`);
    return handler;
  }

  /** Topics this build can deliver. */
  get topics(): string[] {
    return [...this.handlers.keys()];
  }
}
