import { StandardSchemaValidationPipe, type StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { z } from 'zod';
import { currentLocale } from '../request-context.js';
import type { Text } from '../text.js';
import { DomainError } from './domain-error.js';

type Issue = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0][number];

/** One fault of the input: where (JSON path with dots, empty for the whole) and what, in the caller's language. */
export interface InputFault {
  path: string;
  message: string;
}

/** Input that does not fit its schema; tells every fault, never the values. */
export class InvalidInputError extends DomainError {
  readonly code = 'invalid-input';
  readonly kind = 'invalid';
  override readonly detail: Text;

  constructor(readonly faults: readonly InputFault[]) {
    super('The input does not fit its schema', { errors: faults });
    const paths = faults.map((fault) => fault.path || '(*)').join(', ');
    this.detail = { vi: `Xem lại: ${paths}`, en: `Look again at: ${paths}` };
  }
}

/** @throws {InvalidInputError} always; for rules that a schema cannot tell */
export function refuseInput(path: string, text: Text): never {
  throw new InvalidInputError([{ path, message: text[currentLocale()] }]);
}

const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** The faults of a standard schema's issues. */
export const faultsOf = (issues: readonly Issue[]): InputFault[] =>
  issues.map((issue) => ({ path: pathOf(issue), message: issue.message }));

const messages = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/**
 * Pipe for all routes: validates what is marked with `{ schema }`, answers 422 naming the fields, and makes zod speak
 * the caller's language (a schema's own message wins).
 */
export function createValidationPipe(): StandardSchemaValidationPipe {
  z.config({ localeError: (issue) => messages[currentLocale()](issue) });
  return new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidInputError(faultsOf(issues)) });
}
