import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { CalendarsService } from '../calendars/calendars.service.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { Outbox, type OutboxMessage } from '../platform/outbox/outbox.service.js';
import { applicantContents, type ApplicantFacts, applicantSubject, applicantText } from './applicant-mail.js';
import { findApplicant, type FoundApplicant } from './applicant.query.js';
import type { WhyNoMail } from './mail-journal.js';
import { type Delivery, Mailer } from './mailer.service.js';
import { type GatewaySettings, sendThroughGateway } from './message-gateway.js';
import { phoneNumber } from './phone-number.js';
import { dateInWords } from './step-facts.js';

/** Ways to an applicant. */
export type ApplicantChannel = 'email' | 'zalo' | 'sms';

type Notice = { id: string };
type NoticeOn = Notice & { channel: ApplicantChannel };

/** Tells applicants of what happened, by e-mail and by telephone: Zalo first where there is a gateway, else SMS. */
@Injectable()
export class ApplicantMessages {
  constructor(
    private readonly audit: AuditService,
    private readonly calendars: CalendarsService,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
  ) {
    outbox.on<Notice>('applicant.notice', (message, tx) => this.spread(message, tx));
    outbox.on<NoticeOn>('applicant.message', (message, tx) => this.deliver(message, tx));
  }

  /** Whether this installation has any way to applicants. */
  get isOn(): boolean {
    return this.mailer.isOn || this.gateway('zalo') !== undefined || this.gateway('sms') !== undefined;
  }

  /** One message a channel, so that trouble on one repeats nothing on another. */
  private async spread({ payload, key }: OutboxMessage<Notice>, tx: Tx): Promise<void> {
    const applicant = await findApplicant(tx, key);
    if (!applicant || !this.isOn) return;
    const channels = this.channelsTo(applicant);
    for (const channel of channels) await this.append(tx, key, { id: payload.id, channel });
    if (channels.length === 0) await this.journal(tx, key, await templateOf(tx, payload.id), { reason: 'no-address' });
  }

  /**
   * @throws {MailDelayedError} so that the outbox tries again
   * @throws {DelayedMessageError} likewise
   */
  private async deliver({ id, payload, key }: OutboxMessage<NoticeOn>, tx: Tx): Promise<void> {
    const { channel } = payload;
    const applicant = await findApplicant(tx, key);
    if (!applicant) return;
    const template = await templateOf(tx, payload.id);
    const facts = await this.factsOf(tx, applicant);
    const delivery =
      channel === 'email'
        ? await this.mailer.send({
            ...{ id, to: { name: applicant.name, address: applicant.address ?? '' } },
            subject: applicantSubject(template, facts),
            parts: applicantContents(template, facts, applicant.name),
          })
        : await this.sendToPhone(channel, { id, template, facts, phone: applicant.phone });
    if (delivery.state === 'off') return;
    if (delivery.state === 'sent') return this.journal(tx, key, template, { channel });
    if (channel === 'zalo' && this.gateway('sms')) return this.append(tx, key, { id: payload.id, channel: 'sms' });
    const { reply } = delivery;
    await this.journal(tx, key, template, { channel, reason: 'refused', ...(reply && { reply }) });
  }

  private async sendToPhone(
    channel: 'zalo' | 'sms',
    { id, template, facts, phone }: { id: string; template: string; facts: ApplicantFacts; phone: string | null },
  ): Promise<Delivery> {
    const gateway = this.gateway(channel);
    if (!gateway) return { state: 'off' };
    const to = phoneNumber(phone ?? '');
    if (to === undefined) return { state: 'refused' };
    const { code, procedure, office, promisedAt, trackingUrl } = facts;
    return sendThroughGateway(gateway, {
      ...{ id, to, template, text: applicantText(template, facts) },
      parameters: {
        ...{ code, procedure: procedure.vi, office: office.vi },
        ...(promisedAt !== null && { promisedAt }),
        ...(trackingUrl !== null && { trackingUrl }),
      },
    });
  }

  private channelsTo({ address, phone }: FoundApplicant): ApplicantChannel[] {
    const byPhone = (['zalo', 'sms'] as const).find((channel) => this.gateway(channel) !== undefined);
    return [
      ...(this.mailer.isOn && address?.trim() ? ['email' as const] : []),
      ...(byPhone && phoneNumber(phone ?? '') !== undefined ? [byPhone] : []),
    ];
  }

  private gateway(channel: 'zalo' | 'sms'): GatewaySettings | undefined {
    return channel === 'zalo' ? this.config.zaloGateway : this.config.smsGateway;
  }

  private async factsOf(tx: Tx, found: FoundApplicant): Promise<ApplicantFacts> {
    const { timeZone } = await this.calendars.forUnit(tx, found.receivingUnitId);
    return applicantFacts(found, timeZone, this.config.publicUrl);
  }

  private async append(tx: Tx, key: string, payload: NoticeOn): Promise<void> {
    await this.outbox.append(tx, { topic: 'applicant.message', key, payload });
  }

  private journal(
    tx: Tx,
    dossierId: string,
    template: string,
    outcome: { channel?: ApplicantChannel; reason?: WhyNoMail; reply?: number },
  ): Promise<void> {
    return this.audit.write(tx, {
      actor: { kind: 'system', reason: 'notifications' },
      action: outcome.reason === undefined ? 'dossier.applicant-notified' : 'dossier.applicant-not-notified',
      subject: { kind: 'dossier', id: dossierId },
      details: { template, ...outcome },
    });
  }
}

/** What is told of a dossier. @param publicUrl address of this installation, if it has one */
export function applicantFacts(found: FoundApplicant, timeZone: string, publicUrl: string | undefined): ApplicantFacts {
  const local = (at: Date | null): string | null => at && dateInWords(timeZone, at.toISOString());
  const { code, procedure, office } = found;
  return {
    ...{ code, procedure, office, waitsSince: local(found.waitsSince), promisedAt: local(found.promisedAt) },
    trackingUrl: publicUrl === undefined ? null : `${publicUrl}/tra-cuu/${encodeURIComponent(code)}`,
  };
}

async function templateOf(tx: Tx, noticeId: string): Promise<string> {
  const [row] = await tx.query<{ template: string }>('SELECT template FROM applicant_notice WHERE id = $1', [noticeId]);
  return row!.template;
}
