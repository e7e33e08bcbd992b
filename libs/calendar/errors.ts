/** Base of every error of this library; `code` is a stable slug that callers may switch on. */
export abstract class CalendarError extends Error {
  abstract readonly code: string;
}

/** A text that should be a date, an instant, a zone, a duration, a cut-off or an interval is not one. */
export class InvalidTimeTextError extends CalendarError {
  readonly code = 'calendar.invalid-text';

  constructor(
    readonly expected: string,
    readonly found: string,
  ) {
    super(`Expected ${expected}, found "${found}".`);
    this.name = 'InvalidTimeTextError';
  }
}

/** The data of a calendar version contradict themselves or its schema; all faults are listed at once. */
export class InvalidCalendarError extends CalendarError {
  readonly code = 'calendar.invalid-version';

  constructor(readonly faults: readonly string[]) {
    super(`The calendar version is not valid: ${faults.join('; ')}.`);
    this.name = 'InvalidCalendarError';
  }
}

/** A computation ran further than any legal limit reaches, so the calendar or the amount must be wrong. */
export class CalendarRangeError extends CalendarError {
  readonly code = 'calendar.out-of-range';

  constructor(message: string) {
    super(message);
    this.name = 'CalendarRangeError';
  }
}
