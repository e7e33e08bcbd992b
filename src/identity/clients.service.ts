import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import type { ClientActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { attemptKeys, Attempts } from './attempts.service.js';
import { ClientRefusedError, ScopeMissingError } from './identity.errors.js';
import { hashOf, newToken } from './tokens.js';
import { timingSafeEqual } from 'node:crypto';

/** An access token is good for so long; then the client asks for another. */
export const TOKEN_SECONDS = 60 * 60;

/** What a client is given for its credentials. @source RFC 6749 §5.1 */
export interface AccessToken {
  accessToken: string;
  expiresInSeconds: number;
  scopes: string[];
}

interface ClientRow {
  secretHash: Buffer;
  scopes: string[];
}

/** Systems of other agencies: their credentials and access tokens. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Registers the system of an agency.
   * @returns its secret, shown this once and kept as a hash only
   */
  async register(
    tx: Tx,
    actor: AuditActor,
    client: { clientId: string; name: string; agencyId: string; scopes: readonly string[] },
  ): Promise<string> {
    const secret = newToken();
    await tx.query(
      `INSERT INTO api_client(client_id, name, agency_id, secret_hash, scopes, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [client.clientId, client.name, client.agencyId, hashOf(secret), [...client.scopes], this.clock.now()],
    );
    await this.audit.write(tx, {
      actor,
      action: 'client.registered',
      subject: { kind: 'client', id: client.clientId },
      unitId: client.agencyId,
      details: { scopes: client.scopes },
    });
    return secret;
  }

  /** Takes a client's access away at once. */
  async disable(tx: Tx, actor: AuditActor, clientId: string): Promise<void> {
    await tx.query(`UPDATE api_client SET disabled_at = $2 WHERE client_id = $1`, [clientId, this.clock.now()]);
    await tx.query(`DELETE FROM client_token WHERE client_id = $1`, [clientId]);
    await this.audit.write(tx, { actor, action: 'client.disabled', subject: { kind: 'client', id: clientId } });
  }

  /**
   * Exchanges credentials for an access token.
   * @param asked scopes wanted; none: all the client has
   * @throws {ClientRefusedError} when they do not fit
   * @throws {ScopeMissingError} when a scope is asked for that the client does not have
   * @throws {TooManyAttemptsError}
   */
  async issueToken(
    credentials: { clientId: string; secret: string; address: string },
    asked: readonly string[] = [],
  ): Promise<AccessToken> {
    const keys = attemptKeys(`client ${credentials.clientId}`, credentials.address);
    await this.attempts.charge(keys);
    const [client] = await this.database.query<ClientRow>(
      `SELECT secret_hash AS "secretHash", scopes FROM api_client WHERE client_id = $1 AND disabled_at IS NULL`,
      [credentials.clientId],
    );
    const given = hashOf(credentials.secret);
    if (!timingSafeEqual(given, client?.secretHash ?? hashOf('')) || !client)
      throw new ClientRefusedError('invalid_client');
    const missing = asked.find((scope) => !client.scopes.includes(scope));
    if (missing) throw new ScopeMissingError(missing);
    const scopes = asked.length > 0 ? [...asked] : client.scopes;
    const accessToken = newToken();
    await this.database.transaction(async (tx) => {
      await this.attempts.forgive(tx, keys);
      await tx.query(`INSERT INTO client_token(token_hash, client_id, scopes, expires_at) VALUES ($1, $2, $3, $4)`, [
        hashOf(accessToken),
        credentials.clientId,
        scopes,
        new Date(this.clock.now().getTime() + TOKEN_SECONDS * 1000),
      ]);
    });
    return { accessToken, expiresInSeconds: TOKEN_SECONDS, scopes };
  }

  /**
   * Who an access token stands for.
   * @throws {ClientRefusedError} when it is unknown or over
   * @throws {ScopeMissingError} when it does not reach as far as the route asks
   */
  async authenticate(accessToken: string | undefined, scope: string): Promise<ClientActor> {
    const [client] = await this.database.query<ClientActor>(
      `SELECT c.client_id AS "clientId", c.agency_id AS "agencyId", t.scopes
         FROM client_token t JOIN api_client c ON c.client_id = t.client_id AND c.disabled_at IS NULL
        WHERE t.token_hash = $1 AND t.expires_at > $2`,
      [hashOf(accessToken ?? ''), this.clock.now()],
    );
    if (!client) throw new ClientRefusedError('invalid_token');
    if (!client.scopes.includes(scope)) throw new ScopeMissingError(scope);
    return client;
  }
}
