import type { Graph } from '../model/graph.js';
import type { Variables } from '../types.js';
import type { LiveScope, LiveToken, Place } from './live.js';
import { outerScopeOf } from './live.js';
import type { Contents, Marking, Token } from './marking.js';
import { nameTokens, ROOT, scopeName } from './names.js';

/** Values of every scope by canonical name. */
export type ScopeValues = Readonly<Record<string, Variables>>;

export interface Hydrated {
  root: Place;
  scopes: LiveScope[];
  /** Tokens by canonical name. */
  tokens: Map<string, LiveToken>;
}

/** Links a decoded marking with the model and the data of its scopes, ready for a step. */
export function hydrate(graph: Graph, marking: Marking, data: ScopeValues): Hydrated {
  const scope: LiveScope = { handle: ROOT, elementId: graph.processId, parent: null, values: data[ROOT] ?? {} };
  const result: Hydrated = { root: place(marking.contents, scope, null), scopes: [scope], tokens: new Map() };
  attach(graph, result.root, marking.contents.tokens, null);
  nameTokens(result.root, (name, token) => {
    token.handle = name;
    result.tokens.set(name, token);
    if (token.scoped) {
      token.own = {
        handle: scopeName(name),
        elementId: token.element,
        parent: null,
        values: data[scopeName(name)] ?? {},
      };
    }
    if (token.inner) token.inner.scope = token.own!;
  });
  for (const token of result.tokens.values()) {
    if (!token.own) continue;
    token.own.parent = outerScopeOf(token);
    result.scopes.push(token.own);
  }
  return result;
}

function place(contents: Contents, scope: LiveScope, owner: LiveToken | null): Place {
  return { tokens: [], arrivals: contents.arrivals, moving: contents.moving, scope, owner };
}

function attach(graph: Graph, target: Place, tokens: Token[], parent: LiveToken | null): LiveToken[] {
  return tokens.map((token) => {
    const node = graph.nodes.get(token.element);
    if (!node) throw new Error(`The marking names ${token.element}, which is not in the model.`);
    const live: LiveToken = {
      ...token,
      handle: '',
      node,
      place: target,
      parent,
      own: null,
      armed: [],
      children: [],
      inner: undefined,
    };
    live.armed = attach(graph, target, token.armed, live);
    live.children = attach(graph, target, token.children, live);
    if (token.inner) {
      live.inner = place(token.inner, target.scope, live);
      attach(graph, live.inner, token.inner.tokens, null);
    }
    if (!parent) target.tokens.push(live);
    return live;
  });
}
