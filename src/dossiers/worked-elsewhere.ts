import type { DossierStep } from './dossiers.events.js';

/**
 * Whether somebody outside of the counter has completed a step: from then on the dossier is not the counter's alone.
 * @param counter the receiving unit, and the one that stands for it now
 */
export const workedElsewhere = (
  steps: readonly Pick<DossierStep, 'state' | 'unit'>[],
  counter: readonly string[],
): boolean => steps.some(({ state, unit }) => state === 'completed' && !counter.includes(unit.id));
