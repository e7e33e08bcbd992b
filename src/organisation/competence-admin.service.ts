import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { byAccount } from './by-account.js';
import { CompetenceChanges } from './competence-changes.service.js';
import type {
  CompetenceAnswer,
  CompetenceAsk,
  CompetenceQuery,
  CompetenceRow,
  EndBody,
  NewCompetenceBody,
} from './organisation-admin.dto.js';
import { OrganisationService } from './organisation.service.js';

/** The competence table as administrators keep it. */
@Injectable()
export class CompetenceAdmin {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: CompetenceChanges,
    private readonly organisation: OrganisationService,
  ) {}

  /** Rows in effect or to come, by territory, kind and procedure; past ones on demand. */
  async list(query: CompetenceQuery): Promise<Page<CompetenceRow>> {
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, CURSOR);
    const filter = [this.clock.now(), query.territory ?? null, query.procedure ?? null, query.past];
    const [rows, [count]] = await Promise.all([
      this.database.query<Row>(
        `${FOUND} SELECT * FROM found WHERE $5::text IS NULL OR ("territoryCode", "unitKind", "codeOrNone", id) > ($5, $6, $7, $8::uuid)
          ORDER BY "territoryCode", "unitKind", "codeOrNone", id LIMIT $9`,
        [...filter, ...(after ?? [null, null, null, null]), query.limit + 1],
      ),
      this.database.query<{ total: number }>(`${FOUND} SELECT count(*)::int AS total FROM found`, filter),
    ]);
    const page = pageOf(rows, query.limit, count?.total ?? 0, (row) => [
      row.territoryCode,
      row.unitKind,
      row.codeOrNone,
      row.id,
    ]);
    return {
      ...page,
      items: page.items.map(({ territoryCode: _, codeOrNone: __, validFrom, validTo, ...row }) => ({
        ...row,
        validFrom: validFrom.toISOString(),
        validTo: validTo?.toISOString() ?? null,
      })),
    };
  }

  /** Which unit of a kind the engine would take now, as a step would ask. */
  async check({ territory, unitKind, procedure }: CompetenceAsk): Promise<CompetenceAnswer> {
    const role = `${unitKind}.any`; // the post plays no part in which unit is meant
    const at = this.clock.now();
    const ask = { role, competentUnitId: territory, procedureCode: procedure ?? '', at };
    const answer = await this.organisation.explainRole(ask);
    const found = 'unitId' in answer ? answer.unitId : undefined;
    const foundAt = 'foundAtUnitId' in answer ? answer.foundAtUnitId : undefined;
    const units = await this.organisation.unitsByIds([found, foundAt].filter((id) => id !== undefined));
    const named = (id: string | undefined): CompetenceAnswer['unit'] => {
      const unit = id === undefined ? undefined : units.get(id);
      return unit ? { id: unit.id, name: unit.name, nameEn: unit.nameEn } : null;
    };
    return {
      unit: named(found),
      why: 'unitId' in answer ? answer.via : answer.reason,
      foundAt: named(foundAt),
    };
  }

  /** Adds a row, from now unless told otherwise. @throws {CompetenceOverlapError} */
  async add(actor: SignedInActor, body: NewCompetenceBody): Promise<{ id: string }> {
    const row = { ...body, validFrom: body.validFrom ?? this.clock.nowIso() };
    const id = await this.database.transaction((tx) => this.changes.add(tx, byAccount(actor), row));
    return { id };
  }

  /** Ends a row, now unless told otherwise. */
  async end(actor: SignedInActor, id: string, { at }: EndBody): Promise<void> {
    const change = { id, at: at ?? this.clock.nowIso() };
    await this.database.transaction((tx) => this.changes.end(tx, byAccount(actor), change));
  }
}

type Row = Omit<CompetenceRow, 'validFrom' | 'validTo'> & {
  territoryCode: string;
  codeOrNone: string;
  validFrom: Date;
  validTo: Date | null;
};

const CURSOR = z.tuple([z.string(), z.string(), z.string(), z.uuid()]);

/** $1 now, $2 territory or null, $3 procedure or null, $4 past ones too. */
const FOUND = `WITH found AS (
  SELECT k.id, k.procedure_code AS "procedureCode", coalesce(k.procedure_code, '') AS "codeOrNone",
         k.unit_kind AS "unitKind", t.code AS "territoryCode",
         jsonb_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en) AS territory,
         jsonb_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit,
         k.valid_from AS "validFrom", k.valid_to AS "validTo"
    FROM competence k JOIN unit t ON t.id = k.territory_unit_id JOIN unit u ON u.id = k.unit_id
   WHERE ($4 OR k.valid_to IS NULL OR k.valid_to > $1) AND ($2::uuid IS NULL OR t.id = $2)
     AND ($3::text IS NULL OR k.procedure_code = $3))`;
