import { type DueRules, dueRulesSchema } from '#calendar';
import type { CutOff, TimeLimit } from './procedures.events.js';

/**
 * How a procedure counts, in the calendar's terms.
 * @throws {RangeError} for a cut-off that the calendar cannot count
 */
export function dueRulesOf(limit: Pick<TimeLimit, 'receiptDay' | 'cutOff'>): DueRules {
  return dueRulesSchema.parse({
    dayOfReceipt: limit.receiptDay.counts ? 'day1' : 'day0',
    cutOff: cutOffOf(limit.cutOff),
  });
}

function cutOffOf(cutOff: CutOff): string {
  if (cutOff.kind === 'none') return 'none';
  if (cutOff.kind === 'time' && cutOff.at !== undefined) return cutOff.at;
  if (cutOff.kind === 'beforeClose' && cutOff.hours === 1) return 'lastHour';
  throw new RangeError(`The cut-off ${JSON.stringify(cutOff)} cannot be counted.`);
}
