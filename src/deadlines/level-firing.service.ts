import { Injectable, Logger } from '@nestjs/common';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Statement, Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { LiveChannel } from '../platform/live/live.channel.js';
import { Outbox } from '../platform/outbox/outbox.service.js';
import { Queue } from '../platform/queue/queue.service.js';
import { Sweeps } from '../platform/queue/sweeps.js';
import { recipientAsks, type LevelSubject, onceEach, type RaisedLevel } from './recipient-asks.js';

/** Levels fired by one turn of the sweep; each in a transaction of its own, so that one that fails stops no other. */
const BATCH = 200;

const CLAIM: Statement = {
  name: 'deadlines.claim-level',
  text: `UPDATE deadline_level SET state = 'fired', settled_at = $2
          WHERE id = $1 AND state = 'armed' AND due_at <= $2
      RETURNING id, subject_kind AS "subjectKind", subject_id AS "subjectId", dossier_id AS "dossierId", key, position,
                tell, channels, subject_due_at AS "subjectDueAt"`,
};

const SUBJECT: Statement = {
  name: 'deadlines.level-subject',
  text: `SELECT d.competent_unit_id AS "competentUnitId", d.receiving_unit_id AS "receivingUnitId",
                coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', t.unit_id, 'assigneeId', t.assignee_id)
                                           ORDER BY t.opened_at, t.id)
                            FROM task t
                           WHERE t.dossier_id = d.id AND t.closed_at IS NULL AND ($2::uuid IS NULL OR t.id = $2)), '[]') AS held
           FROM dossier d WHERE d.id = $1`,
};

// An alert that a further level updates in place is open again for whoever has answered the level before.
const RAISE: Statement = {
  name: 'deadlines.raise-alert',
  text: `INSERT INTO alert(id, subject_kind, subject_id, dossier_id, level_key, position, due_at, raised_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (subject_id) DO UPDATE
            SET level_key = excluded.level_key, position = excluded.position, due_at = excluded.due_at,
                raised_at = excluded.raised_at, closed_at = NULL, version = alert.version + 1
      RETURNING id`,
};

const TELL: Statement = {
  name: 'deadlines.tell',
  text: `INSERT INTO alert_notice(id, alert_id, level_id, account_id, told_as, unit_id, channel, told_at)
         SELECT t.id, $1, $2, t.account_id, t.told_as, t.unit_id, t.channel, $3
           FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[]) AS t(id, account_id, told_as, unit_id, channel)
         ON CONFLICT (level_id, account_id, channel) DO NOTHING`,
};

/** Fires the levels of ladders: each exactly once, however often its bell rings and however many workers hear it. */
@Injectable()
export class LevelFiring {
  private readonly log = new Logger(LevelFiring.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationService,
    private readonly outbox: Outbox,
    private readonly live: LiveChannel,
    queue: Queue,
    sweeps: Sweeps,
  ) {
    queue.onBell('levels', async (id) => void (await this.fire(id)));
    sweeps.register('levels', () => this.fireDue());
  }

  /**
   * Fires one level if it is still armed and due: raises or updates the alert and tells whoever the ladder names now.
   * @returns whether it fired
   */
  async fire(levelId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const at = this.clock.now();
      const [level] = await tx.run<RaisedLevel>(CLAIM, [levelId, at]);
      if (!level) return false;
      const taskId = level.subjectKind === 'task' ? level.subjectId : null;
      const [subject] = await tx.run<LevelSubject>(SUBJECT, [level.dossierId, taskId]);
      if (!subject) return true;
      await this.tell(tx, level, subject, at);
      return true;
    });
  }

  private async tell(tx: Tx, level: RaisedLevel, subject: LevelSubject, at: Date): Promise<void> {
    const asks = recipientAsks(level, subject);
    const found = await this.organisation.recipientsForMany(asks, at, tx);
    const told = onceEach(asks.map(({ role }, n) => ({ toldAs: role, recipients: found[n]! })));
    const { subjectKind, subjectId, dossierId, key, position, subjectDueAt } = level;
    const values = [newId(), subjectKind, subjectId, dossierId, key, position, subjectDueAt, at];
    const [alert] = await tx.run<{ id: string }>(RAISE, values);
    if (told.length === 0) this.log.warn({ levelId: level.id, dossierId }, 'Nobody could be told of a level');
    const notices = told.flatMap((one) => level.channels.map((channel) => ({ ...one, channel, id: newId() })));
    await tx.run(TELL, [
      alert!.id,
      level.id,
      at,
      notices.map(({ id }) => id),
      notices.map(({ accountId }) => accountId),
      notices.map(({ toldAs }) => toldAs),
      notices.map(({ unitId }) => unitId),
      notices.map(({ channel }) => channel),
    ]);
    for (const { id, channel } of notices)
      if (channel === 'email')
        await this.outbox.append(tx, { topic: 'alert.email', key: dossierId, payload: { noticeId: id } });
    const audience = told.map(({ accountId }) => accountId);
    this.live.publish(tx, { audience, kind: 'alerts.changed', id: alert!.id });
  }

  private async fireDue(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM deadline_level WHERE state = 'armed' AND due_at <= $1 ORDER BY due_at, id LIMIT $2`,
      [this.clock.now(), BATCH],
    );
    let fired = 0;
    for (const { id } of due) {
      try {
        if (await this.fire(id)) fired++;
      } catch (error) {
        this.log.error({ err: error, levelId: id }, 'A level could not be fired; the next sweep tries again');
      }
    }
    return fired;
  }
}
