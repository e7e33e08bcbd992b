import type { InstanceState, Waiting, WaitingElement } from '../types.js';
import { decode, type Contents, type Token } from './marking.js';
import { nameTokens, ROOT, scopeName } from './names.js';

const LEAVES: ReadonlySet<string> = new Set<Waiting['kind']>(['task', 'timer', 'message', 'job', 'incident']);

/** Elements at which tokens of these contents wait, without their UUIDs. */
export function waitingIn(contents: Contents<Token>): WaitingElement[] {
  const found: WaitingElement[] = [];
  nameTokens(contents, (_name, { element, kind }) => {
    if (LEAVES.has(kind)) found.push({ elementId: element, kind: kind as Waiting['kind'] });
  });
  return found;
}

/**
 * Lists what an instance waits for: tasks, timers, messages, jobs and incidents, those on boundaries too.
 *
 * @example waitingOf(state) // => [{ token: 'b2…', scopeId: 'f0…', elementId: 'Review', kind: 'task' }]
 */
export function waitingOf(state: InstanceState): Waiting[] {
  if (state.marking === null) return [];
  const { bindings } = state;
  const found: Waiting[] = [];
  const scopes = [ROOT];
  nameTokens(decode(state.marking).contents, (name, token) => {
    if (token.scoped) scopes.push(scopeName(name));
    if (!LEAVES.has(token.kind)) return;
    const scope = scopes.filter((candidate) => scopeName(name).startsWith(candidate)).at(-1)!;
    found.push({
      token: bindings[name]!,
      scopeId: bindings[scope]!,
      elementId: token.element,
      kind: token.kind as Waiting['kind'],
      ...(token.index === undefined ? {} : { loopIndex: token.index }),
    });
  });
  return found;
}
