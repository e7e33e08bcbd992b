import { DomainError } from '../platform/http/domain-error.js';

/** No alert bears the id, or the caller was not told of it. */
export class AlertNotFoundError extends DomainError {
  readonly code = 'alert-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy cảnh báo', en: 'There is no such alert' };
  constructor(readonly alertId: string) {
    super('No alert bears the id, or the caller was not told of it', { alertId });
  }
}

/** The alert went on to another level, or was settled, since it was read. */
export class AlertChangedError extends DomainError {
  readonly code = 'alert-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Cảnh báo đã thay đổi', en: 'The alert has changed' };
  override readonly detail = {
    vi: 'Tải lại danh sách để xem tình trạng mới nhất.',
    en: 'Reload the list to see how it stands now.',
  };
  constructor(
    readonly version: number,
    readonly closed: boolean,
  ) {
    super('The alert has another version', { version, closed });
  }
}

/** What is asked needs an open step, and this alert is about a dossier as a whole. */
export class AlertWithoutStepError extends DomainError {
  readonly code = 'alert-without-step';
  readonly kind = 'invalid';
  override readonly title = {
    vi: 'Cảnh báo về cả hồ sơ, không gắn với một bước',
    en: 'The alert is about the whole dossier, not about one step',
  };
  constructor(readonly alertId: string) {
    super('The alert has no step', { alertId });
  }
}
