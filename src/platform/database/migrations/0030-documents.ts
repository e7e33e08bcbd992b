import { ForwardMigration } from '../migration.js';

/** Files people hand in or produce: the row is the truth, the bytes lie in the attachment store under `storage_key`. */
export class Documents0030 extends ForwardMigration {
  readonly name = 'Documents1000000000030';
  readonly sql = [
    `CREATE TABLE attachment (
       id uuid PRIMARY KEY,
       -- What it belongs to, for instance ('dossier', id). Who may see that may download it.
       subject_kind text NOT NULL,
       subject_id uuid NOT NULL,
       -- Required document it stands for, as named by the procedure; null for other papers.
       document_key text,
       name text NOT NULL,
       content_type text NOT NULL,
       size_bytes bigint NOT NULL CHECK (size_bytes > 0),
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       storage_key text NOT NULL UNIQUE,
       uploaded_by uuid NOT NULL,
       uploaded_at timestamptz NOT NULL
     )`,
    `CREATE INDEX attachment_subject ON attachment (subject_kind, subject_id, uploaded_at)`,
  ];
}
