import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit.service.js';
import type { Reader } from '../organisation/organisation.events.js';
import { PeopleChanges } from '../organisation/people-changes.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { AccountsService } from './accounts.service.js';
import { PeopleImportError } from './identity.errors.js';
import { oneTimePassword } from './one-time-password.js';
import { hashPassword } from './passwords.js';
import type { ImportBody, ImportView } from './people-admin.dto.js';
import { type CsvFault, readPeople } from './people-csv.js';
import { planImport, type PlannedPerson, type UnitOfCode } from './people-plan.js';

/** Argon2 hashes on the thread pool, which has four threads. */
const HASHES_AT_ONCE = 4;

/** Takes a whole table of people in: all of it or nothing. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Without `confirm`, tells every fault, or whom the file would add under which user names. With it, adds them.
   * @throws {PeopleImportError} when a confirmed file has faults; nothing is added then
   */
  async import(actor: SignedInActor, { csv, confirm }: ImportBody): Promise<ImportView> {
    const { people, faults, lines } = await this.plan(this.database, csv);
    if (!confirm || faults.length > 0) {
      if (confirm) throw new PeopleImportError(faults);
      return { done: false, lines, faults, people: people.map((person) => shown(person, null)) };
    }
    const passwords = people.map(oneTimePassword);
    const hashes = await hashAll(passwords);
    await this.database.transaction((tx) =>
      this.add(tx, { kind: 'account', accountId: actor.accountId }, people, hashes),
    );
    return { done: true, lines, faults, people: people.map((person, n) => shown(person, passwords[n]!)) };
  }

  private async plan(
    reader: Reader,
    csv: string,
  ): Promise<{ people: PlannedPerson[]; faults: CsvFault[]; lines: number }> {
    const read = readPeople(csv);
    const codes = [...new Set(read.lines.map((line) => line.unit).filter((code) => code !== ''))];
    const [units, accounts] = await Promise.all([
      reader.query<UnitOfCode>(
        `SELECT id, code, name, name_en AS "nameEn", in_effect(valid_from, valid_to, $2) AS "inEffect"
           FROM unit WHERE code = ANY ($1)`,
        [codes, this.clock.now()],
      ),
      read.lines.length > 0 ? reader.query<{ username: string }>(`SELECT username FROM account`) : [],
    ]);
    const taken = new Set(accounts.map((account) => account.username));
    const planned = planImport(read.lines, { units: new Map(units.map((unit) => [unit.code, unit])), taken });
    return { people: planned.people, faults: [...read.faults, ...planned.faults], lines: read.lines.length };
  }

  private async add(
    tx: Parameters<PeopleChanges['createPerson']>[0],
    by: AuditActor,
    people: readonly PlannedPerson[],
    hashes: readonly string[],
  ): Promise<void> {
    const validFrom = this.clock.nowIso();
    for (const [n, { name, email, phone, username, posts }] of people.entries()) {
      const personId = await this.people.createPerson(tx, by, { name, email, phone });
      for (const { unit, role } of posts)
        await this.people.appoint(tx, by, { personId, unitId: unit.id, role, validFrom });
      await this.accounts.issueAccounts(tx, by, [{ personId, username, passwordHash: hashes[n]! }]);
    }
  }
}

const shown = ({ line, name, username, posts }: PlannedPerson, password: string | null) => ({
  ...{ line, name, username, password },
  posts: posts.map(({ unit, role }) => ({ unit: { vi: unit.name, en: unit.nameEn }, role })),
});

async function hashAll(passwords: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (let from = 0; from < passwords.length; from += HASHES_AT_ONCE)
    hashes.push(...(await Promise.all(passwords.slice(from, from + HASHES_AT_ONCE).map(hashPassword))));
  return hashes;
}
