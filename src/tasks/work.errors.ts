import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';

/** The law lets this step ask no further time. */
export class SupplementLimitError extends DomainError {
  readonly code = 'supplement-limit';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Bước này không được yêu cầu bổ sung thêm',
    en: 'This step may ask for no further supplement',
  };
  override readonly detail: Text;

  /**
   * @param before each earlier request, as `23/11/2026: Giấy khai sinh; …`
   * @param allowed how many the procedure allows; null when only basis and approval are missing
   */
  constructor(before: readonly { on: string; asked: readonly Text[] }[], allowed: number | null) {
    super(`The stage has asked ${before.length} times`, { asked: before, allowed });
    const list = (locale: 'vi' | 'en'): string =>
      before.map(({ on, asked }) => `${on}: ${asked.map((each) => each[locale]).join('; ')}`).join('. ');
    this.detail =
      allowed === null
        ? {
            vi: `Đã yêu cầu ${before.length} lần (${list('vi')}). Muốn yêu cầu thêm phải ghi căn cứ pháp lý, lý do và người cho phép.`,
            en: `Asked ${before.length} times already (${list('en')}). A further request needs its legal basis, the reason and who approved it.`,
          }
        : {
            vi: `Đã yêu cầu ${before.length} lần (${list('vi')}). Thủ tục cho phép nhiều nhất ${allowed} lần ở một bước.`,
            en: `Asked ${before.length} times already (${list('en')}). The procedure allows at most ${allowed} at one step.`,
          };
  }
}

/** No consultation with that id, or none that the caller may see. */
export class ConsultationNotFoundError extends DomainError {
  readonly code = 'consultation-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy yêu cầu lấy ý kiến', en: 'No such consultation' };

  constructor(id: string) {
    super(`No consultation ${id}`);
  }
}

/** The consultation is over: nobody is left to be reminded. */
export class ConsultationClosedError extends DomainError {
  readonly code = 'consultation-closed';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Việc lấy ý kiến đã kết thúc', en: 'The consultation is over' };

  constructor(how: string) {
    super(`The consultation is over: ${how}`, { how });
  }
}

/** Whoever asked, or leads there, reminds; nobody else. */
export class ChaseForbiddenError extends DomainError {
  readonly code = 'chase-forbidden';
  readonly kind = 'forbidden';
  override readonly detail = {
    vi: 'Chỉ đơn vị đã hỏi ý kiến mới được đôn đốc trả lời',
    en: 'Only the unit that asked may remind of the reply',
  };

  constructor() {
    super('The actor does not belong to the unit that asked');
  }
}
