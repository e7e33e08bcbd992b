import { DomainError } from '../platform/http/domain-error.js';

/** No unit bears the id. */
export class UnitNotFoundError extends DomainError {
  readonly code = 'unit-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy đơn vị', en: 'There is no such unit' };
  constructor(readonly unitId: string) {
    super('No unit bears the id', { unitId });
  }
}

/** The unit lies outside what the actor may look into. */
export class ForeignUnitError extends DomainError {
  readonly code = 'unit-outside-agency';
  readonly kind = 'forbidden';
  override readonly title = {
    vi: 'Bạn chỉ xem được nhân sự của cơ quan mình',
    en: 'You can look into your own agency only',
  };
  constructor(readonly unitId: string) {
    super('The unit is outside the agencies of the actor', { unitId });
  }
}

/** The unit was closed at that time, or not yet there. */
export class UnitNotInEffectError extends DomainError {
  readonly code = 'unit-not-in-effect';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Đơn vị không còn hoạt động', en: 'The unit is not in effect' };
  constructor(readonly unitId: string) {
    super('The unit is not in effect at that time', { unitId });
  }
}

/** A unit that takes over must outlive what it takes over and not be part of it. */
export class UnfitSuccessorError extends DomainError {
  readonly code = 'unfit-successor';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Đơn vị kế thừa không phù hợp', en: 'The unit cannot be the successor' };
  override readonly detail = {
    vi: 'Đơn vị kế thừa phải đang hoạt động và không thuộc đơn vị bị giải thể.',
    en: 'The successor must be in effect and outside of the unit that is closed.',
  };
  constructor(
    readonly unitId: string,
    readonly successorId: string,
  ) {
    super('The successor is not in effect, or is part of the closed unit', { unitId, successorId });
  }
}

/** A delegation across agencies, to oneself, or of a post that is not held. */
export class UnfitDelegationError extends DomainError {
  readonly code = 'unfit-delegation';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không thể ủy quyền như vậy', en: 'The delegation is not possible' };
  override readonly detail = {
    vi: 'Chỉ ủy quyền vị trí đang giữ cho người khác trong cùng cơ quan.',
    en: 'A post in effect can be delegated to another person of the same agency.',
  };
  constructor(readonly postId: string) {
    super('The delegate is the holder, works in another agency, or the post is not in effect', { postId });
  }
}
