import { tokensIn } from './live.js';
import type { Place } from './live.js';
import type { Session } from './session.js';

/** Every place of a session: the process and each sub-process that is active. */
export function placesOf(session: Session): Place[] {
  return [session.root, ...[...tokensIn(session.root.tokens)].flatMap(({ inner }) => (inner ? [inner] : []))];
}

/** Queues the tokens that were under way when a budget ran out, unless they were parked as a suspected loop. */
export function resumeMoving(session: Session): void {
  for (const place of placesOf(session)) {
    if (place.tokens.some(({ resume }) => resume === 'loop')) continue;
    for (const [id, count] of [...place.moving]) {
      place.moving.delete(id);
      for (let n = 0; n < count; n += 1) session.move(place, id);
    }
  }
}
