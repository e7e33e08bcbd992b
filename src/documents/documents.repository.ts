import type { Tx } from '../platform/database/tx.js';

/** An attachment as stored; `storageKey` never leaves the module. */
export interface AttachmentRow {
  id: string;
  subjectKind: string;
  subjectId: string;
  documentKey: string | null;
  name: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  uploadedBy: string;
  uploadedAt: Date;
  version: number;
  /** The version before; null for the first. */
  replaces: string | null;
}

/** As read, with what other rows tell. */
export interface ReadAttachment extends AttachmentRow {
  /** The version after; null for the current one. */
  replacedBy: string | null;
  uploadedByName: string;
}

export const COLUMNS = `id, subject_kind AS "subjectKind", subject_id AS "subjectId", document_key AS "documentKey", name,
  content_type AS "contentType", size_bytes::float8 AS "sizeBytes", sha256, storage_key AS "storageKey",
  uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt", version, replaces,
  (SELECT next.id FROM attachment next WHERE next.replaces = attachment.id) AS "replacedBy",
  coalesce((SELECT person.name FROM person WHERE person.id = uploaded_by), '—') AS "uploadedByName"`;

/** Writes the row that makes a stored file an attachment. */
export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.query(
    `INSERT INTO attachment (id, subject_kind, subject_id, document_key, name, content_type, size_bytes, sha256,
                             storage_key, uploaded_by, uploaded_at, version, replaces)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      row.subjectKind,
      row.subjectId,
      row.documentKey,
      row.name,
      row.contentType,
      row.sizeBytes,
      row.sha256,
      row.storageKey,
      row.uploadedBy,
      row.uploadedAt,
      row.version,
      row.replaces,
    ],
  );
}

/** Locks an attachment of a subject until the end of the transaction. */
export async function lockAttachment(
  tx: Tx,
  id: string,
  subject: { kind: string; id: string },
): Promise<ReadAttachment | undefined> {
  const of = 'id = $1 AND subject_kind = $2 AND subject_id = $3';
  const key = [id, subject.kind, subject.id];
  await tx.query(`SELECT FROM attachment WHERE ${of} FOR UPDATE`, key);
  return (await tx.query<ReadAttachment>(`SELECT ${COLUMNS} FROM attachment WHERE ${of}`, key))[0];
}
