import { DomainError } from '../platform/http/domain-error.js';

/** No message of that id was given up; perhaps somebody else has revived it. */
export class NoDeadMessageError extends DomainError {
  readonly code = 'no-dead-message';
  readonly kind = 'not-found';
  override readonly title = {
    vi: 'Không còn tin nào như vậy đang bị dừng gửi',
    en: 'No such message has been given up',
  };

  constructor(id: string) {
    super(`No dead message ${id}`);
  }
}
