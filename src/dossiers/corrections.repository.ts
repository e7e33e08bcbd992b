import type { Json } from '#workflow';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/ids.js';
import type { Correction } from './corrected-parts.js';
import type { Channel } from './dossier-status.js';
import { insertFees, replaceDocuments } from './intake.repository.js';

/** A dossier's intake as it is stored. */
export interface StoredIntake {
  procedureVersionId: string;
  competentUnitId: string;
  receivedAt: Date;
  channel: Channel;
  case?: string;
  extensions: string[];
  applicant: object | null;
  submitter: object | null;
  documents: { key: string; state: string }[];
  fees: { key: string | null }[];
  form: Record<string, Json>;
}

const person = (part: string): string =>
  `(SELECT to_jsonb(p) - 'dossier_id' - 'part' - 'name_folded' - 'phone_digits' FROM dossier_party p
     WHERE p.dossier_id = d.id AND p.part = '${part}')`;

/** The intake of a dossier that is locked. */
export async function findIntake(tx: Tx, dossierId: string): Promise<StoredIntake> {
  const [row] = await tx.query<StoredIntake & { case: string | null }>(
    `SELECT d.procedure_version_id AS "procedureVersionId", d.competent_unit_id AS "competentUnitId",
            d.received_at AS "receivedAt", d.channel, d.case_key AS "case", d.extension_keys AS extensions,
            ${person('applicant')} AS applicant, ${person('submitter')} AS submitter,
            (SELECT coalesce(jsonb_agg(to_jsonb(x) - 'dossier_id' ORDER BY x.position), '[]') FROM dossier_document x
              WHERE x.dossier_id = d.id) AS documents,
            (SELECT coalesce(jsonb_agg(to_jsonb(f) - 'dossier_id' ORDER BY f.position), '[]') FROM dossier_fee f
              WHERE f.dossier_id = d.id) AS fees,
            coalesce((SELECT data FROM dossier_form f WHERE f.dossier_id = d.id), '{}') AS form
       FROM dossier d WHERE d.id = $1`,
    [dossierId],
  );
  return { ...row!, case: row!.case ?? undefined };
}

const PARTY = `INSERT INTO dossier_party (dossier_id, part, kind, name, id_number, phone, email, address, authorisation)
  SELECT $1, $2, p.kind, p.name, p."idNumber", p.phone, p.email, p.address, p.authorisation
    FROM jsonb_to_record($3::jsonb) AS p(kind text, name text, "idNumber" text, phone text, email text, address text,
         authorisation text)`;

/**
 * Writes a correction and what stood there before.
 * @returns the dossier's new version
 */
export async function writeCorrection(
  tx: Tx,
  dossierId: string,
  { parts, before, now }: Correction,
  by: { accountId: string; reason: string; at: Date },
): Promise<number> {
  for (const part of ['applicant', 'submitter'] as const) {
    if (now[part] === undefined) continue;
    await tx.query(`DELETE FROM dossier_party WHERE dossier_id = $1 AND part = $2`, [dossierId, part]);
    if (now[part]) await tx.query(PARTY, [dossierId, part, JSON.stringify(now[part])]);
  }
  if (now.documents) await replaceDocuments(tx, dossierId, now.documents);
  if (now.fees) {
    await tx.query(`DELETE FROM dossier_fee WHERE dossier_id = $1`, [dossierId]);
    await insertFees(tx, dossierId, now.fees);
  }
  if (now.form) await tx.query(`UPDATE dossier_form SET data = $2 WHERE dossier_id = $1`, [dossierId, now.form]);
  await tx.query(
    `INSERT INTO intake_correction (id, dossier_id, reason, parts, before, corrected_by, corrected_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), dossierId, by.reason, parts, JSON.stringify(before), by.accountId, by.at],
  );
  const [row] = await tx.query<{ version: number }>(
    `UPDATE dossier SET fee_total = coalesce($2, fee_total), changed_by = $3, changed_at = $4, version = version + 1
      WHERE id = $1 RETURNING version`,
    [dossierId, now.feeTotal ?? null, by.accountId, by.at],
  );
  return row!.version;
}
