import { ForwardMigration } from '../migration.js';

/** The mail at the start of the working day. */
export class Digests0077 extends ForwardMigration {
  readonly name = 'Digests1000000000077';
  readonly sql = [
    // One row per account and local day, whether there was anything to tell or not; kept for some weeks.
    `CREATE TABLE digest (
       account_id uuid NOT NULL,
       on_date date NOT NULL,
       planned_at timestamptz NOT NULL,
       settled_at timestamptz,
       outcome text CHECK (outcome IN ('sent','empty','unwanted','unreachable','over')),
       PRIMARY KEY (account_id, on_date),
       CHECK ((settled_at IS NULL) = (outcome IS NULL))
     )`,
    `CREATE INDEX digest_date ON digest (on_date)`,
    // Who wants none.
    `CREATE TABLE digest_refusal (
       account_id uuid PRIMARY KEY,
       refused_at timestamptz NOT NULL
     )`,
    `CREATE INDEX alert_notice_digest ON alert_notice (account_id) WHERE channel = 'digest' AND open AND delivered_at IS NULL`,
  ];
}
