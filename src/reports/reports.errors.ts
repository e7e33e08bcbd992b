import { DomainError } from '../platform/http/domain-error.js';

/** The unit is none of those that the caller leads. */
export class UnitNotLedError extends DomainError {
  readonly code = 'unit-not-led';
  readonly kind = 'forbidden';
  override readonly title = {
    vi: 'Đơn vị nằm ngoài phạm vi bạn phụ trách',
    en: 'The unit lies outside of what you lead',
  };
  constructor(readonly unitId: string) {
    super('The caller does not lead the unit', { unitId });
  }
}
