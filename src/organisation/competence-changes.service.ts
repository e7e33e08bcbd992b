import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database/tx.js';
import { refuseInput } from '../platform/http/validation.js';
import { newId } from '../platform/ids.js';
import { CompetenceOverlapError, EndedAlreadyError, RecordNotFoundError } from './organisation-admin.errors.js';
import { UnitNotFoundError, UnitNotInEffectError } from './organisation.errors.js';
import type { At } from './organisation.events.js';
import { inOffice, refuseReversed } from './overlaps.js';
import type { NewCompetence } from './unit-changes.service.js';
import { kindWords } from './vocabulary.events.js';

/** Any constant: rows of the competence table are added one after the other, so that overlaps are found. */
const COMPETENCE_LOCK = 7_423_557;

interface UnitFound {
  id: string;
  name: string;
  nameEn: string;
  kind: string;
  inEffect: boolean;
}

/** Rows of the competence table, added and ended by hand; an answer that holds already is never silently replaced. */
@Injectable()
export class CompetenceChanges {
  constructor(private readonly audit: AuditService) {}

  /**
   * Adds a row.
   * @returns its id
   * @throws {UnitNotFoundError} {@link UnitNotInEffectError}
   * @throws {InvalidInputError} when the unit is of another kind than the row says, or it would end before it begins
   * @throws {CompetenceOverlapError} naming the row that says something for the same question in that time
   */
  async add(tx: Tx, actor: AuditActor, row: NewCompetence & { validTo?: At }): Promise<string> {
    const { procedureCode = null, territoryUnitId, unitKind, unitId, validFrom, validTo = null } = row;
    refuseReversed('validTo', validFrom, validTo);
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [COMPETENCE_LOCK]);
    const [territory, unit] = await this.unitsOf(tx, [territoryUnitId, unitId], validFrom);
    for (const found of [territory!, unit!]) if (!found.inEffect) throw new UnitNotInEffectError(found.id);
    if (unit!.kind !== unitKind) refuseKind(unit!, unitKind);
    await this.refuseOverlap(tx, [procedureCode, territoryUnitId, unitKind, validFrom, validTo]);
    const id = newId();
    await tx.query(
      `INSERT INTO competence(id, procedure_code, territory_unit_id, unit_kind, unit_id, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, procedureCode, territoryUnitId, unitKind, unitId, validFrom, validTo],
    );
    await this.journal(tx, actor, 'competence.set', { procedureCode, territoryUnitId, unitKind, unitId, validFrom });
    return id;
  }

  /**
   * Ends a row; one that has not begun by then is taken back.
   * @throws {RecordNotFoundError} {@link EndedAlreadyError}
   */
  async end(tx: Tx, actor: AuditActor, { id, at }: { id: string; at: At }): Promise<void> {
    const [row] = await tx.query<Row>(
      `SELECT procedure_code AS "procedureCode", territory_unit_id AS "territoryUnitId", unit_kind AS "unitKind",
              unit_id AS "unitId", valid_from >= $2 AS unbegun, coalesce(valid_to <= $2, false) AS over,
              valid_to AS "endsAt" FROM competence WHERE id = $1 FOR UPDATE`,
      [id, at],
    );
    if (!row) throw new RecordNotFoundError('competence', id);
    const { unbegun, over, endsAt, ...facts } = row;
    if (over) throw new EndedAlreadyError(inOffice(endsAt));
    if (unbegun) await tx.query(`DELETE FROM competence WHERE id = $1`, [id]);
    else await tx.query(`UPDATE competence SET valid_to = $2 WHERE id = $1`, [id, at]);
    await this.journal(tx, actor, 'competence.ended', { ...facts, at });
  }

  /** In the order of the ids; locked, so that they are not closed meanwhile. */
  private async unitsOf(tx: Tx, ids: readonly string[], at: At): Promise<UnitFound[]> {
    const rows = await tx.query<UnitFound>(
      `SELECT id, name, name_en AS "nameEn", kind, in_effect(valid_from, valid_to, $2) AS "inEffect"
         FROM unit WHERE id = ANY ($1) ORDER BY id FOR SHARE`,
      [ids, at],
    );
    return ids.map((id) => {
      const found = rows.find((unit) => unit.id === id);
      if (!found) throw new UnitNotFoundError(id);
      return found;
    });
  }

  private async refuseOverlap(tx: Tx, values: readonly unknown[]): Promise<void> {
    const [existing] = await tx.query<{
      id: string;
      unitName: string;
      unitNameEn: string;
      from: Date;
      to: Date | null;
    }>(
      `SELECT k.id, u.name AS "unitName", u.name_en AS "unitNameEn", k.valid_from AS "from", k.valid_to AS "to"
         FROM competence k JOIN unit u ON u.id = k.unit_id
        WHERE k.procedure_code IS NOT DISTINCT FROM $1::text AND k.territory_unit_id = $2 AND k.unit_kind = $3
          AND tstzrange(k.valid_from, k.valid_to) && tstzrange($4, $5) ORDER BY k.valid_from LIMIT 1`,
      values,
    );
    if (!existing) return;
    const { from, to, ...facts } = existing;
    throw new CompetenceOverlapError({ ...facts, from: inOffice(from), to: to && inOffice(to) });
  }

  private journal(
    tx: Tx,
    actor: AuditActor,
    action: string,
    { territoryUnitId, ...details }: { territoryUnitId: string } & Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'unit', id: territoryUnitId };
    return this.audit.write(tx, { actor, action, subject, unitId: territoryUnitId, details });
  }
}

interface Row {
  procedureCode: string | null;
  territoryUnitId: string;
  unitKind: string;
  unitId: string;
  unbegun: boolean;
  over: boolean;
  endsAt: Date | null;
}

function refuseKind(unit: UnitFound, wanted: string): never {
  const [is, asked] = [kindWords(unit.kind), kindWords(wanted)];
  return refuseInput('unitId', {
    vi: `${unit.name} là ${is.vi}, không phải ${asked.vi}`,
    en: `${unit.nameEn} is of the kind ${is.en}, not ${asked.en}`,
  });
}
