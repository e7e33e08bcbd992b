import type { Localized } from './messages.js';

/** One thing wrong with a form's schema, and where. */
export interface FormFinding {
  /** JSON pointer into the schema. */
  pointer: string;
  message: Localized;
}

/** A schema is not a form this library accepts; all findings are listed at once. */
export class InvalidFormError extends Error {
  readonly code = 'forms.invalid-schema';

  constructor(readonly findings: readonly FormFinding[]) {
    super(
      `The form is not valid: ${findings.map(({ pointer, message }) => `${pointer || '/'} ${message.en}`).join('; ')}`,
    );
    this.name = 'InvalidFormError';
  }
}
