import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { createHash } from 'node:crypto';
import { Config } from '../platform/config.js';
import { HealthService, SwitchedOffError } from '../platform/health/health.service.js';
import type { Mail } from './mail.js';
import { MailDelayedError } from './mail.errors.js';
import { oneLine, renderHtml, renderText } from './render-mail.js';

/** What became of a mail; whatever may still succeed later is an error instead. */
export type Delivery =
  | { state: 'sent' }
  /** This installation sends no mail. */
  | { state: 'off' }
  /** The address is none, or the server refuses it or the mail for good. */
  | { state: 'refused'; reply?: number };

/** A server that does not answer must not hold transactions, nor a delivery outlast its lease of two minutes. */
const TIMEOUTS = { dnsTimeout: 5000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 20_000 };
const WHOLE_MS = 60_000;

/** After a failure to reach the server, mails fail at once for so long instead of each waiting for the same. */
const SILENCE_MS = 10_000;
const OUT_OF_REACH = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EABORT']);

/** How long an answer to the question of health is repeated. */
const CHECKED_MS = 60_000;

const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/;

interface Failure {
  code?: string;
  command?: string;
  responseCode?: number;
  permanent?: boolean;
}

/** Sends mails through the SMTP server of the settings; without one, none. */
@Injectable()
export class Mailer implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(Mailer.name);
  private readonly transport: ReturnType<typeof openTransport> | undefined;
  private silentUntil = 0;
  private checked: { at: number; answer: Promise<unknown> } | undefined;

  constructor(
    private readonly config: Config,
    health: HealthService,
  ) {
    this.transport = config.smtpUrl === undefined ? undefined : openTransport(config.smtpUrl);
    health.register('mail', () => this.check(), { needed: false });
  }

  onModuleInit(): void {
    if (!this.transport) this.log.log('SMTP_URL is not set: no e-mail is sent');
  }

  /** Whether this installation sends mail at all. */
  get isOn(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Sends one mail to one person.
   *
   * The same mail sent again bears the same Message-ID, by which mail systems and people recognise the repetition.
   * @returns `refused` when no further attempt can succeed
   * @throws {MailDelayedError} when a later attempt may
   * @source RFC 5321 §4.2.1 (4yz and 5yz replies), RFC 3834 (Auto-Submitted)
   */
  async send(mail: Mail): Promise<Delivery> {
    if (!this.transport) return { state: 'off' };
    const address = mail.to.address.trim().normalize('NFC');
    if (!ADDRESS.test(address)) return { state: 'refused' };
    if (performance.now() < this.silentUntil) throw new MailDelayedError('ECONNECTION');
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom!,
        to: { name: oneLine(mail.to.name), address },
        subject: oneLine(mail.subject),
        messageId: messageIdOf(mail.id, address, this.config.mailFrom!),
        text: renderText(mail),
        html: renderHtml(mail),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': mail.parts.map(({ locale }) => locale).join(', '),
        },
        signal: AbortSignal.timeout(WHOLE_MS),
      });
      return { state: 'sent' };
    } catch (error) {
      return this.judge(error as Failure);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close({ force: true });
  }

  private judge({ code = 'unknown', command, responseCode, permanent }: Failure): Delivery {
    if (permanent && concernsTheMail(code, command)) return { state: 'refused', reply: responseCode };
    if (OUT_OF_REACH.has(code)) this.silentUntil = performance.now() + SILENCE_MS;
    // Without the cause: it repeats the address.
    throw new MailDelayedError(code, command, responseCode);
  }

  private async check(): Promise<void> {
    if (!this.transport) throw new SwitchedOffError('SMTP_URL is not set: no e-mail is sent');
    if (!this.checked || performance.now() - this.checked.at > CHECKED_MS) {
      this.checked = { at: performance.now(), answer: this.transport.verify() };
      this.checked.answer.catch(() => undefined);
    }
    await this.checked.answer;
  }
}

/** Sign-in and sender are this installation's own affair: whatever is refused there can be mended by its operator. */
const concernsTheMail = (code: string, command: string | undefined): boolean =>
  code === 'EMESSAGE' || (code === 'EENVELOPE' && (command === 'RCPT TO' || command === 'DATA'));

const openTransport = (url: string) =>
  createTransport({
    url,
    pool: true as const,
    ...{ maxConnections: 4, maxMessages: 100, maxRequeues: 1, idleTimeout: 10_000 },
    ...TIMEOUTS,
    // Nothing in a mail may make this process read a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });

/** Hides the address, which mail systems write into their logs together with the id. */
function messageIdOf(id: string, address: string, from: string): string {
  const recipient = createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16);
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${id}.${recipient}@${domain}>`;
}
