import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { type Attachment, DocumentsService, type ReceivedFile } from '../documents/documents.service.js';
import { EngineService } from '../engine/engine.service.js';
import type { SignedInActor } from '../platform/access/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/http/domain-error.js';
import { DossierAccess } from './dossier-access.js';
import { DossierJournal } from './dossier-journal.js';
import { AttachmentHiddenError, DossierFinishedError } from './dossiers.errors.js';
import { lockDossier } from './dossiers.repository.js';

/** Files of dossiers: added and downloaded by whoever may see the dossier. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly access: DossierAccess,
    private readonly engine: EngineService,
    private readonly journal: DossierJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a received file to a dossier. A file that may not be added is forgotten at once; after any other error it may
   * have been added all the same (a connection lost during the commit), so it stays until the sweep for orphans has looked.
   * @throws {DossierNotFoundError} {@link DossierFinishedError}
   * @throws {AttachmentNotFoundError} {@link AttachmentReplacedError} for what it would replace
   */
  async add(
    actor: SignedInActor,
    ask: { dossierId: string; documentKey: string | null; replaces?: string; file: ReceivedFile },
  ): Promise<Attachment> {
    const { dossierId, documentKey, replaces, file } = ask;
    try {
      await this.access.check(actor, dossierId);
      const at = this.clock.receivedAt();
      return await this.engine.inTransaction(await this.access.instanceOf(dossierId), at, async (tx) => {
        const dossier = await lockDossier(tx, dossierId);
        if (dossier?.finishedAt) throw new DossierFinishedError();
        const { accountId } = actor;
        const to = { subject: { kind: 'dossier', id: dossierId }, documentKey, accountId, at, replaces };
        const attachment = await this.documents.attach(tx, file, to);
        await this.journal.record(tx, {
          actor: { kind: 'account', accountId },
          ...{ deed: replaces === undefined ? 'attachment-added' : 'attachment-replaced', dossierId },
          details: {
            ...{ attachmentId: attachment.id, documentKey, sha256: attachment.sha256 },
            ...(replaces === undefined ? {} : { replaces, version: attachment.version }),
          },
        });
        return attachment;
      });
    } catch (error) {
      if (error instanceof DomainError) await this.documents.discard(file);
      throw error;
    }
  }

  /**
   * A file, of any version, with the headers to send.
   * @throws {AttachmentHiddenError} when there is none, or the actor may not see its dossier
   */
  async open(
    actor: SignedInActor,
    id: string,
    how: 'attachment' | 'inline',
  ): Promise<{ content: Readable; headers: Record<string, string> }> {
    const attachment = await this.documents.get(id).catch(hidden(id));
    const seen = attachment.subjectKind === 'dossier' && (await this.access.canSee(actor, attachment.subjectId));
    if (!seen) throw new AttachmentHiddenError(id);
    return this.documents.open(id, how);
  }
}

/** What does not exist and what may not be seen answer alike. */
const hidden =
  (id: string) =>
  (error: unknown): never => {
    if (error instanceof DomainError && error.kind === 'not-found') throw new AttachmentHiddenError(id);
    throw error;
  };
