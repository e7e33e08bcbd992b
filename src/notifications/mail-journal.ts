import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database/tx.js';

/** Why somebody got no mail, for good. */
export type WhyNoMail =
  /** The account is closed. */
  | 'no-account'
  | 'no-address'
  /** The address is none, or its server refuses it. */
  | 'refused'
  /** What the mail was about was settled before it could go. */
  | 'settled';

/** Writes down which mails could not reach their people, so that nobody waits for an answer to them. */
@Injectable()
export class MailJournal {
  constructor(private readonly audit: AuditService) {}

  /** @param details ids and codes only, never an address */
  notSent(
    tx: Tx,
    about: { action: string; dossierId: string; reason: WhyNoMail; details: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.write(tx, {
      actor: { kind: 'system', reason: 'notifications' },
      action: about.action,
      subject: { kind: 'dossier', id: about.dossierId },
      details: { ...about.details, reason: about.reason },
    });
  }
}
