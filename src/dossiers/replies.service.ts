import { Injectable } from '@nestjs/common';
import type { Variables } from '#workflow';
import { IncomingMessagesService } from '../engine/incoming-messages.service.js';
import type { ClientActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { DossierNotFoundError } from './dossiers.errors.js';

/** What another agency's system answers on a dossier. */
export interface Reply {
  messageName: string;
  payload: Variables;
}

/** The dossier, and whether the client's agency takes part in it. */
const DOSSIER = `SELECT d.id, d.instance_id AS "instanceId", EXISTS (
    SELECT 1 FROM unit agency WHERE agency.id = $2 AND (
      EXISTS (SELECT 1 FROM unit u WHERE u.id = d.competent_unit_id AND u.path <@ agency.path)
      OR EXISTS (SELECT 1 FROM dossier_participant p JOIN unit u ON u.id = p.unit_id
                  WHERE p.dossier_id = d.id AND u.path <@ agency.path))
  ) AS "takesPart"
  FROM dossier d WHERE d.code = $1 AND d.instance_id IS NOT NULL`;

/** Answers of other agencies' systems to dossiers, by the code that stands on the papers. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly database: Database,
    private readonly messages: IncomingMessagesService,
  ) {}

  /**
   * Hands a reply to the step of the dossier that waits for it.
   * @returns id of the message
   * @throws {DossierNotFoundError} when there is none with that code, or the client's agency has no part in it
   * @throws {NobodyWaitsError} naming what the dossier waits for
   * @throws {MessageForbiddenError} {@link InvalidInputError} as for messages
   */
  async receive(client: ClientActor, code: string, reply: Reply): Promise<{ id: string }> {
    const everywhere = client.scopes.includes(`messages:${reply.messageName}:all`);
    const [dossier] = await this.database.query<{ id: string; instanceId: string; takesPart: boolean }>(DOSSIER, [
      code,
      client.agencyId,
    ]);
    if (!dossier || !(dossier.takesPart || everywhere)) throw new DossierNotFoundError(code);
    return this.messages.receiveFor(client, dossier.instanceId, reply);
  }
}
