import type { Graph, Node } from '../model/graph.js';
import type { ExpressionClock } from '../feel/clock.js';
import { evaluateCondition, evaluateValue } from '../feel/evaluate.js';
import type { Effect, Json, Variables } from '../types.js';
import type { LiveScope, LiveToken, Place } from './live.js';
import { addCount, outerScopeOf, scopeOf, SNAPSHOT } from './live.js';
import type { Ending, Phase, TokenKind } from './marking.js';

/** A token goes further: over a flow, into a node, into the next iteration. It costs budget and may be left for later. */
export type Stride =
  | { kind: 'flow'; place: Place; flowId: string }
  | { kind: 'enter'; place: Place; nodeId: string }
  | { kind: 'iterate'; token: LiveToken };

/** What a token does where it stands, or a join that fires. Always finished: the marking could not show it half done. */
export type Turn =
  | { kind: 'join'; place: Place; nodeId: string }
  | { kind: 'go-on'; token: LiveToken; phase: Phase | 'complete'; results: Variables };

/** One thing the kernel is to do. */
export type Move = Stride | Turn;

/**
 * The state of one step: tokens, scopes, work to do and the effects recorded so far. Tokens and scopes bear *handles*:
 * the canonical name they had before the step, or `+n` in order of creation.
 */
export class Session {
  readonly effects: Effect[] = [];
  strides: Stride[] = [];
  /** Done before any stride. */
  turns: Turn[] = [];
  readonly scopes: LiveScope[] = [];
  ended: Ending | undefined;
  private created = 0;

  constructor(
    readonly graph: Graph,
    readonly root: Place,
    readonly clock: ExpressionClock,
  ) {}

  node(id: string): Node {
    const node = this.graph.nodes.get(id);
    if (!node) throw new Error(`Element ${id} is not in the model.`);
    return node;
  }

  newHandle(): string {
    this.created += 1;
    return `+${this.created}`;
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  /** The three fields that say where an effect happens. */
  at(token: LiveToken): { token: string; scopeId: string; elementId: string } {
    return { token: token.handle, scopeId: scopeOf(token).handle, elementId: token.element };
  }

  addToken(node: Node, place: Place, kind: TokenKind, parent: LiveToken | null = null): LiveToken {
    const token: LiveToken = {
      element: node.id,
      kind,
      armed: [],
      children: [],
      handle: this.newHandle(),
      node,
      place,
      parent,
      own: null,
    };
    (parent ? parent.children : place.tokens).push(token);
    return token;
  }

  /** Takes a token out of whatever holds it. */
  removeToken(token: LiveToken): void {
    const parent = token.parent;
    const lists = parent ? [parent.children, parent.armed] : [token.place.tokens];
    for (const list of lists) {
      const position = list.indexOf(token);
      if (position >= 0) list.splice(position, 1);
    }
  }

  openScope(token: LiveToken, parent: LiveScope, values: Variables): LiveScope {
    const scope: LiveScope = { handle: this.newHandle(), elementId: token.element, parent, values };
    token.own = scope;
    token.scoped = true;
    this.scopes.push(scope);
    this.emit({
      type: 'scope.open',
      scopeId: scope.handle,
      parentId: parent.handle,
      elementId: token.element,
      loopIndex: token.index,
      values: { ...values },
    });
    return scope;
  }

  closeScope(token: LiveToken): void {
    const scope = token.own;
    if (!scope) return;
    this.emit({ type: 'scope.close', scopeId: scope.handle });
    this.scopes.splice(this.scopes.indexOf(scope), 1);
    token.own = null;
    token.scoped = false;
  }

  setVariable(scope: LiveScope, name: string, value: Json): void {
    if (name === '__proto__') return;
    scope.values = { ...scope.values, [name]: value };
    this.emit({ type: 'variable.set', scopeId: scope.handle, name, value });
  }

  /** Writes a result where the variable is declared, looking outwards, else into the root scope. */
  assign(from: LiveScope, name: string, value: Json): void {
    let scope = from;
    while (scope.parent && !Object.hasOwn(scope.values, name)) scope = scope.parent;
    this.setVariable(scope, name, value);
  }

  /** All variables seen from a scope; inner ones hide outer ones. */
  visible(scope: LiveScope): Variables {
    const chain: LiveScope[] = [];
    for (let at: LiveScope | null = scope; at; at = at.parent) chain.unshift(at);
    const { [SNAPSHOT]: _hidden, ...variables } = Object.assign({}, ...chain.map(({ values }) => values)) as Variables;
    return variables;
  }

  value(text: string, scope: LiveScope, extra?: Variables): Json {
    return evaluateValue(text, { ...this.visible(scope), ...extra }, this.clock);
  }

  condition(text: string, scope: LiveScope, extra?: Variables): boolean {
    return evaluateCondition(text, { ...this.visible(scope), ...extra }, this.clock);
  }

  /** Puts a token on a flow, or before a node; it counts as moving until the kernel has taken it on. */
  move(place: Place, id: string): void {
    addCount(place.moving, id, 1);
    const flow = this.graph.flows.get(id);
    this.strides.push(flow ? { kind: 'flow', place, flowId: id } : { kind: 'enter', place, nodeId: id });
  }

  /** Lets a waiting or parked token go on. */
  goOn(token: LiveToken, phase: Phase | 'complete', results: Variables = {}): void {
    this.turns.push({ kind: 'go-on', token, phase, results });
  }

  enter(token: LiveToken): void {
    this.emit({
      type: 'activity.enter',
      elementId: token.element,
      scopeId: outerScopeOf(token).handle,
      loopIndex: token.index,
      token: token.handle,
    });
  }

  leave(token: LiveToken, how: 'completed' | 'cancelled'): void {
    this.emit({
      type: 'activity.leave',
      elementId: token.element,
      scopeId: outerScopeOf(token).handle,
      how,
      token: token.handle,
    });
  }

  /** An element that a token only passes: entered and left at once. */
  pass(node: Node, place: Place): void {
    this.emit({ type: 'activity.enter', elementId: node.id, scopeId: place.scope.handle });
    this.emit({ type: 'activity.leave', elementId: node.id, scopeId: place.scope.handle, how: 'completed' });
  }
}
