import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Statement, Tx } from '../platform/database/tx.js';
import { decodeCursor, type Page, pageOf, type PageQuery } from '../platform/http/paging.js';
import { newId } from '../platform/ids.js';
import { findContext } from '../platform/request-context.js';

/** Who acted: an account (in which post, where that matters), another agency's system, or this system for a reason. */
export type AuditActor =
  | { kind: 'account'; accountId: string; postId?: string }
  | { kind: 'client'; clientId: string }
  | { kind: 'system'; reason: string };

/** What is written down. */
export interface AuditRecord {
  actor: AuditActor;
  /** `noun.verb`, past tense: `task.completed`, `account.signed-in`. */
  action: string;
  subject: { kind: string; id: string };
  /** The unit in whose name it was done. */
  unitId?: string;
  /** Ids, codes, reasons, old and new values. Secrets never. */
  details?: Record<string, unknown>;
}

/** A row as it was written. */
export interface AuditEntry extends Required<Pick<AuditRecord, 'actor' | 'action' | 'subject' | 'details'>> {
  id: string;
  at: Date;
  unitId?: string;
  correlationId?: string;
}

const INSERT: Statement = {
  name: 'audit.write',
  text: `INSERT INTO audit_entry(id, at, actor_kind, actor_id, post_id, action, subject_kind, subject_id, unit_id, correlation_id, details)
         SELECT t.* FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[],
                                $8::text[], $9::uuid[], $10::text[], $11::jsonb[]) AS t`,
};

const COLUMNS = `id, at, actor_kind AS "actorKind", actor_id AS "actorId", post_id AS "postId", action,
  subject_kind AS "subjectKind", subject_id AS "subjectId", unit_id AS "unitId", correlation_id AS "correlationId", details`;

/** The journal of who did what. The application can add to it and read it; the database refuses anything else. */
@Injectable()
export class AuditService {
  /** Months known to have their partition. */
  private readonly months = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes one line in the caller's transaction: it stands exactly when what it tells of stands.
   * @example await audit.write(tx, { actor, action: 'task.claimed', subject: { kind: 'task', id } })
   */
  async write(tx: Tx, record: AuditRecord): Promise<void> {
    await this.writeAll(tx, [record]);
  }

  /** Writes many lines in one statement. */
  async writeAll(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const at = this.clock.now();
    await this.ensureMonth(tx, at);
    const correlationId = findContext()?.correlationId ?? null;
    const column = <T>(of: (record: AuditRecord) => T): T[] => records.map(of);
    await tx.run(INSERT, [
      column(() => newId()),
      column(() => at),
      column((record) => record.actor.kind),
      column((record) => actorIdOf(record.actor)),
      column((record) => (record.actor.kind === 'account' ? (record.actor.postId ?? null) : null)),
      column((record) => record.action),
      column((record) => record.subject.kind),
      column((record) => record.subject.id),
      column((record) => record.unitId ?? null),
      column(() => correlationId),
      column((record) => JSON.stringify(record.details ?? {})),
    ]);
  }

  /**
   * What was done to one thing, latest first; a thing may be known under several kinds. Whether the caller may know is the caller's question.
   * @param page limit and cursor of a list
   */
  async entriesOf(
    subject: { kind: string | readonly string[]; id: string },
    page: PageQuery,
  ): Promise<Page<AuditEntry>> {
    const kinds = [subject.kind].flat();
    const before = page.cursor === undefined ? [null, null] : decodeCursor(page.cursor, CURSOR);
    const [rows, [count]] = await Promise.all([
      this.database.query<AuditRow>(
        `SELECT ${COLUMNS} FROM audit_entry
          WHERE subject_kind = ANY ($1) AND subject_id = $2 AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid))
          ORDER BY at DESC, id DESC LIMIT $5`,
        [kinds, subject.id, ...before, page.limit + 1],
      ),
      this.database.query<{ total: number }>(
        `SELECT count(*)::int AS total FROM audit_entry WHERE subject_kind = ANY ($1) AND subject_id = $2`,
        [kinds, subject.id],
      ),
    ]);
    const { items, ...rest } = pageOf(rows, page.limit, count?.total ?? 0, (row) => [row.at.toISOString(), row.id]);
    return { ...rest, items: items.map(entryOf) };
  }

  /** Partitions are made ahead; on demand only when the clock leaps, as a virtual one does. */
  private async ensureMonth(tx: Tx, at: Date): Promise<void> {
    const month = at.toISOString().slice(0, 7);
    if (this.months.has(month)) return;
    await tx.query(`SELECT ensure_month_partitions('audit_entry', $1)`, [`${month}-01`]);
    tx.afterCommit(() => void this.months.add(month));
  }
}

interface AuditRow extends Pick<AuditEntry, 'id' | 'at' | 'action' | 'details'> {
  actorKind: AuditActor['kind'];
  actorId: string;
  postId: string | null;
  subjectKind: string;
  subjectId: string;
  unitId: string | null;
  correlationId: string | null;
}

const CURSOR = z.tuple([z.iso.datetime(), z.uuid()]);

function actorIdOf(actor: AuditActor): string {
  if (actor.kind === 'account') return actor.accountId;
  return actor.kind === 'client' ? actor.clientId : actor.reason;
}

function entryOf(row: AuditRow): AuditEntry {
  const { actorId, postId } = row;
  const actors = {
    account: { kind: 'account', accountId: actorId, postId: postId ?? undefined },
    client: { kind: 'client', clientId: actorId },
    system: { kind: 'system', reason: actorId },
  } as const satisfies Record<AuditActor['kind'], AuditActor>;
  return {
    id: row.id,
    at: row.at,
    actor: actors[row.actorKind],
    action: row.action,
    subject: { kind: row.subjectKind, id: row.subjectId },
    unitId: row.unitId ?? undefined,
    correlationId: row.correlationId ?? undefined,
    details: row.details,
  };
}
