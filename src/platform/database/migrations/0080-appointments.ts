import { ForwardMigration } from '../migration.js';

/** Several appointments of one dossier. */
export class Appointments0080 extends ForwardMigration {
  readonly name = 'Appointments1000000000080';
  readonly sql = [
    `CREATE TABLE dossier_appointment (
       dossier_id uuid NOT NULL REFERENCES dossier,
       -- Key in \`timeLimit.appointments\` of the dossier's version of the procedure, and place in that list.
       key text NOT NULL,
       position smallint NOT NULL,
       -- Its own limit, lengthened as this dossier's is.
       time_limit text NOT NULL,
       -- Null until the element it is counted from has ended.
       starts_at timestamptz,
       -- As it stands, leaving aside a pause that lasts; fixed when it is over.
       due_at timestamptz,
       met_at timestamptz,
       -- The dossier came to an end without it: refused, withdrawn, or by a way on which it does not lie.
       lapsed_at timestamptz,
       PRIMARY KEY (dossier_id, key),
       CHECK ((starts_at IS NULL) = (due_at IS NULL)),
       CHECK (met_at IS NULL OR starts_at IS NOT NULL),
       CHECK (met_at IS NULL OR lapsed_at IS NULL)
     )`,
  ];
}
