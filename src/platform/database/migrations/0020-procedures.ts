import { ForwardMigration } from '../migration.js';

/** Procedures and their published versions. A version never changes: what runs on it keeps it for good. */
export class Procedures0020 extends ForwardMigration {
  readonly name = 'Procedures1000000000020';
  readonly sql = [
    `CREATE TABLE procedure (
       code text PRIMARY KEY,
       created_at timestamptz NOT NULL
     )`,
    `CREATE TABLE procedure_version (
       id uuid PRIMARY KEY,
       procedure_code text NOT NULL REFERENCES procedure (code),
       version int NOT NULL CHECK (version > 0),
       checksum text NOT NULL,
       name text NOT NULL,
       name_en text NOT NULL,
       bundle jsonb NOT NULL,
       bpmn text NOT NULL,
       published_at timestamptz NOT NULL,
       UNIQUE (procedure_code, version),
       UNIQUE (procedure_code, checksum)
     )`,
    `REVOKE UPDATE, DELETE ON procedure_version FROM lienthong_app`,
  ];
}
