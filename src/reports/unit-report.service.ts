import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Reader } from '../organisation/organisation.events.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { decodeCursor, pageOf } from '../platform/http/paging.js';
import { type LedUnit, LedUnits } from './led-units.service.js';
import type { Numbers, UnitRow, UnitsQuery, UnitTable } from './unit-report.dto.js';
import { CELLS, cells, COLUMN_OF, type Scope } from './unit-report.sql.js';

const CURSOR = z.tuple([z.uuid()]);
const NONE: Numbers = { open: 0, dueToday: 0, late: 0, unassigned: 0, waiting: 0 };
const ALL = 'all';

/** How the units that somebody leads stand. */
@Injectable()
export class UnitReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledUnits: LedUnits,
  ) {}

  /**
   * A row for each unit that the actor leads, in the order of the tree, and one number of each kind over all of them.
   * What the numbers mean stands with `CELLS`. All come from one statement, whatever the number of units.
   */
  async table(actor: SignedInActor, query: UnitsQuery): Promise<UnitTable> {
    const units = await this.ledUnits.of(actor);
    const numbers = await this.numbersOf(units, this.database);
    const at = this.clock.nowIso();
    const shown = units.filter(({ id, inEffect }) => numbers.has(id) || (query.empty && inEffect));
    const rest = afterCursor(units, query.cursor);
    const rows = shown.filter(({ id }) => rest.has(id));
    const page = pageOf(rows.slice(0, query.limit + 1), query.limit, shown.length, ({ id }) => [id]);
    const agencyOf = agencies(units);
    const items = page.items.map((unit): UnitRow => ({
      unit: refOf(unit),
      ...{ kind: unit.kind, isAgency: unit.isAgency, depth: unit.depth, agency: agencyOf(unit) },
      numbers: numbers.get(unit.id) ?? NONE,
    }));
    return { ...page, items, all: numbers.get(ALL) ?? NONE, at };
  }

  /** The numbers alone, of all units led together and of each that has any. */
  async numbers(
    actor: SignedInActor,
    reader: Reader,
  ): Promise<{ all: Numbers; units: (Numbers & { unit: UnitRow['unit'] })[] }> {
    const units = await this.ledUnits.of(actor, undefined, reader);
    const numbers = await this.numbersOf(units, reader);
    const found = units.flatMap((unit) => {
      const own = numbers.get(unit.id);
      return own ? [{ ...own, unit: refOf(unit) }] : [];
    });
    return { all: numbers.get(ALL) ?? NONE, units: found };
  }

  /** Numbers of each unit under its id, and of all together under `all`; keys without any dossier are left out. */
  private async numbersOf(units: readonly LedUnit[], reader: Reader): Promise<Map<string, Numbers>> {
    const scopes = [...units.map((unit) => scopeOf(unit.id, [unit])), scopeOf(ALL, units)];
    const params = new Params();
    const counts = CELLS.map((cell) => `count(*) FILTER (WHERE ${COLUMN_OF[cell]})::int AS "${cell}"`).join(', ');
    const rows = await reader.query<Numbers & { key: string }>(
      `WITH ${cells(scopes, this.clock.now(), params)} SELECT key, ${counts} FROM cell GROUP BY key`,
      params.values,
    );
    return new Map(rows.map(({ key, ...numbers }) => [key, numbers]));
  }
}

/** Units whose dossiers are counted together, with the closed ones they stand for. */
export const scopeOf = (key: string, units: readonly LedUnit[]): Scope => ({
  key,
  units: units.flatMap(({ unitIds, until }) => unitIds.map((unitId) => ({ unitId, until }))),
});

/** Ids of the units that come after the last one of the page before. */
function afterCursor(units: readonly LedUnit[], cursor: string | undefined): Set<string> {
  const ids = units.map(({ id }) => id);
  if (cursor === undefined) return new Set(ids);
  const place = ids.indexOf(decodeCursor(cursor, CURSOR)[0]);
  return new Set(place < 0 ? [] : ids.slice(place + 1));
}

const refOf = ({ id, name, nameEn }: LedUnit): UnitRow['unit'] => ({ id, name, nameEn });

function agencies(units: readonly LedUnit[]): (unit: LedUnit) => UnitRow['agency'] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unit) => {
    if (unit.isAgency) return null;
    let above = byId.get(unit.parentId ?? '');
    while (above && !above.isAgency) above = byId.get(above.parentId ?? '');
    return above ? refOf(above) : null;
  };
}
