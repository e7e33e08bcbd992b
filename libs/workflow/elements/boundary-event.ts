import { completeWork, endActivity } from '../kernel/activities.js';
import { cancelToken, closeWait } from '../kernel/cancel.js';
import { orPark } from '../kernel/incidents.js';
import type { LiveToken } from '../kernel/live.js';
import type { Session } from '../kernel/session.js';
import type { ElementRun } from '../kernel/step.js';
import { openWait, planTimer } from '../kernel/waits.js';
import { defineElement } from './define.js';

/**
 * Boundary event: when it comes, a token leaves through it; an interrupting one cancels its host first. A non-interrupting
 * message stays open, a non-interrupting timer with a cycle is armed again under the same token.
 */
function execute({ session, move, node, place, leave }: ElementRun): void {
  if (move.kind !== 'go-on') return leave();
  const { token, phase, results } = move;
  if (phase === 'output') return completeWork(session, token, results, leave);
  if (phase !== 'complete') return endActivity(session, token, leave);
  const host = token.parent!;
  if (node.interrupting) {
    closeWait(session, token, 'done');
    session.removeToken(token);
    cancelToken(session, host);
  }
  const fired = session.addToken(node, place, 'scope');
  session.enter(fired);
  if (!node.interrupting && node.event === 'timer')
    return repeat(session, token, fired, () => completeWork(session, fired, results, leave));
  completeWork(session, fired, results, leave);
}

function repeat(session: Session, armed: LiveToken, fired: LiveToken, goOn: () => void): void {
  closeWait(session, armed, 'done');
  const host = armed.parent!;
  host.armed.splice(host.armed.indexOf(armed), 1);
  orPark(session, fired, 'leave', () => {
    const count = (armed.repetition ?? 0) + 1;
    const plan = planTimer(session, armed.node, host.place.scope);
    if (count < plan.repetitions) {
      armed.repetition = count;
      host.armed.push(armed);
      openWait(armed, plan);
    }
    goOn();
  });
}

export const BoundaryEvent = defineElement(execute);
