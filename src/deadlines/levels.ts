import type { LevelAt } from '#policy';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import type { Queue } from '../platform/queue/queue.service.js';

/** What a ladder hangs on. */
export interface Subject {
  kind: 'task' | 'dossier';
  id: string;
  dossierId: string;
  dueAt: string;
  arming: number;
}

/** A level about to be armed. */
export interface ArmedLevel extends LevelAt {
  subject: Subject;
  position: number;
}

/** A level as it stood before, so that what has fired does not fire again unless its instant moved. */
export interface FiredLevel {
  key: string;
  dueAt: Date;
}

/**
 * Levels to arm: those whose instant is known and that have not fired for that very instant.
 * @param fired levels of the subject's earlier armings that have fired
 */
export function armable(subject: Subject, levels: readonly LevelAt[], fired: readonly FiredLevel[] = []): ArmedLevel[] {
  const done = new Set(fired.map(({ key, dueAt }) => `${key} ${dueAt.getTime()}`));
  return levels.flatMap((level, position) =>
    level.at === null || done.has(`${level.key} ${Date.parse(level.at)}`) ? [] : [{ ...level, subject, position }],
  );
}

/** Writes levels in one statement and sets their bells after the commit. */
export async function armLevels(tx: Tx, queue: Queue, levels: readonly ArmedLevel[]): Promise<void> {
  if (levels.length === 0) return;
  const rows = levels.map(({ subject, position, key, at, tell, channels }) => ({
    id: newId(),
    subject_kind: subject.kind,
    subject_id: subject.id,
    dossier_id: subject.dossierId,
    arming: subject.arming,
    position,
    key,
    tell,
    channels,
    due_at: at!,
    subject_due_at: subject.dueAt,
  }));
  await tx.run(
    {
      name: 'deadlines.arm-levels',
      text: `INSERT INTO deadline_level(id, subject_kind, subject_id, dossier_id, arming, position, key, tell, channels,
                                        due_at, subject_due_at)
             SELECT id, subject_kind, subject_id, dossier_id, arming, position, key, tell, channels, due_at, subject_due_at
               FROM jsonb_populate_recordset(NULL::deadline_level, $1)`,
    },
    [JSON.stringify(rows)],
  );
  tx.afterCommit(async () => {
    await Promise.all(rows.map((row) => queue.ring('levels', row.id, new Date(row.due_at), row.arming)));
  });
}

/**
 * Ends the levels and alerts of what is finished. Levels first: firing holds the level's row, so whatever it raises is
 * there to be closed by the second statement.
 * @returns the alerts closed, each with the accounts that were told
 */
export async function closeSubjects(
  tx: Tx,
  subjectIds: readonly string[],
  at: string,
): Promise<{ id: string; audience: string[] }[]> {
  if (subjectIds.length === 0) return [];
  await closeLevels(tx, subjectIds, at);
  return tx.run(
    {
      name: 'deadlines.close-alerts',
      text: `WITH closed AS (
               UPDATE alert SET closed_at = $2, version = version + 1 WHERE subject_id = ANY($1) AND closed_at IS NULL
               RETURNING id),
             settled AS (UPDATE alert_notice SET open = false WHERE alert_id IN (SELECT id FROM closed) AND open)
             SELECT id, ARRAY(SELECT DISTINCT account_id::text FROM alert_notice WHERE alert_id = closed.id) AS audience
               FROM closed`,
    },
    [subjectIds, at],
  );
}

/**
 * Levels of a subject that have fired. Read after `closeLevels`: that waits for a level that is firing at this moment,
 * which a statement begun earlier would still see armed.
 */
export async function firedLevels(tx: Tx, subjectId: string): Promise<FiredLevel[]> {
  return tx.run(
    {
      name: 'deadlines.fired-levels',
      text: `SELECT key, due_at AS "dueAt" FROM deadline_level WHERE subject_id = $1 AND state = 'fired'`,
    },
    [subjectId],
  );
}

/** Ends levels that have not fired. */
export async function closeLevels(tx: Tx, subjectIds: readonly string[], at: string): Promise<void> {
  await tx.run(
    {
      name: 'deadlines.close-levels',
      text: `UPDATE deadline_level SET state = 'closed', settled_at = $2 WHERE subject_id = ANY($1) AND state = 'armed'`,
    },
    [subjectIds, at],
  );
}
