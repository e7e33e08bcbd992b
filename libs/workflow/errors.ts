import type { WaitingElement } from './types.js';

/** The event concerns an element at which nothing waits; says what does wait. */
export class NotWaitingError extends Error {
  readonly code = 'workflow.not-waiting';
  constructor(
    readonly token: string,
    readonly expected: string,
    readonly elementId: string | undefined,
    readonly waiting: WaitingElement[],
  ) {
    const list = waiting.map((w) => `${w.elementId} (${w.kind})`).join(', ') || 'nothing';
    const asked = elementId ? `Element ${elementId}` : `Token ${token}`;
    super(`${asked} is not waiting for ${expected}. Waiting now: ${list}.`);
    this.name = 'NotWaitingError';
  }
}

/** `start` was delivered to an instance that already has a marking. */
export class AlreadyStartedError extends Error {
  readonly code = 'workflow.already-started';
  constructor() {
    super('The instance has already been started.');
    this.name = 'AlreadyStartedError';
  }
}

/** Any event but `start` was delivered to an instance without a marking. */
export class NotStartedError extends Error {
  readonly code = 'workflow.not-started';
  constructor(readonly event: string) {
    super(`The instance has not been started; only "start" is possible, not "${event}".`);
    this.name = 'NotStartedError';
  }
}

/** A `start` or `modify` names an element or scope that cannot be entered; says which can. */
export class InvalidTargetError extends Error {
  readonly code = 'workflow.invalid-target';
  constructor(
    readonly target: string,
    reason: string,
    readonly allowed: readonly string[],
  ) {
    super(`${target}: ${reason}. Possible: ${allowed.join(', ') || 'none'}.`);
    this.name = 'InvalidTargetError';
  }
}
