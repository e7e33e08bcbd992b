import { DomainError } from '../platform/http/domain-error.js';
import type { Actor } from './engine.events.js';
import type { DueTimer } from './instance.repository.js';

/** No instance has the id. */
export class InstanceNotFoundError extends DomainError {
  readonly code = 'instance-not-found';
  readonly kind = 'not-found';
  constructor(instanceId: string) {
    super(`There is no instance ${instanceId}`, { instanceId });
  }
}

/** The instance is over; nothing can be delivered to it. */
export class InstanceEndedError extends DomainError {
  readonly code = 'instance-ended';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Quy trình đã kết thúc', en: 'The process is over' };
  constructor(
    readonly instanceId: string,
    readonly status: string,
  ) {
    super(`Instance ${instanceId} is ${status}`, { instanceId, status });
  }
}

/** A business object has one root instance. */
export class BusinessKeyTakenError extends DomainError {
  readonly code = 'business-key-taken';
  readonly kind = 'conflict';
  constructor(readonly businessKey: string) {
    super(`An instance for ${businessKey} exists already`, { businessKey });
  }
}

/** One thing that waits, as far as an error may tell. */
export interface WaitingElement {
  elementId: string;
  name: string;
  kind: string;
}

/** Who ended the wait that a command came too late for. */
export interface Closing {
  elementId: string;
  how: string;
  at: string;
  actor: Actor;
}

/** The element no longer waits: someone, or a timer, was faster. */
export class ElementGoneError extends DomainError {
  readonly code = 'element-gone';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Bước này đã được xử lý', en: 'This step is already done' };
  override readonly detail;

  /** @param closing absent where the token was never seen in the instance */
  constructor(
    readonly instanceId: string,
    readonly token: string,
    readonly waiting: readonly WaitingElement[],
    readonly closing?: Closing,
    options?: ErrorOptions,
  ) {
    const now = waiting.map((element) => element.name || element.elementId).join(', ');
    super(`Nothing waits at ${token} of instance ${instanceId}`, { instanceId, token, waiting, closing }, options);
    this.detail = {
      vi: now ? `Hồ sơ đang ở: ${now}` : 'Quy trình không còn bước nào đang chờ',
      en: now ? `Waiting now: ${now}` : 'Nothing is waiting any more',
    };
  }
}

/** The step cannot go where it was told to go (start event or element of a modification). */
export class InvalidTargetError extends DomainError {
  readonly code = 'invalid-target';
  readonly kind = 'invalid';
  constructor(message: string, options?: ErrorOptions) {
    super(message, { reason: message }, options);
  }
}

/**
 * A timer that is due before the command cannot be fired, so the command must wait: what it would do may depend on the
 * timer. After some tries the timer is set aside with an incident and commands go on without it.
 */
export class TimerFailedError extends DomainError {
  readonly code = 'timer-failed';
  readonly kind = 'unavailable';
  override readonly title = {
    vi: 'Một mốc thời gian của hồ sơ chưa xử lý được',
    en: 'A time limit of the dossier cannot be dealt with yet',
  };
  override readonly detail = {
    vi: 'Việc của bạn chưa được ghi. Hệ thống đang tự thử lại; hãy thử lại sau vài phút.',
    en: 'Your work has not been recorded. The system is trying by itself; try again in a few minutes.',
  };

  /** @param failed `firedBefore`: timers that had fired in the same transaction, and are lost with it */
  constructor(
    readonly failed: { instanceId: string; timer: Pick<DueTimer, 'id' | 'elementId' | 'dueAt'>; firedBefore: number },
    options: ErrorOptions,
  ) {
    const { instanceId, timer } = failed;
    super(`The timer at ${timer.elementId} cannot be fired`, { instanceId, elementId: timer.elementId }, options);
  }
}
