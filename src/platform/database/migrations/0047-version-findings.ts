import { ForwardMigration } from '../migration.js';

/** What the rules of the running build refuse in versions that were published before. */
export class VersionFindings0047 extends ForwardMigration {
  readonly name = 'VersionFindings1000000000047';
  readonly sql = [
    `CREATE TABLE procedure_version_finding (
       version_id uuid PRIMARY KEY REFERENCES procedure_version,
       findings jsonb NOT NULL,
       found_at timestamptz NOT NULL
     )`,
  ];
}
