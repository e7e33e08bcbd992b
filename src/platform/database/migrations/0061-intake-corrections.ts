import { ForwardMigration } from '../migration.js';

/** What the counter mended after an intake, with what stood there before: personal data, so apart from the journal. */
export class IntakeCorrections0061 extends ForwardMigration {
  readonly name = 'IntakeCorrections1000000000061';
  readonly sql = [
    `CREATE TABLE intake_correction (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       reason text NOT NULL,
       -- 'applicant', 'submitter', 'documents', 'fees', 'form': each with its former value in before.
       parts text[] NOT NULL CHECK (cardinality(parts) > 0),
       before jsonb NOT NULL,
       corrected_by uuid NOT NULL,
       corrected_at timestamptz NOT NULL
     )`,
    `CREATE INDEX intake_correction_dossier ON intake_correction (dossier_id, corrected_at)`,
    `ALTER TABLE dossier ADD CONSTRAINT dossier_voided_check
       CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))`,
  ];
}
