import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { sqlStateOf } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import {
  StaleVersionError,
  UnfitClosingError,
  UnitCodeTakenError,
  UnitInUseError,
} from './organisation-admin.errors.js';
import { UnfitSuccessorError, UnitNotFoundError, UnitNotInEffectError } from './organisation.errors.js';
import type { At } from './organisation.events.js';

/** A unit to be. */
export interface NewUnit {
  /** Absent: made up. */
  id?: string;
  /** Absent: a root, usually the province. */
  parentId?: string;
  kind: string;
  code: string;
  name: string;
  nameEn: string;
  isAgency?: boolean;
  /** Among its siblings. */
  sort?: number;
  validFrom: At;
}

/** A row of the competence table: within the territory, a unit of the kind means this unit. */
export interface NewCompetence {
  /** Absent: for all procedures that have no row of their own. */
  procedureCode?: string;
  territoryUnitId: string;
  unitKind: string;
  unitId: string;
  validFrom: At;
}

/** A unit as it shall be from now on, and the version that the change was made from. */
export interface UnitChange {
  unitId: string;
  version: number;
  kind: string;
  code: string;
  name: string;
  nameEn: string;
  isAgency: boolean;
  sort: number;
}

const CORRECTED = ['code', 'kind', 'name', 'nameEn', 'isAgency', 'sort'] as const;

/** Changes of units and of who is competent for what. Each is journaled in the same transaction. */
@Injectable()
export class UnitChanges {
  constructor(private readonly audit: AuditService) {}

  /**
   * Founds a unit.
   * @returns its id
   * @throws {UnitNotFoundError} when the superior does not exist
   * @throws {UnitNotInEffectError} when the superior is closed at that time
   * @throws {UnitCodeTakenError}
   */
  async createUnit(tx: Tx, actor: AuditActor, unit: NewUnit): Promise<string> {
    const id = unit.id ?? newId();
    if (unit.parentId) await lockInEffect(tx, unit.parentId, unit.validFrom);
    await orCodeTaken(
      unit.code,
      tx.query(
        `INSERT INTO unit(id, parent_id, path, kind, code, name, name_en, is_agency, sort, valid_from)
       SELECT $1::uuid, $2::uuid, coalesce((SELECT path FROM unit WHERE id = $2), '') || replace($1::uuid::text, '-', ''),
              $3, $4, normalize($5, NFC), $6, $7::boolean, $8::int, $9::timestamptz`,
        [
          id,
          unit.parentId ?? null,
          unit.kind,
          unit.code,
          unit.name,
          unit.nameEn,
          unit.isAgency ?? false,
          unit.sort ?? 0,
          unit.validFrom,
        ],
      ),
    );
    await this.journal(tx, actor, 'unit.created', id, { kind: unit.kind, code: unit.code, parentId: unit.parentId });
    return id;
  }

  /**
   * Corrects a unit. What it is (`kind`, `isAgency`) can be corrected only as long as nobody works there and nothing
   * stands below it: procedures find their people by it.
   * @returns the new version
   * @throws {UnitNotFoundError} {@link StaleVersionError} {@link UnitCodeTakenError} {@link UnitInUseError}
   */
  async updateUnit(tx: Tx, actor: AuditActor, change: UnitChange): Promise<number> {
    const { unitId, version, code, kind, name, nameEn, isAgency, sort } = change;
    const [current] = await tx.query<Omit<UnitChange, 'unitId'>>(
      `SELECT version, kind, code, name, name_en AS "nameEn", is_agency AS "isAgency", sort
         FROM unit WHERE id = $1 FOR UPDATE`,
      [unitId],
    );
    if (!current) throw new UnitNotFoundError(unitId);
    if (current.version !== version) throw new StaleVersionError({ ...current });
    const another = kind !== current.kind || isAgency !== current.isAgency;
    if (another && (await isInUse(tx, unitId))) throw new UnitInUseError(unitId);
    await orCodeTaken(
      code,
      tx.query(
        `UPDATE unit SET code = $2, kind = $3, name = normalize($4, NFC), name_en = $5, is_agency = $6, sort = $7,
              version = version + 1 WHERE id = $1`,
        [unitId, code, kind, name, nameEn, isAgency, sort],
      ),
    );
    const changed = CORRECTED.filter((field) => current[field] !== change[field]);
    const from = Object.fromEntries(changed.map((field) => [field, current[field]]));
    const to = Object.fromEntries(changed.map((field) => [field, change[field]]));
    await this.journal(tx, actor, 'unit.changed', unitId, { from, to });
    return version + 1;
  }

  /**
   * Closes a unit and all below it because another takes over (a merger, an abolished level). Whoever reads a closed unit
   * gets its successor: the named one for the unit itself; for what is below it, the successor's only unit of the same
   * kind, else the successor. Posts, and competences that named a closed unit's territory, end.
   * @returns successor by closed unit
   * @throws {UnfitSuccessorError} when the successor is closed, or is part of what is closed
   * @throws {UnfitClosingError} when it, or a unit below it, has not begun by then
   */
  async closeUnit(
    tx: Tx,
    actor: AuditActor,
    change: { unitId: string; successorId: string; at: At },
  ): Promise<Map<string, string>> {
    const { unitId, successorId, at } = change;
    await lockInEffect(tx, unitId, at);
    await refuseUnbegun(tx, unitId, at);
    if (!(await this.fitsAsSuccessor(tx, change))) throw new UnfitSuccessorError(unitId, successorId);
    const closed = await tx.query<{ id: string; successorId: string }>(CLOSE, [unitId, successorId, at]);
    const ids = closed.map((unit) => unit.id);
    await tx.query(
      `WITH ended AS (UPDATE post SET valid_to = $2 WHERE unit_id = ANY ($1) AND valid_from < $2 AND in_effect(valid_from, valid_to, $2)
                      RETURNING id)
       UPDATE delegation SET valid_to = $2 FROM ended WHERE post_id = ended.id AND in_effect(valid_from, valid_to, $2)
          AND valid_from < $2`,
      [ids, at],
    );
    await tx.query(`DELETE FROM competence WHERE territory_unit_id = ANY ($1) AND valid_from >= $2`, [ids, at]);
    await tx.query(
      `UPDATE competence SET valid_to = $2 WHERE territory_unit_id = ANY ($1) AND in_effect(valid_from, valid_to, $2)`,
      [ids, at],
    );
    for (const unit of closed) await this.journal(tx, actor, 'unit.closed', unit.id, { successorId: unit.successorId });
    return new Map(closed.map((unit) => [unit.id, unit.successorId]));
  }

  /** Says which unit is meant from a time on; what was said before ends then, what was planned for later is dropped. */
  async setCompetence(tx: Tx, actor: AuditActor, row: NewCompetence): Promise<void> {
    const key = [row.procedureCode ?? null, row.territoryUnitId, row.unitKind];
    const same = `procedure_code IS NOT DISTINCT FROM $1 AND territory_unit_id = $2 AND unit_kind = $3`;
    await tx.query(`DELETE FROM competence WHERE ${same} AND valid_from >= $4`, [...key, row.validFrom]);
    await tx.query(`UPDATE competence SET valid_to = $4 WHERE ${same} AND in_effect(valid_from, valid_to, $4)`, [
      ...key,
      row.validFrom,
    ]);
    await tx.query(
      `INSERT INTO competence(id, procedure_code, territory_unit_id, unit_kind, valid_from, unit_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), ...key, row.validFrom, row.unitId],
    );
    await this.journal(tx, actor, 'competence.set', row.territoryUnitId, {
      procedureCode: row.procedureCode,
      unitKind: row.unitKind,
      unitId: row.unitId,
    });
  }

  private async fitsAsSuccessor(tx: Tx, change: { unitId: string; successorId: string; at: At }): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM unit u JOIN unit s ON s.id = $2
        WHERE u.id = $1 AND in_effect(s.valid_from, s.valid_to, $3) AND NOT s.path <@ u.path`,
      [change.unitId, change.successorId, change.at],
    );
    return rows.length > 0;
  }

  private journal(tx: Tx, actor: AuditActor, action: string, id: string, details: Record<string, unknown>) {
    return this.audit.write(tx, { actor, action, subject: { kind: 'unit', id }, unitId: id, details });
  }
}

/** $1 closed root, $2 successor, $3 time. */
const CLOSE = `
WITH gone AS (
  SELECT u.id, u.kind FROM unit u JOIN unit top ON u.path <@ top.path
   WHERE top.id = $1 AND in_effect(u.valid_from, u.valid_to, $3)
), heir AS (
  SELECT gone.id, CASE WHEN gone.id <> $1 THEN (
           SELECT CASE WHEN count(*) = 1 THEN (array_agg(h.id))[1] END
             FROM unit h JOIN unit s ON h.path <@ s.path
            WHERE s.id = $2 AND h.kind = gone.kind AND in_effect(h.valid_from, h.valid_to, $3)) END AS same_kind
    FROM gone
)
UPDATE unit SET valid_to = $3, successor_id = coalesce(heir.same_kind, $2), version = version + 1
  FROM heir WHERE unit.id = heir.id RETURNING unit.id, unit.successor_id AS "successorId"`;

/** Locks the unit, so that it is not closed while something is built on it. */
async function lockInEffect(tx: Tx, unitId: string, at: At): Promise<void> {
  const [unit] = await tx.query<{ inEffect: boolean }>(
    `SELECT in_effect(valid_from, valid_to, $2) AS "inEffect" FROM unit WHERE id = $1 FOR UPDATE`,
    [unitId, at],
  );
  if (!unit) throw new UnitNotFoundError(unitId);
  if (!unit.inEffect) throw new UnitNotInEffectError(unitId);
}

const UNIQUE_VIOLATION = '23505';

async function orCodeTaken(code: string, written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (sqlStateOf(error) === UNIQUE_VIOLATION) throw new UnitCodeTakenError(code);
    throw error;
  }
}

async function isInUse(tx: Tx, unitId: string): Promise<boolean> {
  const [row] = await tx.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM post WHERE unit_id = $1) OR EXISTS (SELECT 1 FROM unit WHERE parent_id = $1) AS used`,
    [unitId],
  );
  return row?.used ?? false;
}

async function refuseUnbegun(tx: Tx, unitId: string, at: At): Promise<void> {
  const [first] = await tx.query<{ id: string }>(
    `SELECT u.id FROM unit u JOIN unit top ON u.path <@ top.path
      WHERE top.id = $1 AND u.valid_from >= $2 AND (u.valid_to IS NULL OR u.valid_to > $2) ORDER BY nlevel(u.path) LIMIT 1`,
    [unitId, at],
  );
  if (first) throw new UnfitClosingError(first.id === unitId ? 'before-begin' : 'later-units');
}
