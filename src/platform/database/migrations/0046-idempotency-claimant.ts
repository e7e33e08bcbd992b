import { ForwardMigration } from '../migration.js';

/** Names who serves a request, so that one taken for dead cannot undo the claim of who took it over. */
export class IdempotencyClaimant0046 extends ForwardMigration {
  readonly name = 'IdempotencyClaimant1000000000046';
  readonly sql = [`ALTER TABLE idempotency_key ADD COLUMN claimed_by uuid`];
}
