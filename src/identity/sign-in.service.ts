import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import { normalisedUsername } from './accounts.service.js';
import { type AttemptKeys, attemptKeys, Attempts } from './attempts.service.js';
import { SignInRefusedError } from './identity.errors.js';
import { faultOfPassword, hashPassword, isOutdated, verifyPassword } from './passwords.js';
import { SessionsService, type SessionTokens } from './sessions.service.js';
import { newToken } from './tokens.js';

/** A name and a password, and where they come from. */
export interface Credentials {
  username: string;
  password: string;
  /** Of the caller. */
  address: string;
  /** The session the browser had until now, if any: it ends. */
  formerToken?: string;
}

interface FoundAccount {
  id: string;
  username: string;
  passwordHash: string;
  disabled: boolean;
}

/** Signing in and changing the password. */
@Injectable()
export class SignInService {
  /** Verified in place of the hash of an account that does not exist, so that both take equally long. */
  private readonly nobody = hashPassword(newToken());

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Opens a session for who knows the password. An unknown name, a wrong password and a closed account are answered
   * alike, after the same work.
   * @throws {SignInRefusedError}
   * @throws {TooManyAttemptsError} after too many failures, whether or not the account exists
   */
  async signIn(credentials: Credentials): Promise<SessionTokens> {
    const username = normalisedUsername(credentials.username);
    const keys = attemptKeys(username, credentials.address);
    await this.attempts.charge(keys);
    const account = await this.findByName(username);
    const fits = await verifyPassword(account?.passwordHash ?? (await this.nobody), credentials.password);
    if (!account || !fits || account.disabled) return this.refuse(keys, account);
    const fresh = isOutdated(account.passwordHash) ? await hashPassword(credentials.password) : undefined;
    return this.database.transaction(async (tx) => {
      await this.attempts.forgive(tx, keys);
      if (fresh) await tx.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [account.id, fresh]);
      if (credentials.formerToken) await this.sessions.close(tx, credentials.formerToken);
      await this.journal(tx, account.id, 'account.signed-in');
      return this.sessions.open(tx, account.id);
    });
  }

  /**
   * Changes the password of an account; all its sessions end and a new one begins.
   * @throws {SignInRefusedError} when the present password is wrong
   * @throws {InvalidInputError} when the new one is too weak, or the old one again
   */
  async changePassword(
    accountId: string,
    change: { current: string; next: string; address: string },
  ): Promise<SessionTokens> {
    const account = await this.getById(accountId);
    const keys = attemptKeys(account.username, change.address);
    await this.attempts.charge(keys);
    if (!(await verifyPassword(account.passwordHash, change.current))) return this.refuse(keys, account);
    const fault =
      change.next === change.current
        ? { vi: 'Mật khẩu mới phải khác mật khẩu cũ', en: 'The new password must be another one' }
        : faultOfPassword(change.next, account.username);
    if (fault) refuseInput('next', fault);
    const passwordHash = await hashPassword(change.next);
    return this.database.transaction(async (tx) => {
      await this.attempts.forgive(tx, keys);
      await tx.query(
        `UPDATE account SET password_hash = $2, must_change_password = false, password_changed_at = $3 WHERE id = $1`,
        [accountId, passwordHash, this.clock.now()],
      );
      await this.sessions.closeAllOf(tx, accountId);
      await this.journal(tx, accountId, 'account.password-changed');
      return this.sessions.open(tx, accountId);
    });
  }

  /** Ends a session. */
  async signOut(accountId: string, sessionToken: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.close(tx, sessionToken);
      await this.journal(tx, accountId, 'account.signed-out');
    });
  }

  /** Journals the refusal, in one row whether or not the account exists. */
  private async refuse(keys: AttemptKeys, account: FoundAccount | undefined): Promise<never> {
    await this.database.transaction((tx) =>
      this.audit.write(tx, {
        actor: { kind: 'system', reason: 'sign-in' },
        action: 'account.sign-in-refused',
        subject: account ? { kind: 'account', id: account.id } : { kind: 'unknown-account', id: keys.account },
      }),
    );
    throw new SignInRefusedError();
  }

  private async findByName(username: string): Promise<FoundAccount | undefined> {
    const [account] = await this.database.query<FoundAccount>(`${ACCOUNT} WHERE username = $1`, [username]);
    return account;
  }

  private async getById(accountId: string): Promise<FoundAccount> {
    const [account] = await this.database.query<FoundAccount>(`${ACCOUNT} WHERE id = $1`, [accountId]);
    if (!account) throw new SignInRefusedError();
    return account;
  }

  private journal(tx: Tx, accountId: string, action: string): Promise<void> {
    const actor = { kind: 'account', accountId } as const;
    return this.audit.write(tx, { actor, action, subject: { kind: 'account', id: accountId } });
  }
}

const ACCOUNT = `SELECT id, username, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled FROM account`;
