import { ForwardMigration } from '../migration.js';

/** Dossiers that their applicants took back: the data behind form 05. */
export class Withdrawal0071 extends ForwardMigration {
  readonly name = 'Withdrawal1000000000071';
  readonly sql = [
    `CREATE TABLE withdrawal (
       id uuid PRIMARY KEY,
       -- A dossier is taken back once; that cannot be undone.
       dossier_id uuid NOT NULL UNIQUE REFERENCES dossier,
       reason text NOT NULL,
       requested_by text NOT NULL CHECK (requested_by IN ('applicant','submitter','authorised')),
       -- Scan of the written request; null where it was spoken at the counter.
       attachment_id uuid,
       status_before text NOT NULL,
       -- Whether the procedure has a way of its own for it, or was cancelled.
       how text NOT NULL CHECK (how IN ('message','cancel')),
       recorded_by uuid NOT NULL,
       unit_id uuid NOT NULL,
       recorded_at timestamptz NOT NULL
     )`,
  ];
}
