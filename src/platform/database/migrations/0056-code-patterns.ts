import { ForwardMigration } from '../migration.js';

/** Patterns of dossier codes, for the installation and for single counters; without one, the setting of the environment. */
export class CodePatterns0056 extends ForwardMigration {
  readonly name = 'CodePatterns1000000000056';
  readonly sql = [
    `CREATE TABLE code_pattern (
       id uuid PRIMARY KEY,
       -- Null: for all counters that have none of their own.
       unit_id uuid REFERENCES unit (id),
       pattern text NOT NULL,
       valid_from timestamptz NOT NULL,
       valid_to timestamptz CHECK (valid_to > valid_from),
       EXCLUDE USING gist (coalesce(unit_id, '00000000-0000-0000-0000-000000000000') WITH =,
                           tstzrange(valid_from, valid_to) WITH &&)
     )`,
  ];
}
