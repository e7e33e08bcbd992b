import { ForwardMigration } from '../migration.js';

/** A file that replaces another is its next version; the earlier one stays. */
export class AttachmentVersions0066 extends ForwardMigration {
  readonly name = 'AttachmentVersions1000000000066';
  readonly sql = [
    `ALTER TABLE attachment
       ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
       -- A version is replaced once: versions are a line, never a tree.
       ADD COLUMN replaces uuid UNIQUE REFERENCES attachment,
       ADD CONSTRAINT attachment_first_version CHECK ((version = 1) = (replaces IS NULL))`,
  ];
}
