import { DomainError } from '../platform/http/domain-error.js';

/** The dossier has nothing of which this paper could be made, or none that the caller may see. */
export class NoSuchPaperError extends DomainError {
  readonly code = 'no-such-paper';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Hồ sơ không có giấy tờ này để in', en: 'The dossier has no such paper to print' };

  constructor(form: string) {
    super(`Nothing to print as ${form}`, { form });
  }
}

/** The caller sees the dossier, but only from above: papers are handed out by those who take part in it. */
export class MayNotPrintError extends DomainError {
  readonly code = 'may-not-print';
  readonly kind = 'forbidden';
  override readonly title = { vi: 'Không được in giấy tờ của hồ sơ này', en: 'Printing is not for you here' };
  override readonly detail = {
    vi: 'Chỉ bộ phận tiếp nhận và đơn vị tham gia giải quyết được in; người khác xem được các bản đã in.',
    en: 'Only the counter and units that take part print; others may look at what was printed.',
  };

  constructor() {
    super('The actor takes no part in the dossier');
  }
}
