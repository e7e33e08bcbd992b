import type { AdvanceContext, Bindings, Effect, InstanceState, Model, Step, WorkflowEvent } from '../types.js';
import { advanceMarking, type MarkingStep } from './advance-marking.js';
import type { ScopeValues } from './hydrate.js';

/**
 * Moves one instance on by one event.
 *
 * Pure: performs nothing, reads no clock, makes no id but through `context.newId`. Whatever goes wrong inside a step
 * becomes an incident; only an event that does not fit throws.
 *
 * @param state as the last step returned it; `{ marking: null, bindings: {}, scopes: [] }` before `start`
 * @throws {NotWaitingError} when the event's token does not wait for it
 * @throws {AlreadyStartedError} when `start` is delivered twice
 * @throws {NotStartedError} when anything else comes first
 * @throws {InvalidTargetError} when `start` or `modify` names what cannot be entered
 */
export async function advance(
  model: Model,
  state: InstanceState,
  event: WorkflowEvent,
  context: AdvanceContext,
): Promise<Step> {
  const names = namesByUuid(state.bindings);
  const data: Record<string, ScopeValues[string]> = {};
  for (const { id, values } of state.scopes) {
    const name = names.get(id);
    if (name !== undefined) data[name] = values;
  }
  const step = advanceMarking(model, state.marking, toNames(event, names), data, context);
  return bind(step, state.bindings, context.newId);
}

/** Gives a step's handles their UUIDs: those of before to what stood before, new ones to what is new. */
export function bind(step: MarkingStep, bindings: Bindings, newId: () => string): Step {
  const fresh = new Map<string, string>();
  const uuidOf = (handle: string): string => {
    const known = bindings[handle] ?? fresh.get(handle);
    if (known !== undefined) return known;
    const id = newId();
    fresh.set(handle, id);
    return id;
  };
  const effects = step.effects.map((effect) => withUuids(effect, uuidOf));
  const marked = Object.entries(step.renaming).map(([name, handle]): [string, string] => [name, uuidOf(handle)]);
  const scopes = step.scopes.map(({ handle, parent, values }) => ({
    id: uuidOf(handle),
    parentId: parent === null ? null : uuidOf(parent),
    values,
  }));
  return { state: { marking: step.marking, bindings: Object.fromEntries(marked), scopes }, effects, ended: step.ended };
}

const HANDLE_FIELDS = ['token', 'scopeId', 'parentId', 'hostToken'] as const;

function withUuids(effect: Effect, uuidOf: (handle: string) => string): Effect {
  const bound: Record<string, unknown> = { ...effect };
  for (const field of HANDLE_FIELDS) {
    const handle = bound[field];
    if (typeof handle === 'string') bound[field] = uuidOf(handle);
  }
  return bound as unknown as Effect;
}

function namesByUuid(bindings: Bindings): Map<string, string> {
  return new Map(Object.entries(bindings).map(([name, uuid]) => [uuid, name]));
}

function toNames(event: WorkflowEvent, names: ReadonlyMap<string, string>): WorkflowEvent {
  const nameOf = (uuid: string): string => names.get(uuid) ?? `unknown ${uuid}`;
  if (event.type === 'modify') {
    const start = event.start.map(({ elementId, scopeId }) => ({
      elementId,
      ...(scopeId ? { scopeId: nameOf(scopeId) } : {}),
    }));
    return { ...event, cancel: event.cancel.map(nameOf), start };
  }
  return 'token' in event ? { ...event, token: nameOf(event.token) } : event;
}
