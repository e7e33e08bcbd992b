import type { Response } from 'express';
import type { SessionTokens } from './sessions.service.js';

export const SESSION_COOKIE = 'lt_session';
export const CSRF_COOKIE = 'lt_csrf';
export const CSRF_HEADER = 'x-csrf-token';

const options = (secure: boolean) => ({ sameSite: 'lax', secure, path: '/' }) as const;

/** Hands a session to the browser; the cookies go when it closes, the session itself ends on the server. */
export function setSessionCookies(response: Response, tokens: SessionTokens, secure: boolean): void {
  response.cookie(SESSION_COOKIE, tokens.sessionToken, { ...options(secure), httpOnly: true });
  setCsrfCookie(response, tokens.csrfToken, secure);
}

/** Scripts of our pages read it, to repeat it in the header. */
export function setCsrfCookie(response: Response, csrfToken: string, secure: boolean): void {
  response.cookie(CSRF_COOKIE, csrfToken, options(secure));
}

/** Takes a session from the browser. */
export function clearSessionCookies(response: Response, secure: boolean): void {
  response.clearCookie(SESSION_COOKIE, { ...options(secure), httpOnly: true });
  response.clearCookie(CSRF_COOKIE, options(secure));
}
