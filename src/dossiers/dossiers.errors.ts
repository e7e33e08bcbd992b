import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';

/** No dossier with that id, or none that the caller may see: the two are not told apart. */
export class DossierNotFoundError extends DomainError {
  readonly code = 'dossier-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy hồ sơ', en: 'No such dossier' };

  constructor(id: string) {
    super(`No dossier ${id}`);
  }
}

/** Someone else changed the dossier since the caller read it. */
export class DossierChangedError extends DomainError {
  readonly code = 'dossier-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Hồ sơ đã được người khác cập nhật', en: 'The dossier has been changed meanwhile' };

  constructor(now: { version: number; status: string; changedBy: string | null; changedAt: string }) {
    super(`The dossier is at version ${now.version}`, now);
  }
}

/** How a dossier stands now, for whoever's view of it is older. */
export const stateOf = (dossier: { version: number; status: string; changedBy: string | null; changedAt: Date }) => ({
  ...{ version: dossier.version, status: dossier.status, changedBy: dossier.changedBy },
  changedAt: dossier.changedAt.toISOString(),
});

/** The caller may see it but not do this. */
export class DossierForbiddenError extends DomainError {
  readonly code: string = 'dossier-forbidden';
  readonly kind = 'forbidden';

  constructor(
    action: string,
    override readonly detail: Text,
  ) {
    super(`The actor may not ${action} here`, { action });
  }
}

/** Intake is for those who work at a counter of the receiving unit. */
export class NotAtCounterError extends DossierForbiddenError {
  override readonly code = 'not-at-counter';

  constructor() {
    super('take dossiers in', {
      vi: 'Chỉ cán bộ tiếp nhận của đơn vị nhận mới được tiếp nhận hồ sơ',
      en: 'Only those who work at the counter of the receiving unit take dossiers in',
    });
  }
}

/** The dossier is over: nothing is added to it any more. */
export class DossierFinishedError extends DomainError {
  readonly code = 'dossier-finished';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Hồ sơ đã kết thúc', en: 'The dossier is over' };

  constructor() {
    super('The dossier is over');
  }
}

/** No attachment with that id, or none that the caller may see: the two are not told apart. */
export class AttachmentHiddenError extends DomainError {
  readonly code = 'attachment-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy tệp đính kèm', en: 'No such attachment' };

  constructor(id: string) {
    super(`No attachment ${id}`);
  }
}

/** The patterns of codes are not as they were read; `patterns` tells what counts from then on. */
export class PatternChangedError extends DomainError {
  readonly code = 'pattern-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Mẫu mã hồ sơ đã được đổi hoặc đã hẹn đổi', en: 'The code pattern has changed' };
  override readonly detail = {
    vi: 'Tải lại danh sách; nếu đã có mẫu hẹn ngày sau, hãy bỏ mẫu đó trước.',
    en: 'Read the list again; take back a pattern that is dated later first.',
  };
  constructor(readonly patterns: readonly { id: string; pattern: string; validFrom: Date }[]) {
    super('The patterns are not as they were read', { patterns });
  }
}
