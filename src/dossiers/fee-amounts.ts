import type { Fee, ProcedureDefinition } from '../procedures/procedures.events.js';
import type { Text } from '../platform/text.js';
import { amountUnder, declaredExemptions, findExemption, notDeclared } from './exemptions.js';
import type { IntakeFault } from './intake-check.js';

/** What the counter says of one fee. */
export interface FeeAsk {
  key: string;
  /** Units counted, for instance pages of one copy; for a fee that is not counted, how many times it is due. */
  quantity?: number;
  /** Copies of that many units each; 1 where nothing is said. */
  copies?: number;
  /** Why nothing, or less, is to be paid: one of those that the fee's table declares. */
  exemption?: string;
}

/** One fee of a dossier as it is stored and printed. */
export interface FeeRow {
  key: string;
  position: number;
  label: Text;
  /** Đồng; null where nobody knows it yet, which is not the same as free. */
  amount: number | null;
  basis: string | null;
  quantity: number | null;
  copies: number | null;
  exemption: string | null;
  /** What is counted, where it is charged by count. Not stored. */
  counted: Text | null;
  /** Who may be exempt. Not stored. */
  exemptions: string[];
}

/** What the province charges for a fee that the procedure leaves open. */
export interface FeeTable {
  amount: number;
  per?: Fee['per'];
  basis: string;
  exemptions: string | null;
}

/**
 * Fee of one copy of so many units: each unit by the tier it lies in, at most the ceiling.
 * @param per as the procedure writes it; a unit beyond the last tier's end costs as in the last
 * @example amountPerCopy({ tiers: [{ upTo: 2, amount: 2000 }, { upTo: null, amount: 1000 }], max: 200_000 }, 5) // => 7000
 */
export function amountPerCopy({ tiers, max }: Pick<NonNullable<Fee['per']>, 'tiers' | 'max'>, units: number): number {
  let sum = 0;
  let done = 0;
  for (const [n, { upTo, amount }] of tiers.entries()) {
    const end = upTo === null || n === tiers.length - 1 ? units : Math.min(units, upTo);
    sum += Math.max(0, end - done) * amount;
    done = Math.max(done, end);
  }
  return max === null ? sum : Math.min(sum, max);
}

/**
 * What is to be paid for one fee, before any exemption.
 * @param table what the province's table says, for a fee that the procedure leaves open
 * @returns đồng; null when no source tells the amount, or the count is not known
 */
export function amountOf(fee: Fee, ask: FeeAsk | undefined, table: FeeTable | undefined): number | null {
  const copies = ask?.copies ?? 1;
  const per = fee.per ?? table?.per;
  if (per) return ask?.quantity === undefined ? null : amountPerCopy(per, ask.quantity) * copies;
  const amount = fee.amount ?? table?.amount;
  return amount === undefined ? null : amount * (ask?.quantity ?? 1) * copies;
}

/** What is known of fees beside what the counter says of them. */
export interface FeeSources {
  /** Amounts of the province by key of the fee. */
  tables: ReadonlyMap<string, FeeTable>;
  /** Where the procedure's own facts were read. */
  sources: ProcedureDefinition['sources'];
}

/** Fees of a dossier in the order of its procedure; exemptions are known to be declared: `checkExemptions` has looked. */
export const feeRows = (fees: readonly Fee[], asked: readonly FeeAsk[], from: FeeSources): FeeRow[] =>
  fees.map((fee, position) => {
    const ask = asked.find(({ key }) => key === fee.key);
    const table = tableOf(fee, from.tables);
    const full = amountOf(fee, ask, table);
    const exemptions = declaredExemptions(table?.exemptions);
    const exemption = ask?.exemption === undefined ? undefined : findExemption(exemptions, ask.exemption);
    return {
      ...{ key: fee.key, position, label: fee.names },
      amount: exemption === undefined ? full : amountUnder(exemption, full),
      basis: table?.basis ?? (fee.source === null ? null : (from.sources[fee.source]?.title ?? null)),
      quantity: ask?.quantity ?? null,
      copies: ask?.copies ?? null,
      exemption: exemption ?? null,
      counted: (fee.per ?? table?.per)?.names ?? null,
      exemptions,
    };
  });

/** Exemptions that nobody declared. */
export const checkExemptions = (
  fees: readonly Fee[],
  asked: readonly FeeAsk[],
  { tables }: Pick<FeeSources, 'tables'>,
): IntakeFault[] =>
  asked.flatMap(({ key, exemption }, n) => {
    const fee = fees.find((each) => each.key === key);
    if (!fee || exemption === undefined) return [];
    const declared = declaredExemptions(tableOf(fee, tables)?.exemptions);
    const isDeclared = findExemption(declared, exemption) !== undefined;
    return isDeclared ? [] : [{ path: `fees.${n}.exemption`, text: notDeclared(exemption, declared) }];
  });

/** What the procedure fixes itself, no table changes. */
const tableOf = (fee: Fee, tables: FeeSources['tables']): FeeTable | undefined =>
  fee.amount === null && !fee.per ? tables.get(fee.key) : undefined;

/** What is known of the sum. */
export const totalOf = (rows: readonly { amount: number | null }[]): number =>
  rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
