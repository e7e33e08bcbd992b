import { cancelToken } from '../kernel/cancel.js';
import { orPark } from '../kernel/incidents.js';
import type { LiveToken } from '../kernel/live.js';
import type { Session } from '../kernel/session.js';
import type { ElementRun } from '../kernel/step.js';
import { openWait, planEvent } from '../kernel/waits.js';
import { defineElement } from './define.js';

/**
 * Event-based gateway: one token waits for all events behind it; the first that comes wins (see `winRace`).
 *
 * @source BPMN 2.0.2 §10.6.6
 */
function execute({ session, node, place, move }: ElementRun): void {
  const retried = move.kind === 'go-on' ? move.token : undefined;
  const race = retried ?? session.addToken(node, place, 'race');
  if (!retried) session.enter(race);
  orPark(session, race, 'enter', () => {
    const targets = node.outgoing.map((flowId) => session.node(session.graph.flows.get(flowId)!.target));
    const planned = targets.map((target) => ({ target, plan: planEvent(session, target, place.scope) }));
    race.kind = 'race';
    race.resume = undefined;
    for (const { target, plan } of planned) openWait(session.addToken(target, place, plan.kind, race), plan);
  });
}

/**
 * An event of a race has come: the others are cancelled and the token goes to the event that won.
 *
 * @returns the token, now standing in that event
 */
export function winRace(session: Session, winner: LiveToken): LiveToken {
  const race = winner.parent!;
  const flowId = race.node.outgoing.find((id) => session.graph.flows.get(id)!.target === winner.element)!;
  session.removeToken(winner);
  for (const loser of [...race.children]) cancelToken(session, loser);
  session.removeToken(race);
  session.leave(race, 'completed');
  session.emit({ type: 'flow.take', flowId, scopeId: race.place.scope.handle });
  const token = session.addToken(winner.node, race.place, 'scope');
  session.enter(token);
  return token;
}

export const EventBasedGateway = defineElement(execute);
