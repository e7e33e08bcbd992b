import { ForwardMigration } from '../migration.js';

/** What applicants are told of: once for each occasion, however often a step is tried. */
export class ApplicantNotices0085 extends ForwardMigration {
  readonly name = 'ApplicantNotices1000000000085';
  readonly sql = [
    `CREATE TABLE applicant_notice (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       template text NOT NULL,
       -- \`start\`, or the task whose opening is told of.
       occasion text NOT NULL,
       noted_at timestamptz NOT NULL,
       UNIQUE (dossier_id, template, occasion)
     )`,
  ];
}
