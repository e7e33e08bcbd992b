import { Injectable } from '@nestjs/common';
import type { ActorPost, SignedInActor } from '../platform/access/signed-in-actor.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { LiveChannel, type News } from '../platform/live/live.channel.js';
import type { Locale } from '../platform/text.js';
import { csrfTokenOf, hashOf, markOf, newToken } from './tokens.js';

/** A session ends after so long without a request … */
export const IDLE_MS = 2 * 60 * 60 * 1000;
/** … and after so long in any case. */
export const LONGEST_MS = 12 * 60 * 60 * 1000;
/** A session's end is moved at most this often, so that reading does not write. */
const MOVE_MS = 60 * 1000;

/** What a browser is given: one token it cannot read, one it must repeat. */
export interface SessionTokens {
  sessionToken: string;
  csrfToken: string;
}

/** The session a request belongs to. */
export interface OpenSession {
  actor: SignedInActor;
  csrfToken: string;
  mustChangePassword: boolean;
}

interface SessionRow {
  accountId: string;
  personName: string;
  isAdmin: boolean;
  locale: Locale;
  mustChangePassword: boolean;
  expiresAt: Date;
}

/** Sessions in the database, under the hashes of their tokens. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly organisation: OrganisationService,
    private readonly live: LiveChannel,
  ) {}

  /** Opens a session under a token that nobody had before. */
  async open(tx: Tx, accountId: string): Promise<SessionTokens> {
    const sessionToken = newToken();
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO session(token_hash, account_id, created_at, expires_at, expires_at_last) VALUES ($1, $2, $3, $4, $5)`,
      [hashOf(sessionToken), accountId, now, later(now, IDLE_MS), later(now, LONGEST_MS)],
    );
    return { sessionToken, csrfToken: csrfTokenOf(sessionToken, this.config.sessionSecret) };
  }

  /** Ends the session of a token; unknown tokens are no matter. */
  async close(tx: Tx, sessionToken: string): Promise<void> {
    const [closed] = await tx.query<{ accountId: string }>(
      `DELETE FROM session WHERE token_hash = $1 RETURNING account_id AS "accountId"`,
      [hashOf(sessionToken)],
    );
    if (closed) this.live.publish(tx, ended(closed.accountId, markOf(sessionToken)));
  }

  /** Ends all sessions of an account. */
  async closeAllOf(tx: Tx, accountId: string): Promise<void> {
    await tx.query(`DELETE FROM session WHERE account_id = $1`, [accountId]);
    this.live.publish(tx, ended(accountId, accountId));
  }

  /**
   * Who a token stands for, with the posts held at this moment; undefined when the session is unknown or over, or the
   * account closed. Moves the session's end on.
   */
  async find(sessionToken: string | undefined): Promise<OpenSession | undefined> {
    if (!sessionToken) return undefined;
    const now = this.clock.now();
    const tokenHash = hashOf(sessionToken);
    const [row] = await this.database.query<SessionRow>(FIND, [tokenHash, now]);
    if (!row) return undefined;
    if (row.expiresAt < later(now, IDLE_MS - MOVE_MS))
      await this.database.query(
        `UPDATE session SET expires_at = least($2, expires_at_last) WHERE token_hash = $1 AND expires_at > $3`,
        [tokenHash, later(now, IDLE_MS), now],
      );
    return {
      actor: {
        accountId: row.accountId,
        personName: row.personName,
        posts: await this.postsOf(row.accountId, now),
        isAdmin: row.isAdmin,
        locale: row.locale,
      },
      csrfToken: csrfTokenOf(sessionToken, this.config.sessionSecret),
      mustChangePassword: row.mustChangePassword,
    };
  }

  private async postsOf(accountId: string, at: Date): Promise<ActorPost[]> {
    const posts = await this.organisation.postsOf(accountId, at);
    return posts.map(({ delegatedBy, ...post }) => (delegatedBy ? { ...post, delegatedBy } : post));
  }
}

/** Live streams that hang on a session end with it. */
const ended = (accountId: string, id: string): News => ({ audience: [accountId], kind: 'session.ended', id });

const FIND = `
SELECT a.id AS "accountId", p.name AS "personName", a.is_admin AS "isAdmin", a.locale,
       a.must_change_password AS "mustChangePassword", s.expires_at AS "expiresAt"
  FROM session s JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL JOIN person p ON p.id = a.id
 WHERE s.token_hash = $1 AND s.expires_at > $2`;

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
