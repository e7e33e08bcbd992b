import { DomainError } from '../platform/http/domain-error.js';

/** No message has the id. */
export class MessageNotFoundError extends DomainError {
  readonly code = 'message-not-found';
  readonly kind = 'not-found';
  constructor(messageId: string) {
    super(`There is no message ${messageId}`, { messageId });
  }
}

/** The message was delivered; it cannot be delivered again. */
export class MessageDeliveredError extends DomainError {
  readonly code = 'message-delivered';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Thông điệp đã được chuyển', en: 'The message is delivered already' };
  constructor(messageId: string) {
    super(`Message ${messageId} is delivered`, { messageId });
  }
}
