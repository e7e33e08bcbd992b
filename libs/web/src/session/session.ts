import { queryOptions, useMutation, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { answer, api, rememberCsrf } from '../api/client.js';
import type { DemoAccount, Session } from '../api/types.js';
import { adoptLanguage } from '../i18n/index.js';
import type { Language } from '../i18n/language.js';

/** Who is signed in; asked once, then again only after signing in or out. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = await answer(api.GET('/api/session'));
    rememberCsrf(session.csrfToken);
    await adoptLanguage(session.account.locale);
    return session;
  },
  staleTime: Infinity,
  retry: false,
  meta: { public: true },
});

/** Demo accounts; the list is empty wherever it is not the demo. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: async (): Promise<DemoAccount[]> => {
    const { data } = await api.GET('/api/demo/accounts');
    const { password, accounts = [] } = data ?? {};
    return password === undefined ? [] : accounts.map((account) => ({ ...account, password }));
  },
  staleTime: Infinity,
  retry: false,
  meta: { public: true },
});

/** The session, inside the part of the application that has one. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** Whether somebody may take dossiers in: those with a post at a counter. */
export const countersOf = (session: Session) => session.posts.filter((post) => post.role === 'receptionist');

const LEADING: readonly string[] = ['chair', 'director', 'head', 'viceChair', 'deputy'];

/** Whether somebody leads a unit, in person or for somebody else. */
export const leadsUnits = ({ posts }: Session): boolean => posts.some((post) => LEADING.includes(post.role));

/** Whether somebody has a work list: who only administers has none. */
export const hasInbox = ({ account, posts }: Session): boolean => !account.isAdmin || posts.length > 0;

/**
 * The screen somebody begins with: those at a counter with the counter, leaders with their units, unless they also do the
 * work of a post.
 */
export function homeOf(session: Session): '/admin' | '/desk' | '/inbox' | '/units' {
  if (!hasInbox(session)) return '/admin';
  if (countersOf(session).length > 0) return '/desk';
  return session.posts.length > 0 && session.posts.every((post) => LEADING.includes(post.role)) ? '/units' : '/inbox';
}

/** Signs in. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    meta: { public: true },
    mutationFn: (body: { username: string; password: string }) => answer(api.POST('/api/session', { body })),
    onSuccess: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'demo-accounts' });
      await client.fetchQuery(sessionQuery);
    },
  });
}

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    meta: { public: true },
    mutationFn: () => answer(api.DELETE('/api/session')),
    onSuccess: () => client.clear(),
  });
}

/**
 * Tells the server in which language to write to the person. Not being able to is no reason to bother them: the choice
 * holds on this machine anyway.
 */
export async function rememberLanguage(client: QueryClient, locale: Language): Promise<void> {
  if (client.getQueryData(sessionQuery.queryKey))
    await api.PUT('/api/account/locale', { body: { locale } }).catch(() => undefined);
}

/** Changes one's own password. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => answer(api.POST('/api/account/password', { body })),
    onSuccess: async ({ csrfToken }) => {
      rememberCsrf(csrfToken);
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
}
