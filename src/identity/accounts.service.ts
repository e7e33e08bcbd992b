import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { PeopleChanges } from '../organisation/people-changes.service.js';
import { Clock } from '../platform/clock.js';
import { sqlStateOf } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import type { Locale } from '../platform/text.js';
import { DEMO_PASSWORD } from './demo-accounts.service.js';
import { attemptKeys } from './attempts.service.js';
import {
  AccountExistsError,
  AccountNotFoundError,
  AdministratorExistsError,
  LastAdministratorError,
  UsernameTakenError,
} from './identity.errors.js';
import { faultOfPassword, hashPassword } from './passwords.js';

/** An account to be, of a person who exists. */
export interface NewAccount {
  personId: string;
  username: string;
  password: string;
  isAdmin?: boolean;
  /** The password was chosen by somebody else: it opens nothing but its own change. */
  mustChangePassword?: boolean;
}

/** An account whose one-time password is known to who made it up. */
export interface IssuedAccount {
  personId: string;
  username: string;
  passwordHash: string;
  isAdmin?: boolean;
}

/** User names differ by more than case and by more than how accents were typed. */
export const normalisedUsername = (username: string): string => username.trim().normalize('NFC').toLowerCase();

const UNIQUE_VIOLATION = '23505';
/** Any constant: two first administrators are not made at once. */
const FIRST_ADMINISTRATOR_LOCK = 7_423_552;

/** Makes and changes accounts; every change is journaled, no password ever. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PeopleChanges,
  ) {}

  /**
   * Gives a person an account; it bears the person's id.
   * @throws {InvalidInputError} when the password is too weak
   * @throws {UsernameTakenError}
   */
  async createAccount(tx: Tx, actor: AuditActor, account: NewAccount): Promise<void> {
    const username = normalisedUsername(account.username);
    const fault = faultOfPassword(account.password, username);
    if (fault) refuseInput('password', fault);
    await this.insert(tx, { ...account, username, passwordHash: await hashPassword(account.password), isDemo: false });
    await this.journal(tx, actor, 'account.created', account.personId, { isAdmin: account.isAdmin ?? false });
  }

  /**
   * Gives people accounts that open with one-time passwords.
   * @param accounts with the hashes of the passwords, which the caller shows once and keeps nowhere
   * @throws {UsernameTakenError} {@link AccountExistsError}
   */
  async issueAccounts(tx: Tx, actor: AuditActor, accounts: readonly IssuedAccount[]): Promise<void> {
    for (const { personId, username, passwordHash, isAdmin = false } of accounts) {
      const [existing] = await tx.query<{ username: string }>(`SELECT username FROM account WHERE id = $1`, [personId]);
      if (existing) throw new AccountExistsError(existing.username);
      await this.insert(tx, { personId, username, passwordHash, isAdmin, isDemo: false, mustChangePassword: true });
      await this.journal(tx, actor, 'account.created', personId, { isAdmin });
    }
  }

  /**
   * Puts a one-time password in place of the one somebody has; sessions end, and failed attempts are forgotten.
   * @throws {AccountNotFoundError}
   */
  async resetPassword(tx: Tx, actor: AuditActor, accountId: string, passwordHash: string): Promise<void> {
    const [account] = await tx.query<{ username: string }>(
      `UPDATE account SET password_hash = $2, must_change_password = true, password_changed_at = $3 WHERE id = $1
       RETURNING username`,
      [accountId, passwordHash, this.clock.now()],
    );
    if (!account) throw new AccountNotFoundError(accountId);
    await tx.query(`DELETE FROM session WHERE account_id = $1`, [accountId]);
    await forgetAttempts(tx, account.username);
    await this.journal(tx, actor, 'account.password-reset', accountId);
  }

  /** Lets somebody try again at once who mistyped the password too often. @throws {AccountNotFoundError} */
  async unlock(tx: Tx, actor: AuditActor, accountId: string): Promise<void> {
    const [account] = await tx.query<{ username: string }>(`SELECT username FROM account WHERE id = $1`, [accountId]);
    if (!account) throw new AccountNotFoundError(accountId);
    await forgetAttempts(tx, account.username);
    await this.journal(tx, actor, 'account.unlocked', accountId);
  }

  /**
   * Gives or takes the right to administer the system.
   * @throws {AccountNotFoundError} {@link LastAdministratorError}
   */
  async setAdministrator(tx: Tx, actor: AuditActor, accountId: string, isAdmin: boolean): Promise<void> {
    if (!isAdmin) await this.refuseLastAdministrator(tx, accountId);
    const changed = await tx.query<{ was: boolean }>(
      `UPDATE account a SET is_admin = $2 FROM (SELECT id, is_admin FROM account WHERE id = $1 FOR UPDATE) AS before
        WHERE a.id = before.id RETURNING before.is_admin AS was`,
      [accountId, isAdmin],
    );
    if (!changed[0]) throw new AccountNotFoundError(accountId);
    if (changed[0].was !== isAdmin)
      await this.journal(tx, actor, isAdmin ? 'account.made-administrator' : 'account.no-administrator', accountId);
  }

  /** Gives people of the embedded demo accounts that open with the demo's password. */
  async createDemoAccounts(
    tx: Tx,
    actor: AuditActor,
    accounts: readonly { personId: string; username: string; isAdmin?: boolean }[],
  ): Promise<void> {
    // One hash for all: the password is no secret, and seeding stays fast.
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    for (const account of accounts) {
      await this.insert(tx, { ...account, passwordHash, isDemo: true });
      await this.journal(tx, actor, 'account.created', account.personId, { isDemo: true });
    }
  }

  /**
   * Makes the first administrator of an empty system, as a person without posts.
   * @param options `another`: there is one already, and a further one is meant
   * @returns the account's id
   * @throws {AdministratorExistsError}
   */
  async createAdministrator(
    tx: Tx,
    account: { name: string; username: string; password: string },
    options: { another?: boolean } = {},
  ): Promise<string> {
    const actor: AuditActor = { kind: 'system', reason: 'admin:create' };
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [FIRST_ADMINISTRATOR_LOCK]);
    const [existing] = await tx.query(`SELECT 1 FROM account WHERE is_admin AND disabled_at IS NULL LIMIT 1`);
    if (existing && !options.another) throw new AdministratorExistsError();
    const personId = await this.people.createPerson(tx, actor, { name: account.name });
    await this.createAccount(tx, actor, { ...account, personId, isAdmin: true, mustChangePassword: true });
    return personId;
  }

  /** Chooses the language an account is answered in. */
  async setLocale(tx: Tx, accountId: string, locale: Locale): Promise<void> {
    await tx.query(`UPDATE account SET locale = $2 WHERE id = $1`, [accountId, locale]);
  }

  /**
   * Closes an account: its sessions end, the person no longer counts as holding posts.
   * @throws {AccountNotFoundError} {@link LastAdministratorError}
   */
  async disable(tx: Tx, actor: AuditActor, accountId: string): Promise<void> {
    await this.refuseLastAdministrator(tx, accountId);
    const closed = await tx.query(
      `UPDATE account SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1 RETURNING id`,
      [accountId, this.clock.now()],
    );
    if (closed.length === 0) throw new AccountNotFoundError(accountId);
    await tx.query(`DELETE FROM session WHERE account_id = $1`, [accountId]);
    await this.people.setActive(tx, actor, { personId: accountId, active: false });
    await this.journal(tx, actor, 'account.disabled', accountId);
  }

  /** Opens a closed account again; the person counts as holding the posts that have not ended. */
  async enable(tx: Tx, actor: AuditActor, accountId: string): Promise<void> {
    const opened = await tx.query(`UPDATE account SET disabled_at = NULL WHERE id = $1 RETURNING id`, [accountId]);
    if (opened.length === 0) throw new AccountNotFoundError(accountId);
    await this.people.setActive(tx, actor, { personId: accountId, active: true });
    await this.journal(tx, actor, 'account.enabled', accountId);
  }

  /** All who administer are locked, so that two do not take the right from each other at once. */
  private async refuseLastAdministrator(tx: Tx, accountId: string): Promise<void> {
    const administrators = await tx.query<{ id: string }>(
      `SELECT id FROM account WHERE is_admin AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    );
    if (administrators.length === 1 && administrators[0]!.id === accountId) throw new LastAdministratorError(accountId);
  }

  private async insert(
    tx: Tx,
    account: Omit<NewAccount, 'password'> & { passwordHash: string; isDemo: boolean },
  ): Promise<void> {
    try {
      await tx.query(
        `INSERT INTO account(id, username, password_hash, is_admin, is_demo, must_change_password,
                             password_changed_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [
          account.personId,
          normalisedUsername(account.username),
          account.passwordHash,
          account.isAdmin ?? false,
          account.isDemo,
          account.mustChangePassword ?? false,
          this.clock.now(),
        ],
      );
    } catch (error) {
      if (sqlStateOf(error) === UNIQUE_VIOLATION) throw new UsernameTakenError();
      throw error;
    }
  }

  private journal(tx: Tx, actor: AuditActor, action: string, id: string, details: Record<string, unknown> = {}) {
    return this.audit.write(tx, { actor, action, subject: { kind: 'account', id }, details });
  }
}

async function forgetAttempts(tx: Tx, username: string): Promise<void> {
  await tx.query(`DELETE FROM sign_in_attempts WHERE key = $1`, [attemptKeys(username, '').account]);
}
