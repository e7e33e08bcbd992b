import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database/tx.js';
import { DossierNews } from './dossier-news.js';

/** What was done to a dossier by a person's hand, in the past tense. */
export type DossierDeed =
  | 'received'
  | 'competent-unit-corrected'
  | 'attachment-added'
  | 'attachment-replaced'
  | 'withdrawn'
  | 'intake-corrected'
  | 'voided';

/** Writes down what a person did to a dossier, and tells open pages. */
@Injectable()
export class DossierJournal {
  constructor(
    private readonly audit: AuditService,
    private readonly news: DossierNews,
  ) {}

  /** @param entry `details` hold ids, codes and reasons, never personal data */
  async record(
    tx: Tx,
    entry: {
      actor: AuditActor;
      deed: DossierDeed;
      dossierId: string;
      unitId?: string;
      details: Record<string, unknown>;
    },
  ): Promise<void> {
    const { actor, deed, dossierId, unitId, details } = entry;
    await this.audit.write(tx, {
      ...{ actor, unitId, details },
      action: `dossier.${deed}`,
      subject: { kind: 'dossier', id: dossierId },
    });
    this.news.changed(tx, dossierId);
  }
}
