import { Injectable } from '@nestjs/common';
import type { Variables, WorkflowEvent } from '#workflow';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Idempotency } from '../platform/idempotency/idempotency.service.js';
import type { Statement, Tx } from '../platform/database/tx.js';
import type { Actor, StepResult } from './engine.events.js';
import { JobLockLostError, JobNotFoundError } from './jobs.errors.js';
import { StepsService } from './steps.service.js';

/** A worker of a client; two workers of one client are two holders of locks. */
export interface JobHolder {
  clientId: string;
  workerId: string;
}

/**
 * Whose jobs a client may see: those of instances whose competent unit lies in its agency's subtree and, for the types of
 * `everywhere`, those of all. Data of a dossier thus leaves the competent authority only by an explicit grant, such as a
 * tax office that computes duties for every commune of the province is given.
 */
export interface JobReach {
  agencyId: string;
  everywhere: readonly string[];
}

/** A job as a worker gets it. */
export interface LockedJob {
  id: string;
  type: string;
  businessKey: string;
  elementId: string;
  headers: Record<string, string>;
  input: Variables;
  /** Tries left, this one included. */
  retries: number;
  lockedUntil: Date;
}

interface JobRow {
  instanceId: string;
  lockedBy: string | null;
  retries: number;
  attempts: number;
  state: 'open' | 'failed';
}

const FETCH: Statement = {
  name: 'engine.jobs-fetch',
  text: `WITH picked AS (
      SELECT id FROM job
      WHERE state = 'open' AND type = ANY ($1) AND due_at <= $2 AND (locked_until IS NULL OR locked_until <= $2)
      ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
    UPDATE job SET locked_by = $4, locked_until = $5, attempts = attempts + 1
    FROM picked, instance WHERE job.id = picked.id AND instance.id = job.instance_id
    RETURNING job.id, job.type, instance.business_key AS "businessKey", job.element_id AS "elementId", job.headers,
      job.input, job.retries, job.locked_until AS "lockedUntil"`,
};

/** As `FETCH`, within a reach. */
const FETCH_WITHIN: Statement = {
  name: 'engine.jobs-fetch-within',
  text: FETCH.text.replace(
    'ORDER BY',
    `AND (type = ANY ($6) OR EXISTS (
          SELECT 1 FROM instance i JOIN unit u ON u.id = i.competent_unit_id JOIN unit agency ON u.path <@ agency.path
          WHERE i.id = job.instance_id AND agency.id = $7))
      ORDER BY`,
  ),
};

const FIND = `SELECT instance_id AS "instanceId", locked_by AS "lockedBy", retries, attempts, state FROM job WHERE id = $1`;

/** Waits between tries where the worker names none: 10 s, doubled each time, at most an hour. */
const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 3_600_000;

/**
 * Service tasks as jobs of external workers: fetched under a lock for a time, completed or failed by who holds the lock.
 * A lock that ran out returns by itself, since fetching looks at the time. Work may thus be done twice; its effect on the
 * instance happens once.
 */
@Injectable()
export class JobsService {
  constructor(
    private readonly db: Database,
    private readonly steps: StepsService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks open jobs, oldest first. No two workers get the same. Everything else asks for the lock, so that what a client
   * may not fetch it can neither complete nor fail.
   * @param ask `lockMs`: how long the worker has; `reach` of a client, absent for the system's own workers
   */
  async fetchAndLock(
    holder: JobHolder,
    ask: { types: readonly string[]; max: number; lockMs: number; reach?: JobReach },
  ): Promise<LockedJob[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + ask.lockMs);
    const { types, max, reach } = ask;
    const values = [[...types], now, max, lockName(holder), until];
    return this.db.transaction((tx) =>
      reach
        ? tx.run<LockedJob>(FETCH_WITHIN, [...values, [...reach.everywhere], reach.agencyId])
        : tx.run<LockedJob>(FETCH, values),
    );
  }

  /** Holds a job longer. @returns until when @throws {JobLockLostError} {@link JobNotFoundError} */
  async extendLock(id: string, holder: JobHolder, lockMs: number): Promise<Date> {
    const until = new Date(this.clock.now().getTime() + lockMs);
    const rows = await this.db.query(
      `WITH held AS (UPDATE job SET locked_until = $3 WHERE id = $1 AND locked_by = $2 AND state = 'open' RETURNING 1)
       SELECT * FROM held`,
      [id, lockName(holder), until],
    );
    if (rows.length === 0) await this.getHeld(this.db, id, holder);
    return until;
  }

  /** The work is done; the instance goes on. @throws {JobLockLostError} {@link JobNotFoundError} */
  complete(id: string, holder: JobHolder, output: Variables): Promise<StepResult> {
    return this.deliver(id, holder, { type: 'service.complete', token: id, output });
  }

  /**
   * The work failed. With tries left the job comes back after a while, else an incident opens and waits for people.
   * @param failure `retries` left, one less than before when absent; `retryAfterMs` until the next try
   * @returns tries left
   * @throws {JobLockLostError} {@link JobNotFoundError}
   */
  async fail(
    id: string,
    holder: JobHolder,
    failure: { message: string; retries?: number; retryAfterMs?: number },
  ): Promise<number> {
    const job = await this.getHeld(this.db, id, holder);
    const retries = Math.max(0, failure.retries ?? job.retries - 1);
    if (retries === 0) {
      const answer = { status: 200, body: { retries } };
      await this.deliver(id, holder, { type: 'service.fail', token: id, message: failure.message }, answer);
      return 0;
    }
    const wait = failure.retryAfterMs ?? Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (job.attempts - 1));
    const rows = await this.db.query(
      `WITH failed AS (UPDATE job SET retries = $3, due_at = $4, last_error = $5, locked_by = NULL, locked_until = NULL
         WHERE id = $1 AND locked_by = $2 AND state = 'open' RETURNING 1)
       SELECT * FROM failed`,
      [id, lockName(holder), retries, new Date(this.clock.now().getTime() + wait), failure.message.slice(0, 2000)],
    );
    if (rows.length === 0) throw new JobLockLostError(id);
    return retries;
  }

  /** A business error that the model may catch. @throws {JobLockLostError} {@link JobNotFoundError} */
  async raiseError(
    id: string,
    holder: JobHolder,
    error: { code: string; message?: string; output?: Variables },
  ): Promise<StepResult> {
    return this.deliver(id, holder, { type: 'bpmn.error', token: id, ...error });
  }

  /** @param answer what the client is told, kept with the step so that a repetition is told the same */
  private async deliver(
    id: string,
    holder: JobHolder,
    event: WorkflowEvent,
    answer: { status: number; body?: unknown } = { status: 204 },
  ): Promise<StepResult> {
    const { instanceId } = await this.getHeld(this.db, id, holder);
    const actor: Actor = { kind: 'client', clientId: holder.clientId };
    return this.steps.deliver(instanceId, {
      receivedAt: this.clock.receivedAt(),
      actor,
      event,
      check: async (tx) => void (await this.getHeld(tx, id, holder)),
      after: (tx) => this.idempotency.remember(tx, answer.status, answer.body),
    });
  }

  /** The job, if the worker still holds it. A lock that ran out counts as held until another worker has it. */
  private async getHeld(reader: Pick<Tx, 'query'>, id: string, holder: JobHolder): Promise<JobRow> {
    const [job] = await reader.query<JobRow>(FIND, [id]);
    if (!job || job.state !== 'open') throw new JobNotFoundError(id);
    if (job.lockedBy !== lockName(holder)) throw new JobLockLostError(id);
    return job;
  }
}

const lockName = ({ clientId, workerId }: JobHolder): string => `${clientId}/${workerId}`;
