import { DomainError } from '../http/domain-error.js';

/** The same key came with another body. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'invalid';
  override readonly title = {
    vi: 'Khóa chống gửi trùng đã dùng cho nội dung khác',
    en: 'The idempotency key was used with another body',
  };
}

/** The first request with this key is still being served. */
export class RequestInProgressError extends DomainError {
  readonly code = 'request-in-progress';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Yêu cầu này đang được xử lý', en: 'This request is being served already' };

  constructor() {
    super('A request with the same idempotency key is being served', { retryAfterSeconds: 1 });
  }
}
