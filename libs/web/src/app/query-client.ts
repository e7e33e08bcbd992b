import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';

/** Called when the server says that nobody is signed in any more. */
export type OnExpired = () => void;

let onExpired: OnExpired = () => undefined;

/** Sets what happens when the session ends under the person's hands. */
export const whenExpired = (react: OnExpired): void => void (onExpired = react);

const noticeExpiry = (error: unknown): void => {
  if (error instanceof ApiProblem && error.status === 401) onExpired();
};

/** Answers of the server, kept until something says that they have changed. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => (query.meta?.public ? undefined : noticeExpiry(error)),
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => (mutation.meta?.public ? undefined : noticeExpiry(error)),
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && [0, 502, 503].includes(error.status),
    },
    mutations: { networkMode: 'always' },
  },
});
