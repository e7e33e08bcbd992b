import { compareInstants, type Instant, type WorkingCalendar } from '#calendar';
import { readClock } from './clock.js';
import { followSteps, type OpenStep } from './follow-steps.js';
import type { ClockLedger, LedgerEntry } from './ledger.js';

/** What a step of the procedure means for the dossier's clock. */
export interface StepForClock {
  at: Instant;
  /** All open steps after it. */
  open: readonly OpenStep[];
  /** The supplement is complete, and by the law of the procedure the limit counts anew. */
  restart?: { reason: string; basis: string };
  /** When the agency that was waited for replied, where that was before somebody wrote it down. */
  repliedAt?: Instant;
}

/**
 * The entries to append to a ledger after a step that does not end the clock.
 *
 * A restart takes the place of the resumption: what was paused before belongs to a count that is over. A reply written
 * down late ends the pause when it was given, never before the pause began: the days until somebody entered it are the
 * office's own.
 * @param calendar deadline calendar of the competent agency
 * @param ledger the stored ledger
 * @param step a step stamped before the last entry counts as at that entry
 * @returns the entries in order; none for a stopped clock
 * @source NĐ 297/2025/NĐ-CP, Art. 6.4.a (restart); docs/adr/0017-supplements-and-consultations.md
 */
export function stepEntries(calendar: WorkingCalendar, ledger: ClockLedger, step: StepForClock): LedgerEntry[] {
  const clock = readClock(calendar, ledger);
  if (clock.status === 'stopped') return [];
  const last = ledger.entries.at(-1)?.at ?? ledger.receivedAt;
  const at = latest(step.at, last);
  const restart: LedgerEntry[] = step.restart ? [{ kind: 'restart', at, ...step.restart }] : [];
  const entries = [...ledger.entries, ...restart];
  const counting = step.restart ? readClock(calendar, { ...ledger, entries }) : clock;
  const following = followSteps(counting, step.open, at);
  const { repliedAt } = step;
  if (repliedAt === undefined || compareInstants(repliedAt, at) >= 0) return [...restart, ...following];
  const resumedAt = latest(repliedAt, last);
  return [...restart, ...following.map((entry) => (entry.kind === 'resume' ? { ...entry, at: resumedAt } : entry))];
}

const latest = (a: Instant, b: Instant): Instant => (compareInstants(a, b) < 0 ? b : a);
