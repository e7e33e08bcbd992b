import type { Text } from '../text.js';

/** What went wrong, in words that fit every transport; the HTTP filter turns it into a status. */
export type DomainErrorKind =
  'conflict' | 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'too-many' | 'too-large' | 'unavailable';

/**
 * Root of the errors that a caller may see. `message` is English and for the log, so it names no person; `title` and
 * `detail` are for people; `fields` are sent along and never hold more than the caller may read anyway.
 *
 * @example
 *   class TaskTakenError extends DomainError {
 *     readonly code = 'task-taken';
 *     readonly kind = 'conflict';
 *     override readonly title = { vi: 'Việc đã có người nhận', en: 'The task is already taken' };
 *     constructor(readonly version: number, takenBy: string) {
 *       super('The task is already taken', { version, takenBy });
 *     }
 *   }
 */
export abstract class DomainError extends Error {
  /** Stable slug in kebab case; clients decide by it. */
  abstract readonly code: string;
  abstract readonly kind: DomainErrorKind;
  /** Absent: the title of the kind. */
  readonly title?: Text;
  /** What was asked, what was found, what is allowed. */
  readonly detail?: Text;

  constructor(
    message: string,
    readonly fields: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
