import { ForwardMigration } from '../migration.js';

/** Working calendars as versioned layers: nation, then province, then unit. */
export class Calendars0015 extends ForwardMigration {
  readonly name = 'Calendars1000000000015';
  readonly sql = [
    `CREATE TABLE calendar_layer (
       id uuid PRIMARY KEY,
       -- Null: the base that everyone inherits; without one, the public-sector calendar this build ships.
       unit_id uuid REFERENCES unit(id),
       -- What deadlines count, or when the counter is open; Saturday reception does not make Saturday count.
       kind text NOT NULL CHECK (kind IN ('deadline', 'reception')),
       version int NOT NULL CHECK (version > 0),
       layer jsonb NOT NULL,
       note text NOT NULL,
       created_at timestamptz NOT NULL,
       superseded_at timestamptz
     )`,
    // PostgreSQL 14 has no NULLS NOT DISTINCT, so the base stands under the nil UUID.
    `CREATE UNIQUE INDEX calendar_layer_version
       ON calendar_layer (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), kind, version)`,
    `CREATE UNIQUE INDEX calendar_layer_current
       ON calendar_layer (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), kind) WHERE superseded_at IS NULL`,
  ];
}
