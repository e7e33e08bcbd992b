import { StepProblem } from '../feel/errors.js';
import type { Node } from '../model/graph.js';
import type { Variables } from '../types.js';
import { cancelToken } from './cancel.js';
import type { LiveToken, Place } from './live.js';
import type { Session } from './session.js';

/**
 * Throws a business error from a token, or from an error end event of a place, to the nearest boundary event that catches it.
 *
 * The activity's own boundary is asked first, then those of the sub-processes around it; a boundary with the error's code
 * goes before one that catches every code. The host is interrupted.
 *
 * @returns whether it was caught
 * @source BPMN 2.0.2 §10.5.6 (interrupting event handlers, error)
 */
export function throwError(
  session: Session,
  from: { token?: LiveToken; place: Place },
  code: string,
  results: Variables,
): boolean {
  for (let at = from.token ?? from.place.owner; at;) {
    const host: LiveToken = at.parent?.kind === 'multi' ? at.parent : at;
    const boundary = catcherOf(session, host, code);
    if (boundary) {
      cancelToken(session, host);
      const caught = session.addToken(boundary, host.place, 'scope');
      session.enter(caught);
      session.goOn(caught, 'output', results);
      return true;
    }
    at = host.place.owner;
  }
  return false;
}

function catcherOf(session: Session, host: LiveToken, code: string): Node | undefined {
  const errors = host.node.boundaries.map((id) => session.node(id)).filter(({ event }) => event === 'error');
  return errors.find(({ errorCode }) => errorCode === code) ?? errors.find(({ errorCode }) => errorCode === undefined);
}

/** The problem of an error that nobody caught. */
export function uncaught(code: string, message = ''): StepProblem {
  const detail = message ? `${code}: ${message}` : code;
  return new StepProblem(
    'unhandled-error',
    { vi: `Lỗi nghiệp vụ chưa được xử lý: ${detail}`, en: `Business error nobody handles: ${detail}` },
    detail,
  );
}
