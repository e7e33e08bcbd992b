import type { Node } from '../model/graph.js';
import { park } from './incidents.js';
import type { LiveToken, Place } from './live.js';
import { tokensIn } from './live.js';
import { upstreamOf } from './reach.js';
import type { Session } from './session.js';
import { stuckJoin } from './stuck.js';

/**
 * Looks, when nothing moves any more, for what the state itself lets happen: iterations still to begin, sub-processes with
 * nothing left inside, inclusive joins for which nothing can still arrive, parallel joins for which nothing ever will.
 *
 * It depends on the marking only, so a step that ran out of budget goes on from bytes alone.
 */
export function settle(session: Session): void {
  for (const token of [...tokensIn(session.root.tokens)]) {
    if (token.kind === 'multi' && token.next !== undefined) session.strides.push({ kind: 'iterate', token });
    if (token.kind === 'scope' && token.inner) settlePlace(session, token.inner);
  }
  settlePlace(session, session.root);
}

function settlePlace(session: Session, place: Place): void {
  if (place.moving.size > 0) return;
  fireInclusiveJoins(session, place);
  if (place.tokens.length > 0 || session.turns.some((move) => move.kind === 'join' && move.place === place)) return;
  const stuck = [...place.arrivals.keys()].sort()[0];
  if (stuck !== undefined) return parkStuckJoin(session, place, session.node(session.graph.flows.get(stuck)!.target));
  if (place.owner) session.goOn(place.owner, 'complete');
  else session.ended ??= 'completed';
}

function fireInclusiveJoins(session: Session, place: Place): void {
  const joins = new Set([...place.arrivals.keys()].map((flowId) => session.graph.flows.get(flowId)!.target));
  for (const id of [...joins].sort()) {
    const join = session.node(id);
    if (join.type === 'InclusiveGateway' && nothingMoreArrives(session, place, join)) {
      session.turns.push({ kind: 'join', place, nodeId: id });
    }
  }
}

/**
 * Whether an inclusive join may fire: no token can reach one of its empty flows, except such as could as well reach a flow
 * that already has one.
 *
 * @source BPMN 2.0.2 §13.4.3
 */
export function nothingMoreArrives(session: Session, place: Place, join: Node): boolean {
  const upstream = upstreamOf(session.graph, join);
  const arrived = join.incoming.filter((flowId) => place.arrivals.has(flowId));
  const empty = join.incoming.filter((flowId) => !place.arrivals.has(flowId));
  const leadsTo = (starts: string[], flows: string[]): boolean =>
    flows.some((flowId) => starts.some((start) => upstream.get(flowId)!.has(start)));
  const blocks = (starts: string[]): boolean => leadsTo(starts, empty) && !leadsTo(starts, arrived);
  if (place.tokens.some((token) => exitsOf(session, token).some((start) => blocks([start])))) return false;
  return [...place.arrivals.keys()].every((flowId) => join.incoming.includes(flowId) || !blocks([flowId]));
}

/** Flows through which a standing token may come out: its own, and those of boundary events that can still happen. */
function exitsOf(session: Session, token: LiveToken): string[] {
  const boundaries = token.node.boundaries.map((id) => session.node(id));
  const possible = boundaries.filter(
    (node) =>
      node.event === 'error' || node.event === 'escalation' || token.armed.some(({ element }) => element === node.id),
  );
  return [token.node, ...possible].flatMap(({ outgoing }) => outgoing);
}

function parkStuckJoin(session: Session, place: Place, join: Node): void {
  const token = session.addToken(join, place, 'incident');
  session.enter(token);
  park(session, token, 'join', stuckJoin(join, place));
}
