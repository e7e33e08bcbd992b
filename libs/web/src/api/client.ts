import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/index.js';
import { ApiProblem, type ProblemBody } from './problem.js';
import type { paths } from './schema.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let csrfOfSession: string | undefined;

/** Keeps the token that the session answer carried, for browsers that hide the cookie. */
export const rememberCsrf = (token: string | undefined): void => void (csrfOfSession = token);

/** The double-submit token: the cookie is newest, since another tab may have signed in again. */
export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('lt_csrf='));
  return cookie ? decodeURIComponent(cookie.slice('lt_csrf='.length)) : csrfOfSession;
}

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    const token = UNSAFE.has(request.method) ? csrfToken() : undefined;
    if (token) request.headers.set('x-csrf-token', token);
    return request;
  },
  onError({ error }) {
    return new ApiProblem(0, {}, { cause: error });
  },
};

/** The typed client of our own server; cookies travel by themselves. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(headers);

/**
 * The data of an answer.
 * @throws {ApiProblem} when the server refused, failed or was not reached
 */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const body = error && typeof error === 'object' ? (error as ProblemBody) : {};
  throw new ApiProblem(response.status, body);
}
