import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import type { PeopleOfUnit, PeopleQuery, PersonFound, UnitTree } from './organisation.dto.js';
import { ForeignUnitError } from './organisation.errors.js';
import { OrganisationService } from './organisation.service.js';
import { tree } from './organisation.queries.js';
import { isAtOrBelow } from './visibility.service.js';

/** The organisation as screens show it, to those who may see it. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationService,
  ) {}

  /** All units in effect; which units exist is public knowledge, who works there is not. */
  async tree(): Promise<UnitTree> {
    const units = await tree(this.database, this.clock.now());
    return {
      items: units.map(({ id, parentId, kind, code, name, nameEn, isAgency }) => ({
        id,
        parentId,
        kind,
        code,
        name,
        nameEn,
        isAgency,
      })),
    };
  }

  /**
   * Who works in a unit, the posts in their order.
   * @throws {UnitNotFoundError}
   * @throws {ForeignUnitError} unless the unit belongs to an agency of the actor, or the actor administers the system
   */
  async peopleOf(actor: SignedInActor, unitId: string): Promise<PeopleOfUnit> {
    const unit = await this.organisation.getUnit(unitId);
    if (!actor.isAdmin && !agencyPathsOf(actor).some((path) => isAtOrBelow(unit.path, path)))
      throw new ForeignUnitError(unitId);
    const holdings = await this.organisation.holdingsOf(unitId);
    const named = ({ id, name, absent }: { id: string; name: string; absent: boolean }) => ({
      personId: id,
      name,
      absent,
    });
    return {
      items: holdings.map(({ postId, role, holder, delegates }) => ({
        ...named(holder),
        postId,
        role,
        delegates: delegates.map(named),
      })),
    };
  }

  /** People of the actor's own agencies by part of a name, accents and case ignored; administrators find everybody. */
  async search(actor: SignedInActor, query: PeopleQuery): Promise<Page<PersonFound>> {
    const after = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, CURSOR);
    const filter = [`%${query.q.replaceAll(/[\\%_]/g, '\\$&')}%`, actor.isAdmin ? null : agencyPathsOf(actor)];
    const at = this.clock.now();
    const [rows, [count]] = await Promise.all([
      this.database.query<PersonFound & { folded: string }>(
        `${FOUND} SELECT id AS "personId", name, folded, posts FROM found
          WHERE $4::text IS NULL OR (folded, id) > ($4, $5::uuid) ORDER BY folded, id LIMIT $6`,
        [...filter, at, ...after, query.limit + 1],
      ),
      this.database.query<{ total: number }>(`${FOUND} SELECT count(*)::int AS total FROM found`, [...filter, at]),
    ]);
    const page = pageOf(rows, query.limit, count?.total ?? 0, (row) => [row.folded, row.personId]);
    return { ...page, items: page.items.map(({ personId, name, posts }) => ({ personId, name, posts })) };
  }
}

const CURSOR = z.tuple([z.string(), z.uuid()]);

/** $1 pattern, $2 paths of agencies or null for all, $3 time. */
const FOUND = `WITH found AS (
  SELECT h.id, h.name, fold(h.name) AS folded,
         jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'unitNameEn', u.name_en, 'role', p.role)
                   ORDER BY p.valid_from, p.id) AS posts
    FROM person h JOIN post p ON p.person_id = h.id AND in_effect(p.valid_from, p.valid_to, $3::timestamptz)
    JOIN unit u ON u.id = p.unit_id AND in_effect(u.valid_from, u.valid_to, $3::timestamptz)
   WHERE h.active AND fold(h.name) LIKE fold($1::text) AND ($2::ltree[] IS NULL OR u.path <@ $2::ltree[])
   GROUP BY h.id)`;

const agencyPathsOf = (actor: SignedInActor): string[] => [...new Set(actor.posts.map((post) => post.agencyPath))];
