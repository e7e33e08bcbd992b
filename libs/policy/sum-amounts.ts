import { durationText, parseDuration } from '#calendar';
import { MixedUnitsError } from './errors.js';

/**
 * A limit and its extensions as one amount. Amounts of one unit add up; units are never converted into one another.
 * @param limit `15d`, `4h`, `10cd`
 * @param extensions amounts by which it is lengthened
 * @returns the sum in the unit of the limit
 * @throws {MixedUnitsError} when an extension has another unit
 * @example sumAmounts('15d', ['10d', '0.5d']) // => '25.5d'
 */
export function sumAmounts(limit: string, extensions: readonly string[]): string {
  const { unit, amount } = parseDuration(limit);
  let total = amount;
  for (const text of extensions) {
    const more = parseDuration(text);
    if (more.unit !== unit) throw new MixedUnitsError(limit, text);
    total += more.amount;
  }
  return durationText({ unit, amount: total });
}
