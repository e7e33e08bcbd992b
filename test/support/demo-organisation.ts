import { AuditService } from '../../src/audit/audit.service.js';
import { DemoService } from '../../src/demo/demo.service.js';
import { AccountsService } from '../../src/identity/accounts.service.js';
import { OrganisationService } from '../../src/organisation/organisation.service.js';
import { PeopleChanges } from '../../src/organisation/people-changes.service.js';
import { UnitChanges } from '../../src/organisation/unit-changes.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { type OpenDatabase, openDatabase } from './open-database.js';

/** The demo province in a database of its own, with the services that read and change it, and no HTTP. */
export interface DemoOrganisation {
  db: OpenDatabase;
  clock: VirtualClock;
  organisation: OrganisationService;
  units: UnitChanges;
  people: PeopleChanges;
  demo: DemoService;
  /** Number of units seeded. */
  size: number;
  /** Id of a unit, or a person, by its key. */
  unit(key: string): string;
  person(key: string): string;
  /** Changes the organisation for the length of `work`. */
  trying(work: (tx: Tx) => Promise<void>): Promise<void>;
}

/** Seeds the demo and hands out what tests of the organisation need. */
export async function openDemoOrganisation(): Promise<DemoOrganisation> {
  const db = await openDatabase();
  const clock = new VirtualClock();
  const audit = new AuditService(db.database, clock);
  const units = new UnitChanges(audit);
  const people = new PeopleChanges(audit);
  const demo = new DemoService(db.database, clock, units, people, new AccountsService(clock, audit, people));
  const seeded = await demo.seed();
  if (!seeded) throw new Error('The database was not empty.');
  return {
    db,
    clock,
    organisation: new OrganisationService(db.database, clock),
    units,
    people,
    demo,
    size: seeded.units.size,
    unit: (key) => idOf(seeded.units, key),
    person: (key) => idOf(seeded.people, key),
    trying: (work) => rolledBack(db, work),
  };
}

/** @throws {RangeError} when the demo has nothing of that name */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new RangeError(`The demo has nothing called "${key}".`);
  return id;
}

async function rolledBack(db: OpenDatabase, work: (tx: Tx) => Promise<void>): Promise<void> {
  const undo = new Error('undo');
  await db.database
    .transaction(async (tx) => {
      await work(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}
