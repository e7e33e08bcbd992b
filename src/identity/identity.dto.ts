import { z } from 'zod';

export const signInBody = z.object({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(1000),
});
export type SignInBody = z.output<typeof signInBody>;

const account = z.object({
  id: z.uuid(),
  name: z.string(),
  locale: z.enum(['vi', 'en']),
  isAdmin: z.boolean(),
  /** Nothing but changing the password is possible until that is done. */
  mustChangePassword: z.boolean(),
});

export const signedIn = z.object({ account });
export type SignedIn = z.output<typeof signedIn>;

export const sessionView = z.object({
  account,
  posts: z.array(
    z.object({
      postId: z.uuid(),
      role: z.string(),
      unitId: z.uuid(),
      unitKind: z.string(),
      unitName: z.string(),
      unitNameEn: z.string(),
      agencyId: z.uuid(),
      agencyName: z.string(),
      agencyNameEn: z.string(),
      delegatedBy: z.uuid().optional(),
    }),
  ),
  /** To be repeated in the header `x-csrf-token` of every unsafe request. */
  csrfToken: z.string(),
});
export type SessionView = z.output<typeof sessionView>;

export const localeBody = z.object({ locale: z.enum(['vi', 'en']) });
export type LocaleBody = z.output<typeof localeBody>;

export const passwordBody = z.object({ current: z.string().min(1).max(1000), next: z.string().min(1).max(1000) });
export type PasswordBody = z.output<typeof passwordBody>;

export const csrfView = z.object({ csrfToken: z.string() });
export type CsrfView = z.output<typeof csrfView>;

/** Names are those of RFC 6749. */
export const tokenBody = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string().max(100).optional(),
  client_secret: z.string().max(200).optional(),
  scope: z.string().max(500).optional(),
});
export type TokenBody = z.output<typeof tokenBody>;

export const tokenView = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number().int(),
  scope: z.string(),
});
export type TokenView = z.output<typeof tokenView>;
