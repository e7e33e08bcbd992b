import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { EngineService } from '../engine/engine.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { VisibilityService } from '../organisation/visibility.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { LiveChannel } from '../platform/live/live.channel.js';
import { Outbox } from '../platform/outbox/outbox.service.js';
import { TaskDeskService } from '../tasks/task-desk.service.js';
import type { Answer } from './alerts.dto.js';
import { AlertChangedError, AlertNotFoundError, AlertWithoutStepError } from './alerts.errors.js';

interface LockedAlert {
  id: string;
  version: number;
  closed: boolean;
  dossierId: string;
  instanceId: string;
  subjectKind: 'task' | 'dossier';
  subjectId: string;
}

/** Which alert, as the caller saw it. */
export interface AlertVersion {
  alertId: string;
  version: number;
}

/**
 * What leaders do from an alert. Every answer is journaled; none stops the clock or the further levels. As with every
 * change, what was due before the answer came has fired, and the procedure is locked first, then tasks, then the alert.
 */
@Injectable()
export class AlertsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly engine: EngineService,
    private readonly audit: AuditService,
    private readonly organisation: OrganisationService,
    private readonly desk: TaskDeskService,
    private readonly outbox: Outbox,
    private readonly live: LiveChannel,
    private readonly visibility: VisibilityService,
  ) {}

  /**
   * Notes that the caller has taken the alert in; it is not settled by that.
   * @throws {AlertNotFoundError} {@link AlertChangedError}
   */
  async acknowledge(actor: SignedInActor, ask: AlertVersion): Promise<AnsweredAlert> {
    return this.inProcedure(actor, ask, (tx) => this.answer(tx, actor, ask, 'acknowledged'));
  }

  /**
   * Urges whoever holds the step (or every open step of the dossier): in the application and by e-mail.
   * @throws {AlertNotFoundError} {@link AlertChangedError}
   */
  async remind(actor: SignedInActor, ask: AlertVersion & { message?: string }): Promise<AnsweredAlert> {
    return this.inProcedure(actor, ask, async (tx) => {
      const answered = await this.answer(tx, actor, ask, 'reminded');
      const reminderId = ask.message === undefined ? null : await this.keepWords(tx, actor, ask.alertId, ask.message);
      for (const { accountIds, taskId } of await this.holdersOf(tx, answered.alert)) {
        const payload = { taskId, accountIds, alertId: ask.alertId, remindedBy: actor.accountId, reminderId };
        await this.outbox.append(tx, { topic: 'task.reminder', key: answered.alert.dossierId, payload });
        this.live.publish(tx, { audience: accountIds, kind: 'tasks.reminded', id: taskId });
      }
      return answered;
    });
  }

  /**
   * Hands the late step to somebody else inside the caller's subtree, by the rules of tasks, in one transaction.
   * @param ask `taskVersion` as the caller saw the task: a claim made meanwhile is not overridden unseen
   * @throws {AlertWithoutStepError} for an alert about a whole dossier, besides what reassigning a task throws
   */
  async reassign(
    actor: SignedInActor,
    ask: AlertVersion & { taskVersion: number; unitId?: string; accountId?: string; reason: string },
  ): Promise<AnsweredAlert> {
    const { taskVersion, unitId, accountId, reason } = ask;
    const taskId = await this.taskOf(this.database, actor, ask.alertId);
    return this.desk.reassignAnd(actor, { taskId, version: taskVersion, unitId, accountId, reason }, (tx) =>
      this.answer(tx, actor, ask, 'reassigned', { taskId, unitId, accountId, reason }),
    );
  }

  /** Notes that these alerts stood on the caller's screen; those the caller was not told of are left out. */
  async seen(actor: SignedInActor, alertIds: readonly string[]): Promise<void> {
    if (alertIds.length === 0) return;
    await this.database.query(
      `UPDATE alert_notice SET seen_at = $3
        WHERE account_id = $1 AND alert_id = ANY($2) AND channel = 'app' AND seen_at IS NULL`,
      [actor.accountId, alertIds, this.clock.now()],
    );
  }

  private async inProcedure<T>(actor: SignedInActor, ask: AlertVersion, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { instanceId } = await this.find(this.database, actor, ask.alertId);
    return this.engine.inTransaction(instanceId, this.clock.receivedAt(), work);
  }

  private async answer(
    tx: Tx,
    actor: SignedInActor,
    ask: AlertVersion,
    answer: Answer,
    details: Record<string, unknown> = {},
  ): Promise<AnsweredAlert> {
    const alert = await this.lock(tx, actor, ask);
    const at = this.clock.receivedAt();
    await tx.query(
      `UPDATE alert_notice SET answered_at = $3, answer = $4, open = false, seen_at = coalesce(seen_at, $3)
        WHERE alert_id = $1 AND account_id = $2 AND answered_at IS NULL`,
      [alert.id, actor.accountId, at, answer],
    );
    await this.audit.write(tx, {
      actor: { kind: 'account', accountId: actor.accountId },
      action: `alert.${answer}`,
      subject: { kind: 'dossier', id: alert.dossierId },
      details: { alertId: alert.id, ...details },
    });
    this.live.publish(tx, { audience: [actor.accountId], kind: 'alerts.changed', id: alert.id });
    return { id: alert.id, version: alert.version, alert };
  }

  private async keepWords(tx: Tx, actor: SignedInActor, alertId: string, message: string): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO alert_reminder(id, alert_id, account_id, message, written_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, alertId, actor.accountId, message, this.clock.receivedAt()],
    );
    return id;
  }

  /** @throws {AlertNotFoundError} {@link AlertWithoutStepError} */
  private async taskOf(reader: Pick<Tx, 'query'>, actor: SignedInActor, alertId: string): Promise<string> {
    const alert = await this.find(reader, actor, alertId);
    if (alert.subjectKind !== 'task') throw new AlertWithoutStepError(alertId);
    return alert.subjectId;
  }

  /** @throws {AlertNotFoundError} {@link AlertChangedError} */
  private async lock(tx: Tx, actor: SignedInActor, ask: AlertVersion): Promise<LockedAlert> {
    const alert = await this.find(tx, actor, ask.alertId, 'FOR UPDATE OF a');
    if (alert.closed || alert.version !== ask.version) throw new AlertChangedError(alert.version, alert.closed);
    return alert;
  }

  /** By the rule of the lists: told in the application, and still seeing the dossier. @throws {AlertNotFoundError} */
  private async find(
    reader: Pick<Tx, 'query'>,
    actor: SignedInActor,
    alertId: string,
    lock = '',
  ): Promise<LockedAlert> {
    const params = new Params();
    const [alert] = await reader.query<LockedAlert>(
      `SELECT a.id, a.version, a.closed_at IS NOT NULL AS closed, a.dossier_id AS "dossierId",
              (SELECT d.instance_id FROM dossier d WHERE d.id = a.dossier_id) AS "instanceId",
              a.subject_kind AS "subjectKind", a.subject_id AS "subjectId"
         FROM alert a
        WHERE a.id = ${params.add(alertId)} AND ${this.visibility.dossierSeen(actor, 'a.dossier_id', params)}
          AND EXISTS (SELECT FROM alert_notice n WHERE n.alert_id = a.id AND n.channel = 'app'
                         AND n.account_id = ${params.add(actor.accountId)}) ${lock}`,
      params.values,
    );
    if (!alert) throw new AlertNotFoundError(alertId);
    return alert;
  }

  /** Open tasks concerned, each with the people who should act. */
  private async holdersOf(tx: Tx, alert: LockedAlert): Promise<{ taskId: string; accountIds: string[] }[]> {
    const tasks = await tx.query<{ id: string; unitId: string; assigneeId: string | null }>(
      `SELECT id, unit_id AS "unitId", assignee_id AS "assigneeId" FROM task
        WHERE dossier_id = $1 AND closed_at IS NULL AND ($2::uuid IS NULL OR id = $2) ORDER BY id`,
      [alert.dossierId, alert.subjectKind === 'task' ? alert.subjectId : null],
    );
    const asks = tasks.map(({ unitId, assigneeId }) => ({
      role: 'assigneeOrHead' as const,
      holdingUnitId: unitId,
      ...(assigneeId === null ? {} : { assigneeId }),
    }));
    const found = await this.organisation.recipientsForMany(asks, this.clock.receivedAt(), tx);
    return tasks.map(({ id }, n) => ({ taskId: id, accountIds: found[n]!.accountIds }));
  }
}

export interface AnsweredAlert {
  id: string;
  version: number;
  alert: LockedAlert;
}
