import { completeWork, endActivity, enterActivity, beginWork, resumeWork } from '../kernel/activities.js';
import { closeWait } from '../kernel/cancel.js';
import { catcherOfEscalation, throwEscalation } from '../kernel/escalations.js';
import { orPark } from '../kernel/incidents.js';
import type { LiveToken } from '../kernel/live.js';
import { evaluateInputs } from '../kernel/outputs.js';
import type { ElementRun } from '../kernel/step.js';
import { correlationKeyOf, messageNameOf } from '../kernel/waits.js';
import { defineElement } from './define.js';

/**
 * Intermediate throw event: a none event passes; a message event with a task definition is a job, another one sends its
 * message with the values of its input mappings and goes on. An escalation event throws and goes on too, unless that
 * interrupts the sub-process around it.
 */
export function throwEvent(run: ElementRun): void {
  const { move, node, leave } = run;
  const token = move.kind === 'go-on' ? move.token : undefined;
  if (move.kind === 'go-on' && move.phase === 'leave') return endActivity(run.session, move.token, leave);
  if (node.job) return throwByJob(run);
  if (node.event === 'message') return sendMessage(run, token);
  if (node.event === 'escalation' && !token) return throwOn(run);
  leave(token);
}

function throwByJob({ session, move, node, place, leave }: ElementRun): void {
  if (move.kind !== 'go-on') return enterActivity(session, node, place, leave);
  const { token, phase, results } = move;
  if (phase === 'complete') closeWait(session, token, 'done');
  if (phase === 'enter') return beginWork(session, token, leave);
  if (phase === 'work') return resumeWork(session, token, leave);
  completeWork(session, token, results, leave);
}

function sendMessage({ session, node, place, leave }: ElementRun, retried: LiveToken | undefined): void {
  const token = retried ?? session.addToken(node, place, 'scope');
  if (!retried) session.enter(token);
  orPark(session, token, 'enter', () => {
    const payload = evaluateInputs(session, node, place.scope);
    const correlationKey = correlationKeyOf(session, node, place.scope, payload);
    const name = messageNameOf(session, node, place.scope, payload);
    session.emit({
      type: 'message.send',
      elementId: node.id,
      scopeId: place.scope.handle,
      name,
      correlationKey,
      payload,
    });
    leave(token);
  });
}

function throwOn({ session, node, place, leave }: ElementRun): void {
  const code = node.escalation?.code ?? '';
  const interrupted = catcherOfEscalation(session, { place }, code)?.boundary.interrupting;
  if (interrupted) session.pass(node, place);
  throwEscalation(session, { node, place }, code);
  if (!interrupted) leave();
}

export const IntermediateThrowEvent = defineElement(throwEvent);
