import { Injectable } from '@nestjs/common';
import { CalendarsService } from '../calendars/calendars.service.js';
import type { LockedJob } from '../engine/jobs.service.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { applicantFacts } from './applicant-messages.service.js';
import { findApplicant } from './applicant.query.js';
import { APPLICANT_TEMPLATES, applicantContents, applicantSubject } from './applicant-mail.js';
import { Mailer } from './mailer.service.js';

/** What became of a notice to an applicant. */
export type ApplicantNotice =
  | { notified: true; template: string }
  | { notified: false; template: string; reason: 'no-address' | 'refused' | 'mail-off'; reply?: number };

/** The model asks for something that does not exist; no further attempt can succeed. */
export class UnfitNoticeError extends Error {
  readonly code = 'unfit-notice';
}

/** Writes to applicants on behalf of a procedure. */
@Injectable()
export class ApplicantNotices {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Does the work of one job: the task header `template` says what is written.
   * @returns `notified: false` when there is no way to reach the applicant
   * @throws {UnfitNoticeError} when the template or the dossier is unknown
   * @throws {MailDelayedError} when a later attempt may succeed
   */
  async send(job: Pick<LockedJob, 'id' | 'businessKey' | 'headers'>): Promise<ApplicantNotice> {
    const template = job.headers.template ?? '';
    if (!APPLICANT_TEMPLATES.includes(template))
      throw new UnfitNoticeError(
        `The task header "template" says "${template}"; known are ${APPLICANT_TEMPLATES.join(', ')}`,
      );
    if (!this.mailer.isOn) return { notified: false, template, reason: 'mail-off' };
    const found = await findApplicant(this.database, job.businessKey);
    if (!found) throw new UnfitNoticeError('The process belongs to no dossier with an applicant');
    const { name, address } = found;
    if (address === null || address.trim() === '') return { notified: false, template, reason: 'no-address' };
    const { timeZone } = await this.calendars.forUnit(this.database, found.receivingUnitId);
    const facts = applicantFacts(found, timeZone, this.config.publicUrl);
    const delivery = await this.mailer.send({
      ...{ id: job.id, to: { name, address }, subject: applicantSubject(template, facts) },
      parts: applicantContents(template, facts, name),
    });
    if (delivery.state === 'sent') return { notified: true, template };
    if (delivery.state === 'off') return { notified: false, template, reason: 'mail-off' };
    return { notified: false, template, reason: 'refused', reply: delivery.reply };
  }
}
