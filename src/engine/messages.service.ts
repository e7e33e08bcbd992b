import { Injectable, Logger } from '@nestjs/common';
import type { Variables } from '#workflow';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { inParallel } from '../platform/queue/in-parallel.js';
import { EngineBells } from './engine.bells.js';
import { ElementGoneError, InstanceEndedError } from './engine.errors.js';
import type { MessageStarter, OutgoingMessage } from './engine.events.js';
import { StepsService } from './steps.service.js';
import { holdUnmatched } from './subscription-lock.js';

/** A message as it lies in the inbox. */
export interface InboxMessage {
  id: string;
  messageName: string;
  correlationKey: string | null;
  payload: Variables;
  receivedAt: Date;
}

const PENDING = `SELECT id, name AS "messageName", correlation_key AS "correlationKey", payload, received_at AS "receivedAt"
  FROM message_inbox WHERE id = $1 AND state = 'pending'`;

/** Deliveries of one message that fail before it is set aside for people to look at. */
const ATTEMPTS = 8;
/** Subscriptions that may close under a message's hand before something must be wrong. */
const SUBSCRIPTIONS = 50;

/**
 * Messages between instances. Sender and receiver never share a transaction: a message is a row of the inbox, delivered
 * in the receiver's own step, and settled in that same step, so that it arrives once however often it is tried.
 */
@Injectable()
export class MessagesService {
  private readonly log = new Logger(MessagesService.name);
  private readonly starters: MessageStarter[] = [];

  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly bells: EngineBells,
    private readonly clock: Clock,
  ) {}

  /** Registers who may start an instance from a message that nobody waits for. */
  onUnmatched(starter: MessageStarter): void {
    this.starters.push(starter);
  }

  /**
   * Takes a message in, within the sender's transaction.
   * @returns its id; a message id that is known is taken in no second time
   */
  async accept(tx: Tx, message: OutgoingMessage, receivedAt: Date): Promise<string> {
    const id = message.messageId ?? newId();
    await tx.query(
      `INSERT INTO message_inbox (id, name, correlation_key, payload, state, due_at, received_at)
       VALUES ($1, $2, $3, $4, 'pending', $5, $5) ON CONFLICT (id) DO NOTHING`,
      [id, message.messageName, message.correlationKey, JSON.stringify(message.payload), receivedAt],
    );
    this.bells.messages(tx, [id]);
    return id;
  }

  /**
   * Delivers one message if it is still pending: to the oldest subscription with its name and key, else to whoever
   * starts an instance from it, else it is marked as unmatched until somebody waits for it.
   */
  async process(id: string): Promise<void> {
    const [message] = await this.db.query<InboxMessage>(PENDING, [id]);
    if (!message) return;
    try {
      for (let tries = 1; !(await this.tryOldest(message)); tries++)
        if (tries === SUBSCRIPTIONS) throw new Error('No subscription that was found was still there.');
    } catch (error) {
      await this.postpone(message, error);
    }
  }

  /** Delivers what is pending and due. @returns number of messages looked at */
  async sweep(): Promise<number> {
    const due = await this.db.query<{ id: string }>(
      `SELECT id FROM message_inbox WHERE state = 'pending' AND due_at <= $1 ORDER BY due_at, id LIMIT 200`,
      [this.clock.now()],
    );
    await inParallel(due, ({ id }) => this.process(id));
    return due.length;
  }

  /** @returns false when the subscription was gone by the time its instance was locked, so that the next may be tried */
  private async tryOldest(message: InboxMessage): Promise<boolean> {
    const target = await findReceiver(this.db, message);
    if (!target) return this.settleUnmatched(message);
    let pending = false;
    try {
      await this.steps.deliver(target.instanceId, {
        receivedAt: message.receivedAt,
        actor: { kind: 'system', reason: `message ${message.messageName}` },
        check: async (tx) => void (pending = await isPending(tx, message.id)),
        event: () => (pending ? { type: 'message.receive', token: target.token, payload: message.payload } : undefined),
        after: (tx) => settle(tx, message.id, 'delivered', this.clock.now(), target),
      });
      return true;
    } catch (error) {
      if (error instanceof ElementGoneError || error instanceof InstanceEndedError) return false;
      throw error;
    }
  }

  /** @returns false when somebody has begun to wait since the look before */
  private settleUnmatched(message: InboxMessage): Promise<boolean> {
    const { id, messageName: name, correlationKey } = message;
    return this.db.transaction(async (tx) => {
      await holdUnmatched(tx, { name, correlationKey });
      if (!(await isPending(tx, id))) return true;
      if (await findReceiver(tx, message)) return false;
      for (const starter of this.starters) {
        const instanceId = await starter(tx, { ...message });
        if (!instanceId) continue;
        await settle(tx, id, 'delivered', this.clock.now(), { instanceId, token: null });
        return true;
      }
      await settle(tx, id, 'unmatched', this.clock.now());
      return true;
    });
  }

  private async postpone(message: InboxMessage, error: unknown): Promise<void> {
    this.log.error({ err: error, messageId: message.id }, 'A message could not be delivered');
    const reason = error instanceof Error ? error.message : String(error);
    await this.db.query(
      `UPDATE message_inbox SET attempts = attempts + 1, last_error = $2,
         state = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE 'pending' END,
         due_at = $4::timestamptz + make_interval(secs => least(3600, 5 * 2 ^ attempts))
       WHERE id = $1 AND state = 'pending'`,
      [message.id, reason.slice(0, 2000), ATTEMPTS, this.clock.now()],
    );
  }
}

/** The oldest subscription with the message's name and key. */
async function findReceiver(
  reader: Pick<Tx, 'query'>,
  { messageName, correlationKey }: InboxMessage,
): Promise<{ token: string; instanceId: string } | undefined> {
  const [target] = await reader.query<{ token: string; instanceId: string }>(
    `SELECT id AS token, instance_id AS "instanceId" FROM subscription
     WHERE name = $1 AND correlation_key IS NOT DISTINCT FROM $2 ORDER BY created_at, id LIMIT 1`,
    [messageName, correlationKey],
  );
  return target;
}

/** Locks a message that is still to be delivered. @returns false when another delivered it */
async function isPending(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.query(`SELECT 1 FROM message_inbox WHERE id = $1 AND state = 'pending' FOR UPDATE`, [id])).length > 0
  );
}

/** Settles a message within the step that takes it. */
async function settle(
  tx: Tx,
  id: string,
  state: 'delivered' | 'unmatched',
  at: Date,
  target?: { token: string | null; instanceId: string },
): Promise<void> {
  await tx.query(`UPDATE message_inbox SET state = $2, settled_at = $3, instance_id = $4, token = $5 WHERE id = $1`, [
    id,
    state,
    at,
    target?.instanceId ?? null,
    target?.token ?? null,
  ]);
}
