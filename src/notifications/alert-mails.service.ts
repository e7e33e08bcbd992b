import { Injectable } from '@nestjs/common';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox, type OutboxMessage } from '../platform/outbox/outbox.service.js';
import { type AlertFacts, alertContent, alertSubject } from './alert-mail.js';
import { findCorrespondent } from './correspondents.query.js';
import type { Correspondent, Mail } from './mail.js';
import { MailJournal, type WhyNoMail } from './mail-journal.js';
import { Mailer } from './mailer.service.js';
import { STEP_FACTS, STEP_JOINS } from './step-facts.js';

interface Notice extends AlertFacts {
  accountId: string;
  settled: boolean;
  delivered: boolean;
}

const NOTICE = `
  SELECT n.account_id AS "accountId", a.closed_at IS NOT NULL AS settled, n.delivered_at IS NOT NULL AS delivered,
         a.due_at AS "dueAt", ${STEP_FACTS},
         (SELECT coalesce(json_agg(json_build_object('name', o.name, 'unit',
                   CASE WHEN o."unitVi" IS NULL THEN NULL
                        ELSE json_build_object('vi', o."unitVi", 'en', o."unitEn") END) ORDER BY o.rank), '[]')
            FROM (SELECT w.name, ou.name AS "unitVi", ou.name_en AS "unitEn", min(m.id::text) AS rank
                    FROM alert_notice m JOIN person w ON w.id = m.account_id LEFT JOIN unit ou ON ou.id = m.unit_id
                   WHERE m.level_id = n.level_id AND m.account_id <> n.account_id
                   GROUP BY w.id, w.name, ou.id, ou.name, ou.name_en) AS o) AS others
    FROM alert_notice n JOIN alert a ON a.id = n.alert_id JOIN dossier d ON d.id = a.dossier_id
    LEFT JOIN task t ON a.subject_kind = 'task' AND t.id = a.subject_id
    ${STEP_JOINS}
   WHERE n.id = $1`;

/** Mails alerts to those whom a ladder tells by e-mail. */
@Injectable()
export class AlertMails {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly journal: MailJournal,
    outbox: Outbox,
  ) {
    outbox.on<{ noticeId: string }>('alert.email', (message, tx) => this.deliver(message, tx));
  }

  /**
   * Sends one notice. It says how late things are when it goes, not when it was written, and does not go at all once the
   * alert is settled: nobody need act on it then.
   * @throws {MailDelayedError} so that the outbox tries again
   */
  private async deliver(message: OutboxMessage<{ noticeId: string }>, tx: Tx): Promise<void> {
    const { noticeId } = message.payload;
    const [notice] = await tx.query<Notice>(NOTICE, [noticeId]);
    if (!notice || notice.delivered || !this.mailer.isOn) return;
    if (notice.settled) return this.notSent(tx, notice, noticeId, 'settled');
    const person = await findCorrespondent(tx, notice.accountId);
    if (!person) return this.notSent(tx, notice, noticeId, 'no-account');
    const { address } = person;
    if (address === null) return this.notSent(tx, notice, noticeId, 'no-address');
    const delivery = await this.mailer.send(await this.mailOf(tx, message.id, notice, { ...person, address }));
    if (delivery.state === 'refused') return this.notSent(tx, notice, noticeId, 'refused', delivery.reply);
    await tx.query(`UPDATE alert_notice SET delivered_at = $2 WHERE id = $1`, [noticeId, this.clock.now()]);
  }

  private async mailOf(tx: Tx, id: string, notice: Notice, to: Correspondent & { address: string }): Promise<Mail> {
    const calendar = await this.calendars.forUnit(tx, notice.unitId);
    const sight = { calendar, now: this.clock.nowIso(), publicUrl: this.config.publicUrl! };
    return {
      id,
      to,
      subject: alertSubject(notice, sight.now, to.locale),
      parts: [alertContent(notice, to.name, to.locale, sight)],
    };
  }

  private notSent(tx: Tx, notice: Notice, noticeId: string, reason: WhyNoMail, reply?: number): Promise<void> {
    const { dossierId, accountId } = notice;
    const details = { noticeId, accountId, ...(reply && { reply }) };
    return this.journal.notSent(tx, { action: 'alert.email-not-sent', dossierId, reason, details });
  }
}
