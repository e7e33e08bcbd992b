import type { LinkProps } from '@tanstack/react-router';
import type { vi } from '../i18n/vi/index.js';

/** One step towards the first dossier. */
export interface SetupStep {
  /** Key of the server's fact that tells whether it is done, and of the texts below `setup`. */
  key: keyof { [K in keyof typeof vi.setup as (typeof vi.setup)[K] extends { hint: string } ? K : never]: true };
  /** Where it is done; absent: nowhere yet, so only its state is shown. */
  to?: LinkProps['to'];
  /** The installation works without it. */
  optional?: true;
}

/** What an empty installation needs, in the order in which it is done. */
export const SETUP_STEPS: readonly SetupStep[] = [
  { key: 'agencies', to: '/admin/units' },
  { key: 'units', to: '/admin/units' },
  { key: 'people', to: '/admin/people' },
  { key: 'calendars', to: '/admin/calendars', optional: true },
  { key: 'procedures', to: '/admin/procedures' },
  { key: 'activations', to: '/admin/procedures' },
];

/** A step with how many there are of what it makes. */
export interface SetupState extends SetupStep {
  count: number;
  done: boolean;
}

/**
 * The steps with their states; a step the server says nothing of is not done.
 * @example setupStates([{ key: 'agencies', count: 2 }])[0] // => { key: 'agencies', …, count: 2, done: true }
 */
export function setupStates(facts: readonly { key: string; count: number }[]): SetupState[] {
  const counts = new Map(facts.map(({ key, count }) => [key, count]));
  return SETUP_STEPS.map((step) => {
    const count = counts.get(step.key) ?? 0;
    return { ...step, count, done: count > 0 };
  });
}
