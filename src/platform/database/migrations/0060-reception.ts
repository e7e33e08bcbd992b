import { ForwardMigration } from '../migration.js';

/** Case variants, fees by count, staged papers, voided intakes, hand-over, and the indexes of the counter's home. */
export class Reception0060 extends ForwardMigration {
  readonly name = 'Reception1000000000060';
  readonly sql = [
    `ALTER TABLE dossier
       ADD COLUMN case_key text,
       ADD COLUMN extension_keys text[] NOT NULL DEFAULT '{}',
       -- The dossier's own limit: case and extensions added up; null in dossiers older than this column.
       ADD COLUMN time_limit text,
       -- Taken in by mistake: stays to be seen, counts for nothing, its code is never used again.
       ADD COLUMN voided_at timestamptz,
       ADD COLUMN voided_by uuid,
       ADD COLUMN void_reason text`,
    `CREATE INDEX dossier_counter ON dossier (receiving_unit_id, received_at DESC, id DESC)`,
    `CREATE INDEX dossier_counter_running ON dossier (receiving_unit_id, status, received_at DESC, id DESC)
      WHERE finished_at IS NULL`,

    // Null: nobody knows the amount yet, which is not the same as free.
    `ALTER TABLE dossier_fee
       ALTER COLUMN amount DROP NOT NULL,
       ADD COLUMN key text,
       ADD COLUMN quantity integer CHECK (quantity >= 0),
       ADD COLUMN copies integer CHECK (copies >= 0),
       ADD COLUMN exemption text`,
    `CREATE TABLE fee_payment (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       amount bigint NOT NULL CHECK (amount > 0),
       method text NOT NULL CHECK (method IN ('cash','transfer','card','online')),
       receipt_number text,
       paid_at timestamptz NOT NULL,
       recorded_by uuid NOT NULL,
       recorded_at timestamptz NOT NULL
     )`,
    `CREATE INDEX fee_payment_dossier ON fee_payment (dossier_id, paid_at, id)`,

    `ALTER TABLE dossier_document
       DROP CONSTRAINT dossier_document_check,
       DROP CONSTRAINT dossier_document_state_check,
       ADD CONSTRAINT dossier_document_state_check CHECK (state IN ('received','lookedUp','missing','returned')),
       -- What was found in a database is not asked for again: no paper, and the note says where it was found.
       ADD CONSTRAINT dossier_document_check CHECK ((state IN ('missing','lookedUp')) = (copy_type IS NULL)
         AND (state IN ('missing','lookedUp')) = (quantity = 0))`,

    // People remember last digits; an index of reversed text finds them.
    `ALTER TABLE dossier_party
       ADD COLUMN phone_digits text GENERATED ALWAYS AS (regexp_replace(phone, '[^0-9]', '', 'g')) STORED`,
    `CREATE INDEX dossier_party_id_tail ON dossier_party (reverse(id_number) text_pattern_ops)`,
    `CREATE INDEX dossier_party_phone_tail ON dossier_party (reverse(phone_digits) text_pattern_ops)`,

    `ALTER TABLE task ADD COLUMN IF NOT EXISTS kind text`,
    `CREATE INDEX task_ready ON task (unit_id, opened_at, id) WHERE closed_at IS NULL AND kind = 'handOver'`,
    // Who got the result: personal data, so apart from journal and task.
    `CREATE TABLE hand_over (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       task_id uuid NOT NULL UNIQUE REFERENCES task,
       unit_id uuid NOT NULL,
       method text NOT NULL CHECK (method IN ('counter','post','home','electronic')),
       receiver text NOT NULL CHECK (receiver IN ('applicant','authorised')),
       receiver_name text NOT NULL,
       receiver_id_number text,
       -- The paper by which somebody else receives it.
       authorisation text,
       tracking_number text,
       -- Papers of the dossier whose originals changed hands then.
       originals text[] NOT NULL DEFAULT '{}',
       note text,
       handed_at timestamptz NOT NULL,
       handed_by uuid NOT NULL,
       recorded_at timestamptz NOT NULL,
       CHECK ((receiver = 'authorised') = (authorisation IS NOT NULL)),
       CHECK (method <> 'post' OR tracking_number IS NOT NULL)
     )`,
    `CREATE INDEX hand_over_dossier ON hand_over (dossier_id, handed_at)`,
  ];
}
