import { isActivity, waitKindOf } from '../model/graph.js';
import type { Node } from '../model/graph.js';
import type { Variables } from '../types.js';
import { disarm } from './cancel.js';
import { orPark } from './incidents.js';
import type { LiveToken, Place } from './live.js';
import { scopeOf } from './live.js';
import { evaluateInputs, letResultsOut } from './outputs.js';
import type { Session } from './session.js';
import { armBoundaries, openWait, planBoundaries, planEvent, planJob, planMessage, planTask } from './waits.js';
import type { PlannedWait } from './waits.js';

/** Lets a token out: through the flows that the kernel evaluates, or, for an iteration, to its multi-instance body. */
export type Leave = (token: LiveToken) => void;

/** A token has arrived at an activity or catch event. */
export function enterActivity(session: Session, node: Node, place: Place, leave: Leave): void {
  const token = session.addToken(node, place, waitKindOf(node) ?? 'scope');
  session.enter(token);
  beginWork(session, token, leave);
}

/** Opens what the activity waits for; also what the retry of an incident at its entry repeats. */
export function beginWork(session: Session, token: LiveToken, leave: Leave): void {
  orPark(session, token, 'enter', () => {
    const { node } = token;
    const outer = scopeOf(token);
    const locals = evaluateInputs(session, node, outer);
    const needsScope = node.type === 'SubProcess' || node.inputs.length > 0;
    const boundaries = token.index === undefined && isActivity(node) ? planBoundaries(session, node, outer) : [];
    const plan = planWork(session, node, token, locals);
    if (token.own) for (const [name, value] of Object.entries(locals)) session.setVariable(token.own, name, value);
    else if (needsScope) session.openScope(token, outer, locals);
    if (plan) openWait(token, plan);
    armBoundaries(session, token, boundaries);
    if (!plan) passThrough(session, token, leave);
  });
}

/** Opens the work of an activity again, after a job failed or an error was caught by nobody. */
export function resumeWork(session: Session, token: LiveToken, leave: Leave): void {
  orPark(session, token, 'work', () => {
    const plan = planWork(session, token.node, token, token.own?.values ?? {});
    if (plan) openWait(token, plan);
    else passThrough(session, token, leave);
  });
}

function planWork(session: Session, node: Node, token: LiveToken, locals: Variables): PlannedWait | undefined {
  switch (waitKindOf(node)) {
    case 'task':
      return planTask(session, node, scopeOf(token), locals);
    case 'job':
      return planJob(session, node, scopeOf(token), locals);
    case 'message':
      return planMessage(session, node, scopeOf(token), locals);
    case 'timer':
      return planEvent(session, node, scopeOf(token));
    case undefined:
      return undefined;
  }
}

function passThrough(session: Session, token: LiveToken, leave: Leave): void {
  if (token.node.type === 'SubProcess') return beginContents(session, token);
  runScript(session, token, leave);
}

/** Evaluates a FEEL script and lets its result out. */
export function runScript(session: Session, token: LiveToken, leave: Leave): void {
  orPark(session, token, 'work', () => {
    const script = token.node.script;
    const value = script ? session.value(script.expression, scopeOf(token)) : null;
    completeWork(session, token, script?.resultVariable ? { [script.resultVariable]: value } : {}, leave);
  });
}

function beginContents(session: Session, token: LiveToken): void {
  token.kind = 'scope';
  token.resume = undefined;
  token.inner = { tokens: [], arrivals: new Map(), moving: new Map(), scope: token.own!, owner: token };
  for (const node of session.graph.nodes.values()) {
    if (node.parentId === token.element && node.type === 'StartEvent') session.move(token.inner, node.id);
  }
}

/** The work is done: results go out, then the activity ends. Results that cannot be mapped stay with the parked token. */
export function completeWork(session: Session, token: LiveToken, results: Variables, leave: Leave): void {
  orPark(session, token, 'output', () => {
    letResultsOut(session, token, results);
    endActivity(session, token, leave);
  });
}

/** Ends an activity whose results are out; an iteration is left as it is, for its body to finish. */
export function endActivity(session: Session, token: LiveToken, leave: Leave): void {
  if (token.parent?.kind === 'multi') return leave(token);
  disarm(session, token);
  session.closeScope(token);
  token.inner = undefined;
  leave(token);
}
