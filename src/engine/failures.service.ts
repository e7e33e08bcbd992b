import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { safeError } from '../platform/logging/safe-error.js';
import type { TimerFailedError } from './engine.errors.js';
import { lockInstance } from './instance.repository.js';
import { CONTINUE_INCIDENT, TIMER_INCIDENT } from './timer-armer.js';

/** Failures in a row after which what fails is set aside and an incident asks people for help. */
export const FAILURES = 5;
/** Wait after the first failure, doubled each time: some 75 s until the incident. */
const FIRST_RETRY_SECONDS = 5;
const BACK_OFF = `make_interval(secs => ${FIRST_RETRY_SECONDS} * 2 ^ least(failures, 12))`;

const MESSAGES = {
  [TIMER_INCIDENT]: { vi: 'Bộ hẹn giờ đến hạn nhưng không chạy được', en: 'A due timer cannot be fired' },
  [CONTINUE_INCIDENT]: { vi: 'Quy trình không tự chạy tiếp được', en: 'The process cannot go on by itself' },
};

/**
 * Counts what fails without anybody asking: timers that fire, instances that go on. Each count is a transaction of its
 * own, since the one that failed took everything back. What failed {@link FAILURES} times waits for people.
 */
@Injectable()
export class Failures {
  private readonly log = new Logger(Failures.name);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a failed firing; one that comes before the wait is over counts for nothing, so that impatient clicks open no
   * incident.
   * @returns whether the timer is set aside now, so that others may go on without it
   */
  async countTimer({ failed, cause }: TimerFailedError): Promise<boolean> {
    const { instanceId, timer } = failed;
    this.log.error({ err: cause, instanceId, elementId: timer.elementId }, 'A due timer could not be fired');
    return this.db.transaction(async (tx) => {
      await lockInstance(tx, instanceId);
      const [row] = await tx.query<{ failures: number; scopeId: string }>(
        `UPDATE timer SET failures = failures + 1, retry_at = $3::timestamptz + ${BACK_OFF}
         WHERE id = $1 AND due_at = $2 AND (retry_at IS NULL OR retry_at <= $3)
         RETURNING failures, scope_id AS "scopeId"`,
        [timer.id, timer.dueAt, this.clock.now()],
      );
      if (!row || row.failures < FAILURES) return false;
      await tx.query('UPDATE timer SET held_due_at = due_at, due_at = NULL WHERE id = $1', [timer.id]);
      await this.open(tx, instanceId, TIMER_INCIDENT, { ...row, token: timer.id, elementId: timer.elementId }, cause);
      return true;
    });
  }

  /** Counts a failed attempt to go on. */
  async countContinuation(instanceId: string, error: unknown): Promise<void> {
    this.log.error({ err: error, instanceId }, 'An instance could not go on');
    await this.db.transaction(async (tx) => {
      await lockInstance(tx, instanceId);
      const now = this.clock.now();
      const [row] = await tx.query<{ failures: number }>(
        `UPDATE instance SET continue_failures = continue_failures + 1, continue_retry_at =
           CASE WHEN continue_failures + 1 >= ${FAILURES} THEN 'infinity'
             ELSE $2::timestamptz + ${BACK_OFF.replace('failures', 'continue_failures')} END
         WHERE id = $1 AND continuing AND (continue_retry_at IS NULL OR continue_retry_at <= $2)
         RETURNING continue_failures AS failures`,
        [instanceId, now],
      );
      if (!row || row.failures < FAILURES) return;
      const [root] = await tx.query<{ scopeId: string; elementId: string }>(
        `SELECT id AS "scopeId", element_id AS "elementId" FROM instance_scope
         WHERE instance_id = $1 AND parent_id IS NULL`,
        [instanceId],
      );
      if (root) await this.open(tx, instanceId, CONTINUE_INCIDENT, { ...root, token: instanceId }, error);
    });
  }

  private async open(
    tx: Tx,
    instanceId: string,
    kind: keyof typeof MESSAGES,
    at: { token: string; scopeId: string; elementId: string },
    error: unknown,
  ): Promise<void> {
    const { type, message } = safeError(error);
    await tx.query(
      `INSERT INTO incident (id, instance_id, token, scope_id, element_id, kind, message, detail, state, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9)
       ON CONFLICT (token) WHERE state = 'open' DO UPDATE SET kind = excluded.kind, message = excluded.message,
         detail = excluded.detail`,
      [
        ...[newId(), instanceId, at.token, at.scopeId, at.elementId, kind, JSON.stringify(MESSAGES[kind])],
        ...[`${type}: ${message}`.slice(0, 2000), this.clock.now()],
      ],
    );
  }
}
