import type { At, Reader } from '../organisation/organisation.events.js';

/** An activation of a procedure at an agency. */
export interface ActivationRow {
  id: string;
  procedureCode: string;
  agencyUnitId: string;
  activeFrom: Date;
  activeTo: Date | null;
}

const ROW = `a.id, a.procedure_code AS "procedureCode", a.agency_unit_id AS "agencyUnitId",
  a.active_from AS "activeFrom", a.active_to AS "activeTo"`;

/** A closed agency is read as the one that stands for it now. */
const STANDS_FOR = (at: string): string => `CASE WHEN u.valid_to <= ${at} THEN current_unit(u.id, ${at}) ELSE u.id END`;

/** Whether a procedure is active at an agency in effect. */
export async function isActiveAt(reader: Reader, code: string, agencyUnitId: string, at: At): Promise<boolean> {
  const rows = await reader.query(
    `SELECT 1 FROM procedure_activation a JOIN unit u ON u.id = a.agency_unit_id
      WHERE a.procedure_code = $1 AND in_effect(a.active_from, a.active_to, $3)
        AND (u.id = $2 OR (u.valid_to <= $3 AND current_unit(u.id, $3) = $2)) LIMIT 1`,
    [code, agencyUnitId, at],
  );
  return rows.length > 0;
}

/** A procedure that some agency of a province is open for. */
export interface OpenProcedureRow {
  code: string;
  /** One of the asked agencies is among those that are open for it. */
  own: boolean;
  agencies: number;
}

/**
 * Procedures active at any agency in the provinces of the given agencies.
 * @param agencyIds agencies of the counters; each stands below the root of its province
 */
export const openProcedures = (reader: Reader, agencyIds: readonly string[], at: At): Promise<OpenProcedureRow[]> =>
  reader.query<OpenProcedureRow>(
    `WITH root AS (SELECT DISTINCT subpath(path, 0, 1) AS path FROM unit WHERE id = ANY ($1)),
     open AS (
       SELECT a.procedure_code AS code, ${STANDS_FOR('$2')} AS agency_id
         FROM procedure_activation a JOIN unit u ON u.id = a.agency_unit_id
        WHERE in_effect(a.active_from, a.active_to, $2)
     )
     SELECT open.code, bool_or(open.agency_id = ANY ($1)) AS own, count(DISTINCT open.agency_id)::int AS agencies
       FROM open JOIN unit g ON g.id = open.agency_id JOIN root ON g.path <@ root.path
      GROUP BY open.code`,
    [agencyIds, at],
  );

/** An agency that is open for a procedure. */
export interface OpenAgencyRow {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  own: boolean;
}

/** Agencies in the provinces of the given ones that are open for a procedure, these first. */
export const openAgencies = (
  reader: Reader,
  code: string,
  agencyIds: readonly string[],
  at: At,
): Promise<OpenAgencyRow[]> =>
  reader.query<OpenAgencyRow>(
    `WITH root AS (SELECT DISTINCT subpath(path, 0, 1) AS path FROM unit WHERE id = ANY ($2)),
     open AS (
       SELECT DISTINCT ${STANDS_FOR('$3')} AS id FROM procedure_activation a JOIN unit u ON u.id = a.agency_unit_id
        WHERE a.procedure_code = $1 AND in_effect(a.active_from, a.active_to, $3)
     )
     SELECT g.id, g.code, g.name, g.name_en AS "nameEn", g.id = ANY ($2) AS own
       FROM open JOIN unit g ON g.id = open.id JOIN root ON g.path <@ root.path
      ORDER BY own DESC, g.code`,
    [code, agencyIds, at],
  );

/** Activations of a procedure at the given agencies that count now or will, the earliest first; closed predecessors' too. */
export const activationsAt = (
  reader: Reader,
  code: string,
  agencyIds: readonly string[],
  at: At,
): Promise<(ActivationRow & { standsFor: string })[]> =>
  reader.query(
    `SELECT ${ROW}, ${STANDS_FOR('$3')} AS "standsFor" FROM procedure_activation a JOIN unit u ON u.id = a.agency_unit_id
      WHERE a.procedure_code = $1 AND (a.active_to IS NULL OR a.active_to > $3)
        AND (u.id = ANY ($2) OR (u.valid_to <= $3 AND current_unit(u.id, $3) = ANY ($2)))
      ORDER BY a.active_from, a.id`,
    [code, agencyIds, at],
  );

/** One activation, locked. */
export const lockActivation = async (reader: Reader, id: string): Promise<ActivationRow | undefined> =>
  (await reader.query<ActivationRow>(`SELECT ${ROW} FROM procedure_activation a WHERE a.id = $1 FOR UPDATE`, [id]))[0];

/** Agencies at which a procedure is active, by code. */
export const activeAgencies = (
  reader: Reader,
  code: string,
  at: At,
): Promise<{ id: string; name: string; nameEn: string }[]> =>
  reader.query(
    `SELECT DISTINCT ON (g.code) g.id, g.name, g.name_en AS "nameEn"
       FROM procedure_activation a JOIN unit u ON u.id = a.agency_unit_id
       JOIN unit g ON g.id = ${STANDS_FOR('$2')}
      WHERE a.procedure_code = $1 AND in_effect(a.active_from, a.active_to, $2) ORDER BY g.code`,
    [code, at],
  );
