import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { AlertMails } from './alert-mails.service.js';
import { ApplicantMessages } from './applicant-messages.service.js';
import { ApplicantNotices } from './applicant-notices.service.js';
import { ApplicantOccasions } from './applicant-occasions.effects.js';
import { ApplicantWorker } from './applicant.worker.js';
import { MailJournal } from './mail-journal.js';
import { Mailer } from './mailer.service.js';
import { ReminderMails } from './reminder-mails.service.js';

/** Mails: alerts and reminders to staff, notices to applicants. */
@Module({
  imports: [AuditModule, CalendarsModule, EngineModule],
  providers: [
    Mailer,
    MailJournal,
    AlertMails,
    ReminderMails,
    ApplicantNotices,
    ApplicantMessages,
    ApplicantOccasions,
    ApplicantWorker,
  ],
  exports: [Mailer],
})
export class NotificationsModule {}
