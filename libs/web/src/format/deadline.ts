import type { DeadlineState } from '../api/types.js';
import { dateOnly } from './date-time.js';

/** How a deadline looks: the word, the colour and the icon always go together, never the colour alone. */
export interface DeadlineLook {
  tone: 'danger' | 'warning' | 'calm' | 'muted' | 'good';
  icon: 'overdue' | 'soon' | 'clock' | 'paused' | 'none' | 'done';
}

const LOOKS: Record<DeadlineState | 'early' | 'onTime', DeadlineLook> = {
  overdue: { tone: 'danger', icon: 'overdue' },
  due: { tone: 'warning', icon: 'soon' },
  dueSoon: { tone: 'warning', icon: 'soon' },
  onTrack: { tone: 'calm', icon: 'clock' },
  paused: { tone: 'muted', icon: 'paused' },
  none: { tone: 'muted', icon: 'none' },
  early: { tone: 'good', icon: 'done' },
  onTime: { tone: 'good', icon: 'done' },
};

/**
 * The look of a deadline state; one we do not know is shown without alarm.
 * @example deadlineLook('overdue') // => { tone: 'danger', icon: 'overdue' }
 */
export const deadlineLook = (state: string): DeadlineLook => LOOKS[state as keyof typeof LOOKS] ?? LOOKS.none;

/**
 * How a dossier's clock ended: a finished one is no longer "within time" but early or on time; lateness stays lateness.
 * @param state as the server says it
 * @param finishedAt instant of the end; nothing while it runs
 * @example stateAtEnd('onTrack', '2026-11-23T02:00:00Z', '2026-11-25T10:00:00Z') // => 'early'
 */
export function stateAtEnd(state: string, finishedAt?: string | null, dueAt?: string | null): string {
  if (!finishedAt || !dueAt || state === 'overdue') return state;
  return finishedAt < dueAt && dateOnly(finishedAt) !== dateOnly(dueAt) ? 'early' : 'onTime';
}
