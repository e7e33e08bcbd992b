import { ForwardMigration } from '../migration.js';

/** Papers that are handed to applicants: their numbers, and each print with what it said. */
export class Papers0065 extends ForwardMigration {
  readonly name = 'Papers1000000000065';
  readonly sql = [
    `CREATE TABLE dossier_paper (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       form text NOT NULL CHECK (form IN ('receipt','supplement','refusal','stop')),
       -- The request, refusal or withdrawal it tells of; the dossier itself for the receipt.
       subject_id uuid NOT NULL,
       unit_id uuid NOT NULL,
       -- As printed in the number.
       unit_letters text NOT NULL,
       year smallint NOT NULL,
       -- Of the unit, form and year; written by the last statement of the transaction that opens the paper.
       number integer,
       UNIQUE (dossier_id, form, subject_id),
       UNIQUE (unit_id, form, year, number)
     )`,
    // Always the last lock of a transaction.
    `CREATE TABLE paper_serial (
       unit_id uuid NOT NULL,
       form text NOT NULL,
       year smallint NOT NULL,
       last integer NOT NULL,
       PRIMARY KEY (unit_id, form, year)
     )`,
    `CREATE TABLE dossier_print (
       id uuid PRIMARY KEY,
       paper_id uuid NOT NULL REFERENCES dossier_paper,
       sequence integer NOT NULL CHECK (sequence >= 1),
       -- Counts prints of the same data: from 2 on the paper says that it is a reprint.
       copy integer NOT NULL CHECK (copy >= 1),
       -- What was printed; null once personal data were erased.
       data jsonb,
       data_sha256 text NOT NULL CHECK (data_sha256 ~ '^[0-9a-f]{64}$'),
       -- The PDF itself and its checksum.
       attachment_id uuid NOT NULL,
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       printed_by uuid NOT NULL,
       printed_at timestamptz NOT NULL,
       UNIQUE (paper_id, sequence)
     )`,
  ];
}
