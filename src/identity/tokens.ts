import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: who reads the database cannot use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A name of a session that can be told without telling its token or what is stored of it. */
export const markOf = (sessionToken: string): string =>
  createHash('sha256').update(`mark:${sessionToken}`).digest('base64url').slice(0, 22);

/**
 * The token that unsafe requests of a session must repeat in a header. It follows from the session's own token, so it
 * changes with it and belongs to no other session.
 */
export const csrfTokenOf = (sessionToken: string, secret: string): string =>
  createHmac('sha256', secret).update(`csrf:${sessionToken}`).digest('base64url');

/** Compares without telling by time where the texts differ. */
export const isSame = (given: string | undefined, expected: string): boolean =>
  given !== undefined && timingSafeEqual(hashOf(given), hashOf(expected));
