import { DomainError } from '../platform/http/domain-error.js';
import type { Text } from '../platform/text.js';

/** Another unit bears the code. */
export class UnitCodeTakenError extends DomainError {
  readonly code = 'unit-code-taken';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Mã đơn vị đã được dùng', en: 'The code of the unit is taken' };
  override readonly detail: Text;
  constructor(readonly unitCode: string) {
    super('Another unit bears the code', { unitCode });
    this.detail = {
      vi: `Mã “${unitCode}” thuộc về một đơn vị khác (có thể đã giải thể). Hãy dùng mã khác.`,
      en: `“${unitCode}” is the code of another unit, perhaps a closed one. Use another code.`,
    };
  }
}

/** Somebody changed it meanwhile: what it is now comes along. */
export class StaleVersionError extends DomainError {
  readonly code = 'stale-version';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Nội dung vừa được người khác thay đổi', en: 'Somebody has changed this meanwhile' };
  override readonly detail: Text;
  constructor(current: Readonly<Record<string, unknown>> & { version: number }) {
    super('The version is not the current one', { current });
    this.detail = {
      vi: `Hiện nay là phiên bản ${current.version}. Hãy tải lại, xem nội dung mới rồi sửa lại nếu cần.`,
      en: `It is version ${current.version} now. Load it again, look at what is new, then change it if still needed.`,
    };
  }
}

/** What a unit is can be corrected only before anybody works there or anything stands below it. */
export class UnitInUseError extends DomainError {
  readonly code = 'unit-in-use';
  readonly kind = 'conflict';
  override readonly title = {
    vi: 'Không đổi được loại của đơn vị đang hoạt động',
    en: 'The kind of a unit at work cannot be changed',
  };
  override readonly detail = {
    vi: 'Đơn vị đã có vị trí hoặc đơn vị trực thuộc. Hãy lập đơn vị mới đúng loại, rồi giải thể đơn vị này và chọn đơn vị mới làm đơn vị kế thừa.',
    en: 'It has posts or units below it. Create a unit of the right kind, then close this one with the new one as its successor.',
  };
  constructor(readonly unitId: string) {
    super('The unit has posts or units below it', { unitId });
  }
}

/** Closing counts from now or later: what was done by then stays as it was. */
export class UnfitClosingError extends DomainError {
  readonly code = 'unfit-closing';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Không giải thể được vào thời điểm này', en: 'The unit cannot be closed then' };
  override readonly detail: Text;
  constructor(reason: 'past' | 'before-begin' | 'later-units') {
    super('The unit cannot be closed at that time', { reason });
    this.detail = {
      past: { vi: 'Chỉ giải thể từ lúc này trở đi.', en: 'A unit is closed from now on, not in the past.' },
      'before-begin': {
        vi: 'Đơn vị chưa bắt đầu hoạt động vào thời điểm đó.',
        en: 'The unit will not yet be in effect then.',
      },
      'later-units': {
        vi: 'Có đơn vị trực thuộc bắt đầu hoạt động sau thời điểm đó.',
        en: 'A unit below it begins after that time.',
      },
    }[reason];
  }
}

/** Nobody bears the id. */
export class PersonNotFoundError extends DomainError {
  readonly code = 'person-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy người này', en: 'There is no such person' };
  constructor(readonly personId: string) {
    super('No person bears the id', { personId });
  }
}

/** What is asked for is not there, or is somebody else's: the two are not told apart. */
export class RecordNotFoundError extends DomainError {
  readonly code = 'record-not-found';
  readonly kind = 'not-found';
  constructor(what: 'post' | 'absence' | 'delegation' | 'competence', id: string) {
    super(`No ${what} bears the id`, { what, id });
  }
}

/** It overlaps in time with what is there already, which comes along. */
export class OverlapError extends DomainError {
  readonly code = 'overlap';
  readonly kind = 'conflict';
  override readonly title: Text;
  override readonly detail: Text;
  constructor(what: 'post' | 'absence' | 'delegation', existing: { id: string; from: string; to: string | null }) {
    super(`A ${what} overlaps in time`, { what, existing });
    this.title = {
      post: { vi: 'Người này đang giữ vị trí đó', en: 'The person holds this post already' },
      absence: { vi: 'Đã ghi vắng mặt trong thời gian này', en: 'An absence is recorded for this time already' },
      delegation: { vi: 'Đã ủy quyền cho người này', en: 'The post is delegated to this person already' },
    }[what];
    const until: Text = existing.to ? { vi: existing.to, en: existing.to } : { vi: 'chưa định', en: 'open' };
    this.detail = {
      vi: `Đang có: từ ${existing.from} đến ${until.vi}. Hãy kết thúc mục đó trước, hoặc chọn thời gian khác.`,
      en: `There is one from ${existing.from} to ${until.en}. End it first, or choose another time.`,
    };
  }
}

/** One answer at a time: for the same procedure, territory and kind a row holds already. */
export class CompetenceOverlapError extends DomainError {
  readonly code = 'competence-overlap';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Bảng thẩm quyền đã có dòng này', en: 'The competence table has such a row already' };
  override readonly detail: Text;
  constructor(existing: { id: string; unitName: string; unitNameEn: string; from: string; to: string | null }) {
    super('A row of the competence table overlaps in time', { existing });
    const { unitName, unitNameEn, from, to } = existing;
    this.detail = {
      vi: `Cùng thủ tục, địa bàn và loại đơn vị, từ ${from}${to ? ` đến ${to}` : ''} đã là ${unitName}. Kết thúc dòng đó trước, hoặc chọn thời gian khác.`,
      en: `For the same procedure, territory and kind it is ${unitNameEn} from ${from}${to ? ` to ${to}` : ''}. End that row first, or choose another time.`,
    };
  }
}

/** It was over before: nothing is left to end. */
export class EndedAlreadyError extends DomainError {
  readonly code = 'ended-already';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Mục này đã kết thúc', en: 'This has ended already' };
  override readonly detail: Text;
  constructor(endedAt: string) {
    super('It has ended already', { endedAt });
    this.detail = { vi: `Đã kết thúc từ ${endedAt}.`, en: `It ended at ${endedAt}.` };
  }
}
