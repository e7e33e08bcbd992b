import { InvalidTargetError, NotWaitingError } from '../errors.js';
import type { WorkflowEvent } from '../types.js';
import { cancelToken } from './cancel.js';
import type { LiveToken, Place } from './live.js';
import { isAlive } from './live.js';
import { placesOf } from './moving.js';
import { waitingIn } from './waiting.js';
import type { Session } from './session.js';

/**
 * Moves tokens by hand: first cancels, then starts. Sub-processes left empty by it are cancelled too, and so is the instance
 * when nothing is left in it.
 *
 * @throws {NotWaitingError} when a token or scope to cancel is not there
 * @throws {InvalidTargetError} when an element cannot be entered in the scope asked for, or a boundary event is to be cancelled
 *   without its host
 */
export function modify(
  session: Session,
  tokens: ReadonlyMap<string, LiveToken>,
  event: Extract<WorkflowEvent, { type: 'modify' }>,
): void {
  const places = placesOf(session);
  const starts = event.start.map(({ elementId, scopeId }) => ({
    elementId,
    place: targetPlace(session, places, elementId, scopeId),
  }));
  const cancelled = event.cancel.map((name) => {
    const token = tokens.get(name) ?? [...tokens.values()].find(({ own }) => own?.handle === name);
    if (!token) throw new NotWaitingError(name, 'cancellation', undefined, waitingIn(session.root));
    if (token.parent && token.index === undefined) {
      throw new InvalidTargetError(token.element, 'is cancelled with what it hangs on', [token.parent.element]);
    }
    return token;
  });
  for (const token of cancelled) if (isAlive(token)) cancelToken(session, token);
  for (const { elementId, place } of starts) session.move(place, elementId);
  for (const token of cancelled) cancelEmptied(session, token);
}

function targetPlace(session: Session, places: Place[], elementId: string, scopeId: string | undefined): Place {
  const node = session.graph.nodes.get(elementId);
  const enterable = [...session.graph.nodes.values()]
    .filter(({ type }) => type !== 'BoundaryEvent')
    .map(({ id }) => id);
  if (!node || node.type === 'BoundaryEvent') throw new InvalidTargetError(elementId, 'cannot be entered', enterable);
  const fitting = places.filter(({ owner, scope }) => {
    const parentId = owner?.element ?? session.graph.processId;
    return parentId === node.parentId && (scopeId === undefined || scope.handle === scopeId);
  });
  if (fitting.length !== 1) {
    const reason = fitting.length === 0 ? 'its scope is not active' : 'several scopes are active; name one';
    throw new InvalidTargetError(
      elementId,
      reason,
      fitting.map(({ scope }) => scope.handle),
    );
  }
  return fitting[0]!;
}

function cancelEmptied(session: Session, cancelled: LiveToken): void {
  const body = cancelled.parent;
  if (body && isAlive(body)) {
    if (body.children.length > 0 || body.next !== undefined) return;
    cancelToken(session, body);
  }
  const { place } = cancelled;
  if (place.tokens.length > 0 || place.moving.size > 0) return;
  place.arrivals.clear();
  if (!place.owner) session.ended = 'cancelled';
  else if (isAlive(place.owner)) {
    cancelToken(session, place.owner);
    cancelEmptied(session, place.owner);
  }
}
