import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { Answer } from '../api/types.js';

export type Register = Answer<'/api/registers/{unitId}', 'get'>;
export type RegisterLine = Register['items'][number];

export interface RegisterSearch {
  unit?: string;
  from?: string;
  to?: string;
  procedure?: string;
  cursor?: string;
  page?: number;
}

/** Units whose registers one may read; an office has few. */
export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: async () => (await answer(api.GET('/api/registers', { params: { query: { limit: 100 } } }))).items,
  staleTime: 60_000,
});

/** A page of one unit's register. */
export const registerQuery = (unitId: string, { from, to, procedure, cursor }: RegisterSearch) =>
  queryOptions({
    queryKey: ['register', unitId, from, to, procedure, cursor],
    queryFn: () =>
      answer(
        api.GET('/api/registers/{unitId}', {
          params: { path: { unitId }, query: { from, to, procedure, cursor, limit: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });

/** Address of a printed part. */
export function bookAddress({ unit, from, to }: Register, part: number, procedure?: string): string {
  const query = new URLSearchParams({ from, to, part: String(part), ...(procedure ? { procedure } : {}) });
  return `/api/registers/${unit.id}/book.pdf?${query.toString()}`;
}
