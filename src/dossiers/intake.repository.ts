import type { Statement, Tx } from '../platform/database/tx.js';
import type { Channel, DossierStatus } from './dossier-status.js';

/** Everything that is written when a dossier is taken in, but its code. */
export interface NewDossier {
  id: string;
  procedureCode: string;
  procedureVersionId: string;
  receivingUnitId: string;
  competentUnitId: string;
  receivedAt: Date;
  receivedBy: string;
  channel: Channel;
  caseKey: string | null;
  extensionKeys: readonly string[];
  /** Whole limit in this case, `25d`. */
  timeLimit: string;
  status: DossierStatus;
  promisedAt: Date;
  feeTotal: number;
  parties: object[];
  form: object;
  documents: object[];
  fees: object[];
}

/** Replaces the list of papers. */
export async function replaceDocuments(tx: Tx, dossierId: string, documents: readonly object[]): Promise<void> {
  await tx.query(`DELETE FROM dossier_document WHERE dossier_id = $1`, [dossierId]);
  await tx.query(
    `INSERT INTO dossier_document (dossier_id, key, position, copy_type, quantity, note, state)
     SELECT $1, x.key, x.position, x."copyType", x.quantity, x.note, x.state
       FROM jsonb_to_recordset($2::jsonb) AS x(key text, position smallint, "copyType" text, quantity smallint, note text,
            state text)`,
    [dossierId, JSON.stringify(documents)],
  );
}

/** Writes the fees of a dossier that has none. */
export async function insertFees(tx: Tx, dossierId: string, fees: readonly object[]): Promise<void> {
  await tx.query(
    `INSERT INTO dossier_fee (dossier_id, ${FEE_COLUMNS})
     SELECT $1, ${FEE_VALUES} FROM jsonb_to_recordset($2::jsonb) AS ${FEE_RECORD}`,
    [dossierId, JSON.stringify(fees)],
  );
}

const FEE_COLUMNS = 'key, position, label, amount, basis, quantity, copies, exemption';
const FEE_VALUES = FEE_COLUMNS.replaceAll(/\w+/g, 'f.$&');
const FEE_RECORD = `f(key text, position smallint, label jsonb, amount bigint, basis text, quantity int, copies int,
             exemption text)`;

// One round trip for five tables: the intake is the busiest command of a counter.
const INSERT: Statement = {
  name: 'dossier.insert',
  text: `WITH d AS (
      INSERT INTO dossier (id, procedure_code, procedure_version_id, receiving_unit_id, competent_unit_id, received_at,
                           received_by, channel, status, status_at, fee_total, promised_at, due_at, changed_by, changed_at,
                           case_key, extension_keys, time_limit)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $10, $11, $11, $7, $6, $16, $17, $18)
    ), parties AS (
      INSERT INTO dossier_party (dossier_id, part, kind, name, id_number, phone, email, address, authorisation)
      SELECT $1, p.part, p.kind, p.name, p."idNumber", p.phone, p.email, p.address, p.authorisation
        FROM jsonb_to_recordset($12::jsonb) AS p(part text, kind text, name text, "idNumber" text, phone text, email text,
             address text, authorisation text)
    ), form AS (
      INSERT INTO dossier_form (dossier_id, data) VALUES ($1, $13)
    ), documents AS (
      INSERT INTO dossier_document (dossier_id, key, position, copy_type, quantity, note, state)
      SELECT $1, x.key, x.position, x."copyType", x.quantity, x.note, x.state
        FROM jsonb_to_recordset($14::jsonb) AS x(key text, position smallint, "copyType" text, quantity smallint, note text,
             state text)
    ), fees AS (
      INSERT INTO dossier_fee (dossier_id, ${FEE_COLUMNS})
      SELECT $1, ${FEE_VALUES} FROM jsonb_to_recordset($15::jsonb) AS ${FEE_RECORD}
    )
    INSERT INTO dossier_participant (dossier_id, unit_id, basis, from_at, received_at)
    SELECT $1, u.id, u.basis, $6, $6 FROM (VALUES ($4::uuid, 'receiving'), ($5::uuid, 'competent')) AS u(id, basis)
    ON CONFLICT DO NOTHING`,
};

// The counter's row is the last lock of the transaction: whoever else takes in at this unit today waits no longer than
// for this one commit.
const NUMBER: Statement = {
  name: 'dossier.number',
  text: `WITH s AS (
      INSERT INTO dossier_serial (stem, last) VALUES ($2, 1)
      ON CONFLICT (stem) DO UPDATE SET last = dossier_serial.last + 1 RETURNING last
    )
    UPDATE dossier SET code = $2 || lpad(s.last::text, greatest($3::int, length(s.last::text)), '0'), instance_id = $4
      FROM s WHERE dossier.id = $1 RETURNING dossier.code`,
};

export async function insertDossier(tx: Tx, dossier: NewDossier): Promise<void> {
  const { receivedAt, receivedBy, channel, status, feeTotal, promisedAt } = dossier;
  await tx.run(INSERT, [
    ...[
      dossier.id,
      dossier.procedureCode,
      dossier.procedureVersionId,
      dossier.receivingUnitId,
      dossier.competentUnitId,
    ],
    ...[receivedAt, receivedBy, channel, status, feeTotal, promisedAt],
    ...[dossier.parties, dossier.form, dossier.documents, dossier.fees].map((rows) => JSON.stringify(rows)),
    ...[dossier.caseKey, dossier.extensionKeys, dossier.timeLimit],
  ]);
}

/**
 * Gives the dossier its code; the last statement of the intake.
 * @returns the code
 */
export async function numberDossier(
  tx: Tx,
  dossierId: string,
  instanceId: string,
  { stem, digits }: { stem: string; digits: number },
): Promise<string> {
  const [row] = await tx.run<{ code: string }>(NUMBER, [dossierId, stem, digits, instanceId]);
  return row!.code;
}
