import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';

const WHY = {
  finished: {
    vi: 'Hồ sơ đã kết thúc.',
    en: 'The dossier is over.',
  },
  worked: {
    vi: 'Đơn vị khác đã xử lý hồ sơ; nếu người nộp không còn nhu cầu, hãy ghi nhận việc rút hồ sơ.',
    en: 'Another unit has worked on the dossier; if the applicant no longer wants it, record a withdrawal.',
  },
} as const satisfies Record<string, Text>;

/** An intake is called a mistake only as long as nobody else has built on it. */
export class TooLateToVoidError extends DomainError {
  readonly code = 'too-late-to-void';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Không hủy được hồ sơ', en: 'The dossier cannot be voided' };
  override readonly detail: Text;

  constructor(reason: keyof typeof WHY) {
    super(`The dossier cannot be voided: ${reason}`, { reason });
    this.detail = WHY[reason];
  }
}
