import type { Tx } from '../../platform/database/tx.js';

type Reader = Pick<Tx, 'query'>;

/** What a register holds: one unit's dossiers by their receipt. */
export interface RegisterSpan {
  unitId: string;
  since: Date;
  until: Date;
  procedure: string | null;
}

/** A line as stored; `no` is left to the caller, who knows how many came before. */
export interface LineRow {
  dossierId: string;
  code: string | null;
  procedureCode: string;
  procedureName: string;
  procedureNameEn: string;
  applicantName: string | null;
  address: string | null;
  phone: string | null;
  competentUnitId: string;
  receivedAt: Date;
  /** To the microsecond, for cursors. */
  receivedAtText: string;
  promisedAt: Date | null;
  returnedAt: Date | null;
  method: 'counter' | 'post' | 'home' | 'electronic' | null;
  receiver: string | null;
  status: string;
  voided: boolean;
}

const WITHIN = `d.receiving_unit_id = $1 AND d.received_at >= $2 AND d.received_at < $3
  AND ($4::text IS NULL OR d.procedure_code = $4)`;

const LINES = `
  SELECT d.id AS "dossierId", d.code, d.procedure_code AS "procedureCode", v.name AS "procedureName",
         v.name_en AS "procedureNameEn", a.name AS "applicantName", a.address, a.phone,
         d.competent_unit_id AS "competentUnitId", d.received_at AS "receivedAt", d.received_at::text AS "receivedAtText",
         d.promised_at AS "promisedAt", h.handed_at AS "returnedAt", h.method, h.receiver_name AS receiver, d.status,
         d.voided_at IS NOT NULL AS voided
    FROM dossier d
    LEFT JOIN procedure_version v ON v.id = d.procedure_version_id
    LEFT JOIN dossier_party a ON a.dossier_id = d.id AND a.part = 'applicant'
    LEFT JOIN LATERAL (SELECT handed_at, method, receiver_name FROM hand_over WHERE dossier_id = d.id
                        ORDER BY handed_at DESC, id DESC LIMIT 1) h ON true
   WHERE ${WITHIN}`;

const valuesOf = ({ unitId, since, until, procedure }: RegisterSpan): unknown[] => [unitId, since, until, procedure];

/** Lines in the order of receipt, after one of them or after so many. */
export const linesOf = (
  reader: Reader,
  span: RegisterSpan,
  { after, skip = 0, limit }: { after?: readonly [string, string]; skip?: number; limit: number },
): Promise<LineRow[]> =>
  reader.query<LineRow>(
    `${LINES} AND ($5::timestamptz IS NULL OR (d.received_at, d.id) > ($5, $6::uuid))
      ORDER BY d.received_at, d.id OFFSET $7 LIMIT $8`,
    [...valuesOf(span), after?.[0] ?? null, after?.[1] ?? null, skip, limit],
  );

/** How many lines the register has. */
export const countLines = async (reader: Reader, span: RegisterSpan): Promise<number> =>
  (await reader.query<{ n: number }>(`SELECT count(*)::int AS n FROM dossier d WHERE ${WITHIN}`, valuesOf(span)))[0]!.n;
