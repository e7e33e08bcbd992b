import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { AttachmentStore } from './attachment-store.js';
import { type Attachment, type AttachmentSubject, DocumentsService, type ReceivedFile } from './documents.service.js';

/** Files of this subject wait for the thing they belong to; its id is the account that uploaded them. */
const STAGED = 'staged';
/** Drafts on the uploader's machine are kept as long. */
const KEPT_MS = 7 * 86_400_000;
/** A draft holds no more; whoever uploads and never sends fills no disk. */
const MOST = 200;

/** Files that were uploaded before the thing they belong to exists. */
@Injectable()
export class StagingService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly store: AttachmentStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a received file for the account.
   * @returns undefined when the account keeps too many already; the file is forgotten then
   */
  async stage(accountId: string, file: ReceivedFile, documentKey: string | null): Promise<Attachment | undefined> {
    const subject = { kind: STAGED, id: accountId };
    if ((await this.documents.listOf(subject)).length >= MOST) {
      await this.documents.discard(file);
      return undefined;
    }
    const to = { subject, documentKey, accountId, at: this.clock.now() };
    return this.database.transaction((tx) => this.documents.attach(tx, file, to));
  }

  /** What waits of the account's own, oldest first. */
  listOf(accountId: string): Promise<Attachment[]> {
    return this.documents.listOf({ kind: STAGED, id: accountId });
  }

  /**
   * Gives staged files to what they belong to, as part of the caller's transaction.
   * @returns ids that are not among the account's staged files; when there are any, the caller rolls back
   */
  async claim(
    tx: Tx,
    accountId: string,
    files: readonly { id: string; documentKey?: string }[],
    to: AttachmentSubject,
  ): Promise<string[]> {
    if (files.length === 0) return [];
    const claimed = await tx.query<{ id: string }>(
      `UPDATE attachment SET subject_kind = $3, subject_id = $4, document_key = f."documentKey"
         FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, "documentKey" text)
        WHERE attachment.id = f.id AND subject_kind = '${STAGED}' AND subject_id = $2 RETURNING attachment.id`,
      [JSON.stringify(files), accountId, to.kind, to.id],
    );
    const got = new Set(claimed.map(({ id }) => id));
    return files.map(({ id }) => id).filter((id) => !got.has(id));
  }

  /** Forgets one staged file of the account. @returns false when there is none */
  async drop(accountId: string, id: string): Promise<boolean> {
    return (await this.forget(`id = $1 AND subject_id = $2`, [id, accountId])) > 0;
  }

  /** Forgets files whose draft was never sent. @returns number of files removed */
  sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return this.forget(
      `id IN (SELECT id FROM attachment WHERE subject_kind = '${STAGED}' AND uploaded_at < $1 LIMIT 500)`,
      [before],
    );
  }

  /** A file that a rival claims meanwhile stays: the subject's kind is looked at again after waiting for its lock. */
  private async forget(which: string, values: unknown[]): Promise<number> {
    const gone = await this.database.transaction((tx) =>
      tx.query<{ key: string }>(
        `DELETE FROM attachment WHERE subject_kind = '${STAGED}' AND ${which} RETURNING storage_key AS key`,
        values,
      ),
    );
    for (const { key } of gone) await this.store.remove(key);
    return gone.length;
  }
}
