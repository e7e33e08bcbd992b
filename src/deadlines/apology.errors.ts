import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';
import type { RefusedApology } from './apology-room.js';

/** No apology can be given, or not this one. */
export class ApologyRefusedError extends DomainError {
  readonly code = 'apology-refused';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không lập được văn bản xin lỗi', en: 'There can be no apology' };

  constructor(
    reason: RefusedApology,
    override readonly detail: Text,
  ) {
    super(`No apology: ${reason}`, { reason });
  }
}

/** The dossier's date or its apology is no longer as the caller saw it. */
export class ApologyChangedError extends DomainError {
  readonly code = 'apology-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Hạn hoặc văn bản xin lỗi đã thay đổi', en: 'The date or the apology has changed' };

  constructor(now: { dueAt: string | null; state: string | null }) {
    super('The date or the apology has changed', now);
  }
}

/** The caller sees the dossier but is not the one to do this. */
export class ApologyForbiddenError extends DomainError {
  readonly code = 'apology-forbidden';
  readonly kind = 'forbidden';
  override readonly detail: Text;

  constructor(deed: 'propose' | 'decide') {
    super(`The actor may not ${deed} an apology here`, { deed });
    this.detail =
      deed === 'propose'
        ? { vi: 'Đơn vị đang giữ hồ sơ đề nghị.', en: 'The unit that holds the dossier proposes it.' }
        : { vi: 'Lãnh đạo cơ quan của đơn vị đó ký.', en: 'A leader of that unit’s agency signs it.' };
  }
}
