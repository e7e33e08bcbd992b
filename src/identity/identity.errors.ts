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
