import type { Node } from '../model/graph.js';
import type { Variables } from '../types.js';
import { cancelToken } from './cancel.js';
import type { LiveToken, Place } from './live.js';
import { scopeOf } from './live.js';
import type { Session } from './session.js';

/** Where an escalation comes from: a task's token, or an event of the model in a place. */
interface Source {
  token?: LiveToken;
  place: Place;
}

/**
 * Finds who handles an escalation: the task's own boundary is asked first, then those of the sub-processes around it. On one
 * activity a boundary with the code goes before one that catches every code. Of a multi-instance, the body is the host.
 *
 * @source BPMN 2.0.2 §10.5.6 (escalation: propagated to the innermost enclosing scope with a handler for it)
 */
export function catcherOfEscalation(
  session: Session,
  from: Source,
  code: string,
): { host: LiveToken; boundary: Node } | undefined {
  for (let at = from.token ?? from.place.owner; at;) {
    const host: LiveToken = at.parent?.kind === 'multi' ? at.parent : at;
    const catchers = host.node.boundaries.map((id) => session.node(id)).filter(({ event }) => event === 'escalation');
    const boundary =
      catchers.find(({ escalation }) => escalation?.code === code) ??
      catchers.find(({ escalation }) => escalation?.code === undefined);
    if (boundary) return { host, boundary };
    at = host.place.owner;
  }
  return undefined;
}

/**
 * Throws an escalation. Whoever catches it gets a token beside its host, or in its place where it interrupts; that nobody does
 * is no fault: the effect says so and everything goes on.
 *
 * @param results let out by the boundary event
 */
export function throwEscalation(
  session: Session,
  from: Source & { node: Node },
  code: string,
  results: Variables = {},
): void {
  const caught = catcherOfEscalation(session, from, code);
  session.emit({
    type: 'escalation.raise',
    elementId: from.node.id,
    scopeId: from.token ? scopeOf(from.token).handle : from.place.scope.handle,
    ...(from.token ? { token: from.token.handle } : {}),
    code,
    caughtBy: caught?.boundary.id ?? null,
    interrupting: caught?.boundary.interrupting ?? false,
  });
  if (!caught) return;
  const { host, boundary } = caught;
  if (boundary.interrupting) cancelToken(session, host);
  const token = session.addToken(boundary, host.place, 'scope');
  session.enter(token);
  session.goOn(token, 'output', results);
}
