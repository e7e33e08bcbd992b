import { type Duration, durationText, InvalidTimeTextError, parseDuration } from '#calendar';
import { InvalidBudgetError } from './errors.js';

/** Time a step is given. A share is a percentage of what remains of the dossier's time when the step is entered. */
export type Budget = { kind: 'none' } | { kind: 'share'; percent: number } | { kind: 'duration'; duration: Duration };

const SHARE = /^(\d{1,3}(?:\.\d)?)%$/;

/**
 * Reads the `deadline.budget` of a step.
 * @param text `2d`, `0.5d`, `4h`, `10cd`, `30%` or `none`; left out means `none`
 * @throws {InvalidBudgetError} when it is none of these, when a share is not above 0 and at most 100 %, or a duration is zero
 * @example parseBudget('30%') // => { kind: 'share', percent: 30 }
 */
export function parseBudget(text: string | undefined): Budget {
  if (text === undefined || text === 'none') return { kind: 'none' };
  const share = SHARE.exec(text);
  if (share) {
    const percent = Number(share[1]);
    if (percent <= 0 || percent > 100) throw new InvalidBudgetError(text);
    return { kind: 'share', percent };
  }
  try {
    const duration = parseDuration(text);
    if (duration.amount > 0) return { kind: 'duration', duration };
  } catch (error) {
    if (!(error instanceof InvalidTimeTextError)) throw error;
  }
  throw new InvalidBudgetError(text);
}

/**
 * Writes a budget in the model vocabulary; `parseBudget` reads it back.
 * @example budgetText({ kind: 'share', percent: 30 }) // => '30%'
 */
export function budgetText(budget: Budget): string {
  if (budget.kind === 'none') return 'none';
  return budget.kind === 'share' ? `${budget.percent}%` : durationText(budget.duration);
}
