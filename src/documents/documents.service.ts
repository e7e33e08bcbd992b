import { Injectable } from '@nestjs/common';
import type { StorageEngine } from 'multer';
import type { Readable } from 'node:stream';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import { attachmentName, contentDisposition } from './attachment-name.js';
import { AttachmentStore } from './attachment-store.js';
import { ACCEPTED_ENDINGS, type AttachmentType, canBeShown, endingsOf, sniffType } from './attachment-type.js';
import {
  AttachmentEmptyError,
  AttachmentNotFoundError,
  AttachmentReplacedError,
  AttachmentTypeError,
} from './documents.errors.js';
import {
  type AttachmentRow,
  COLUMNS,
  insertAttachment,
  lockAttachment,
  type ReadAttachment,
} from './documents.repository.js';

export { AttachmentTooLargeError } from './documents.errors.js';

/** A file that lies in the store and waits for its row; without one it is collected two days later. */
export interface ReceivedFile {
  storageKey: string;
  name: string;
  contentType: AttachmentType;
  sizeBytes: number;
  sha256: string;
}

/** What an attachment belongs to; whoever may see that may download it. */
export interface AttachmentSubject {
  kind: string;
  id: string;
}

export type Attachment = Omit<ReadAttachment, 'storageKey'>;

/** Files handed in or produced: bytes in the store, the row in the caller's transaction. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly store: AttachmentStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Streams a file into the store and looks at what it really is.
   * @param content read to its end; at most the size the upload route allows
   * @param originalName as the sender calls it
   * @throws {AttachmentTypeError} for kinds an office cannot read; {@link AttachmentEmptyError}. Nothing is kept then.
   */
  async receive(content: Readable, originalName: string): Promise<ReceivedFile> {
    const storageKey = `${this.clock.nowIso().slice(0, 10).replaceAll('-', '/')}/${newId()}`;
    const { sizeBytes, sha256, head } = await this.store.put(storageKey, content);
    const { accepted, found } = await sniffType(head);
    if (accepted === undefined) {
      await this.store.remove(storageKey);
      throw sizeBytes === 0 ? new AttachmentEmptyError() : new AttachmentTypeError(found);
    }
    return {
      storageKey,
      sizeBytes,
      sha256,
      contentType: accepted,
      name: attachmentName(originalName, endingsOf(accepted)),
    };
  }

  /** Forgets a received file that got no row. */
  async discard(file: ReceivedFile): Promise<void> {
    await this.store.remove(file.storageKey);
  }

  /**
   * Makes a received file an attachment, as part of the caller's transaction.
   * @param to `replaces` names the current version of which it becomes the next; that one stays to be seen
   * @throws {AttachmentNotFoundError} when that is none of the subject's; {@link AttachmentReplacedError}
   */
  async attach(
    tx: Tx,
    file: ReceivedFile,
    to: { subject: AttachmentSubject; documentKey: string | null; accountId: string; at: Date; replaces?: string },
  ): Promise<Attachment> {
    const before = to.replaces === undefined ? undefined : await this.replaceable(tx, to.replaces, to.subject);
    const row: AttachmentRow = {
      id: newId(),
      subjectKind: to.subject.kind,
      subjectId: to.subject.id,
      documentKey: to.documentKey ?? before?.documentKey ?? null,
      name: file.name,
      contentType: file.contentType,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      storageKey: file.storageKey,
      uploadedBy: to.accountId,
      uploadedAt: to.at,
      version: (before?.version ?? 0) + 1,
      replaces: before?.id ?? null,
    };
    await insertAttachment(tx, row);
    return withoutKey((await lockAttachment(tx, row.id, to.subject))!);
  }

  /** Attachments of one subject in all their versions, oldest first. */
  async listOf(subject: AttachmentSubject, reader: Pick<Tx, 'query'> = this.database): Promise<Attachment[]> {
    const rows = await reader.query<ReadAttachment>(
      `SELECT ${COLUMNS} FROM attachment WHERE subject_kind = $1 AND subject_id = $2 ORDER BY uploaded_at, id`,
      [subject.kind, subject.id],
    );
    return rows.map(withoutKey);
  }

  /** @throws {AttachmentNotFoundError} */
  async get(id: string): Promise<Attachment> {
    return withoutKey(await this.rowOf(id));
  }

  /**
   * The bytes of an attachment. The caller has checked that they may be seen.
   * @param how `inline`: shown by the browser, for the kinds that run nothing; others are saved all the same
   * @returns the stream, and headers that make a browser take it as what it is and nothing else
   * @throws {AttachmentNotFoundError}
   */
  async open(
    id: string,
    how: 'attachment' | 'inline' = 'attachment',
  ): Promise<{ content: Readable; headers: Record<string, string> }> {
    const row = await this.rowOf(id);
    return {
      content: await this.store.open(row.storageKey),
      headers: {
        ...showing(row, how),
        'Content-Type': row.contentType,
        'Content-Length': String(row.sizeBytes),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
        ETag: `"${row.sha256}"`,
      },
    };
  }

  /**
   * Settings of an upload route: one file, streamed into the store while it arrives. The parsed request then holds a
   * {@link ReceivedFile} in `file`.
   */
  uploadOptions(): { storage: StorageEngine; limits: Record<string, number>; defParamCharset: string } {
    return {
      storage: {
        _handleFile: (_request, file, done) => {
          this.receive(file.stream, file.originalname).then(
            (received) => done(null, received as unknown as Partial<Express.Multer.File>),
            (error: unknown) => done(error),
          );
        },
        _removeFile: (_request, file, done) => {
          const { storageKey } = file as unknown as Partial<ReceivedFile>;
          (storageKey ? this.store.remove(storageKey) : Promise.resolve()).then(() => done(null), done);
        },
      },
      limits: { fileSize: this.config.attachmentMaxBytes, files: 1, fields: 4, fieldSize: 1024, parts: 6 },
      defParamCharset: 'utf8',
    };
  }

  /** What an upload may be. */
  limits(): { maxBytes: number; endings: string[] } {
    return { maxBytes: this.config.attachmentMaxBytes, endings: ACCEPTED_ENDINGS };
  }

  private async replaceable(tx: Tx, id: string, subject: AttachmentSubject): Promise<ReadAttachment> {
    const row = await lockAttachment(tx, id, subject);
    if (!row) throw new AttachmentNotFoundError(id);
    if (row.replacedBy) throw new AttachmentReplacedError(row.replacedBy);
    return row;
  }

  private async rowOf(id: string): Promise<ReadAttachment> {
    const [row] = await this.database.query<ReadAttachment>(`SELECT ${COLUMNS} FROM attachment WHERE id = $1`, [id]);
    if (!row) throw new AttachmentNotFoundError(id);
    return row;
  }
}

/** Headers under which a browser shows a PDF that the server made. */
export const shownPdf = (name: string): Record<string, string> => ({
  'Content-Type': 'application/pdf',
  'Cache-Control': 'private, no-store',
  ...showing({ name, contentType: 'application/pdf' }, 'inline'),
});

/** Headers under which a browser saves a file, or shows it on our own pages and lets it do nothing there. */
function showing(
  { name, contentType }: Pick<AttachmentRow, 'name' | 'contentType'>,
  how: 'attachment' | 'inline',
): Record<string, string> {
  const shown = how === 'inline' && canBeShown(contentType);
  return {
    'Content-Disposition': contentDisposition(name, shown ? 'inline' : 'attachment'),
    'Content-Security-Policy': shown ? SHOWN_POLICY[contentType === 'application/pdf' ? 'pdf' : 'image'] : SAVED_POLICY,
    ...(shown ? { 'X-Frame-Options': 'SAMEORIGIN' } : {}),
  };
}

const SAVED_POLICY = "sandbox; default-src 'none'";
/** Browsers open their PDF viewer in no sandbox; the viewer itself runs nothing of the file's in our origin. */
const SHOWN_POLICY = {
  image: "sandbox; default-src 'none'; frame-ancestors 'self'",
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
};

function withoutKey({ storageKey: _kept, ...attachment }: ReadAttachment): Attachment {
  return attachment;
}
