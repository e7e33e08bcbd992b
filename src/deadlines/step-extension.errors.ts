import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';

/** Somebody gave the step another limit since it was read. */
export class StepLimitChangedError extends DomainError {
  readonly code = 'step-limit-changed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Hạn của bước đã thay đổi', en: 'The limit of the step has changed' };
  override readonly detail: Text;

  constructor(dueAt: string | null, shown: string) {
    super('The step has another limit', { dueAt });
    this.detail = { vi: `Hạn hiện nay: ${shown}.`, en: `It is now ${shown}.` };
  }
}

/** Why a step gets no more time. */
export type RefusedExtension = 'no-limit' | 'too-often' | 'dossier-late' | 'past-dossier' | 'not-later';

/** The step cannot be given this time. */
export class ExtensionRefusedError extends DomainError {
  readonly code = 'extension-refused';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không gia hạn được', en: 'No more time can be given' };

  /** @param allowed latest instant, and how often: what the caller could have asked for */
  constructor(
    reason: RefusedExtension,
    override readonly detail: Text,
    allowed: { latestAt: string | null; given: number; max: number },
  ) {
    super(`The step cannot be given this time: ${reason}`, { reason, ...allowed });
  }
}
