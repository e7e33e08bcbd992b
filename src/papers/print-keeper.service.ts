import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { DocumentsService } from '../documents/documents.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { numberOf, TITLES } from './forms/words.js';
import type { Paper } from './paper-sources.service.js';
import { insertPrint, lockPaper, type PaperRow, type Printed, printedOf } from './papers.repository.js';
import type { LaidOut } from './print-press.service.js';

/** A print ready to be kept. */
export interface Made extends LaidOut {
  actor: SignedInActor;
  dossierId: string;
  paper: Paper;
  opened: PaperRow;
  /** How far the paper was printed when it was laid out. */
  printed: Printed;
  /** Of the data, hex. */
  dataSha256: string;
}

/** Writes prints down: what they said, their file, who made them. */
@Injectable()
export class PrintKeeper {
  constructor(
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** @returns undefined when somebody printed the paper meanwhile, so that its mark no longer holds */
  async keep(tx: Tx, made: Made): Promise<string | undefined> {
    const { actor, dossierId, paper, opened, printed, dataSha256, file, issue, printedAt } = made;
    await lockPaper(tx, opened.id);
    const now = await printedOf(tx, opened.id, dataSha256);
    if (now.total !== printed.total) return undefined;
    const subject = { kind: 'dossier-print', id: dossierId };
    const { accountId } = actor;
    const attachment = await this.documents.attach(tx, file, { subject, documentKey: null, accountId, at: printedAt });
    const id = newId();
    await insertPrint(tx, {
      ...{ id, paperId: opened.id, sequence: now.total + 1, copy: issue.copy, data: paper.data, dataSha256 },
      ...{ attachmentId: attachment.id, sha256: file.sha256, printedBy: accountId, printedAt },
    });
    await this.journal(tx, made, id);
    return id;
  }

  private journal(tx: Tx, { actor, dossierId, paper, file, issue }: Made, printId: string): Promise<void> {
    const { form } = paper.data;
    return this.audit.write(tx, {
      ...{ actor: { kind: 'account', accountId: actor.accountId }, action: 'dossier.paper-printed' },
      ...{ unitId: paper.source.unitId, subject: { kind: 'dossier', id: dossierId } },
      details: {
        ...{ printId, form, number: numberOf(paper.data, issue), copy: issue.copy, sha256: file.sha256 },
        paper: { vi: TITLES[form].vi, en: TITLES[form].en },
      },
    });
  }
}
