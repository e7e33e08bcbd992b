import type { Text } from '../platform/text.js';
import type { Tx } from '../platform/database/tx.js';

/** An applicant, and what a mail tells them of their dossier. */
export interface FoundApplicant {
  name: string;
  address: string | null;
  /** As typed; of the applicant, or of who handed the dossier in. */
  phone: string | null;
  code: string;
  procedure: Text;
  office: Text;
  receivingUnitId: string;
  promisedAt: Date | null;
  /** Null unless the dossier waits for a supplement. */
  waitsSince: Date | null;
}

/** Whom to write to about a dossier: the applicant, or who handed it in for them when only they gave an address. */
export async function findApplicant(reader: Pick<Tx, 'query'>, dossierId: string): Promise<FoundApplicant | undefined> {
  const [found] = await reader.query<FoundApplicant>(
    `SELECT p.name, p.email AS address, d.code, d.promised_at AS "promisedAt",
            (SELECT q.phone FROM dossier_party q WHERE q.dossier_id = d.id AND q.phone IS NOT NULL
              ORDER BY q.part LIMIT 1) AS phone, json_build_object('vi', v.name, 'en', v.name_en) AS procedure,
            json_build_object('vi', u.name, 'en', u.name_en) AS office, d.receiving_unit_id AS "receivingUnitId",
            CASE WHEN d.status = 'supplement' THEN d.status_at END AS "waitsSince"
       FROM dossier d JOIN procedure_version v ON v.id = d.procedure_version_id
       JOIN unit u ON u.id = d.receiving_unit_id
       JOIN dossier_party p ON p.dossier_id = d.id
      WHERE d.id = $1 ORDER BY p.email IS NULL, p.part LIMIT 1`,
    [dossierId],
  );
  return found;
}
