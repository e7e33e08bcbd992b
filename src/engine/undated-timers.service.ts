import { Injectable } from '@nestjs/common';
import type { TimerSpec } from '#workflow';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { EngineBells } from './engine.bells.js';
import { InstanceNotFoundError } from './engine.errors.js';
import { FAILURES } from './failures.service.js';
import { lockInstance } from './instance.repository.js';
import { TimerDue } from './timer-due.js';

/**
 * Timers without a due instant, until people help: those for which it could not be worked out, for instance for want of
 * a calendar, and those set aside because firing them failed too often.
 */
@Injectable()
export class UndatedTimers {
  constructor(
    private readonly db: Database,
    private readonly timerDue: TimerDue,
    private readonly bells: EngineBells,
  ) {}

  /**
   * Works the due instant out anew, from when the timer was armed. When that fails again, its incident says why. A timer
   * set aside is due again as it was; its incident closes when it has fired.
   * @param hooks `check` before anything is written, `after` with the timer or the new reason in place
   */
  async dateAgain(
    instanceId: string,
    token: string,
    hooks: { check: (tx: Tx) => Promise<void>; after: (tx: Tx) => Promise<void> },
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await lockInstance(tx, instanceId);
      if (!row) throw new InstanceNotFoundError(instanceId);
      await hooks.check(tx);
      const [timer] = await tx.query<{ spec: TimerSpec; armedAt: Date; heldDueAt: Date | null }>(
        'SELECT spec, armed_at AS "armedAt", held_due_at AS "heldDueAt" FROM timer WHERE id = $1 AND due_at IS NULL',
        [token],
      );
      if (timer?.heldDueAt) await this.release(tx, token, timer.heldDueAt);
      else if (timer) {
        const { armedAt, spec } = timer;
        const { competentUnitId: unitId, timeZone } = row;
        const dueAt = await this.timerDue.dueAt(tx, spec, { armedAt, unitId, timeZone }).catch(asError);
        if (dueAt instanceof Date) await this.set(tx, token, dueAt);
        else
          await tx.query(`UPDATE incident SET detail = $2 WHERE token = $1 AND state = 'open'`, [token, dueAt.message]);
      }
      await hooks.after(tx);
    });
  }

  /** One more failure sets it aside again. */
  private async release(tx: Tx, id: string, dueAt: Date): Promise<void> {
    await tx.query('UPDATE timer SET failures = $2, retry_at = NULL, held_due_at = NULL WHERE id = $1', [
      id,
      FAILURES - 1,
    ]);
    await this.arm(tx, id, dueAt);
  }

  private async set(tx: Tx, id: string, dueAt: Date): Promise<void> {
    await this.arm(tx, id, dueAt);
    await tx.query(`UPDATE incident SET state = 'closed', closed_at = $2 WHERE token = $1 AND state = 'open'`, [
      id,
      this.bells.now(),
    ]);
  }

  private async arm(tx: Tx, id: string, dueAt: Date): Promise<void> {
    const [{ arming }] = (await tx.query<{ arming: number }>(
      'UPDATE timer SET due_at = $2, arming = arming + 1, rung = $3 WHERE id = $1 RETURNING arming',
      [id, dueAt, this.bells.isNear(dueAt)],
    )) as [{ arming: number }];
    this.bells.timers(tx, [{ id, dueAt, arming }]);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
