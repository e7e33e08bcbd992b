import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statusInWords } from '../dossiers/dossiers.events.js';
import { DeadlineReaderService, type ReadDeadline } from '../dossiers/deadline-reader.service.js';
import type { Reader } from '../organisation/organisation.events.js';
import { ledPaths } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { groupBy } from '../platform/group-by.js';
import { cursorInstant, decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { type LedUnit, LedUnits } from './led-units.service.js';
import type { CellItem, CellQuery, CellStep } from './unit-report.dto.js';
import { scopeOf } from './unit-report.service.js';
import { cells, COLUMN_OF } from './unit-report.sql.js';

const CURSOR = z.tuple([cursorInstant, z.uuid()]);

/** What stands in place of a name that was erased. */
const ERASED = '—';

/** A dossier of a cell. */
export interface CellDossierRow {
  id: string;
  code: string;
  applicantName: string | null;
  procedureName: CellItem['procedureName'];
  status: string;
  receivedAt: Date;
  dueAt: Date | null;
  sortAt: string;
  total: number;
}

/** An open step of a dossier of a cell. */
export interface CellStepRow extends Pick<
  CellStep,
  'taskId' | 'version' | 'name' | 'nameEn' | 'unit' | 'assignee' | 'waits' | 'led'
> {
  dossierId: string;
  openedAt: Date;
  dueAt: Date | null;
}

/** $1 dossiers, $2 paths led, $3 now. */
const STEPS = `
  SELECT t.id AS "taskId", t.version, t.name, coalesce(t.name_en, t.name) AS "nameEn",
         t.dossier_id AS "dossierId", t.opened_at AS "openedAt", t.due_at AS "dueAt", t.waits,
         json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit,
         CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS assignee,
         coalesce(now.path <@ $2::ltree[], false) AS led
    FROM task t JOIN unit u ON u.id = t.unit_id
    LEFT JOIN unit now ON now.id = coalesce(current_unit(u.id, $3), u.id)
    LEFT JOIN person p ON p.id = t.assignee_id
   WHERE t.dossier_id = ANY ($1) AND t.closed_at IS NULL ORDER BY t.sort_at, t.id`;

/** The dossiers behind the numbers of the table of units. */
@Injectable()
export class CellQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledUnits: LedUnits,
    private readonly deadlines: DeadlineReaderService,
  ) {}

  /**
   * One page of exactly those dossiers that a number counts, what is due first comes first; list and total come from one
   * statement, so that they agree.
   * @throws {UnitNotLedError}
   */
  async list(actor: SignedInActor, query: CellQuery): Promise<Page<CellItem>> {
    const { page, steps } = await this.find(actor, query, this.database);
    const deadlines = await this.deadlines.read(
      steps.map(({ unit, openedAt, dueAt }) => ({ unitId: unit.id, startsAt: openedAt, dueAt })),
    );
    const told = steps.map((row, n) => ({ dossierId: row.dossierId, step: stepOf(row, deadlines[n]!) }));
    const byDossier = groupBy(told, ({ dossierId }) => dossierId);
    const stepsOf = (id: string): CellStep[] => (byDossier.get(id) ?? []).map(({ step }) => step);
    return { ...page, items: page.items.map((row) => itemOf(row, stepsOf(row.id))) };
  }

  /** The same as rows: a page of dossiers, and the open steps of these. */
  async find(
    actor: SignedInActor,
    query: CellQuery,
    reader: Reader,
  ): Promise<{ page: Page<CellDossierRow>; steps: CellStepRow[] }> {
    const units = await this.ledUnits.of(actor, query.unit, reader);
    const { text, values } = this.statement(units, query);
    const rows = await reader.query<CellDossierRow>(text, values);
    const found = rows.filter((row) => row.id !== null);
    const page = pageOf(found, query.limit, rows[0]?.total ?? 0, (row) => [row.sortAt, row.id]);
    const ids = page.items.map(({ id }) => id);
    const asked = [ids, ledPaths(actor), this.clock.now()];
    return { page, steps: ids.length === 0 ? [] : await reader.query<CellStepRow>(STEPS, asked) };
  }

  /** The statement behind a list; tests look at its plan. */
  statement(units: readonly LedUnit[], query: CellQuery): { text: string; values: unknown[] } {
    const params = new Params();
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, CURSOR);
    const from = after
      ? `WHERE (sort_at, dossier_id) > (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`
      : '';
    const limit = params.add(query.limit + 1);
    const text = `WITH ${cells([scopeOf('asked', units)], this.clock.now(), params)},
       hit AS MATERIALIZED (SELECT dossier_id, sort_at FROM cell WHERE ${COLUMN_OF[query.cell]}),
       page AS (SELECT * FROM hit ${from} ORDER BY sort_at, dossier_id LIMIT ${limit}),
       total AS (SELECT count(*)::int AS n FROM hit)
       SELECT total.n AS total, page.sort_at::text AS "sortAt", d.id, d.code, d.status, d.received_at AS "receivedAt",
              d.due_at AS "dueAt", a.name AS "applicantName",
              json_build_object('vi', v.name, 'en', v.name_en) AS "procedureName"
         FROM total LEFT JOIN page ON true LEFT JOIN dossier d ON d.id = page.dossier_id
         LEFT JOIN dossier_party a ON a.dossier_id = d.id AND a.part = 'applicant'
         LEFT JOIN procedure_version v ON v.id = d.procedure_version_id
        ORDER BY page.sort_at, page.dossier_id`;
    return { text, values: params.values };
  }
}

function stepOf({ dossierId: _, openedAt: __, dueAt, ...step }: CellStepRow, { state, text }: ReadDeadline): CellStep {
  return { ...step, dueAt: dueAt?.toISOString() ?? null, deadlineState: state, remaining: { text } };
}

function itemOf({ total: _, sortAt: __, ...row }: CellDossierRow, steps: CellStep[]): CellItem {
  return {
    ...row,
    applicantName: row.applicantName ?? ERASED,
    status: statusInWords(row.status),
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    steps,
  };
}
