import { StepProblem } from '../feel/errors.js';
import type { Node } from '../model/graph.js';
import type { Json, Variables } from '../types.js';
import type { LiveScope, LiveToken } from './live.js';
import { outerScopeOf, scopeOf } from './live.js';
import type { Session } from './session.js';

/** Evaluates something whose failure is an incident of kind `mapping`. */
function mapped(session: Session, text: string, scope: LiveScope, extra?: Variables): Json {
  try {
    return session.value(text, scope, extra);
  } catch (error) {
    if (error instanceof StepProblem) throw new StepProblem('mapping', error.text, error.detail);
    throw error;
  }
}

/** Evaluates the input mappings of a node; a later one sees the earlier ones. */
export function evaluateInputs(session: Session, node: Node, scope: LiveScope, known: Variables = {}): Variables {
  const locals: Variables = {};
  for (const { source, target } of node.inputs)
    setPath(locals, target, mapped(session, source, scope, { ...known, ...locals }));
  return locals;
}

/**
 * Lets the results of a node out. Without output mappings each result goes to the scope that declares it, else to the root;
 * with them only the mapped values leave.
 *
 * @throws {StepProblem} before anything is written
 * @source Camunda 8, variable propagation
 */
export function applyOutputs(
  session: Session,
  node: Node,
  from: LiveScope,
  outer: LiveScope,
  results: Variables,
): void {
  if (node.outputs.length === 0) {
    for (const [name, value] of Object.entries(results)) session.assign(from, name, value);
    return;
  }
  const values: Variables = {};
  for (const { source, target } of node.outputs) {
    const root = target.split('.')[0]!;
    if (root !== target && !Object.hasOwn(values, root)) seed(values, root, session.visible(outer)[root]);
    setPath(values, target, mapped(session, source, from, results));
  }
  for (const [name, value] of Object.entries(values)) session.assign(outer, name, value);
}

/** `applyOutputs` for a token; what cannot be mapped is kept in the token's own scope, so that a retry finds it. */
export function letResultsOut(session: Session, token: LiveToken, results: Variables): void {
  try {
    applyOutputs(session, token.node, scopeOf(token), outerScopeOf(token), results);
  } catch (error) {
    keepResults(session, token, results);
    throw error;
  }
}

/** Keeps results in the own scope of a token that cannot let them out yet. */
export function keepResults(session: Session, token: LiveToken, results: Variables): void {
  if (Object.keys(results).length === 0) return;
  const own = token.own ?? session.openScope(token, outerScopeOf(token), {});
  for (const [name, value] of Object.entries(results)) session.setVariable(own, name, value);
}

function seed(values: Variables, root: string, existing: Json | undefined): void {
  const isObject = existing !== null && typeof existing === 'object' && !Array.isArray(existing);
  values[root] = isObject ? { ...existing } : {};
}

/** Writes `a.b.c`, making the objects on the way; a plain name is written as it is. */
function setPath(values: Variables, path: string, value: Json): void {
  const names = path.split('.');
  const last = names.pop()!;
  let at: { [key: string]: Json } = values;
  for (const name of names) {
    const next = Object.hasOwn(at, name) ? at[name] : undefined;
    const copy = next !== null && typeof next === 'object' && !Array.isArray(next) ? { ...next } : {};
    at[name] = copy;
    at = copy;
  }
  at[last] = value;
}
