import type { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/text.js';

/** What a look-up reads of a dossier; the numbers serve to compare the second factor and go no further. */
export interface TrackedRow {
  id: string;
  code: string;
  instanceId: string;
  procedureVersionId: string;
  status: string;
  statusAt: Date;
  receivedAt: Date;
  /** It was taken in by mistake. */
  voided: boolean;
  promisedAt: Date | null;
  receivingUnit: Text;
  /** ID and phone numbers of applicant and submitter. */
  numbers: string[];
  missing: { key: string; note: string | null }[];
}

const FIND = `
  SELECT d.id, d.code, d.instance_id AS "instanceId", d.procedure_version_id AS "procedureVersionId", d.status,
         d.status_at AS "statusAt", d.received_at AS "receivedAt", d.voided_at IS NOT NULL AS voided, d.promised_at AS "promisedAt",
         json_build_object('vi', u.name, 'en', u.name_en) AS "receivingUnit",
         (SELECT coalesce(json_agg(n), '[]') FROM dossier_party p, unnest(ARRAY[p.id_number, p.phone]) AS n
           WHERE p.dossier_id = d.id AND n IS NOT NULL) AS numbers,
         (SELECT coalesce(json_agg(json_build_object('key', m.key, 'note', m.note) ORDER BY m.position), '[]')
            FROM dossier_document m WHERE m.dossier_id = d.id AND m.state = 'missing') AS missing
    FROM dossier d JOIN unit u ON u.id = d.receiving_unit_id WHERE d.code = $1`;

/** The dossier with that code, by its unique index. */
export async function findByCode(database: Database, code: string): Promise<TrackedRow | undefined> {
  const [row] = await database.query<TrackedRow>(FIND, [code]);
  return row;
}
