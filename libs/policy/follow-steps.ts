import type { Instant } from '#calendar';
import type { LegalClock } from './clock.js';
import type { LedgerEntry } from './ledger.js';

/** What an open step says about the dossier's clock; `deadline.clock` and `deadline.basis` of the model. */
export interface OpenStep {
  name: string;
  clock: 'counts' | 'waiting' | 'excluded';
  basis?: string;
}

/** Whether the dossier's clock runs, and which steps stop it. */
export interface StepsSay {
  runs: boolean;
  /** The steps that stop it; empty while it runs. */
  because: readonly OpenStep[];
}

/**
 * Whether a dossier's clock runs, given all its open steps.
 *
 * A step that is `excluded` stops it whatever else is open; steps that are `waiting` stop it only while nothing that
 * counts is open. Without open steps it runs: nobody may stop the clock by doing nothing.
 * @param steps all open steps of the dossier, of all agencies
 * @example clockRuns([{ name: 'Thẩm định', clock: 'counts' }, { name: 'Chờ ý kiến', clock: 'waiting' }]).runs // => true
 */
export function clockRuns(steps: readonly OpenStep[]): StepsSay {
  const excluded = steps.filter(({ clock }) => clock === 'excluded');
  if (excluded.length > 0) return { runs: false, because: excluded };
  const waiting = steps.filter(({ clock }) => clock === 'waiting');
  const stops = waiting.length > 0 && waiting.length === steps.length;
  return { runs: !stops, because: stops ? waiting : [] };
}

/**
 * The entries to append to a ledger so that the clock follows the open steps.
 *
 * Steps often close and open in one instant; call it once after all of them, or a pause of no length is written. When the
 * cause of a pause changes, the old pause ends and a new one begins in the same instant, so that each stretch has its
 * true reason.
 * @param clock the clock as it stands
 * @param steps all open steps after what happened
 * @param at when it happened
 * @returns no, one or two entries
 */
export function followSteps(clock: LegalClock, steps: readonly OpenStep[], at: Instant): LedgerEntry[] {
  if (clock.status === 'stopped') return [];
  const { runs, because } = clockRuns(steps);
  const resume: LedgerEntry = { kind: 'resume', at };
  if (runs) return clock.status === 'paused' ? [resume] : [];
  const reason = because
    .map(({ name }) => name)
    .join('; ')
    .slice(0, 500);
  const basis = [...new Set(because.flatMap((step) => step.basis ?? []))].join('; ').slice(0, 500);
  const pause: LedgerEntry = { kind: 'pause', at, reason, ...(basis ? { basis } : {}) };
  if (clock.status === 'running') return [pause];
  const present = clock.segments.at(-1);
  const unchanged = present?.reason === reason && (present.basis ?? '') === basis;
  return unchanged ? [] : [resume, pause];
}
