import { DomainError } from '../platform/http/domain-error.js';

/** Somebody changed the calendar since it was read. */
export class CalendarChangedError extends DomainError {
  readonly code = 'calendar-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Lịch đã được người khác sửa', en: 'The calendar was changed meanwhile' };
  constructor(readonly version: number) {
    super('The calendar has another version', { version });
  }
}

/** What was given is no calendar; `faults` names every place. */
export class UnfitCalendarError extends DomainError {
  readonly code = 'unfit-calendar';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Lịch làm việc không hợp lệ', en: 'The calendar is not valid' };
  constructor(
    readonly faults: readonly string[],
    options?: ErrorOptions,
  ) {
    super('The calendar is not valid', { faults }, options);
  }
}
