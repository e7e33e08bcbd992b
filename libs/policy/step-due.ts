import {
  addDuration,
  addWorkingMinutes,
  compareInstants,
  type Instant,
  type WorkingCalendar,
  workingMinutesBetween,
} from '#calendar';
import type { Budget } from './budget.js';

/** When a step is due. */
export interface StepDue {
  /** What is shown and sorted by: the budget's end, or the dossier's due instant when that comes first. */
  dueAt: Instant | null;
  /** The budget's end alone; what lateness of the step is measured by. */
  ownDueAt: Instant | null;
  limitedBy: 'budget' | 'dossier' | null;
  /**
   * What the step's ladder is hung on: `dueAt`, except in a dossier that was late before the step began. There the step's
   * own end is used, as otherwise every level of every new step would fire at once about a lateness already reported.
   */
  ladderDueAt: Instant | null;
}

/**
 * When a step is due that was entered at an instant.
 *
 * The budget runs from the very instant of entry, in the calendar of the agency that holds the step, and never past the
 * dossier's due instant. A share of a dossier without a due instant gives none.
 * @param calendar deadline calendar of the holding agency
 * @param enteredAt instant of entry
 * @param budget the step's budget
 * @param dossierDueAt the dossier's due instant; null without one or while its clock is stopped
 * @example stepDue(calendar, enteredAt, parseBudget('0.5d'), dossierDueAt).dueAt
 * @source docs/adr/0003-working-time.md
 */
export function stepDue(
  calendar: WorkingCalendar,
  enteredAt: Instant,
  budget: Budget,
  dossierDueAt: Instant | null,
): StepDue {
  const ownDueAt = ownDue(calendar, enteredAt, budget, dossierDueAt);
  if (ownDueAt === null) return { dueAt: null, ownDueAt, limitedBy: null, ladderDueAt: null };
  if (dossierDueAt === null || compareInstants(ownDueAt, dossierDueAt) <= 0) {
    return { dueAt: ownDueAt, ownDueAt, limitedBy: 'budget', ladderDueAt: ownDueAt };
  }
  const late = compareInstants(enteredAt, dossierDueAt) >= 0;
  return { dueAt: dossierDueAt, ownDueAt, limitedBy: 'dossier', ladderDueAt: late ? ownDueAt : dossierDueAt };
}

function ownDue(
  calendar: WorkingCalendar,
  enteredAt: Instant,
  budget: Budget,
  dossierDueAt: Instant | null,
): Instant | null {
  if (budget.kind === 'none') return null;
  if (budget.kind === 'duration') return addDuration(calendar, enteredAt, budget.duration);
  if (dossierDueAt === null) return null;
  const remaining = Math.max(0, workingMinutesBetween(calendar, enteredAt, dossierDueAt));
  return addWorkingMinutes(calendar, enteredAt, Math.ceil((remaining * budget.percent) / 100));
}
