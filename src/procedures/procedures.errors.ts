import type { Finding } from '#workflow';
import { DomainError } from '../platform/http/domain-error.js';

/** No procedure, version or form of that name. */
export class ProcedureNotFoundError extends DomainError {
  readonly code = 'procedure-not-found';
  readonly kind = 'not-found';
  constructor(readonly asked: string) {
    super(`There is no procedure ${asked}`, { asked });
  }
}

/** The bundle cannot be published; says all that is wrong. */
export class BundleRefusedError extends DomainError {
  readonly code = 'bundle-refused';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Quy trình chưa công bố được', en: 'The procedure cannot be published' };
  constructor(
    readonly procedure: string,
    readonly findings: readonly Finding[],
  ) {
    const texts = findings.map((finding) => `${finding.elementId ?? finding.rule}: ${finding.message.en}`);
    super(`Procedure ${procedure} is refused: ${texts.join('; ')}`, { findings });
  }
}

/** The actor does not receive dossiers there. */
export class NotYourCounterError extends DomainError {
  readonly code = 'not-your-counter';
  readonly kind = 'forbidden';
  override readonly title = { vi: 'Bạn không tiếp nhận hồ sơ tại đơn vị này', en: 'You do not work at that counter' };
  constructor(readonly unitId?: string) {
    super('The actor does not work at the counter', { unitId });
  }
}
