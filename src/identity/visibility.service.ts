import { Injectable } from '@nestjs/common';
import { LEADING_ROLES, type Reader } from '../organisation/organisation.events.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';

/** Part of a WHERE clause with the values of its own parameters. */
export interface Predicate {
  sql: string;
  values: unknown[];
}

const COLUMN = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;

/** What an actor may see and lead, as far as it follows from the organisation. Administrators see no more than others. */
@Injectable()
export class VisibilityService {
  constructor(private readonly database: Database) {}

  /**
   * Rows of units within the actor's own subtree: the units of the actor's posts and all below them.
   * @param column column that holds a unit's id, for instance `d.receiving_unit_id`
   * @param parameter number of the first free parameter
   * @returns a predicate that uses exactly one parameter; false for actors without posts
   * @throws {RangeError} when the column is not a plain name
   * @example
   *   const own = visibility.ownSubtree(actor, 't.unit_id', 3);
   *   await database.query(`SELECT … FROM task t WHERE t.closed_at IS NULL AND ${own.sql}`, [a, b, ...own.values]);
   */
  ownSubtree(actor: SignedInActor, column: string, parameter: number): Predicate {
    if (!COLUMN.test(column)) throw new RangeError(`A column is a plain name; this is "${column}".`);
    return {
      sql: `EXISTS (SELECT 1 FROM unit seen WHERE seen.id = ${column} AND seen.path <@ $${parameter}::ltree[])`,
      values: [pathsOf(actor)],
    };
  }

  /** Whether a unit is of the actor's own subtree. */
  async sees(actor: SignedInActor, unitId: string, reader: Reader = this.database): Promise<boolean> {
    const own = this.ownSubtree(actor, 'asked.id', 2);
    const rows = await reader.query(`SELECT 1 FROM (SELECT $1::uuid AS id) AS asked WHERE ${own.sql}`, [
      unitId,
      ...own.values,
    ]);
    return rows.length > 0;
  }

  /**
   * Whether the actor leads all of these units: holds, or exercises for somebody, a leading post at each of them or above
   * it. Work is moved only between units that its mover leads.
   */
  async leadsAll(actor: SignedInActor, unitIds: readonly string[], reader: Reader = this.database): Promise<boolean> {
    const asked = [...new Set(unitIds)];
    const leading = actor.posts.filter((post) => LEADING_ROLES.some((role) => role === post.role));
    const led = await reader.query(`SELECT 1 FROM unit WHERE id = ANY ($1) AND path <@ $2::ltree[]`, [
      asked,
      leading.map((post) => post.unitPath),
    ]);
    return asked.length > 0 && led.length === asked.length;
  }
}

const pathsOf = (actor: SignedInActor): string[] => [...new Set(actor.posts.map((post) => post.unitPath))];
