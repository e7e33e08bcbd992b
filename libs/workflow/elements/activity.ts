import { beginWork, completeWork, endActivity, enterActivity, resumeWork } from '../kernel/activities.js';
import { closeWait } from '../kernel/cancel.js';
import type { LiveToken } from '../kernel/live.js';
import { beginBody, beginIteration, enterBody, finishIteration } from '../kernel/multi-instance.js';
import type { ElementRun } from '../kernel/step.js';
import { defineElement } from './define.js';
import { winRace } from './event-based-gateway.js';

/**
 * Activities and catch events: a token arrives and waits (or runs its FEEL script, or opens a sub-process), each arriving
 * token separately; later it goes on where it stands.
 */
function execute({ session, move, node, place, leave: leaveNode }: ElementRun): void {
  const leave = (token: LiveToken): void =>
    token.parent?.kind === 'multi' ? finishIteration(session, token, leave) : leaveNode(token);
  if (move.kind === 'iterate') return beginIteration(session, move.token, leave);
  if (move.kind !== 'go-on') return (node.loop ? enterBody : enterActivity)(session, node, place, leave);
  const { token, phase, results } = move;
  switch (phase) {
    case 'complete':
      closeWait(session, token, 'done');
      return completeWork(session, token.parent?.kind === 'race' ? winRace(session, token) : token, results, leave);
    case 'enter':
      return node.loop && !token.parent ? beginBody(session, token, leave) : beginWork(session, token, leave);
    case 'work':
      return resumeWork(session, token, leave);
    case 'output':
      return completeWork(session, token, results, leave);
    case 'finish':
      return finishIteration(session, token, leave);
    case 'leave':
    case 'join':
    case 'loop':
      return endActivity(session, token, leave);
  }
}

export const UserTask = defineElement(execute);
export const ServiceTask = defineElement(execute);
export const ScriptTask = defineElement(execute);
export const BusinessRuleTask = defineElement(execute);
export const SendTask = defineElement(execute);
export const ReceiveTask = defineElement(execute);
export const SubProcess = defineElement(execute);
export const IntermediateCatchEvent = defineElement(execute);
