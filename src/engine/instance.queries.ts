import type { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { decodeCursor, encodeCursor } from '../platform/http/paging.js';
import { z } from 'zod';
import type { Closing } from './engine.errors.js';
import type { Actor, HistoryEntry, InstanceView, WaitingView } from './engine.events.js';
import type { InstanceRow } from './instance.repository.js';
import type { JournalEntry } from './step.rows.js';

type Reader = Pick<Tx | Database, 'query'>;

/** The last end of a wait at a token, and who brought it about. */
export async function findClosing(tx: Reader, instanceId: string, token: string): Promise<Closing | undefined> {
  const [row] = await tx.query<{ elementId: string; how: string; at: Date; actor: Actor }>(
    `SELECT e ->> 'elementId' AS "elementId", e ->> 'how' AS how, at, actor
     FROM history, jsonb_array_elements(entries) e
     WHERE instance_id = $1 AND e ->> 'token' = $2
       AND e ->> 'type' IN ('task.close', 'timer.disarm', 'subscription.close', 'service.cancel')
     ORDER BY step_no DESC LIMIT 1`,
    [instanceId, token],
  );
  return row && { ...row, at: row.at.toISOString() };
}

/**
 * Journal of an instance, oldest first, one entry for each effect.
 * @param page `limit` in entries
 */
export async function readHistory(
  db: Reader,
  instanceId: string,
  page: { limit: number; cursor?: string },
): Promise<{ items: HistoryEntry[]; nextCursor: string | null }> {
  const [step, seq] = page.cursor ? decodeCursor(page.cursor, z.tuple([z.number(), z.number()])) : [0, 0];
  const rows = await db.query<{ step: number; seq: number; at: Date; actor: Actor; entry: JournalEntry }>(
    `SELECT step_no::float8 AS step, seq::int AS seq, at, actor, entry
     FROM history, jsonb_array_elements(entries) WITH ORDINALITY AS e(entry, seq)
     WHERE instance_id = $1 AND step_no >= $2 AND (step_no, seq) > ($2, $3)
     ORDER BY step_no, seq LIMIT $4`,
    [instanceId, step, seq, page.limit + 1],
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ entry: { type, elementId, token, loopIndex, ...details }, ...row }) => ({
      id: `${row.step}.${row.seq}`,
      at: row.at.toISOString(),
      type,
      elementId: elementId as string | undefined,
      token: token as string | undefined,
      loopIndex: loopIndex as number | undefined,
      actor: row.actor,
      details,
    })),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.step, last.seq]) : null,
  };
}

/** Elements entered and flows taken at least once, in order of the first time. */
export async function readTraces(db: Reader, instanceId: string): Promise<{ visited: string[]; flows: string[] }> {
  const rows = await db.query<{ id: string; flow: boolean }>(
    `SELECT coalesce(e ->> 'flowId', e ->> 'elementId') AS id, e ->> 'type' = 'flow.take' AS flow
     FROM history, jsonb_array_elements(entries) WITH ORDINALITY AS j(e, seq)
     WHERE instance_id = $1 AND e ->> 'type' IN ('flow.take', 'activity.enter')
     GROUP BY 1, 2 ORDER BY min(step_no), min(seq)`,
    [instanceId],
  );
  const of = (flow: boolean): string[] => rows.filter((row) => row.flow === flow).map((row) => row.id);
  return { visited: of(false), flows: of(true) };
}

/** What an instance's rows say about its waits, by token. */
export async function readWaits(
  db: Reader,
  instanceId: string,
): Promise<Map<string, Pick<WaitingView, 'dueAt' | 'messageName' | 'correlationKey'>>> {
  const rows = await db.query<{ id: string; dueAt: Date | null; messageName: string | null; key: string | null }>(
    `SELECT id, due_at AS "dueAt", NULL AS "messageName", NULL AS key FROM timer WHERE instance_id = $1
     UNION ALL SELECT id, NULL, name, correlation_key FROM subscription WHERE instance_id = $1`,
    [instanceId],
  );
  return new Map(
    rows.map(({ id, dueAt, messageName, key }) => [
      id,
      messageName === null ? { dueAt: dueAt?.toISOString() } : { messageName, correlationKey: key },
    ]),
  );
}

/** An instance as last committed, with what it takes to read its marking. */
export async function readInstance(
  db: Reader,
  instanceId: string,
): Promise<
  (Omit<InstanceView, 'waiting'> & Pick<InstanceRow, 'markingHash' | 'markingInline' | 'bindings'>) | undefined
> {
  type Row = Omit<InstanceView, 'startedAt' | 'endedAt' | 'waiting'> & { startedAt: Date; endedAt: Date | null } & Pick<
      InstanceRow,
      'markingHash' | 'markingInline' | 'bindings'
    >;
  const [row] = await db.query<Row>(
    `SELECT id, business_key AS "businessKey", procedure_version_id AS "procedureVersionId", status,
       started_at AS "startedAt", ended_at AS "endedAt", encode(marking_hash, 'hex') AS "markingHash",
       marking_inline AS "markingInline", bindings FROM instance WHERE id = $1`,
    [instanceId],
  );
  return row && { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() };
}
