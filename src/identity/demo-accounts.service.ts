import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { DemoPasswordWorksError } from './identity.errors.js';
import { verifyPassword } from './passwords.js';

/** Opens every account of the embedded demo, and is printed when it starts. */
export const DEMO_PASSWORD = 'lienthong-demo';

/** Sees to it that a password everybody knows opens nothing but the embedded demo. */
@Injectable()
export class DemoAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** @throws {DemoPasswordWorksError} which keeps the process from serving */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.demo) return;
    const usernames = await this.findOpen();
    if (usernames.length > 0) throw new DemoPasswordWorksError(usernames);
  }

  /** User names of the demo's accounts that the demo's password still opens. */
  async findOpen(): Promise<string[]> {
    const accounts = await this.database.query<{ username: string; passwordHash: string }>(
      `SELECT username, password_hash AS "passwordHash" FROM account WHERE is_demo AND disabled_at IS NULL ORDER BY username`,
    );
    const hashes = new Map<string, boolean>();
    for (const { passwordHash } of accounts)
      if (!hashes.has(passwordHash)) hashes.set(passwordHash, await verifyPassword(passwordHash, DEMO_PASSWORD));
    return accounts.filter((account) => hashes.get(account.passwordHash)).map((account) => account.username);
  }
}
