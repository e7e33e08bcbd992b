import { DomainError } from '../platform/http/domain-error.js';
import type { StaffingGap } from './procedures.events.js';

/** Somebody would be missing; `gaps` says who, where and for which steps. */
export class StaffingGapsError extends DomainError {
  readonly code = 'staffing-gaps';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Chưa kích hoạt được: còn thiếu người', en: 'Not activated: somebody is missing' };
  override readonly detail;
  constructor(
    readonly procedure: string,
    readonly gaps: readonly StaffingGap[],
  ) {
    super(`Procedure ${procedure} has staffing gaps`, { gaps });
    const errors = gaps.filter((gap) => gap.severity === 'error');
    const say = (locale: 'vi' | 'en'): string =>
      errors.map(({ message, mend }) => `${message[locale]}: ${lowerFirst(mend[locale])}.`).join(' ');
    this.detail = { vi: say('vi'), en: say('en') };
  }
}

/** Procedures are opened at agencies, those that decide in their own name. */
export class NoAgencyError extends DomainError {
  readonly code = 'no-agency';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không kích hoạt được tại đơn vị này', en: 'The unit cannot open procedures' };
  override readonly detail = {
    vi: 'Chỉ kích hoạt tại cơ quan đang hoạt động có thẩm quyền riêng (UBND, sở, chi cục …), không phải phòng, ban bên trong.',
    en: 'Procedures are opened at agencies in effect (committees, departments, branches), not at divisions within them.',
  };
  constructor(readonly unitId: string) {
    super('The unit is no agency in effect', { unitId });
  }
}

/** It is open there already, or will be; one of them at a time. */
export class AlreadyActiveError extends DomainError {
  readonly code = 'already-active';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Thủ tục đã được kích hoạt tại cơ quan này',
    en: 'The procedure is active there already',
  };
  constructor({ id, activeFrom, activeTo }: { id: string; activeFrom: Date; activeTo: Date | null }) {
    super('The procedure is active at the agency in that time', { activation: { id, activeFrom, activeTo } });
  }
}

/** No activation bears the id. */
export class ActivationNotFoundError extends DomainError {
  readonly code = 'activation-not-found';
  readonly kind = 'not-found';
  constructor(readonly id: string) {
    super('There is no such activation', { id });
  }
}

/** Somebody closed it meanwhile. */
export class ActivationEndedError extends DomainError {
  readonly code = 'activation-ended';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Thủ tục đã ngừng tiếp nhận tại cơ quan này',
    en: 'The activation has an end already',
  };
  constructor(readonly activeTo: Date) {
    super('The activation has an end already', { activeTo });
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
