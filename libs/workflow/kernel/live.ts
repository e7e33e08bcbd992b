import type { Node } from '../model/graph.js';
import type { Variables } from '../types.js';
import type { Contents, Token } from './marking.js';

/** One data scope during a step; `values` are replaced, never changed: what a step leaves alone stays the same object. */
export interface LiveScope {
  /** Canonical name it had before the step, or `+n` when it is new. */
  handle: string;
  elementId: string;
  parent: LiveScope | null;
  values: Variables;
}

/** A token during a step: the marking's token with links to its node, place, parents and data. */
export interface LiveToken extends Token {
  handle: string;
  node: Node;
  /** The process or sub-process activation it stands in. */
  place: Place;
  /** The multi-instance body, raced gateway or boundary host it belongs to. */
  parent: LiveToken | null;
  /** Its own data scope, where it has one. */
  own: LiveScope | null;
  armed: LiveToken[];
  children: LiveToken[];
  inner?: Place;
}

/** Contents during a step, with the scope they see and the sub-process token that owns them. */
export interface Place extends Contents<LiveToken> {
  scope: LiveScope;
  owner: LiveToken | null;
}

/** The scope whose variables a token sees: its own, else that of its parent or place. */
export function scopeOf(token: LiveToken): LiveScope {
  return token.own ?? outerScopeOf(token);
}

/** The scope around a token, where its results go: an iteration's is that of its body, any other's that of its place. */
export function outerScopeOf(token: LiveToken): LiveScope {
  return token.index === undefined ? token.place.scope : token.parent!.own!;
}

/** Adds to a count; a count of zero disappears, so that equal states look equal. */
export function addCount(counts: Map<string, number>, id: string, by: number): void {
  const next = (counts.get(id) ?? 0) + by;
  if (next === 0) counts.delete(id);
  else counts.set(id, next);
}

/** Every token of a place, those inside sub-processes, bodies, races and boundaries too; parents first. */
export function* tokensIn(tokens: readonly LiveToken[]): Generator<LiveToken> {
  for (const token of tokens) {
    yield token;
    yield* tokensIn(token.armed);
    yield* tokensIn(token.children);
    if (token.inner) yield* tokensIn(token.inner.tokens);
  }
}

/** Variable of a multi-instance body's scope that keeps its collection as it was on entry; expressions do not see it. */
export const SNAPSHOT = 'multi instance.collection';

/** Whether a token still stands where it stood. */
export function isAlive(token: LiveToken): boolean {
  const { parent, place } = token;
  const held = parent ? parent.children.includes(token) || parent.armed.includes(token) : place.tokens.includes(token);
  return held && (!parent || isAlive(parent)) && (!place.owner || isAlive(place.owner));
}
