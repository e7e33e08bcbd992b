import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit.service.js';
import { ChangeHistory } from '../organisation/change-history.service.js';
import type { Change } from '../organisation/organisation-admin.events.js';
import { PeopleChanges } from '../organisation/people-changes.service.js';
import { ServiceRecords } from '../organisation/service-record.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import type { Text } from '../platform/text.js';
import { AccountNotFoundError, NobodyError } from './identity.errors.js';
import type {
  AdminPeopleQuery,
  NewPersonBody,
  PersonChangeBody,
  PersonCreated,
  PersonRow,
  PersonView,
} from './people-admin.dto.js';
import { findPeople, findPerson, takenLike } from './people-admin.queries.js';
import { AccountsService } from './accounts.service.js';
import { oneTimePassword } from './one-time-password.js';
import { hashPassword } from './passwords.js';
import { freeUsername, usernameOf } from './usernames.js';

/** People as administrators keep them, with what opens the system to them. */
@Injectable()
export class PeopleAdmin {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly records: ServiceRecords,
    private readonly past: ChangeHistory,
    private readonly accounts: AccountsService,
  ) {}

  /** People by part of a name, accents ignored, or of a user name. */
  list(query: AdminPeopleQuery): Promise<Page<PersonRow>> {
    return findPeople(this.database, query, this.clock.now());
  }

  /** A person with account, posts, absences and delegations. @throws {NobodyError} */
  async get(personId: string): Promise<PersonView> {
    const person = await findPerson(this.database, personId, this.clock.now());
    if (!person) throw new NobodyError(personId);
    return { ...person, service: await this.records.of(personId) };
  }

  /** A user name that is free now, made of a person's name. */
  async proposeUsername(name: string): Promise<string> {
    const wanted = usernameOf(name);
    return freeUsername(wanted, await takenLike(this.database, wanted));
  }

  /**
   * Adds a person, with posts from now on and an account when asked for.
   * @returns the one-time password, which is kept nowhere
   * @throws {UsernameTakenError} {@link UnitNotInEffectError}
   */
  async create(actor: SignedInActor, body: NewPersonBody): Promise<PersonCreated> {
    const { account, posts, name, email, phone } = body;
    const password = account ? oneTimePassword() : null;
    const passwordHash = password ? await hashPassword(password) : '';
    const by = byAccount(actor);
    const id = await this.database.transaction(async (tx) => {
      const personId = await this.people.createPerson(tx, by, {
        ...{ name, email: email ?? undefined, phone: phone ?? undefined },
      });
      const validFrom = this.clock.nowIso();
      for (const post of posts) await this.people.appoint(tx, by, { ...post, personId, validFrom });
      if (account) await this.accounts.issueAccounts(tx, by, [{ ...account, personId, passwordHash }]);
      return personId;
    });
    return { id, username: account?.username ?? null, password };
  }

  /** Corrects what is known of a person. @returns the new version */
  async change(actor: SignedInActor, personId: string, body: PersonChangeBody): Promise<{ version: number }> {
    const change = { ...body, personId };
    return {
      version: await this.database.transaction((tx) => this.people.updatePerson(tx, byAccount(actor), change)),
    };
  }

  /** Who did what to a person and the account, latest first. @throws {NobodyError} */
  async history(personId: string, page: PageQuery): Promise<Page<Change>> {
    if (!(await findPerson(this.database, personId, this.clock.now()))) throw new NobodyError(personId);
    return this.past.of({ kinds: ['person', 'account'], id: personId }, page, ACCOUNT_WORDS);
  }

  /** Gives a person who has none an account with a one-time password. */
  async giveAccount(
    actor: SignedInActor,
    personId: string,
    account: { username: string; isAdmin: boolean },
  ): Promise<{ username: string; password: string }> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const [person] = await tx.query(`SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
      if (!person) throw new NobodyError(personId);
      await this.accounts.issueAccounts(tx, byAccount(actor), [{ ...account, personId, passwordHash }]);
    });
    return { username: account.username, password };
  }

  /** Puts a one-time password in place of a forgotten one. @throws {AccountNotFoundError} */
  async resetPassword(actor: SignedInActor, personId: string): Promise<{ username: string; password: string }> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    const username = await this.database.transaction(async (tx) => {
      await this.accounts.resetPassword(tx, byAccount(actor), personId, passwordHash);
      const [account] = await tx.query<{ username: string }>(`SELECT username FROM account WHERE id = $1`, [personId]);
      if (!account) throw new AccountNotFoundError(personId);
      return account.username;
    });
    return { username, password };
  }

  /** Changes an account in one transaction. */
  async changeAccount(actor: SignedInActor, personId: string, change: AccountChange): Promise<void> {
    const by = byAccount(actor);
    await this.database.transaction(async (tx) => {
      if (change.kind === 'administrator') await this.accounts.setAdministrator(tx, by, personId, change.isAdmin);
      else await this.accounts[change.kind](tx, by, personId);
    });
  }
}

/** What administrators do to an account. */
export type AccountChange = { kind: 'unlock' | 'disable' | 'enable' } | { kind: 'administrator'; isAdmin: boolean };

const byAccount = ({ accountId }: SignedInActor): AuditActor => ({ kind: 'account', accountId });

const text = (vi: string, en: string): Text => ({ vi, en });

/** What the journal's lines of an account say. */
const ACCOUNT_WORDS: Readonly<Record<string, Text>> = {
  'account.created': text('Cấp tài khoản', 'Account created'),
  'account.password-reset': text('Đặt lại mật khẩu', 'Password reset'),
  'account.password-changed': text('Tự đổi mật khẩu', 'Changed the own password'),
  'account.unlocked': text('Mở khóa đăng nhập', 'Sign-in unlocked'),
  'account.disabled': text('Khóa tài khoản', 'Account disabled'),
  'account.enabled': text('Mở lại tài khoản', 'Account enabled'),
  'account.made-administrator': text('Giao quyền quản trị', 'Made an administrator'),
  'account.no-administrator': text('Thôi quyền quản trị', 'No longer an administrator'),
  'account.signed-in': text('Đăng nhập', 'Signed in'),
  'account.signed-out': text('Đăng xuất', 'Signed out'),
  'account.sign-in-refused': text('Đăng nhập sai', 'Sign-in refused'),
};
