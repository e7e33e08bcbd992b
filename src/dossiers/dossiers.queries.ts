import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { cursorInstant, decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { deskCondition } from './desk-numbers.js';
import { DeskService } from './desk.service.js';
import { DossierSearchService } from './dossier-search.service.js';
import { type Channel, type DossierStatus, STATUSES } from './dossier-status.js';
import type { DossierItem, ListQuery } from './dossiers.dto.js';

export interface ItemRow {
  id: string;
  code: string;
  procedureCode: string;
  procedureName: string;
  procedureNameEn: string;
  applicantName: string | null;
  receivedAt: Date;
  channel: Channel;
  status: DossierStatus;
  competentUnit: { id: string; name: string; nameEn: string };
  dueAt: Date | null;
  promisedAt: Date | null;
  finishedAt: Date | null;
}

/** Columns of a list item; needs `d` (dossier), `v` (version of the procedure), `a` (applicant), `c` (competent unit). */
export const ITEM_COLUMNS = `d.id, d.code, d.procedure_code AS "procedureCode", v.name AS "procedureName",
  v.name_en AS "procedureNameEn", a.name AS "applicantName", d.received_at AS "receivedAt", d.channel, d.status,
  json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) AS "competentUnit", d.due_at AS "dueAt",
  d.promised_at AS "promisedAt", d.finished_at AS "finishedAt"`;

export const ITEM_JOINS = `LEFT JOIN procedure_version v ON v.id = d.procedure_version_id
  LEFT JOIN dossier_party a ON a.dossier_id = d.id AND a.part = 'applicant'
  LEFT JOIN unit c ON c.id = d.competent_unit_id`;

/** What stands in place of a name that was erased. */
const ERASED = '—';

const SORTS = {
  received: { key: 'd.received_at', order: 'DESC', after: '<' },
  due: { key: `coalesce(d.due_at, 'infinity')`, order: 'ASC', after: '>' },
} as const;

const CURSOR = z.tuple([z.enum(['received', 'due']), cursorInstant, z.uuid()]);

/** Lists of dossiers as their viewers may see them. */
@Injectable()
export class DossiersQueries {
  constructor(
    private readonly database: Database,
    private readonly search: DossierSearchService,
    private readonly visibility: VisibilityService,
    private readonly desk: DeskService,
  ) {}

  /** One page of what the actor may see; list and total come from one statement, so that they agree. */
  async list(actor: SignedInActor, query: ListQuery): Promise<Page<DossierItem>> {
    const { text, values } = this.statement(actor, query);
    const rows = await this.database.query<ItemRow & { total: number; sortKey: string }>(text, values);
    const shown = rows.filter((row) => row.id !== null);
    const page = pageOf(shown, query.limit, rows[0]?.total ?? 0, (row) => [query.sort, row.sortKey, row.id]);
    return { ...page, items: page.items.map(itemOf) };
  }

  /** The statement behind a list; tests look at its plan. */
  statement(actor: SignedInActor, query: ListQuery): { text: string; values: unknown[] } {
    const params = new Params();
    const found = query.q ? `found AS MATERIALIZED (${this.search.matches(query.q, params)}), ` : '';
    const visible = query.desk ? '' : this.visible(actor, params);
    const filters = this.filters(actor, query, params);
    // The actor's counter takes part in whatever it took in: what is asked of the desk is visible by that alone.
    const where = [...(visible ? [`d.id IN (${visible})`] : []), ...filters].join(' AND ');
    // Without a filter every visible dossier counts, which the participants alone can tell.
    const counted = filters.length > 0 ? `dossier d WHERE ${where}` : `(${visible} GROUP BY dossier_id) AS v`;
    const sort = SORTS[query.sort];
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, CURSOR);
    const from =
      after === undefined
        ? ''
        : `AND (${sort.key}, d.id) ${sort.after} (${params.add(after[1])}::timestamptz, ${params.add(after[2])}::uuid)`;
    const text = `WITH ${found}page AS (
         SELECT d.*, ${sort.key}::text AS sort_key FROM dossier d WHERE ${where} ${from}
          ORDER BY ${sort.key} ${sort.order}, d.id ${sort.order} LIMIT ${params.add(query.limit + 1)}
       ), total AS (SELECT count(*)::int AS n FROM ${counted})
       SELECT total.n AS total, d.sort_key AS "sortKey", ${ITEM_COLUMNS}
         FROM total LEFT JOIN page d ON true ${ITEM_JOINS}
        ORDER BY d.sort_key::timestamptz ${sort.order}, d.id ${sort.order}`;
    return { text, values: params.values };
  }

  private visible(actor: SignedInActor, params: Params): string {
    return `SELECT dossier_id FROM dossier_participant WHERE unit_id = ANY (${this.visibility.unitsSeen(actor, params)})`;
  }

  private filters(actor: SignedInActor, query: ListQuery, params: Params): string[] {
    const filters: string[] = [];
    if (query.sort === 'due') filters.push('d.finished_at IS NULL');
    if (query.status) filters.push(`d.status = ANY (${params.add(query.status)})`);
    if (query.procedure) filters.push(`d.procedure_code = ${params.add(query.procedure)}`);
    if (query.unit)
      filters.push(`d.id IN (SELECT dossier_id FROM dossier_participant WHERE unit_id = ${params.add(query.unit)})`);
    if (query.desk) filters.push(deskCondition(query.desk, this.desk.scopeOf(actor, params)));
    if (query.q) filters.push('d.id IN (SELECT id FROM found)');
    return filters;
  }
}

export function itemOf(row: ItemRow): DossierItem {
  const { national, ...words } = STATUSES[row.status];
  return {
    id: row.id,
    code: row.code,
    procedure: { code: row.procedureCode, name: { vi: row.procedureName, en: row.procedureNameEn } },
    applicantName: row.applicantName ?? ERASED,
    receivedAt: row.receivedAt.toISOString(),
    channel: row.channel,
    status: { key: row.status, ...words },
    nationalStatus: national,
    competentUnit: row.competentUnit,
    dueAt: iso(row.dueAt),
    promisedAt: iso(row.promisedAt),
    finishedAt: iso(row.finishedAt),
  };
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
