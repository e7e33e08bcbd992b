import { ForwardMigration } from '../migration.js';

/** Which units somebody sees: the one rule that lists, pages and commands share. */
export class UnitsSeen0042 extends ForwardMigration {
  readonly name = 'UnitsSeen1000000000042';
  readonly sql = [
    `CREATE INDEX unit_successor ON unit (successor_id) WHERE successor_id IS NOT NULL`,
    // The units themselves and all that they have taken over from, however long the line; what is closed at that time.
    `CREATE FUNCTION with_predecessors(unit_ids uuid[], at timestamptz) RETURNS SETOF uuid
       LANGUAGE sql STABLE PARALLEL SAFE AS $$
       WITH RECURSIVE line AS (
         SELECT unnest(unit_ids) AS id
         UNION
         SELECT u.id FROM line JOIN unit u ON u.successor_id = line.id WHERE u.valid_to <= at
       )
       SELECT line.id FROM line
     $$`,
    // Units at or below the paths, with those they have taken over from.
    `CREATE FUNCTION units_seen(paths ltree[], at timestamptz) RETURNS SETOF uuid
       LANGUAGE sql STABLE PARALLEL SAFE AS $$
       SELECT with_predecessors(ARRAY(SELECT u.id FROM unit u WHERE u.path <@ paths), at)
     $$`,
  ];
}
