import type { Tx } from '../platform/database/tx.js';
import type { PrintedDocument, PrintedParty, ReceiptData } from './paper-data.js';

/** What papers say of a dossier itself. */
export interface DossierFacts {
  id: string;
  code: string;
  status: string;
  channel: string;
  /** A receipt was handed out. */
  receiptPrinted: boolean;
  procedureVersionId: string;
  receivingUnitId: string;
  receivingUnit: string;
  receivedAt: Date;
  promisedAt: Date | null;
  receivedBy: string;
  /** Chosen at intake. */
  caseKey: string | null;
  extensionKeys: string[];
  /** The dossier's own limit; null in dossiers older than variants. */
  timeLimit: string | null;
  applicant: PrintedParty | null;
  submitter: ReceiptData['submitter'];
  fees: { label: { vi: string }; amount: number | null; exemption: string | null }[];
  documents: (Omit<PrintedDocument, 'name'> & { key: string })[];
}

const party = (part: string, more = ''): string => `(SELECT json_build_object('name', p.name, 'idNumber', p.id_number,
  'phone', p.phone, 'email', p.email, 'address', p.address${more})
  FROM dossier_party p WHERE p.dossier_id = d.id AND p.part = '${part}')`;

const FACTS = `
  SELECT d.id, d.code, d.status, d.channel,
    EXISTS (SELECT FROM dossier_paper w WHERE w.dossier_id = d.id AND w.form = 'receipt') AS "receiptPrinted", d.procedure_version_id AS "procedureVersionId", d.receiving_unit_id AS "receivingUnitId",
    coalesce((SELECT name FROM unit WHERE id = d.receiving_unit_id), '—') AS "receivingUnit",
    d.received_at AS "receivedAt", d.promised_at AS "promisedAt",
    d.case_key AS "caseKey", d.extension_keys AS "extensionKeys", d.time_limit AS "timeLimit",
    coalesce((SELECT name FROM person WHERE id = d.received_by), '—') AS "receivedBy",
    ${party('applicant')} AS applicant, ${party('submitter', `, 'authorisation', p.authorisation`)} AS submitter,
    (SELECT coalesce(json_agg(json_build_object('label', f.label, 'amount', f.amount,
                                                'exemption', f.exemption) ORDER BY f.position), '[]')
       FROM dossier_fee f WHERE f.dossier_id = d.id) AS fees,
    (SELECT coalesce(json_agg(json_build_object('key', x.key, 'copyType', x.copy_type, 'quantity', x.quantity,
                                                'note', x.note, 'state', x.state) ORDER BY x.position), '[]')
       FROM dossier_document x WHERE x.dossier_id = d.id) AS documents
  FROM dossier d WHERE d.id = $1`;

/** The caller has checked that the dossier may be seen. */
export async function dossierFacts(reader: Pick<Tx, 'query'>, dossierId: string): Promise<DossierFacts> {
  return (await reader.query<DossierFacts>(FACTS, [dossierId]))[0]!;
}
