import { ForwardMigration } from '../migration.js';

/** What a completed task carried, so that the very same completion sent again is known as such; basis of refusals. */
export class DetailsDigest0072 extends ForwardMigration {
  readonly name = 'DetailsDigest1000000000072';
  readonly sql = [
    `ALTER TABLE task ADD COLUMN details_digest bytea`,
    `COMMENT ON COLUMN task.details_digest IS 'SHA-256 of the details as checked; null where there were none'`,
    `ALTER TABLE refusal ADD COLUMN basis text`,
  ];
}
