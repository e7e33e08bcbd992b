import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';

const WHY = {
  finished: {
    vi: 'Hồ sơ đã kết thúc nên không rút được nữa.',
    en: 'The dossier is over and can be withdrawn no more.',
  },
  withdrawn: {
    vi: 'Việc rút hồ sơ đã được ghi nhận trước đó.',
    en: 'The withdrawal has been recorded already.',
  },
  'result-ready': {
    vi: 'Đã có kết quả giải quyết nên không rút hồ sơ được nữa; hãy trả kết quả cho người nộp.',
    en: 'There is a result, so the dossier can be withdrawn no more; hand the result over.',
  },
} as const satisfies Record<string, Text>;

/** There is nothing left to be withdrawn. */
export class TooLateToWithdrawError extends DomainError {
  readonly code = 'too-late-to-withdraw';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Không rút được hồ sơ', en: 'The dossier cannot be withdrawn' };
  override readonly detail: Text;

  /** @source TT 03/2025/TT-VPCP, Article 7 */
  constructor(reason: keyof typeof WHY) {
    super(`The dossier cannot be withdrawn: ${reason}`, { reason });
    this.detail = WHY[reason];
  }
}
