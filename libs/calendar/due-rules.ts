import { z } from 'zod';
import { InvalidTimeTextError } from './errors.js';

/** When a receipt is too late to count today; see `parseCutOff`. */
export type CutOff =
  | { kind: 'none' }
  /** Received after `minute`: counts as received at the next working day's opening. */
  | { kind: 'after'; minute: number }
  /** Received within the last 60 open minutes: counts as received at the next working day's opening. */
  | { kind: 'lastHour' }
  /** Received after `minute`: counts as received at `resume` of the next working day. */
  | { kind: 'afterUntil'; minute: number; resume: number };

const CLOCK = '([01]\\d|2[0-3]):([0-5]\\d)';
const CUT_OFF = new RegExp(`^${CLOCK}(?:(?:→|->)${CLOCK})?$`);

/**
 * Reads a cut-off.
 *
 * Under every cut-off but `none`, a receipt on a closed day or after closing counts as received on the next working day,
 * as otherwise a dossier of Sunday could be due before one of Friday afternoon.
 * @param text `none`, `15:00`, `lastHour` or `17:00→08:00`
 * @throws {InvalidTimeTextError} when it is none of these
 * @example parseCutOff('15:00') // => { kind: 'after', minute: 900 }
 * @source QĐ 163/QĐ-BTP and NĐ 63/2024 Art. 7 (15:00); NĐ 297/2025 (last hour; 17:00 to 08:00)
 */
export function parseCutOff(text: string): CutOff {
  if (text === 'none' || text === 'lastHour') return { kind: text };
  const match = CUT_OFF.exec(text);
  if (!match) throw new InvalidTimeTextError('a cut-off none, lastHour, HH:MM or HH:MM→HH:MM', text);
  const minute = Number(match[1]) * 60 + Number(match[2]);
  if (match[3] === undefined) return { kind: 'after', minute };
  return { kind: 'afterUntil', minute, resume: Number(match[3]) * 60 + Number(match[4]) };
}

/** How a procedure counts; stored with its version. Every value is a setting, as sources differ. */
export const dueRulesSchema = z
  .strictObject({
    /** `day0`: counting starts with the next working day. `day1`: the day of receipt is the first day. */
    dayOfReceipt: z.enum(['day0', 'day1']).default('day0'),
    /** Limits in working days end at the closing of the last day, or at the time of day of the receipt. */
    dueTime: z.enum(['closing', 'sameTimeOfDay']).default('closing'),
    cutOff: z.string().refine(isCutOff, 'must be none, lastHour, HH:MM or HH:MM→HH:MM').default('none'),
    boundary: z
      .strictObject({
        /** Early is before the due day, or before the due minute. */
        early: z.enum(['dueDay', 'dueInstant']).default('dueDay'),
        /** Late is after the due minute, or after the due day. */
        late: z.enum(['dueInstant', 'dueDay']).default('dueInstant'),
      })
      .prefault({}),
  })
  .refine(
    ({ dayOfReceipt, dueTime }) => dayOfReceipt === 'day0' || dueTime === 'closing',
    'dayOfReceipt day1 needs dueTime closing: one day at the same time of day would be no time at all',
  );

export type DueRules = z.infer<typeof dueRulesSchema>;

/** Day of receipt is day 0, due at closing, no cut-off, early before the due day, late after the due minute. */
export const DEFAULT_DUE_RULES: DueRules = dueRulesSchema.parse({});

function isCutOff(text: string): boolean {
  try {
    parseCutOff(text);
    return true;
  } catch {
    return false;
  }
}
