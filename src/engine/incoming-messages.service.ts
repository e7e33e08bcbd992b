import { Injectable } from '@nestjs/common';
import type { Variables } from '#workflow';
import { AuditService } from '../audit/audit.service.js';
import type { ClientActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import { Idempotency } from '../platform/idempotency/idempotency.service.js';
import { ProceduresService } from '../procedures/procedures.service.js';
import { MessageForbiddenError, NobodyWaitsError } from './messages.errors.js';
import { MessagesService } from './messages.service.js';

/** What a client sends to whoever waits for it. */
export interface IncomingMessage {
  messageName: string;
  correlationKey: string;
  payload: Variables;
}

interface Receiver {
  procedureVersionId: string;
  /** Whether the dossier lies with the client's own agency. */
  near: boolean;
}

/** The oldest subscription with the name and key: the one that gets the message. */
const RECEIVER = `SELECT i.procedure_version_id AS "procedureVersionId", EXISTS (
    SELECT 1 FROM unit u JOIN unit agency ON u.path <@ agency.path WHERE u.id = i.competent_unit_id AND agency.id = $3
  ) AS near
  FROM subscription s JOIN instance i ON i.id = s.instance_id
  WHERE s.name = $1 AND s.correlation_key = $2 ORDER BY s.created_at, s.id LIMIT 1`;

/**
 * Messages of other agencies' systems. A client needs the scope `messages`, and for each name it sends `messages:<name>`,
 * which reaches the dossiers that its agency's subtree is competent for, or `messages:<name>:all`, which reaches those of all.
 */
@Injectable()
export class IncomingMessagesService {
  constructor(
    private readonly db: Database,
    private readonly messages: MessagesService,
    private readonly procedures: ProceduresService,
    private readonly audit: AuditService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a message in for the procedure that waits for it; a later transaction delivers it, once.
   * @param reaches the caller's own reason why the client may speak to that procedure, besides its scopes
   * @returns id of the message
   * @throws {MessageForbiddenError} without the scope for that name
   * @throws {NobodyWaitsError} when no procedure within the client's reach waits for it
   * @throws {InvalidInputError} when the payload has what the procedure does not take from this message
   */
  async receive(client: ClientActor, message: IncomingMessage, reaches = false): Promise<{ id: string }> {
    const everywhere = maySend(client, message.messageName);
    return this.db.transaction(async (tx) => {
      const [receiver] = await tx.query<Receiver>(RECEIVER, [
        message.messageName,
        message.correlationKey,
        client.agencyId,
      ]);
      if (!receiver || !(everywhere || reaches || receiver.near)) throw new NobodyWaitsError(message);
      await this.checkPayload(tx, receiver, message);
      const id = await this.messages.accept(tx, message, this.clock.receivedAt());
      await this.audit.write(tx, {
        actor: { kind: 'client', clientId: client.clientId },
        action: 'message.received',
        subject: { kind: 'message', id },
        details: { name: message.messageName, correlationKey: message.correlationKey },
      });
      await this.idempotency.remember(tx, 202, { id });
      return { id };
    });
  }

  /**
   * As `receive`, for one instance whatever its keys are. The caller has made sure that the client may speak to it.
   * @throws {NobodyWaitsError} naming what the instance waits for
   */
  async receiveFor(
    client: ClientActor,
    instanceId: string,
    reply: Omit<IncomingMessage, 'correlationKey'>,
  ): Promise<{ id: string }> {
    const { messageName } = reply;
    maySend(client, messageName);
    const awaited = await this.db.query<{ name: string; correlationKey: string }>(
      `SELECT name, correlation_key AS "correlationKey" FROM subscription
        WHERE instance_id = $1 AND correlation_key IS NOT NULL ORDER BY created_at, id`,
      [instanceId],
    );
    const receiver = awaited.find(({ name }) => name === messageName);
    if (!receiver) throw new NobodyWaitsError({ messageName, awaited: [...new Set(awaited.map(({ name }) => name))] });
    return this.receive(client, { ...reply, correlationKey: receiver.correlationKey }, true);
  }

  /** A message brings what its procedure names, and nothing by the way. */
  private async checkPayload(tx: Tx, { procedureVersionId }: Receiver, message: IncomingMessage): Promise<void> {
    const { bundle } = await this.procedures.getVersion(procedureVersionId, tx);
    const declared = bundle.procedure.process.messages.find(({ name }) => name === message.messageName);
    const allowed = declared?.payload ?? [];
    const strange = Object.keys(message.payload).find((key) => !allowed.includes(key));
    if (strange === undefined) return;
    const list = allowed.join(', ') || '—';
    refuseInput(`payload.${strange}`, {
      vi: `Thông điệp "${message.messageName}" chỉ nhận: ${list}`,
      en: `The message "${message.messageName}" takes only: ${list}`,
    });
  }
}

/** @returns whether the client may send it to dossiers of all agencies @throws {MessageForbiddenError} */
function maySend({ scopes }: ClientActor, name: string): boolean {
  const everywhere = scopes.includes(`messages:${name}:all`);
  if (!everywhere && !scopes.includes(`messages:${name}`)) throw new MessageForbiddenError(name);
  return everywhere;
}
