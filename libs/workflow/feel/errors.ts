import type { IncidentKind, Localized } from '../types.js';

/** Something in the model or the data stops a token here; it becomes an incident, never an exception of `advance`. */
export class StepProblem extends Error {
  constructor(
    readonly kind: IncidentKind,
    readonly text: Localized,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'StepProblem';
  }
}

/** An expression could not be evaluated. */
export function expressionProblem(expression: string, why: Localized): StepProblem {
  const shown = expression.length > 200 ? `${expression.slice(0, 200)}…` : expression;
  return new StepProblem('expression', { vi: `${why.vi}: ${shown}`, en: `${why.en}: ${shown}` }, `${why.en}: ${shown}`);
}
