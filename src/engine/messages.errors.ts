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

/** The client may not send messages of that name. */
export class MessageForbiddenError extends DomainError {
  readonly code = 'message-forbidden';
  readonly kind = 'forbidden';
  constructor(messageName: string) {
    super(`The client has no scope for messages named ${messageName}`, { messageName });
  }
}

/** No procedure that the client reaches waits for such a message now. */
export class NobodyWaitsError extends DomainError {
  readonly code = 'nobody-waits';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Không có hồ sơ nào đang chờ thông điệp này',
    en: 'No dossier waits for this message',
  };
  /** @param found `awaited`: names that the dossier does wait for, where one was named */
  constructor(found: { messageName: string; correlationKey?: string; awaited?: readonly string[] }) {
    const { messageName, correlationKey, awaited } = found;
    const key = correlationKey === undefined ? '' : ` with the key "${correlationKey}"`;
    const instead = awaited === undefined ? '' : `; it waits for: ${awaited.join(', ') || 'none'}`;
    super(`Nothing waits for "${messageName}"${key}${instead}`, { messageName, correlationKey, awaited });
  }
}
