import { cancelContents } from '../kernel/cancel.js';
import { throwError, uncaught } from '../kernel/errors.js';
import { throwEscalation } from '../kernel/escalations.js';
import { park } from '../kernel/incidents.js';
import type { ElementRun } from '../kernel/step.js';
import { defineElement } from './define.js';
import { throwEvent } from './throw-event.js';

/**
 * End event: takes the token away. Terminate also cancels all else in its process or sub-process; an error goes to the
 * nearest boundary event that catches its code, or becomes an incident; an escalation that nobody catches is lost.
 */
function execute(run: ElementRun): void {
  const { session, node, place } = run;
  if (node.event === 'terminate') {
    session.pass(node, place);
    cancelContents(session, place);
    if (!place.owner) session.ended = 'terminated';
  } else if (node.event === 'escalation') {
    session.pass(node, place);
    throwEscalation(session, { node, place }, node.escalation?.code ?? '');
  } else if (node.event === 'error') throwFromEnd(run);
  else throwEvent(run);
}

function throwFromEnd({ session, move, node, place }: ElementRun): void {
  const code = node.errorCode ?? '';
  const token = move.kind === 'go-on' ? move.token : session.addToken(node, place, 'scope');
  if (move.kind !== 'go-on') session.enter(token);
  if (!throwError(session, { place }, code, {})) park(session, token, 'enter', uncaught(code));
}

export const EndEvent = defineElement(execute);
