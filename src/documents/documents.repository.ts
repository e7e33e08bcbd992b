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
}

export const COLUMNS = `id, subject_kind AS "subjectKind", subject_id AS "subjectId", document_key AS "documentKey", name,
  content_type AS "contentType", size_bytes::float8 AS "sizeBytes", sha256, storage_key AS "storageKey",
  uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt"`;

/** Writes the row that makes a stored file an attachment. */
export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.query(
    `INSERT INTO attachment (id, subject_kind, subject_id, document_key, name, content_type, size_bytes, sha256,
                             storage_key, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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
    ],
  );
}
