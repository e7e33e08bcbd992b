import type { Reader, ResolvedRole, RoleAsk, UnresolvedRole } from './organisation.events.js';

/**
 * One round trip for any number of asks. `chain` is the competent unit and its superiors; `named` what the competence
 * table says: a row for the procedure before one for all procedures, then the nearest territory; `nearest` the closest
 * superior that is of the kind, or has units of it, of which two are enough to know that it is not the only one.
 */
const RESOLVE = `
WITH ask AS (
  SELECT a.*, current_unit(a.competent_id, a.at) AS start_id
    FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
         AS a(n, competent_id, procedure_code, kind, at)
), chain AS (
  SELECT ask.n, ask.procedure_code, ask.kind, ask.at, u.id, u.path, u.kind AS own_kind, nlevel(u.path) AS depth
    FROM ask JOIN unit s ON s.id = ask.start_id JOIN unit u ON u.id = ANY (ids_of(s.path))
   WHERE in_effect(u.valid_from, u.valid_to, ask.at)
), named AS (
  SELECT DISTINCT ON (chain.n) chain.n, current_unit(k.unit_id, chain.at) AS unit_id, chain.id AS found_at
    FROM chain JOIN competence k ON k.territory_unit_id = chain.id AND k.unit_kind = chain.kind
         AND (k.procedure_code = chain.procedure_code OR k.procedure_code IS NULL)
         AND in_effect(k.valid_from, k.valid_to, chain.at)
   WHERE current_unit(k.unit_id, chain.at) IS NOT NULL
   ORDER BY chain.n, k.procedure_code IS NULL, chain.depth DESC
), nearest AS (
  SELECT DISTINCT ON (chain.n) chain.n, chain.id AS found_at,
         CASE WHEN chain.own_kind = chain.kind THEN ARRAY[chain.id] ELSE below.ids END AS ids
    FROM chain CROSS JOIN LATERAL (
      SELECT array_agg(two.id) AS ids FROM (
        SELECT u.id FROM unit u WHERE u.kind = chain.kind AND u.path <@ chain.path
           AND in_effect(u.valid_from, u.valid_to, chain.at) LIMIT 2) AS two
    ) AS below
   WHERE chain.own_kind = chain.kind OR below.ids IS NOT NULL
   ORDER BY chain.n, chain.depth DESC
)
SELECT ask.n, ask.start_id AS "startId", named.unit_id AS "namedId", named.found_at AS "namedAt",
       nearest.ids AS "nearestIds", nearest.found_at AS "nearestAt"
  FROM ask LEFT JOIN named USING (n) LEFT JOIN nearest USING (n) ORDER BY ask.n`;

interface Row {
  startId: string | null;
  namedId: string | null;
  namedAt: string | null;
  nearestIds: string[] | null;
  nearestAt: string | null;
}

/** `unitKind.role` taken apart. @throws {RangeError} when there is no dot, or more than one */
export function partsOfRole(role: string): { kind: string; role: string } {
  const [kind, name, ...rest] = role.split('.');
  if (!kind || !name || rest.length > 0) throw new RangeError(`A role is written unitKind.role; this is "${role}".`);
  return { kind, role: name };
}

/**
 * Answers many asks in one statement, in their order.
 * @param reader the transaction of the step, so that it sees what the step sees
 */
export async function resolveRoles(
  reader: Reader,
  asks: readonly RoleAsk[],
): Promise<(ResolvedRole | UnresolvedRole)[]> {
  if (asks.length === 0) return [];
  const parts = asks.map((ask) => partsOfRole(ask.role));
  const rows = await reader.query<Row>(RESOLVE, [
    asks.map((_, n) => n),
    asks.map((ask) => ask.competentUnitId),
    asks.map((ask) => ask.procedureCode),
    parts.map((part) => part.kind),
    asks.map((ask) => ask.at),
  ]);
  return rows.map((row, n) => answerOf(row, parts[n]!.role));
}

function answerOf(row: Row, role: string): ResolvedRole | UnresolvedRole {
  if (!row.startId) return { reason: 'no-competent-unit' };
  if (row.namedId) return { unitId: row.namedId, role, via: 'competence', foundAtUnitId: row.namedAt! };
  const [only, ...others] = row.nearestIds ?? [];
  if (!only) return { reason: 'none' };
  if (others.length > 0) return { reason: 'ambiguous', foundAtUnitId: row.nearestAt! };
  return { unitId: only, role, via: 'nearest', foundAtUnitId: row.nearestAt! };
}
