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
