import { answer, api } from '../api/client.js';
import type { Answer, Body } from '../api/types.js';

/** What an intake would promise and ask as it stands: date, limit, papers, fees, and what it may repeat. */
export type Terms = Answer<'/api/dossiers/preview', 'post'>;
export type TermsAsk = Body<'/api/dossiers/preview', 'post'>;

const procedureOf = (key: readonly unknown[] | undefined): string | undefined =>
  (key?.[1] as TermsAsk | undefined)?.procedureCode;

/** The terms of what is entered; while they are reckoned anew, those before stay, unless it is another procedure. */
export const termsQuery = (ask: TermsAsk) => ({
  queryKey: ['intake-terms', ask] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Terms> =>
    answer(api.POST('/api/dossiers/preview', { body: ask, signal })),
  placeholderData: (before: Terms | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
    procedureOf(query?.queryKey) === ask.procedureCode ? before : undefined,
  staleTime: 30_000,
  retry: false,
});
