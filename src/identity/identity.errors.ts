import { DomainError } from '../platform/http/domain-error.js';

/** No session, or one that has ended. */
export class NotSignedInError extends DomainError {
  readonly code = 'not-signed-in';
  readonly kind = 'unauthenticated';
  constructor() {
    super('No valid session');
  }
}

/** User name or password is wrong, or the account is disabled: which of them is never told. */
export class SignInRefusedError extends DomainError {
  readonly code = 'sign-in-refused';
  readonly kind = 'unauthenticated';
  override readonly title = {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng',
    en: 'User name or password is wrong',
  };
  constructor() {
    super('Sign-in refused');
  }
}

/** Too many failures of this account or from this address; the same for accounts that do not exist. */
export class TooManyAttemptsError extends DomainError {
  readonly code = 'too-many-attempts';
  readonly kind = 'too-many';
  override readonly title = { vi: 'Đăng nhập sai quá nhiều lần', en: 'Too many failed attempts' };
  override readonly detail;
  constructor(readonly retryAfterSeconds: number) {
    super('Sign-in is locked for a while', { retryAfterSeconds });
    this.detail = {
      vi: `Hãy thử lại sau ${retryAfterSeconds} giây.`,
      en: `Try again in ${retryAfterSeconds} seconds.`,
    };
  }
}

/** The request does not prove that it comes from our own pages. */
export class CsrfError extends DomainError {
  readonly code = 'csrf-token-invalid';
  readonly kind = 'forbidden';
  override readonly title = {
    vi: 'Phiên làm việc đã thay đổi, hãy tải lại trang',
    en: 'The session has changed, reload the page',
  };
  constructor() {
    super('The CSRF token is missing or wrong');
  }
}

/** The actor lacks every right the route asks for. */
export class RightMissingError extends DomainError {
  readonly code = 'right-missing';
  readonly kind = 'forbidden';
  constructor(readonly required: readonly string[]) {
    super('The actor lacks the rights the route asks for', { required });
  }
}

/** The first password was given by somebody else and must be changed before anything else. */
export class PasswordChangeDueError extends DomainError {
  readonly code = 'password-change-due';
  readonly kind = 'forbidden';
  override readonly title = { vi: 'Hãy đổi mật khẩu trước', en: 'Change your password first' };
  constructor() {
    super('The password must be changed before anything else');
  }
}

/** The access token is missing, unknown or expired, or client id and secret do not fit. */
export class ClientRefusedError extends DomainError {
  readonly code = 'client-refused';
  readonly kind = 'unauthenticated';
  override readonly title = { vi: 'Hệ thống chưa được xác thực', en: 'The client is not authenticated' };
  constructor(error: 'invalid_client' | 'invalid_token') {
    super('Client refused', { error });
  }
}

/** The client may not do that at all. */
export class ScopeMissingError extends DomainError {
  readonly code = 'scope-missing';
  readonly kind = 'forbidden';
  constructor(readonly scope: string) {
    super('The access token lacks the scope', { error: 'insufficient_scope', scope });
  }
}

/** Somebody has the user name. */
export class UsernameTakenError extends DomainError {
  readonly code = 'username-taken';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Tên đăng nhập đã có người dùng', en: 'The user name is taken' };
  constructor() {
    super('The user name is taken');
  }
}

/** No person bears the id. */
export class NobodyError extends DomainError {
  readonly code = 'person-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Không tìm thấy người này', en: 'There is no such person' };
  constructor(readonly personId: string) {
    super('No person bears the id', { personId });
  }
}

/** The person has no account yet. */
export class AccountNotFoundError extends DomainError {
  readonly code = 'account-not-found';
  readonly kind = 'not-found';
  override readonly title = { vi: 'Người này chưa có tài khoản', en: 'The person has no account' };
  constructor(readonly personId: string) {
    super('The person has no account', { personId });
  }
}

/** One account a person. */
export class AccountExistsError extends DomainError {
  readonly code = 'account-exists';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Người này đã có tài khoản', en: 'The person has an account already' };
  constructor(username: string) {
    super('The person has an account already', { username });
  }
}

/** Somebody must be left who can administer the system. */
export class LastAdministratorError extends DomainError {
  readonly code = 'last-administrator';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Đây là quản trị viên cuối cùng', en: 'This is the last administrator' };
  override readonly detail = {
    vi: 'Hãy giao quyền quản trị cho một người khác trước.',
    en: 'Make somebody else an administrator first.',
  };
  constructor(readonly accountId: string) {
    super('No other account administers the system', { accountId });
  }
}

/** Nothing of the file was taken in; `faults` names every line. */
export class PeopleImportError extends DomainError {
  readonly code = 'people-import';
  readonly kind = 'invalid';
  override readonly title = { vi: 'Chưa nhập được tệp', en: 'The file was not imported' };
  override readonly detail;
  constructor(faults: readonly { line: number; column: string | null; message: { vi: string; en: string } }[]) {
    super('The file has faults', { faults });
    this.detail = {
      vi: `Có ${faults.length} lỗi; không dòng nào được nhập.`,
      en: `There are ${faults.length} faults; no line was imported.`,
    };
  }
}

/** There is an administrator; another one is made only when that is meant. */
export class AdministratorExistsError extends DomainError {
  readonly code = 'administrator-exists';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Đã có quản trị viên', en: 'There is an administrator already' };
  constructor() {
    super('There is an administrator already; add --another to make one more');
  }
}

/** A password that everybody knows opens this system, which is not the embedded demo. */
export class DemoPasswordWorksError extends Error {
  readonly code = 'demo-password-works';
  constructor(readonly usernames: readonly string[]) {
    super(
      `The demo password still opens ${usernames.length} accounts, for instance ${usernames.slice(0, 3).join(', ')}. ` +
        'Disable these accounts or change their passwords before this database serves anyone.',
    );
  }
}
