/** Base of every error of this library; `code` is a stable slug that callers may switch on. */
export abstract class PolicyError extends Error {
  abstract readonly code: string;
}

/** A budget of the model is not one of the forms the vocabulary knows. */
export class InvalidBudgetError extends PolicyError {
  readonly code = 'policy.invalid-budget';

  constructor(readonly found: string) {
    super(`Expected a budget such as 2d, 0.5d, 4h, 10cd, 30% or none, found "${found}".`);
    this.name = 'InvalidBudgetError';
  }
}

/** A limit and its extension are counted in different units, which nothing can add up. */
export class MixedUnitsError extends PolicyError {
  readonly code = 'policy.mixed-units';

  constructor(
    readonly limit: string,
    readonly found: string,
  ) {
    super(`The limit ${limit} cannot be lengthened by ${found}: the units differ.`);
    this.name = 'MixedUnitsError';
  }
}

/** The entries of a clock's ledger do not follow one another: a pause of a paused clock, a step back in time. */
export class ClockSequenceError extends PolicyError {
  readonly code = 'policy.clock-sequence';

  constructor(
    readonly index: number,
    readonly asked: string,
    readonly found: string,
  ) {
    super(`Entry ${index} of the ledger asks for ${asked}, but ${found}.`);
    this.name = 'ClockSequenceError';
  }
}

/** A ladder contradicts its schema; all faults are listed at once. */
export class InvalidLadderError extends PolicyError {
  readonly code = 'policy.invalid-ladder';

  constructor(readonly faults: readonly string[]) {
    super(`The ladder is not valid: ${faults.join('; ')}.`);
    this.name = 'InvalidLadderError';
  }
}
