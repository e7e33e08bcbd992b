import { DomainError } from '../../platform/http/domain-error.js';

/** The unit keeps no register, or none that the caller may read. */
export class NoSuchRegisterError extends DomainError {
  readonly code = 'no-such-register';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không có sổ theo dõi hồ sơ này', en: 'There is no such register' };

  constructor() {
    super('The unit has taken no dossier in, or the actor may not see it');
  }
}

/** The register has fewer parts than the one asked for. */
export class NoSuchPartError extends DomainError {
  readonly code = 'no-such-part';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Sổ không có phần này để in', en: 'The register has no such part to print' };
  override readonly detail;

  constructor(part: number, parts: number) {
    super(`Part ${part} of ${parts}`, { part, parts });
    this.detail = {
      vi: `Đã chọn phần ${part}; sổ có ${parts} phần.`,
      en: `Part ${part} was asked for; there are ${parts}.`,
    };
  }
}
