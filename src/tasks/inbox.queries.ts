import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DeadlineReaderService } from '../dossiers/deadline-reader.service.js';
import { DossierSearchService } from '../dossiers/dossier-search.service.js';
import { ledPaths, VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { cursorInstant, decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import { ITEM_COLUMNS, ITEM_JOINS, itemOf, type TaskItemRow } from './task-item.js';
import type { InboxQuery, TaskItem } from './tasks.dto.js';

const CURSOR = z.tuple([cursorInstant, z.uuid()]);

/**
 * Inboxes. Strategies tried on 100,000 dossiers: one walk of (unit_id, sort_at, id) per unit with a limit each, then the
 * best of them, stays flat whether a person belongs to one unit or leads eight hundred; `unit_id = ANY` with one sort
 * reads every open task of all units first.
 */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly database: Database,
    private readonly search: DossierSearchService,
    private readonly deadlines: DeadlineReaderService,
    private readonly clock: Clock,
    private readonly visibility: VisibilityService,
  ) {}

  /** One page, what is overdue first, then by due time; list and total come from one statement, so that they agree. */
  async list(actor: SignedInActor, query: InboxQuery): Promise<Page<TaskItem>> {
    const { text, values } = this.statement(actor, query);
    const statement = { name: nameOf(text), text };
    const rows = await this.database.run<TaskItemRow & { total: number; sortAt: string }>(statement, values);
    const found = rows.filter((row) => row.id !== null);
    const page = pageOf(found, query.limit, rows[0]?.total ?? 0, (row) => [row.sortAt, row.id]);
    const deadlines = await this.deadlines.read(
      page.items.map(({ unitId, openedAt, dueAt }) => ({ unitId, startsAt: openedAt, dueAt })),
    );
    return { ...page, items: page.items.map((row, n) => itemOf(row, deadlines[n]!, actor)) };
  }

  /** The statement behind a list; tests look at its plan. */
  statement(actor: SignedInActor, query: InboxQuery): { text: string; values: unknown[] } {
    const params = new Params();
    const where = this.conditions(query, params);
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, CURSOR);
    const from = after
      ? [`(t.sort_at, t.id) > (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`]
      : [];
    const limit = params.add(query.limit + 1);
    const best = `ORDER BY sort_at, id LIMIT ${limit}`;
    const holder = query.scope === 'mine' ? isOwn(actor, params) : 't.unit_id = scope.unit_id';
    const tasks = (conditions: readonly string[]): string =>
      `FROM task t WHERE ${[holder, ...conditions].join(' AND ')}`;
    const found = query.q ? `found AS MATERIALIZED (${this.search.matches(query.q, params)}),` : '';
    const text = `WITH scope AS MATERIALIZED (${this.scopeOf(actor, query.scope, params)}), ${found}
      hit AS (SELECT h.* FROM scope CROSS JOIN LATERAL (
        SELECT t.id, t.sort_at ${tasks([...where, ...from])} ${best}) AS h ${best}),
      total AS (SELECT coalesce(sum(h.n), 0)::int AS n FROM scope CROSS JOIN LATERAL (
        SELECT count(*) AS n ${tasks(where)}) AS h)
      SELECT total.n AS total, t.sort_at::text AS "sortAt", ${ITEM_COLUMNS}
        FROM total LEFT JOIN hit ON true LEFT JOIN task t ON t.id = hit.id ${ITEM_JOINS}
       ORDER BY t.sort_at, t.id`;
    return { text, values: params.values };
  }

  /** Units whose tasks the list is about. */
  private scopeOf(actor: SignedInActor, scope: InboxQuery['scope'], params: Params): string {
    if (scope === 'mine') return unitsOfOwn(actor, this.clock.now(), params);
    const units =
      scope === 'unit' ? this.visibility.unitsHeld(actor, params) : this.visibility.unitsSeen(actor, params);
    return `SELECT unnest(${units}) AS unit_id`;
  }

  private conditions(query: InboxQuery, params: Params): string[] {
    const conditions = ['t.closed_at IS NULL'];
    if (query.state === 'unclaimed') conditions.push('t.assignee_id IS NULL');
    if (query.state === 'claimed') conditions.push('t.assignee_id IS NOT NULL');
    if (query.overdue === true) conditions.push(`t.sort_at < ${params.add(this.clock.now())}`);
    if (query.q) conditions.push('t.dossier_id IN (SELECT id FROM found)');
    return conditions;
  }
}

const names = new Map<string, string>();

/** Kinds of lists are few, and their texts hold no values: each is planned once instead of at every request. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `inbox.${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * The units that hold the tasks in the actor's hands, each once, since the unit that goes on for one is looked up at a price,
 * and the roles in which the actor may have its tasks (`NULL`: in any, as its leader).
 */
function unitsOfOwn(actor: SignedInActor, at: Date, params: Params): string {
  const { accountId, posts } = actor;
  const units = params.add(posts.map((post) => post.unitId));
  const roles = params.add(posts.map((post) => post.role));
  return `SELECT held.unit_id, CASE WHEN u.path <@ ${params.add(ledPaths(actor))}::ltree[] THEN NULL ELSE ARRAY(
      SELECT p.role FROM unnest(${units}::uuid[], ${roles}::text[]) AS p(unit_id, role) WHERE p.unit_id = u.id) END AS roles
    FROM (SELECT DISTINCT unit_id FROM task WHERE assignee_id = ${params.add(accountId)} AND closed_at IS NULL) AS held
    JOIN unit u ON u.id = coalesce(current_unit(held.unit_id, ${params.add(at)}), held.unit_id)`;
}

/** Tasks in the actor's hands, as far as they could take them now or lead there; see `relationsOf`. */
function isOwn({ accountId }: SignedInActor, params: Params): string {
  return `t.assignee_id = ${params.add(accountId)} AND t.unit_id = scope.unit_id
    AND (scope.roles IS NULL OR t.roles && scope.roles)`;
}
