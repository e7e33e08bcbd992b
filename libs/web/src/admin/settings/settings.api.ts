import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, Body } from '../../api/types.js';
import type { SearchedList } from '../admin-search.js';

export type OpenFee = Answer<'/api/admin/fees', 'get'>['items'][number];
export type FeeBody = Body<'/api/admin/procedures/{code}/fees/{key}', 'post'>;
export type PatternList = Answer<'/api/admin/code-patterns', 'get'>;

/** Fees that procedures leave to the province. */
export const feesQuery = ({ q, cursor }: SearchedList) =>
  queryOptions({
    queryKey: ['admin', 'fees', { q, cursor }],
    queryFn: () => answer(api.GET('/api/admin/fees', { params: { query: { q, cursor } } })),
    placeholderData: keepPreviousData,
  });

/** Sets an amount. */
export function useSetFee(of: { code: string; key: string }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: FeeBody) =>
      answer(api.POST('/api/admin/procedures/{code}/fees/{key}', { params: { path: of }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', 'fees'] }),
  });
}

/** Ends an amount, or takes it back. */
export function useEndFee() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/api/admin/fee-amounts/{id}/end', { params: { path: { id } }, body: {} })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', 'fees'] }),
  });
}

/** Patterns of codes in force and to come. */
export const patternsQuery = queryOptions({
  queryKey: ['admin', 'code-patterns'],
  queryFn: () => answer(api.GET('/api/admin/code-patterns')),
});

/** The code the next dossier would get; a pattern that cannot be used is refused with the reason. */
export const previewQuery = (pattern: string, unitId: string | undefined) =>
  queryOptions({
    queryKey: ['admin', 'code-patterns', 'preview', pattern, unitId],
    queryFn: () => answer(api.GET('/api/admin/code-patterns/preview', { params: { query: { pattern, unitId } } })),
    enabled: pattern.trim() !== '',
    retry: false,
    staleTime: 0,
  });

/** Sets a pattern. */
export function useSetPattern() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<'/api/admin/code-patterns', 'post'>) =>
      answer(api.POST('/api/admin/code-patterns', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', 'code-patterns'] }),
  });
}

/** Ends a pattern, or takes it back. */
export function useEndPattern() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/admin/code-patterns/{id}/end', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', 'code-patterns'] }),
  });
}
