import { ForwardMigration } from '../migration.js';

/** Apologies with a new date (form 04): proposed by the unit that works on a dossier, signed by the leader of its agency. */
export class Apologies0140 extends ForwardMigration {
  readonly name = 'Apologies1000000000140';
  readonly sql = [
    `CREATE TABLE apology (
       id uuid PRIMARY KEY,
       dossier_id uuid NOT NULL REFERENCES dossier,
       -- The unit that works on the dossier, and its agency, whose leader signs.
       unit_id uuid NOT NULL REFERENCES unit,
       agency_id uuid NOT NULL REFERENCES unit,
       reason_code text NOT NULL CHECK (reason_code IN ('otherAgency','verification','complex','technical','unforeseen')),
       reason text NOT NULL,
       -- By how much the date moves, in the model vocabulary; the date it moves, and where to.
       moves_by text NOT NULL,
       from_at timestamptz NOT NULL,
       to_at timestamptz NOT NULL CHECK (to_at > from_at),
       state text NOT NULL CHECK (state IN ('proposed','signed','declined')),
       proposed_by uuid NOT NULL,
       proposed_at timestamptz NOT NULL,
       decided_by uuid,
       -- The post in which it was signed, for the paper.
       decided_role text,
       decided_at timestamptz,
       decline_reason text,
       CHECK ((state = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
       CHECK ((state = 'signed') = (decided_role IS NOT NULL)),
       CHECK ((state = 'declined') = (decline_reason IS NOT NULL))
     )`,
    // Once only: a proposal that was declined does not count.
    `CREATE UNIQUE INDEX apology_once ON apology (dossier_id) WHERE state <> 'declined'`,
    `CREATE INDEX apology_dossier ON apology (dossier_id, proposed_at)`,
  ];
}
