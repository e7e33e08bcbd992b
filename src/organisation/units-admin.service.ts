import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { ChangeHistory } from './change-history.service.js';
import { byAccount } from './by-account.js';
import type {
  AdminTree,
  AdminUnit,
  Change,
  CloseUnitBody,
  NewUnitBody,
  UnitChangeBody,
  UnitDetail,
  VocabularyView,
} from './organisation-admin.dto.js';
import { UnfitClosingError } from './organisation-admin.errors.js';
import { UnitNotFoundError } from './organisation.errors.js';
import { UnitChanges } from './unit-changes.service.js';
import { ROLES, UNIT_KINDS } from './vocabulary.events.js';

/** Units as administrators keep them. */
@Injectable()
export class UnitsAdmin {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: UnitChanges,
    private readonly past: ChangeHistory,
  ) {}

  /** Kinds of units and posts by name. */
  vocabulary(): VocabularyView {
    return {
      kinds: Object.entries(UNIT_KINDS).map(([key, { name, agency = false, roles }]) => ({
        ...{ key, name, isAgency: agency },
        roles: [...roles],
      })),
      roles: Object.entries(ROLES).map(([key, name]) => ({ key, name })),
    };
  }

  /** All units in effect or to come, superiors first, with how many work there; closed ones on demand. */
  async tree(options: { closed: boolean }): Promise<AdminTree> {
    const rows = await this.database.query<UnitRow>(
      `${UNIT_ROWS} WHERE $2 OR u.valid_to IS NULL OR u.valid_to > $1 ORDER BY nlevel(u.path), u.sort, u.code`,
      [this.clock.now(), options.closed],
    );
    return { items: rows.map(dated) };
  }

  /** A unit, closed ones too, with its place and those who hold or will hold its posts. @throws {UnitNotFoundError} */
  async get(unitId: string): Promise<UnitDetail> {
    const now = this.clock.now();
    const [[unit], above, holdings] = await Promise.all([
      this.database.query<UnitRow & Pick<UnitDetail, 'successor'>>(
        `${UNIT_ROWS.replace('SELECT', `SELECT ${SUCCESSOR} AS successor,`)} WHERE u.id = $2`,
        [now, unitId],
      ),
      this.database.query<UnitDetail['above'][number]>(
        `SELECT a.id, a.name, a.name_en AS "nameEn" FROM unit u JOIN unit a ON a.id = ANY (ids_of(u.path)) AND a.id <> u.id
          WHERE u.id = $1 ORDER BY nlevel(a.path)`,
        [unitId],
      ),
      this.database.query<PostRow>(HOLDINGS, [unitId, now]),
    ]);
    if (!unit) throw new UnitNotFoundError(unitId);
    return { ...dated(unit), successor: unit.successor, above, holdings: holdings.map(dated) };
  }

  /** Founds a unit, now unless told otherwise. @returns its id */
  async create(actor: SignedInActor, body: NewUnitBody): Promise<{ id: string }> {
    const unit = { ...body, validFrom: body.validFrom ?? this.clock.nowIso() };
    const id = await this.database.transaction((tx) => this.changes.createUnit(tx, byAccount(actor), unit));
    return { id };
  }

  /** Corrects a unit. @returns the new version */
  async change(actor: SignedInActor, unitId: string, body: UnitChangeBody): Promise<{ version: number }> {
    const version = await this.database.transaction((tx) =>
      this.changes.updateUnit(tx, byAccount(actor), { ...body, unitId }),
    );
    return { version };
  }

  /** Closes a unit with all below it in favour of another, now or later. @throws {UnfitClosingError} for the past */
  async close(actor: SignedInActor, unitId: string, { successorId, at }: CloseUnitBody): Promise<void> {
    const now = this.clock.now();
    if (at && new Date(at) < now) throw new UnfitClosingError('past');
    await this.database.transaction((tx) =>
      this.changes.closeUnit(tx, byAccount(actor), { unitId, successorId, at: at ?? now }),
    );
  }

  /** Who did what to a unit, latest first. @throws {UnitNotFoundError} */
  async history(unitId: string, page: PageQuery): Promise<Page<Change>> {
    const [unit] = await this.database.query(`SELECT 1 FROM unit WHERE id = $1`, [unitId]);
    if (!unit) throw new UnitNotFoundError(unitId);
    return this.past.of({ kinds: ['unit'], id: unitId }, page);
  }
}

type Dated<T> = Omit<T, 'validFrom' | 'validTo'> & { validFrom: Date; validTo: Date | null };
type UnitRow = Dated<AdminUnit>;
type PostRow = Dated<UnitDetail['holdings'][number]>;

const dated = <T extends { validFrom: Date; validTo: Date | null }>(row: T) => ({
  ...row,
  validFrom: row.validFrom.toISOString(),
  validTo: row.validTo?.toISOString() ?? null,
});

const SUCCESSOR = `(SELECT jsonb_build_object('id', s.id, 'name', s.name, 'nameEn', s.name_en)
                      FROM unit s WHERE s.id = u.successor_id)`;

/** $1 now. */
const UNIT_ROWS = `
SELECT u.id, u.parent_id AS "parentId", u.kind, u.code, u.name, u.name_en AS "nameEn", u.is_agency AS "isAgency", u.sort,
       u.version, u.valid_from AS "validFrom", u.valid_to AS "validTo",
       coalesce(staff.posts, 0) AS posts, coalesce(staff.people, 0) AS people
  FROM unit u LEFT JOIN (
    SELECT p.unit_id, count(*)::int AS posts, count(DISTINCT p.person_id)::int AS people
      FROM post p JOIN person h ON h.id = p.person_id AND h.active
     WHERE in_effect(p.valid_from, p.valid_to, $1) GROUP BY p.unit_id) AS staff ON staff.unit_id = u.id`;

/** $1 unit, $2 now: posts in effect and to come. */
const HOLDINGS = `
SELECT p.id, p.role, p.valid_from AS "validFrom", p.valid_to AS "validTo",
       jsonb_build_object('id', h.id, 'name', h.name, 'absent', is_absent(h.id, $2), 'active', h.active) AS holder,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY d.valid_from, s.id)
                   FROM delegation d JOIN person s ON s.id = d.delegate_id
                  WHERE d.post_id = p.id AND in_effect(d.valid_from, d.valid_to, $2)), '[]') AS delegates
  FROM post p JOIN person h ON h.id = p.person_id
 WHERE p.unit_id = $1 AND (p.valid_to IS NULL OR p.valid_to > $2) ORDER BY p.valid_from, p.id`;
