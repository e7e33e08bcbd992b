import { Injectable } from '@nestjs/common';
import type { At, Reader } from '../organisation/organisation.events.js';
import type { Fee } from './procedures.events.js';

/** What the province charges for a fee that the law leaves to it. */
export interface FeeAmount {
  /** Đồng; of a counted fee, the price of one unit. */
  amount: number;
  /** A counted fee: how units are charged, as in `procedure.json`. */
  per?: Fee['per'];
  /** The resolution it rests on, as it is cited. */
  basis: string;
  /** Who pays nothing or less, in words. */
  exemptions: string | null;
}

interface Row {
  key: string;
  amount: string | null;
  per: NonNullable<Fee['per']> | null;
  basis: string;
  exemptions: string | null;
}

// The chain from the competent unit up; a territory that was closed is read as its successor, after the successor's own.
const NEAREST = `
  WITH chain AS (
    SELECT u.id, nlevel(u.path) AS depth FROM unit s JOIN unit u ON u.id = ANY (ids_of(s.path))
     WHERE s.id = current_unit($2::uuid, $3::timestamptz)
  )
  SELECT DISTINCT ON (f.fee_key) f.fee_key AS key, f.amount::text AS amount, f.per, f.basis, f.exemptions
    FROM fee_amount f JOIN unit t ON t.id = f.territory_unit_id
    JOIN chain ON chain.id = CASE WHEN t.valid_to <= $3 THEN current_unit(t.id, $3) ELSE t.id END
   WHERE f.procedure_code = $1 AND in_effect(f.valid_from, f.valid_to, $3)
   ORDER BY f.fee_key, chain.depth DESC, t.id = chain.id DESC, f.id`;

/** Fee tables of provinces and communes. */
@Injectable()
export class FeeTables {
  /**
   * Amounts in force where a dossier belongs; the nearest territory that has one wins.
   * @param reader the caller's transaction, or the pool
   * @param at time of the intake
   * @returns by key of the fee; a fee without a row is not set, so nothing may be charged for it
   * @source Law on Fees and Charges 97/2015/QH13, Article 21: provincial People's Councils set them
   */
  async amountsFor(
    reader: Reader,
    procedureCode: string,
    competentUnitId: string,
    at: At,
  ): Promise<Map<string, FeeAmount>> {
    const rows = await reader.query<Row>(NEAREST, [procedureCode, competentUnitId, at]);
    return new Map(
      rows.map(({ key, amount, per, basis, exemptions }) => [
        key,
        per ? { amount: per.tiers[0]!.amount, per, basis, exemptions } : { amount: Number(amount), basis, exemptions },
      ]),
    );
  }
}
