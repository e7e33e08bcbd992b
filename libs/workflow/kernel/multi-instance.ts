import { StepProblem } from '../feel/errors.js';
import { kindOf } from '../feel/values.js';
import type { Node } from '../model/graph.js';
import type { Json, Variables } from '../types.js';
import { beginWork, endActivity, type Leave } from './activities.js';
import { cancelToken, disarm } from './cancel.js';
import { orPark } from './incidents.js';
import type { LiveToken, Place } from './live.js';
import { scopeOf, SNAPSHOT } from './live.js';
import type { Session } from './session.js';
import { armBoundaries, planBoundaries } from './waits.js';

/** A token has arrived at a multi-instance activity: opens its body. */
export function enterBody(session: Session, node: Node, place: Place, leave: Leave): void {
  const body = session.addToken(node, place, 'multi');
  session.enter(body);
  beginBody(session, body, leave);
}

/** Takes the snapshot and starts iterations; also what the retry of an incident at the body's entry repeats. */
export function beginBody(session: Session, body: LiveToken, leave: Leave): void {
  orPark(session, body, 'enter', () => {
    const loop = body.node.loop!;
    const outer = scopeOf(body);
    const collection = session.value(loop.inputCollection, outer);
    if (!Array.isArray(collection)) throw notAList(body, loop.inputCollection, collection);
    const boundaries = planBoundaries(session, body.node, outer);
    const outputs: Variables = loop.outputCollection ? { [loop.outputCollection]: collection.map(() => null) } : {};
    session.openScope(body, outer, { [SNAPSHOT]: collection, ...outputs });
    armBoundaries(session, body, boundaries);
    body.kind = 'multi';
    body.resume = undefined;
    if (collection.length === 0) completeBody(session, body, leave);
    else beginNext(session, body, 0);
  });
}

function notAList(body: LiveToken, source: string, value: Json): StepProblem {
  return new StepProblem(
    'expression',
    { vi: `Không phải danh sách để lặp: ${source}`, en: `Not a list to loop over: ${source}` },
    `Input collection of ${body.element}: ${source} gives ${kindOf(value)}`,
  );
}

function beginNext(session: Session, body: LiveToken, index: number): void {
  body.next = index;
  session.strides.push({ kind: 'iterate', token: body });
}

/** The collection as it was when the body was entered. */
export function snapshotOf(body: LiveToken): Json[] {
  return body.own!.values[SNAPSHOT] as Json[];
}

/** Starts the next iteration of a body; its scope holds the element, `loopCounter` (from 1) and room for its output. */
export function beginIteration(session: Session, body: LiveToken, leave: Leave): void {
  const loop = body.node.loop!;
  const index = body.next!;
  const collection = snapshotOf(body);
  if (!loop.sequential && index + 1 < collection.length) beginNext(session, body, index + 1);
  else body.next = undefined;
  const token = session.addToken(body.node, body.place, 'scope', body);
  token.index = index;
  const values: Variables = { loopCounter: index + 1 };
  const output = /^=\s*([\p{L}_][\p{L}\p{N}_]*)(\.[\p{L}_][\p{L}\p{N}_]*)*\s*$/u.exec(loop.outputElement ?? '')?.[1];
  if (output) values[output] = null;
  if (loop.inputElement) values[loop.inputElement] = collection[index]!;
  session.openScope(token, body.own!, values);
  session.enter(token);
  beginWork(session, token, leave);
}

/** An iteration's work is done: its output is written by index, then the body goes on or ends. */
export function finishIteration(session: Session, token: LiveToken, leave: Leave): void {
  orPark(session, token, 'finish', () => {
    const body = token.parent!;
    const loop = body.node.loop!;
    const total = snapshotOf(body).length;
    if (loop.outputCollection && loop.outputElement) {
      const list = [...(body.own!.values[loop.outputCollection] as Json[])];
      list[token.index!] = session.value(loop.outputElement, scopeOf(token));
      session.setVariable(body.own!, loop.outputCollection, list);
    }
    const active = body.children.length - 1;
    const begun = loop.sequential ? token.index! + 1 : (body.next ?? total);
    const counts = {
      numberOfInstances: total,
      numberOfActiveInstances: active,
      numberOfCompletedInstances: begun - active,
      numberOfTerminatedInstances: 0,
    };
    const satisfied = loop.completionCondition
      ? session.condition(loop.completionCondition, scopeOf(token), counts)
      : false;
    session.closeScope(token);
    session.removeToken(token);
    session.leave(token, 'completed');
    if (satisfied) {
      for (const child of [...body.children]) cancelToken(session, child);
      body.next = undefined;
    } else if (loop.sequential && token.index! + 1 < total) beginNext(session, body, token.index! + 1);
    if (body.children.length === 0 && body.next === undefined) completeBody(session, body, leave);
  });
}

function completeBody(session: Session, body: LiveToken, leave: Leave): void {
  const { outputCollection } = body.node.loop!;
  const own = body.own!;
  if (outputCollection) session.assign(own.parent!, outputCollection, own.values[outputCollection]!);
  disarm(session, body);
  endActivity(session, body, leave);
}
