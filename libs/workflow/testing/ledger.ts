import { expect } from '@jest/globals';
import type { Effect, InstanceState, Variables } from '../index.js';
import { waitingOf } from '../index.js';

/**
 * A shell in miniature: performs the effects on its own books and compares them with the state after every step. What the
 * effects say must be all that a shell needs to know.
 */
export class Ledger {
  /** Token → element and scope. */
  private readonly open = new Map<string, string>();
  private readonly scopes = new Map<string, Variables>();

  record(effects: Effect[]): void {
    for (const effect of effects) this.apply(effect);
  }

  private apply(effect: Effect): void {
    switch (effect.type) {
      case 'task.open':
      case 'timer.arm':
      case 'subscription.open':
      case 'service.call':
      case 'incident.open':
        expect([effect.type, this.open.get(effect.token)]).toEqual([effect.type, undefined]);
        this.open.set(effect.token, `${effect.elementId} in ${effect.scopeId}`);
        break;
      case 'task.close':
      case 'timer.disarm':
      case 'subscription.close':
      case 'service.cancel':
      case 'incident.close':
        expect(this.open.get(effect.token)).toBe(`${effect.elementId} in ${effect.scopeId}`);
        this.open.delete(effect.token);
        break;
      case 'scope.open':
        this.scopes.set(effect.scopeId, { ...effect.values });
        break;
      case 'scope.close':
        expect(this.scopes.delete(effect.scopeId)).toBe(true);
        break;
      case 'variable.set':
        this.scopes.get(effect.scopeId)![effect.name] = effect.value;
        break;
      default:
        break;
    }
  }

  compare(state: InstanceState): void {
    const waiting = waitingOf(state).map(({ token, elementId, scopeId }): [string, string] => [
      token,
      `${elementId} in ${scopeId}`,
    ]);
    expect(new Map(waiting)).toEqual(this.open);
    expect(new Map(state.scopes.map(({ id, values }) => [id, values]))).toEqual(this.scopes);
    for (const { scopeId } of waitingOf(state)) expect(this.scopes.has(scopeId)).toBe(true);
  }
}
