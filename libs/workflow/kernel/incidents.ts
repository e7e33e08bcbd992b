import { StepProblem } from '../feel/errors.js';
import type { LiveToken } from './live.js';
import type { Phase } from './marking.js';
import type { Session } from './session.js';

/**
 * Parks a token where something went wrong; `incident.retry` goes on at `phase` with the variables as they then are.
 *
 * What was done before stays done: results already merged or kept in the token's own scope are not lost.
 */
export function park(session: Session, token: LiveToken, phase: Phase, problem: StepProblem): void {
  token.kind = 'incident';
  token.resume = phase;
  session.emit({
    type: 'incident.open',
    ...session.at(token),
    kind: problem.kind,
    message: problem.text,
    detail: problem.detail,
  });
}

/** Runs a part of a step; a problem parks the token. Anything else is a fault of ours and is thrown on. */
export function orPark(session: Session, token: LiveToken, phase: Phase, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StepProblem)) throw error;
    park(session, token, phase, error);
  }
}
