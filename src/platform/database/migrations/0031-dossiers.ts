import { ForwardMigration } from '../migration.js';

const STATUSES = `('registered','received','rejected','processing','supplement','payment','withdrawal','stopped','resolved','returned')`;

/** Dossiers, what was handed in with them, who takes part, and the daily serials of their codes. */
export class Dossiers0031 extends ForwardMigration {
  readonly name = 'Dossiers1000000000031';
  readonly sql = [
    `CREATE TABLE dossier (
       id uuid PRIMARY KEY,
       -- Written by the last statement of the intake, together with the serial it contains; never null once committed.
       code text UNIQUE,
       procedure_code text NOT NULL,
       procedure_version_id uuid NOT NULL,
       instance_id uuid UNIQUE,
       receiving_unit_id uuid NOT NULL,
       competent_unit_id uuid NOT NULL,
       received_at timestamptz NOT NULL,
       received_by uuid NOT NULL,
       channel text NOT NULL CHECK (channel IN ('counter','online','post')),
       status text NOT NULL CHECK (status IN ${STATUSES}),
       status_at timestamptz NOT NULL,
       fee_total bigint NOT NULL CHECK (fee_total >= 0),
       -- The printed date; a recomputation never moves it earlier. due_at is the running clock's.
       promised_at timestamptz,
       due_at timestamptz,
       finished_at timestamptz,
       version integer NOT NULL DEFAULT 1,
       changed_by uuid,
       changed_at timestamptz NOT NULL
     )`,
    `CREATE INDEX dossier_code_fragment ON dossier USING gin (code gin_trgm_ops)`,
    `CREATE INDEX dossier_received ON dossier (received_at DESC, id DESC)`,
    `CREATE INDEX dossier_running_status ON dossier (status, received_at DESC, id DESC) WHERE finished_at IS NULL`,
    `CREATE INDEX dossier_running_due ON dossier (due_at, id) WHERE finished_at IS NULL`,
    `CREATE INDEX dossier_procedure ON dossier (procedure_code, received_at DESC)`,

    // Personal data stand apart, so that they can be erased while the dossier's course stays accountable.
    `CREATE TABLE dossier_party (
       dossier_id uuid NOT NULL REFERENCES dossier,
       part text NOT NULL CHECK (part IN ('applicant','submitter')),
       kind text NOT NULL CHECK (kind IN ('citizen','enterprise','household')),
       name text NOT NULL,
       name_folded text NOT NULL GENERATED ALWAYS AS (fold(name)) STORED,
       id_number text,
       phone text,
       email text,
       address text,
       authorisation text,
       PRIMARY KEY (dossier_id, part)
     )`,
    `CREATE INDEX dossier_party_name ON dossier_party USING gin (name_folded gin_trgm_ops)`,
    `CREATE INDEX dossier_party_id_number ON dossier_party (id_number)`,
    `CREATE TABLE dossier_form (
       dossier_id uuid PRIMARY KEY REFERENCES dossier,
       data jsonb NOT NULL
     )`,

    `CREATE TABLE dossier_document (
       dossier_id uuid NOT NULL REFERENCES dossier,
       key text NOT NULL,
       position smallint NOT NULL,
       copy_type text CHECK (copy_type IN ('original','copy','electronic')),
       quantity smallint NOT NULL CHECK (quantity BETWEEN 0 AND 999),
       note text,
       state text NOT NULL CHECK (state IN ('received','missing','returned')),
       CHECK ((state = 'missing') = (copy_type IS NULL) AND (state = 'missing') = (quantity = 0)),
       PRIMARY KEY (dossier_id, key)
     )`,
    `CREATE TABLE dossier_fee (
       dossier_id uuid NOT NULL REFERENCES dossier,
       position smallint NOT NULL,
       label jsonb NOT NULL,
       amount bigint NOT NULL CHECK (amount >= 0),
       basis text,
       PRIMARY KEY (dossier_id, position)
     )`,

    // Visibility: whoever's subtree holds one of these units sees the dossier. received_at is copied (it never
    // changes) so that the list of a unit is one walk of one index.
    `CREATE TABLE dossier_participant (
       dossier_id uuid NOT NULL REFERENCES dossier,
       unit_id uuid NOT NULL,
       basis text NOT NULL CHECK (basis IN ('receiving','competent','task','consulted')),
       from_at timestamptz NOT NULL,
       received_at timestamptz NOT NULL,
       PRIMARY KEY (dossier_id, unit_id)
     )`,
    `CREATE INDEX dossier_participant_unit ON dossier_participant (unit_id, received_at DESC, dossier_id DESC)`,

    // One row per rendered code without its serial, for instance 'H61.12.34-261121-'. Always the last lock of a
    // transaction.
    `CREATE TABLE dossier_serial (
       stem text PRIMARY KEY,
       last integer NOT NULL
     )`,
  ];
}
