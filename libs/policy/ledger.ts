import { dueRulesSchema, parseDuration } from '#calendar';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const duration = z.string().refine(isDuration, 'must be a duration such as 2d, 4h or 10cd');
const reason = z.string().min(1).max(500);
const basis = z.string().min(1).max(500);

/**
 * What moved a legal clock, in order of time. Nothing is ever removed from a ledger: the due instant is what follows
 * from it, so that any number of pauses and any change of the calendar give the same answer however often they are read.
 */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  /** Stops the clock. `basis` is the legal basis, required wherever the time is excluded by law. */
  z.strictObject({ kind: z.literal('pause'), at: instant, reason, basis: basis.optional() }),
  z.strictObject({ kind: z.literal('resume'), at: instant }),
  /** Counts anew from zero, for instance when a supplement requested at intake is complete. */
  z.strictObject({ kind: z.literal('restart'), at: instant, reason, basis, limit: duration.optional() }),
  /** Moves the due instant by an apology with a new appointment. */
  z.strictObject({ kind: z.literal('extend'), at: instant, by: duration, reason, basis }),
  /** The result is ready; pick-up is never lateness. */
  z.strictObject({ kind: z.literal('stop'), at: instant }),
]);

/** A dossier's legal clock as stored. */
export const clockLedgerSchema = z.strictObject({
  receivedAt: instant,
  /** The legal limit, or `none`. */
  limit: z.union([z.literal('none'), duration]),
  rules: dueRulesSchema,
  entries: z.array(ledgerEntrySchema).max(1000),
});

export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type ClockLedger = z.infer<typeof clockLedgerSchema>;

function isDuration(text: string): boolean {
  try {
    parseDuration(text);
    return true;
  } catch {
    return false;
  }
}
