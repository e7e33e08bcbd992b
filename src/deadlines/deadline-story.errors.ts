import { DomainError } from '../platform/http/domain-error.js';

/** The dossier has no clock: its procedure never began. */
export class NoClockError extends DomainError {
  readonly code = 'no-clock';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Hồ sơ chưa tính thời hạn', en: 'The dossier has no clock yet' };

  constructor(dossierId: string) {
    super(`No clock of dossier ${dossierId}`);
  }
}
