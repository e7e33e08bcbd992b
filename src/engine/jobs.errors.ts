import { DomainError } from '../platform/http/domain-error.js';

/** No such job is open: it was completed, cancelled, or never was. */
export class JobNotFoundError extends DomainError {
  readonly code = 'job-not-found';
  readonly kind = 'not-found';
  constructor(jobId: string) {
    super(`There is no open job ${jobId}`, { jobId });
  }
}

/** The job is no longer locked by the worker that speaks: its lock ran out and another worker has it. */
export class JobLockLostError extends DomainError {
  readonly code = 'job-lock-lost';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Công việc đã chuyển cho tiến trình khác', en: 'Another worker has the job now' };
  constructor(jobId: string) {
    super(`Job ${jobId} is not locked by this worker`, { jobId });
  }
}

/** The client may not work on jobs of that type. */
export class JobTypeForbiddenError extends DomainError {
  readonly code = 'job-type-forbidden';
  readonly kind = 'forbidden';
  constructor(types: readonly string[]) {
    super(`The client has no scope for jobs of type ${types.join(', ')}`, { types });
  }
}
