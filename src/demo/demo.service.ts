import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit.service.js';
import { AccountsService } from '../identity/accounts.service.js';
import { PeopleChanges } from '../organisation/people-changes.service.js';
import { UnitChanges } from '../organisation/unit-changes.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import type { DemoUnit } from './demo.model.js';
import { PEOPLE } from './people.js';
import { ABSENCES, COMPETENCES, PROVINCE, PROVINCE_SINCE } from './province.js';

/** Ids of what was made, by the demo's own keys. */
export interface SeededDemo {
  units: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

const ACTOR: AuditActor = { kind: 'system', reason: 'demo' };
const DAY_MS = 24 * 60 * 60 * 1000;
/** Any constant: two processes that start at once make the demo once. */
const DEMO_LOCK = 7_423_553;

/** Makes the demo province: units, people, posts, competences, accounts. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitChanges,
    private readonly people: PeopleChanges,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Fills an empty database, in one transaction.
   * @returns undefined when there are units already: nothing is done then
   */
  async seed(): Promise<SeededDemo | undefined> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [DEMO_LOCK]);
      const [existing] = await tx.query(`SELECT 1 FROM unit LIMIT 1`);
      if (existing) return undefined;
      const people = await this.makePeople(tx);
      const units = new Map<string, string>();
      const posts = new Map<string, string>();
      await this.makeUnit(tx, { unit: PROVINCE, sort: 0 }, { units, people, posts });
      for (const { territory, unit, ...row } of COMPETENCES)
        await this.units.setCompetence(tx, ACTOR, {
          ...row,
          territoryUnitId: get(units, territory),
          unitId: get(units, unit),
          validFrom: PROVINCE_SINCE,
        });
      await this.makeAbsences(tx, people, posts);
      return { units, people };
    });
  }

  private async makePeople(tx: Tx): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const [key, { name, username }] of Object.entries(PEOPLE)) {
      const email = `${username}@songthuong.example`;
      ids.set(key, await this.people.createPerson(tx, ACTOR, { name, email }));
    }
    const accounts = Object.entries(PEOPLE).map(([key, { username, isAdmin }]) => ({
      personId: get(ids, key),
      username,
      isAdmin,
    }));
    await this.accounts.createDemoAccounts(tx, ACTOR, accounts);
    return ids;
  }

  private async makeUnit(
    tx: Tx,
    at: { unit: DemoUnit; sort: number; parentId?: string },
    made: { units: Map<string, string>; people: Map<string, string>; posts: Map<string, string> },
  ): Promise<void> {
    const { key, posts = {}, units = [], ...unit } = at.unit;
    const since = { validFrom: PROVINCE_SINCE };
    const unitId = await this.units.createUnit(tx, ACTOR, {
      ...unit,
      ...since,
      parentId: at.parentId,
      sort: at.sort,
    });
    made.units.set(key, unitId);
    for (const [role, people] of Object.entries(posts))
      for (const person of people.split(' ')) {
        const personId = get(made.people, person);
        made.posts.set(
          `${key} ${role} ${person}`,
          await this.people.appoint(tx, ACTOR, { personId, unitId, role, ...since }),
        );
      }
    for (const [sort, child] of units.entries()) await this.makeUnit(tx, { unit: child, sort, parentId: unitId }, made);
  }

  private async makeAbsences(tx: Tx, people: Map<string, string>, posts: Map<string, string>): Promise<void> {
    const from = new Date(this.clock.now().getTime() - DAY_MS);
    for (const { person, unit, role, delegate, days } of ABSENCES) {
      const to = new Date(from.getTime() + days * DAY_MS);
      const postId = get(posts, `${unit} ${role} ${person}`);
      await this.people.recordAbsence(tx, ACTOR, { personId: get(people, person), startsAt: from, endsAt: to });
      await this.people.delegatePost(tx, ACTOR, {
        postId,
        delegateId: get(people, delegate),
        validFrom: from,
        validTo: to,
      });
    }
  }
}

function get(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new RangeError(`The demo has nothing called "${key}".`);
  return id;
}
