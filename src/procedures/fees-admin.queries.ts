import type { Localized } from '#workflow';
import type { Reader } from '../organisation/organisation.events.js';
import type { Fee } from './procedures.events.js';

/** A fee that the procedure leaves to the province. */
export interface OpenFeeRow {
  procedureCode: string;
  procedureNames: Localized;
  key: string;
  names: Localized;
}

const OPEN = `
  WITH c AS (
    SELECT DISTINCT ON (procedure_code) procedure_code AS code, name, name_en, bundle
      FROM procedure_version ORDER BY procedure_code, version DESC
  ), fee AS (
    SELECT c.code AS "procedureCode", jsonb_build_object('vi', c.name, 'en', c.name_en) AS "procedureNames",
           f ->> 'key' AS key, f -> 'names' AS names
      FROM c CROSS JOIN LATERAL jsonb_array_elements(c.bundle -> 'procedure' -> 'fees') AS f
     WHERE f ->> 'amount' IS NULL AND f -> 'per' IS NULL
       AND ($1::text IS NULL OR fold(concat_ws(' ', c.code, c.name, c.name_en, f #>> '{names,vi}', f #>> '{names,en}')) LIKE fold($1))
  )`;

/** Fees of current versions whose amount is left open, after a place in their order. */
export async function openFees(
  reader: Reader,
  ask: { q: string | null; after: readonly [string, string]; limit: number },
): Promise<{ rows: OpenFeeRow[]; total: number }> {
  const rows = await reader.query<OpenFeeRow>(
    `${OPEN} SELECT * FROM fee WHERE ("procedureCode", key) > ($2, $3) ORDER BY "procedureCode", key LIMIT $4`,
    [ask.q, ...ask.after, ask.limit],
  );
  const [count] = await reader.query<{ total: number }>(`${OPEN} SELECT count(*)::int AS total FROM fee`, [ask.q]);
  return { rows, total: count?.total ?? 0 };
}

/** An amount as it is stored. */
export interface AmountRow {
  id: string;
  procedureCode: string;
  key: string;
  territory: { id: string; name: string; nameEn: string };
  amount: string | null;
  per: NonNullable<Fee['per']> | null;
  exemptions: string | null;
  basis: string;
  validFrom: Date;
  validTo: Date | null;
}

const AMOUNT = `SELECT f.id, f.procedure_code AS "procedureCode", f.fee_key AS key, f.amount::text AS amount, f.per,
    f.exemptions, f.basis, f.valid_from AS "validFrom", f.valid_to AS "validTo",
    json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en) AS territory
  FROM fee_amount f JOIN unit t ON t.id = f.territory_unit_id`;

/** Amounts of procedures that count now or will; superior territories first. */
export const amountsOf = (reader: Reader, codes: readonly string[], at: Date): Promise<AmountRow[]> =>
  reader.query<AmountRow>(
    `${AMOUNT} WHERE f.procedure_code = ANY ($1) AND (f.valid_to IS NULL OR f.valid_to > $2)
      ORDER BY nlevel(t.path), t.code, f.valid_from`,
    [codes, at],
  );

/** Amounts of one fee in one territory that count at an instant or later, the earliest first. */
export const amountsFrom = (
  reader: Reader,
  of: { code: string; key: string; territoryUnitId: string },
  at: Date,
): Promise<AmountRow[]> =>
  reader.query<AmountRow>(
    `${AMOUNT} WHERE f.procedure_code = $1 AND f.fee_key = $2 AND f.territory_unit_id = $3
        AND (f.valid_to IS NULL OR f.valid_to > $4) ORDER BY f.valid_from`,
    [of.code, of.key, of.territoryUnitId, at],
  );

/** One amount, locked. */
export const lockAmount = async (reader: Reader, id: string): Promise<AmountRow | undefined> =>
  (await reader.query<AmountRow>(`${AMOUNT} WHERE f.id = $1 FOR UPDATE OF f`, [id]))[0];
