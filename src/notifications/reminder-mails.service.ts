import { Injectable } from '@nestjs/common';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox, type OutboxMessage } from '../platform/outbox/outbox.service.js';
import { findCorrespondent } from './correspondents.query.js';
import { MailJournal, type WhyNoMail } from './mail-journal.js';
import { Mailer } from './mailer.service.js';
import { reminderContent, type ReminderFacts, reminderSubject } from './reminder-mail.js';
import { STEP_FACTS, STEP_JOINS } from './step-facts.js';

type Reminder = {
  taskId: string;
  alertId: string;
  remindedBy: string;
  /** The leader's words; null without any. */
  reminderId: string | null;
};

type Found = ReminderFacts & { closed: boolean };

const TASK = `
  SELECT t.id AS "taskId", t.closed_at IS NOT NULL AS closed, t.due_at AS "dueAt", coalesce(by.name, '—') AS "remindedBy",
         (SELECT message FROM alert_reminder WHERE id = $3) AS message,
         ${STEP_FACTS}
    FROM task t JOIN dossier d ON d.id = t.dossier_id
    ${STEP_JOINS}
    LEFT JOIN person by ON by.id = $2
   WHERE t.id = $1`;

/** Mails a leader's reminder to whoever should act. */
@Injectable()
export class ReminderMails {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly journal: MailJournal,
    private readonly outbox: Outbox,
  ) {
    outbox.on<Reminder & { accountIds: string[] }>('task.reminder', (message, tx) => this.spread(message, tx));
    outbox.on<Reminder & { accountId: string }>('task.reminder-email', (message, tx) => this.deliver(message, tx));
  }

  /** One message a person, so that one address that makes trouble delays nobody else and repeats nothing to them. */
  private async spread(message: OutboxMessage<Reminder & { accountIds: string[] }>, tx: Tx): Promise<void> {
    if (!this.mailer.isOn) return;
    const { accountIds, ...reminder } = message.payload;
    for (const accountId of new Set(accountIds)) {
      const payload = { ...reminder, accountId };
      await this.outbox.append(tx, { topic: 'task.reminder-email', key: message.key, payload });
    }
  }

  /** @throws {MailDelayedError} so that the outbox tries again */
  private async deliver(message: OutboxMessage<Reminder & { accountId: string }>, tx: Tx): Promise<void> {
    const { taskId, accountId, remindedBy, reminderId } = message.payload;
    const [task] = await tx.query<Found>(TASK, [taskId, remindedBy, reminderId]);
    if (!task || !this.mailer.isOn) return;
    const notSent = (reason: WhyNoMail, reply?: number): Promise<void> => {
      const details = { taskId, accountId, ...(reply && { reply }) };
      return this.journal.notSent(tx, {
        ...{ action: 'task.reminder-not-sent', dossierId: task.dossierId },
        ...{ reason, details },
      });
    };
    if (task.closed) return notSent('settled');
    const person = await findCorrespondent(tx, accountId);
    if (!person) return notSent('no-account');
    const { address, locale, name } = person;
    if (address === null) return notSent('no-address');
    const calendar = await this.calendars.forUnit(tx, task.unitId);
    const sight = { calendar, now: this.clock.nowIso(), publicUrl: this.config.publicUrl! };
    const delivery = await this.mailer.send({
      ...{ id: message.id, to: { name, address }, subject: reminderSubject(task, locale) },
      parts: [reminderContent(task, name, locale, sight)],
    });
    if (delivery.state === 'refused') return notSent('refused', delivery.reply);
  }
}
