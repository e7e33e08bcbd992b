import { ForwardMigration } from '../migration.js';

/** Units, people and their posts, absence and delegation, and who is competent for what. All of it is dated. */
export class Organisation0011 extends ForwardMigration {
  readonly name = 'Organisation1000000000011';
  readonly sql = [
    // Exclusion constraints and indexes over scalars together with ranges and paths.
    `CREATE EXTENSION IF NOT EXISTS btree_gist`,
    `CREATE TABLE unit (
       id uuid PRIMARY KEY,
       parent_id uuid REFERENCES unit(id),
       -- Ids without hyphens from the root down, so that ancestors are found by primary key.
       path ltree NOT NULL UNIQUE CHECK (subpath(path, -1)::text = replace(id::text, '-', '')),
       kind text NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]*$'),
       code text NOT NULL UNIQUE,
       name text NOT NULL,
       name_en text NOT NULL,
       -- Decides in its own name, has a leader; its tree is the one a late step climbs.
       is_agency boolean NOT NULL,
       sort int NOT NULL DEFAULT 0,
       valid_from timestamptz NOT NULL,
       valid_to timestamptz CHECK (valid_to > valid_from),
       -- Takes over what was open when this unit was closed.
       successor_id uuid REFERENCES unit(id) CHECK (successor_id <> id),
       version int NOT NULL DEFAULT 1,
       CHECK (successor_id IS NULL OR valid_to IS NOT NULL)
     )`,
    `CREATE INDEX unit_path ON unit USING gist (path)`,
    `CREATE INDEX unit_kind_path ON unit USING gist (kind, path)`,
    `CREATE INDEX unit_parent ON unit (parent_id)`,
    `CREATE TABLE person (
       id uuid PRIMARY KEY,
       name text NOT NULL,
       email text,
       phone text,
       -- Left the service: holds no post in effect, whatever the posts' dates.
       active boolean NOT NULL DEFAULT true,
       version int NOT NULL DEFAULT 1
     )`,
    `CREATE INDEX person_name ON person USING gin (fold(name) gin_trgm_ops)`,
    `CREATE TABLE post (
       id uuid PRIMARY KEY,
       unit_id uuid NOT NULL REFERENCES unit(id),
       role text NOT NULL CHECK (role ~ '^[a-z][A-Za-z]*$'),
       person_id uuid NOT NULL REFERENCES person(id),
       valid_from timestamptz NOT NULL,
       valid_to timestamptz CHECK (valid_to > valid_from),
       EXCLUDE USING gist (person_id WITH =, unit_id WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&)
     )`,
    `CREATE INDEX post_unit ON post (unit_id, role)`,
    `CREATE TABLE absence (
       id uuid PRIMARY KEY,
       person_id uuid NOT NULL REFERENCES person(id),
       starts_at timestamptz NOT NULL,
       ends_at timestamptz CHECK (ends_at > starts_at),
       EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
     )`,
    // Of one post: who holds two may delegate one of them.
    `CREATE TABLE delegation (
       id uuid PRIMARY KEY,
       post_id uuid NOT NULL REFERENCES post(id),
       delegate_id uuid NOT NULL REFERENCES person(id),
       valid_from timestamptz NOT NULL,
       valid_to timestamptz CHECK (valid_to > valid_from),
       EXCLUDE USING gist (post_id WITH =, delegate_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
     )`,
    `CREATE INDEX delegation_delegate ON delegation (delegate_id)`,
    // For this procedure (all, when null), within this territory, "a unit of that kind" means this unit.
    `CREATE TABLE competence (
       id uuid PRIMARY KEY,
       procedure_code text,
       territory_unit_id uuid NOT NULL REFERENCES unit(id),
       unit_kind text NOT NULL,
       unit_id uuid NOT NULL REFERENCES unit(id),
       valid_from timestamptz NOT NULL,
       valid_to timestamptz CHECK (valid_to > valid_from),
       EXCLUDE USING gist (coalesce(procedure_code, '*') WITH =, territory_unit_id WITH =, unit_kind WITH =,
                           tstzrange(valid_from, valid_to) WITH &&)
     )`,
    `CREATE FUNCTION in_effect(starts timestamptz, ends timestamptz, at timestamptz) RETURNS boolean
     LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT starts <= at AND (ends IS NULL OR ends > at) $$`,
    // The unit itself while it is in effect, else the last in its line of successors that is; null when there is none.
    `CREATE FUNCTION current_unit(unit_id uuid, at timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
       WITH RECURSIVE line(id, n) AS (
         SELECT unit_id, 0
         UNION ALL
         SELECT u.successor_id, line.n + 1 FROM line JOIN unit u ON u.id = line.id
          WHERE u.valid_to <= at AND u.successor_id IS NOT NULL AND line.n < 32
       )
       SELECT u.id FROM line JOIN unit u ON u.id = line.id
        WHERE in_effect(u.valid_from, u.valid_to, at) ORDER BY line.n DESC LIMIT 1
     $$`,
    `CREATE FUNCTION is_absent(person uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
       SELECT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = person AND in_effect(a.starts_at, a.ends_at, at))
     $$`,
    // Units from the root down to the given one, by primary key.
    `CREATE FUNCTION ids_of(path ltree) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
     $$ SELECT string_to_array(ltree2text(path), '.')::uuid[] $$`,
  ];
}
