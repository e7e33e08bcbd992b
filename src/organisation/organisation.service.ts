import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { resolveRoles } from './competence.queries.js';
import { membersOf } from './members.js';
import type {
  At,
  Holding,
  PostOfPerson,
  Reader,
  RecipientAsk,
  Recipients,
  ResolvedRole,
  RoleAsk,
  Unit,
  UnresolvedRole,
} from './organisation.events.js';
import { UnitNotFoundError } from './organisation.errors.js';
import * as queries from './organisation.queries.js';
import { loadOrganisation } from './organisation.snapshot.js';
import { recipientsOf } from './recipients.js';

/** A unit and a role within it. */
export interface UnitRole {
  unitId: string;
  role: string;
}

/**
 * Reads of the organisation as it stands at a time. Every read takes the caller's transaction as its last parameter:
 * inside a step, pass it, or the step waits for a second connection while it holds one. Reads for many come in one
 * statement; those for one are the same with a single element. A closed unit is read as its successor.
 */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The unit that holds a task whose model names a role.
   * @param ask role as `unitKind.role`, the unit the dossier belongs to, procedure, time
   * @returns undefined when nothing, or nothing unambiguous, is found: open an incident with `explainRole`'s answer
   * @throws {RangeError} when the role is not written `unitKind.role`
   * @example
   *   await organisation.resolveRole({ role: 'department.director', competentUnitId, procedureCode: '2.000286', at }, tx)
   *   // => { unitId: '…', role: 'director', via: 'competence', foundAtUnitId: '…' }
   * @source docs/adr/0004-organisation-and-competence.md
   */
  async resolveRole(ask: RoleAsk, reader?: Reader): Promise<ResolvedRole | undefined> {
    const answer = await this.explainRole(ask, reader);
    return 'unitId' in answer ? answer : undefined;
  }

  /** As `resolveRole`, but tells why there is no unit. */
  async explainRole(ask: RoleAsk, reader?: Reader): Promise<ResolvedRole | UnresolvedRole> {
    return (await this.explainRoles([ask], reader))[0]!;
  }

  /** As `explainRole` for many, in their order, in one statement. */
  explainRoles(asks: readonly RoleAsk[], reader: Reader = this.database): Promise<(ResolvedRole | UnresolvedRole)[]> {
    return resolveRoles(reader, asks);
  }

  /**
   * Accounts that may act in a role of a unit: holders and their delegates, without holders who are absent and have a
   * delegate. Empty when nobody holds the post.
   */
  async membersOf(unitId: string, role: string, at?: At, reader?: Reader): Promise<string[]> {
    return (await this.membersOfMany([{ unitId, role }], at, reader))[0]!;
  }

  /** As `membersOf` for many, in their order. */
  async membersOfMany(asks: readonly UnitRole[], at?: At, reader?: Reader): Promise<string[][]> {
    const holdings = await this.holdingsOfMany(
      asks.map((ask) => ask.unitId),
      at,
      reader,
    );
    return asks.map((ask, n) => membersOf(holdings[n]!.filter((holding) => holding.role === ask.role)));
  }

  /** Posts in effect at a unit, with holders and delegates by name: the candidates of a task. */
  async holdingsOf(unitId: string, at?: At, reader?: Reader): Promise<Holding[]> {
    return (await this.holdingsOfMany([unitId], at, reader))[0]!;
  }

  /** As `holdingsOf` for many, in their order. */
  async holdingsOfMany(
    unitIds: readonly string[],
    at: At = this.clock.now(),
    reader: Reader = this.database,
  ): Promise<Holding[][]> {
    const current = await this.currentUnits(unitIds, at, reader);
    const holdings = await queries.holdingsAt(reader, [...current.values()], at);
    return unitIds.map((id) => holdings.filter((holding) => holding.unitId === current.get(id)));
  }

  /**
   * The agency that answers for a unit: itself or its nearest superior that is one; for a territory its People's
   * Committee. Undefined when there is none up to the root.
   */
  async agencyOf(unitId: string, at?: At, reader?: Reader): Promise<string | undefined> {
    return (await this.agenciesOf([unitId], at, reader)).get(unitId);
  }

  /** As `agencyOf` for many, by unit id. */
  async agenciesOf(
    unitIds: readonly string[],
    at: At = this.clock.now(),
    reader: Reader = this.database,
  ): Promise<Map<string, string>> {
    const organisation = await loadOrganisation(reader, unitIds, at);
    const found = unitIds.map((id) => [id, organisation.agencyOf(id)] as const);
    return new Map(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
  }

  /** Whom a level of a ladder tells now; see `recipientsOf`. */
  async recipientsFor(ask: RecipientAsk, at?: At, reader?: Reader): Promise<Recipients> {
    return (await this.recipientsForMany([ask], at, reader))[0]!;
  }

  /** As `recipientsFor` for many, in their order. */
  async recipientsForMany(
    asks: readonly RecipientAsk[],
    at: At = this.clock.now(),
    reader: Reader = this.database,
  ): Promise<Recipients[]> {
    const ids = asks.flatMap((ask) => [ask.holdingUnitId, ask.competentUnitId, ask.receivingUnitId]);
    const unitIds = ids.filter((id) => id !== undefined);
    const organisation = await loadOrganisation(reader, unitIds, at, { withPeople: true });
    return asks.map((ask) => recipientsOf(ask, organisation));
  }

  /** @throws {UnitNotFoundError} */
  async getUnit(unitId: string, reader: Reader = this.database): Promise<Unit> {
    const [unit] = await queries.unitsByIds(reader, [unitId]);
    if (!unit) throw new UnitNotFoundError(unitId);
    return unit;
  }

  /**
   * The unit that stands for the given one now: itself, its successor, or a closed unit itself whose line broke off.
   * @throws {UnitNotFoundError}
   */
  async getCurrentUnit(unitId: string, reader: Reader = this.database): Promise<Unit> {
    const current = await this.currentUnits([unitId], this.clock.now(), reader);
    return this.getUnit(current.get(unitId) ?? unitId, reader);
  }

  /** Units by id, closed ones too; ids of nothing are left out. */
  async unitsByIds(unitIds: readonly string[], reader: Reader = this.database): Promise<Map<string, Unit>> {
    const units = await queries.unitsByIds(reader, unitIds);
    return new Map(units.map((unit) => [unit.id, unit]));
  }

  /** The unit and everything below it, in effect, superiors first. */
  subtreeOf(unitId: string, at: At = this.clock.now(), reader: Reader = this.database): Promise<Unit[]> {
    return queries.subtree(reader, unitId, at);
  }

  /** Whether a unit is the other one or below it. */
  async isWithin(unitId: string, ancestorId: string, reader: Reader = this.database): Promise<boolean> {
    const rows = await reader.query(
      `SELECT 1 FROM unit u JOIN unit top ON u.path <@ top.path WHERE u.id = $1 AND top.id = $2`,
      [unitId, ancestorId],
    );
    return rows.length > 0;
  }

  /** The unit that stands for a closed one now (itself while it is in effect); undefined when the line broke off. */
  async successorOf(unitId: string, at?: At, reader?: Reader): Promise<string | undefined> {
    return (await this.currentUnits([unitId], at, reader)).get(unitId);
  }

  /** As `successorOf` for many, by asked id. */
  async currentUnits(
    unitIds: readonly string[],
    at: At = this.clock.now(),
    reader: Reader = this.database,
  ): Promise<Map<string, string>> {
    const rows = await queries.currentUnits(reader, [...new Set(unitIds)], at);
    return new Map(rows.flatMap(({ id, currentId }) => (currentId ? [[id, currentId] as const] : [])));
  }

  /** Posts an account holds or exercises by delegation. */
  postsOf(accountId: string, at: At = this.clock.now(), reader?: Reader): Promise<PostOfPerson[]> {
    return queries.postsOf(reader ?? this.database, accountId, at);
  }
}
