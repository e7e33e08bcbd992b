import type { Tx } from '../platform/database/tx.js';

/** A number with the instant of the oldest thing it counts. */
export interface Counted {
  count: number;
  oldestAt: string | null;
}

/** What the tables tell of the health of an installation. */
export interface Counts {
  /** Workers that have been seen lately. */
  workers: Counted;
  /** Timers that should have fired and have not been tried. */
  timers: Counted;
  /** Timers and continuations that fail and are tried again. */
  failing: Counted;
  /** Alerts that should have been raised. */
  levels: Counted;
  incidents: Counted;
  /** Work for other systems that none has fetched. */
  jobs: Counted;
  /** Messages that should have gone and are still tried. */
  messages: Counted;
  /** Messages given up. */
  deadMessages: Counted;
  /** Published versions on which dossiers are under way, or new ones start, and which today's rules would refuse. */
  versions: Counted;
  /** Backups; `oldestAt` is the latest here. */
  backups: Counted;
  openDossiers: Counted;
  openTasks: Counted;
}

const VERSIONS = `procedure_version_finding f
  WHERE EXISTS (SELECT FROM dossier d WHERE d.procedure_version_id = f.version_id AND d.finished_at IS NULL)
     OR EXISTS (SELECT FROM procedure_version v WHERE v.id = f.version_id AND NOT EXISTS
                 (SELECT FROM procedure_version w WHERE w.procedure_code = v.procedure_code AND w.version > v.version))`;

const counted = (name: keyof Counts, from: string, at: string, pick: 'min' | 'max' = 'min'): string =>
  `(SELECT json_build_object('count', count(*)::int, 'oldestAt', ${pick}(${at})) FROM ${from}) AS "${name}"`;

/**
 * All counts in one statement over partial indexes.
 * @param tolerance how far behind the present things may be, in milliseconds: `bells` for what a bell or sweep should have
 *   done, `deliveries` for what waits for the outer world, `fetch` for work that others fetch, `workers` for a sign of life
 */
export async function countAll(
  reader: Pick<Tx, 'query'>,
  now: Date,
  tolerance: { bells: number; deliveries: number; fetch: number; workers: number },
): Promise<Counts> {
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  const [row] = await reader.query<Counts>(
    `SELECT ${[
      counted('workers', 'worker_process WHERE seen_at >= $4', 'seen_at'),
      counted('timers', 'timer WHERE due_at < $1 AND failures = 0', 'due_at'),
      counted(
        'failing',
        `(SELECT armed_at AS at FROM timer WHERE failures > 0
           UNION ALL SELECT last_step_at FROM instance WHERE continuing AND continue_failures > 0) AS f`,
        'at',
      ),
      counted('levels', `deadline_level WHERE state = 'armed' AND due_at < $1`, 'due_at'),
      counted('incidents', `incident WHERE state = 'open'`, 'opened_at'),
      counted(
        'jobs',
        `job WHERE state = 'open' AND due_at < $3 AND (locked_until IS NULL OR locked_until < $3)`,
        'due_at',
      ),
      counted('messages', `outbox WHERE state = 'pending' AND created_at < $2 AND due_at < $5`, 'created_at'),
      counted('deadMessages', `outbox WHERE state = 'dead'`, 'created_at'),
      counted('versions', VERSIONS, 'found_at'),
      counted('backups', 'backup_run', 'finished_at', 'max'),
      counted('openDossiers', 'dossier WHERE finished_at IS NULL', 'received_at'),
      counted('openTasks', 'task WHERE closed_at IS NULL', 'opened_at'),
    ].join(', ')}`,
    [before(tolerance.bells), before(tolerance.deliveries), before(tolerance.fetch), before(tolerance.workers), now],
  );
  return row!;
}
