import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { latenessAt, latenessInWords, remainingAt, remainingInWords } from '#policy';
import type { WorkingCalendar } from '#calendar';
import { CalendarsService } from '../calendars/calendars.service.js';
import type { RecipientRole } from '../organisation/organisation.events.js';
import { ledPaths, VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import { cursorInstant, decodeCursor, type Page, pageOf } from '../platform/http/paging.js';
import type { AlertItem, AlertsQuery } from './alerts.dto.js';
import { ASK_LEVEL } from './apology-room.js';

const CURSOR = z.tuple([cursorInstant, z.uuid()]);

interface AlertRow extends Omit<
  AlertItem,
  | 'severity'
  | 'remaining'
  | 'asksForApology'
  | 'next'
  | 'kind'
  | 'canAcknowledge'
  | 'canRemind'
  | 'canReassign'
  | 'canExtend'
> {
  subjectKind: 'task' | 'dossier';
  sortKey: string;
  total: number;
  nextAt: string | null;
  nextTell: RecipientRole[] | null;
  clockUnitId: string;
  leads: boolean;
}

/** Alerts of one person by state. Open ones are found by what is unanswered, however much there was before. */
function matching(state: AlertsQuery['state'], account: string, seen: string): string {
  const told = `SELECT FROM alert_notice n WHERE n.alert_id = a.id AND n.account_id = ${account} AND n.channel = 'app'`;
  const mine = `SELECT alert_id FROM alert_notice WHERE account_id = ${account} AND channel = 'app'`;
  switch (state) {
    case 'open':
      return `SELECT a.* FROM alert a WHERE a.id IN (${mine} AND open) AND a.closed_at IS NULL AND ${seen}`;
    case 'acknowledged':
      return `SELECT a.* FROM alert a
               WHERE a.closed_at IS NULL AND EXISTS (${told}) AND NOT EXISTS (${told} AND n.open) AND ${seen}`;
    case 'closed':
      return `SELECT a.* FROM alert a WHERE a.id IN (${mine}) AND a.closed_at IS NOT NULL AND ${seen}`;
  }
}

const LIST = (from: string, led: string, { limit, after }: { limit: string; after: string }): string => `
  WITH matching AS (${from}),
  page AS (SELECT * FROM matching WHERE ${after} ORDER BY due_at, id LIMIT ${limit}),
  total AS (SELECT count(*)::int AS n FROM matching)
  SELECT total.n AS total, a.id, a.version, a.subject_kind AS "subjectKind", a.level_key AS level, a.due_at AS "dueAt",
         a.raised_at AS since, a.due_at::text AS "sortKey",
         CASE WHEN t.id IS NULL THEN NULL
              ELSE json_build_object('id', t.id, 'version', t.version, 'name', t.name,
                     'nameEn', coalesce(t.name_en, t.name)) END AS task,
         json_build_object('id', d.id, 'code', d.code, 'applicantName', coalesce(p.name, '—'), 'procedureName',
                           json_build_object('vi', v.name, 'en', v.name_en)) AS dossier,
         json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit, u.id AS "clockUnitId",
         CASE WHEN s.id IS NULL THEN NULL ELSE json_build_object('id', s.id, 'name', s.name) END AS assignee,
         told.rows AS told, next.due_at AS "nextAt", next.tell AS "nextTell",
         CASE WHEN answer.name IS NULL THEN NULL ELSE json_build_object(
           'by', answer.name, 'at', answer.answered_at, 'answer', answer.answer) END AS "lastAnswer",
         coalesce(u.path <@ ANY (${led}::ltree[]), false) AS leads
    FROM total LEFT JOIN page a ON true
    LEFT JOIN dossier d ON d.id = a.dossier_id
    LEFT JOIN dossier_party p ON p.dossier_id = d.id AND p.part = 'applicant'
    LEFT JOIN procedure_version v ON v.id = d.procedure_version_id
    LEFT JOIN task t ON a.subject_kind = 'task' AND t.id = a.subject_id
    LEFT JOIN unit u ON u.id = coalesce(t.unit_id, d.competent_unit_id)
    LEFT JOIN person s ON s.id = t.assignee_id
    LEFT JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object(
               'name', who.name, 'level', l.key, 'at', n.told_at, 'channel', n.channel, 'seenAt', n.seen_at, 'answer', n.answer,
               'answeredAt', n.answered_at,
               'unit', CASE WHEN nu.id IS NULL THEN NULL
                            ELSE json_build_object('id', nu.id, 'name', nu.name, 'nameEn', nu.name_en) END)
             ORDER BY n.told_at, l.position, n.id), '[]') AS rows
        FROM alert_notice n JOIN person who ON who.id = n.account_id JOIN deadline_level l ON l.id = n.level_id
        LEFT JOIN unit nu ON nu.id = n.unit_id
       WHERE n.alert_id = a.id) AS told ON true
    LEFT JOIN LATERAL (
      SELECT l.due_at, l.tell FROM deadline_level l
       WHERE l.subject_id = a.subject_id AND l.state = 'armed' ORDER BY l.due_at, l.position LIMIT 1) AS next ON true
    LEFT JOIN LATERAL (
      SELECT who.name, n.answered_at, n.answer FROM alert_notice n JOIN person who ON who.id = n.account_id
       WHERE n.alert_id = a.id AND n.answered_at IS NOT NULL ORDER BY n.answered_at DESC LIMIT 1) AS answer ON true
   ORDER BY a.due_at, a.id`;

const WHO: Record<RecipientRole, { vi: string; en: string }> = {
  assigneeOrHead: { vi: 'Người thụ lý hoặc trưởng đơn vị', en: 'The officer, or the head of the unit' },
  unitHead: { vi: 'Trưởng đơn vị', en: 'The head of the unit' },
  agencyLeader: { vi: 'Lãnh đạo cơ quan', en: 'The leader of the agency' },
  competentChair: { vi: 'Lãnh đạo cơ quan có thẩm quyền', en: 'The leader of the competent authority' },
  receivingUnit: { vi: 'Bộ phận Một cửa', en: 'The receiving one-stop unit' },
};

/** Lists of alerts as the people who were told see them. */
@Injectable()
export class AlertsQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
    private readonly visibility: VisibilityService,
  ) {}

  /** One page, what was due first comes first; list and total come from one statement, so that they agree. */
  async list(actor: SignedInActor, query: AlertsQuery): Promise<Page<AlertItem>> {
    const params = new Params();
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, CURSOR);
    const text = LIST(this.matching(actor, query.state, params), params.add(ledPaths(actor)), {
      after: after ? `(due_at, id) > (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)` : 'true',
      limit: params.add(query.limit + 1),
    });
    const rows = await this.database.query<AlertRow>(text, params.values);
    const found = rows.filter((row) => row.id !== null);
    const page = pageOf(found, query.limit, rows[0]?.total ?? 0, (row) => [row.sortKey, row.id]);
    const calendars = await this.calendars.forUnits(
      this.database,
      page.items.map(({ clockUnitId }) => clockUnitId),
    );
    const now = this.clock.nowIso();
    return {
      ...page,
      items: page.items.map((row) => itemOf({ ...row, state: query.state }, calendars.get(row.clockUnitId)!, now)),
    };
  }

  /** How many alerts wait for an answer: the total of the open list. */
  async count(actor: SignedInActor): Promise<number> {
    const params = new Params();
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (${this.matching(actor, 'open', params)}) AS open`,
      params.values,
    );
    return row?.n ?? 0;
  }

  /** Who has left the agency is told of nothing there any more. */
  private matching(actor: SignedInActor, state: AlertsQuery['state'], params: Params): string {
    return matching(state, params.add(actor.accountId), this.visibility.dossierSeen(actor, 'a.dossier_id', params));
  }
}

function itemOf(row: AlertRow, calendar: WorkingCalendar, now: string): AlertItem {
  const { subjectKind, nextAt, nextTell, leads, sortKey: _, total: __, clockUnitId: ___, ...item } = row;
  const dueAt = new Date(item.dueAt).toISOString();
  const overdue = Date.parse(now) > Date.parse(dueAt);
  const say = (locale: 'vi' | 'en'): string =>
    overdue
      ? latenessInWords(latenessAt(calendar, dueAt, now), locale)
      : remainingInWords(remainingAt(calendar, dueAt, now), locale);
  const open = item.state !== 'closed';
  return {
    ...item,
    kind: subjectKind === 'task' ? 'step' : 'dossier',
    severity: overdue ? 'overdue' : 'dueSoon',
    dueAt,
    remaining: { text: { vi: say('vi'), en: say('en') } },
    asksForApology: item.level === ASK_LEVEL,
    next: nextAt === null || nextTell === null ? null : { at: nextAt, who: whoOf(nextTell) },
    canAcknowledge: item.state === 'open',
    canRemind: open,
    canReassign: open && item.task !== null && leads,
    canExtend: open && item.task !== null && leads,
  };
}

/** Whom a level tells, in words. */
export function whoOf(tell: readonly RecipientRole[]): { vi: string; en: string } {
  return { vi: tell.map((role) => WHO[role].vi).join('; '), en: tell.map((role) => WHO[role].en).join('; ') };
}
