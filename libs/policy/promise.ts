import { compareInstants, type Instant } from '#calendar';

/**
 * The date promised to the applicant after a recomputation: it never moves earlier.
 *
 * While the clock is paused nothing can be promised, so the printed date stays.
 * @param promisedAt what was promised so far; null before the first promise
 * @param dueAt the due instant now; null without one or while paused
 * @returns the promise to keep
 * @example nextPromise('2026-05-07T10:00:00.000Z', '2026-05-06T10:00:00.000Z') // => '2026-05-07T10:00:00.000Z'
 */
export function nextPromise(promisedAt: Instant | null, dueAt: Instant | null): Instant | null {
  if (promisedAt === null || dueAt === null) return promisedAt ?? dueAt;
  return compareInstants(dueAt, promisedAt) > 0 ? dueAt : promisedAt;
}
