import type { Localized } from '#workflow';
import type { Reader } from '../organisation/organisation.events.js';

interface Found<Row> {
  rows: Row[];
  total: number;
}

const pattern = (q: string | undefined): string | null => (q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : null);

interface ProcedureRow {
  code: string;
  names: Localized;
  version: number;
  versionId: string;
  publishedAt: Date;
  agencies: number;
}

const CURRENT = `
  SELECT DISTINCT ON (procedure_code) procedure_code AS code, jsonb_build_object('vi', name, 'en', name_en) AS names,
         version, id AS "versionId", published_at AS "publishedAt", name, name_en
    FROM procedure_version ORDER BY procedure_code, version DESC`;

const MATCHES = `($1::text IS NULL OR fold(c.code || ' ' || c.name || ' ' || c.name_en) LIKE fold($1))`;

/** Current versions after a code, with the number of agencies where each is active. */
export async function proceduresPage(
  reader: Reader,
  ask: { q: string | undefined; after: string; limit: number; at: Date },
): Promise<Found<ProcedureRow>> {
  const q = pattern(ask.q);
  const rows = await reader.query<ProcedureRow>(
    `WITH c AS (${CURRENT})
     SELECT c.code, c.names, c.version, c."versionId", c."publishedAt",
            (SELECT count(*)::int FROM procedure_activation a
              WHERE a.procedure_code = c.code AND in_effect(a.active_from, a.active_to, $2)) AS agencies
       FROM c WHERE ${MATCHES} AND c.code > $3 ORDER BY c.code LIMIT $4`,
    [q, ask.at, ask.after, ask.limit],
  );
  const [count] = await reader.query<{ total: number }>(
    `WITH c AS (${CURRENT}) SELECT count(*)::int AS total FROM c WHERE ${MATCHES}`,
    [q],
  );
  return { rows, total: count?.total ?? 0 };
}

/** Versions of a procedure, latest first. */
export const versionsOf = (
  reader: Reader,
  code: string,
): Promise<{ id: string; version: number; checksum: string; publishedAt: Date }[]> =>
  reader.query(
    `SELECT id, version, checksum, published_at AS "publishedAt" FROM procedure_version
      WHERE procedure_code = $1 ORDER BY version DESC`,
    [code],
  );

interface AgencyRow {
  id: string;
  code: string;
  name: string;
  nameEn: string;
}

const AGENCIES = `
  FROM unit u
 WHERE u.is_agency AND in_effect(u.valid_from, u.valid_to, $1)
   AND ($2::text IS NULL OR fold(u.code || ' ' || u.name || ' ' || u.name_en) LIKE fold($2))
   AND (NOT $3 OR EXISTS (
     SELECT 1 FROM procedure_activation a JOIN unit was ON was.id = a.agency_unit_id
      WHERE a.procedure_code = $4 AND (a.active_to IS NULL OR a.active_to > $1)
        AND (was.id = u.id OR (was.valid_to <= $1 AND current_unit(was.id, $1) = u.id))))`;

/** Agencies in effect after a code. */
export async function agenciesPage(
  reader: Reader,
  ask: { code: string; q: string | undefined; active: boolean; after: string; limit: number; at: Date },
): Promise<Found<AgencyRow>> {
  const filter = [ask.at, pattern(ask.q), ask.active, ask.code];
  const rows = await reader.query<AgencyRow>(
    `SELECT u.id, u.code, u.name, u.name_en AS "nameEn" ${AGENCIES} AND u.code > $5 ORDER BY u.code LIMIT $6`,
    [...filter, ask.after, ask.limit],
  );
  const [count] = await reader.query<{ total: number }>(`SELECT count(*)::int AS total ${AGENCIES}`, filter);
  return { rows, total: count?.total ?? 0 };
}
