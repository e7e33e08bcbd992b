import { DomainError } from '../platform/http/domain-error.js';

/** No amount bears the id. */
export class FeeAmountNotFoundError extends DomainError {
  readonly code = 'fee-amount-not-found';
  readonly kind = 'not-found';
  constructor(readonly id: string) {
    super('There is no such amount', { id });
  }
}

/** Another amount is dated then or later; `amount` tells which. */
export class FeeSetLaterError extends DomainError {
  readonly code = 'fee-set-later';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Đã có mức thu khác áp dụng từ ngày đó hoặc sau đó',
    en: 'Another amount is dated then or later',
  };
  override readonly detail = {
    vi: 'Bỏ mức thu đã hẹn trước, rồi nhập lại.',
    en: 'Take the dated amount back first.',
  };
  constructor(readonly amount: object) {
    super('Another amount is dated then or later', { amount });
  }
}

/** Somebody ended or replaced it meanwhile. */
export class FeeEndedError extends DomainError {
  readonly code = 'fee-ended';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Mức thu này đã có ngày kết thúc', en: 'The amount has an end already' };
  constructor(readonly validTo: Date) {
    super('The amount has an end already', { validTo });
  }
}
