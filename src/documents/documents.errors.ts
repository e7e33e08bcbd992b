import { DomainError } from '../platform/http/domain-error.js';
import { ACCEPTED_LABEL } from './attachment-type.js';

/** The file is none of the kinds an office can read; decided by its bytes, not by its name. */
export class AttachmentTypeError extends DomainError {
  readonly code = 'attachment-type';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không nhận loại tệp này', en: 'This kind of file is not accepted' };
  override readonly detail;

  constructor(found: string | undefined) {
    super(`Attachments of type ${found ?? 'unknown'} are refused`, { found: found ?? null });
    this.detail = { vi: `Chỉ nhận: ${ACCEPTED_LABEL}.`, en: `Accepted: ${ACCEPTED_LABEL}.` };
  }
}

/** Nothing was sent, or a file without content. */
export class AttachmentEmptyError extends DomainError {
  readonly code = 'attachment-empty';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Tệp trống', en: 'The file is empty' };

  constructor() {
    super('An attachment without content is refused');
  }
}

/** The file is larger than an upload may be. */
export class AttachmentTooLargeError extends DomainError {
  readonly code = 'attachment-too-large';
  readonly kind = 'too-large';
  override readonly title = { vi: 'Tệp quá lớn', en: 'The file is too large' };
  override readonly detail;

  constructor(maxBytes: number) {
    super(`Attachments of more than ${maxBytes} bytes are refused`, { maxBytes });
    const most = Math.floor(maxBytes / (1024 * 1024));
    this.detail = {
      vi: `Mỗi tệp không quá ${most} MB. Hãy quét lại ở 150–200 dpi hoặc tách tệp.`,
      en: `A file has at most ${most} MB. Scan it again at 150–200 dpi, or split it.`,
    };
  }
}

/** The file to be replaced is not the current version any more; `currentId` is what stands there now. */
export class AttachmentReplacedError extends DomainError {
  readonly code = 'attachment-replaced';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Tệp đã có phiên bản mới hơn', en: 'The file has a newer version' };
  override readonly detail = {
    vi: 'Người khác đã thay tệp này. Xem phiên bản mới rồi thay lại nếu vẫn cần.',
    en: 'Somebody has replaced this file. Look at the newer version, then replace that if it is still needed.',
  };

  constructor(currentId: string) {
    super('The attachment was replaced meanwhile', { currentId });
  }
}

/** No attachment with that id, or none that the caller may see. */
export class AttachmentNotFoundError extends DomainError {
  readonly code = 'attachment-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy tệp đính kèm', en: 'No such attachment' };

  constructor(id: string) {
    super(`No attachment ${id}`);
  }
}

/** The row is there, the bytes are not: the store was changed behind our back. */
export class AttachmentLostError extends Error {
  readonly code = 'attachment-lost';

  constructor(
    readonly storageKey: string,
    options?: ErrorOptions,
  ) {
    super(`The store holds nothing under ${storageKey}`, options);
  }
}
