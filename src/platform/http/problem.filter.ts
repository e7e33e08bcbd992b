import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { findContext } from '../request-context.js';
import { DomainError } from './domain-error.js';
import { type Problem, problemOf } from './problem.js';

/** The one place where errors become HTTP: `application/problem+json` in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const context = findContext();
    const problem = problemOf(error, context?.locale ?? 'vi', context?.correlationId);
    if (problem.status >= 500) this.log.error({ err: error }, 'A request failed');
    else if (error instanceof DomainError) this.log.debug({ code: error.code }, 'A request was refused');
    if (response.headersSent) {
      response.end();
      return;
    }
    const retryAfter = retryAfterOf(problem);
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** Seconds, from the error's field `retryAfterSeconds`. */
function retryAfterOf(problem: Problem): number | undefined {
  return typeof problem.retryAfterSeconds === 'number' ? Math.ceil(problem.retryAfterSeconds) : undefined;
}
