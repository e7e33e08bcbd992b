import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { PeopleChanges } from '../organisation/people-changes.service.js';
import { Clock } from '../platform/clock.js';
import { sqlStateOf } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import type { Locale } from '../platform/text.js';
import { DEMO_PASSWORD } from './demo-accounts.service.js';
import { AdministratorExistsError, UsernameTakenError } from './identity.errors.js';
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

  /** Closes an account: its sessions end, the person no longer counts as holding posts. */
  async disable(tx: Tx, actor: AuditActor, accountId: string): Promise<void> {
    await tx.query(`UPDATE account SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL`, [
      accountId,
      this.clock.now(),
    ]);
    await tx.query(`DELETE FROM session WHERE account_id = $1`, [accountId]);
    await this.people.setActive(tx, actor, { personId: accountId, active: false });
    await this.journal(tx, actor, 'account.disabled', accountId);
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
