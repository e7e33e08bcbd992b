import type { LiveToken, Place } from './live.js';
import type { Session } from './session.js';

/** How a waiting element is closed; each kind of effect has its own word for "done". */
export type Closing = 'done' | 'cancelled';

/** Records that a waiting element no longer waits. Composite tokens have nothing of their own to close. */
export function closeWait(session: Session, token: LiveToken, closing: Closing): void {
  const at = session.at(token);
  const cancelled = closing === 'cancelled';
  switch (token.kind) {
    case 'task':
      return session.emit({ type: 'task.close', ...at, how: cancelled ? 'cancelled' : 'completed' });
    case 'job':
      return session.emit({ type: 'service.cancel', ...at, how: cancelled ? 'cancelled' : 'completed' });
    case 'timer':
      return session.emit({ type: 'timer.disarm', ...at, how: cancelled ? 'cancelled' : 'fired' });
    case 'message':
      return session.emit({ type: 'subscription.close', ...at, how: cancelled ? 'cancelled' : 'received' });
    case 'incident':
      return session.emit({ type: 'incident.close', ...at });
    case 'scope':
    case 'multi':
    case 'race':
      return;
  }
}

/** Closes the boundary timers and messages that still wait on an activity. */
export function disarm(session: Session, host: LiveToken): void {
  for (const armed of host.armed) closeWait(session, armed, 'cancelled');
  host.armed = [];
}

/** Cancels a token with all that stands inside it, innermost first, and takes it away. */
export function cancelToken(session: Session, token: LiveToken): void {
  for (const child of [...token.children]) cancelToken(session, child);
  if (token.inner) cancelContents(session, token.inner);
  disarm(session, token);
  closeWait(session, token, 'cancelled');
  session.closeScope(token);
  session.removeToken(token);
  if (token.parent?.kind !== 'race') session.leave(token, 'cancelled');
}

/** Cancels everything inside a place: tokens, tokens under way and arrivals at joins. */
export function cancelContents(session: Session, place: Place): void {
  for (const token of [...place.tokens]) cancelToken(session, token);
  place.moving.clear();
  place.arrivals.clear();
}
