import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';

export type Operations = paths['/api/admin/operations']['get']['responses']['200']['content']['application/json'];
export type Finding = Operations['findings'][number];

const KEY = ['admin', 'operations'] as const;

/** What is wrong, asked anew every half minute while the page is open. */
export const operationsQuery = queryOptions({
  queryKey: [...KEY, 'findings'],
  queryFn: () => answer(api.GET('/api/admin/operations')),
  staleTime: 0,
  refetchInterval: 30_000,
});

/** The first of the open incidents. */
export const incidentsQuery = queryOptions({
  queryKey: [...KEY, 'incidents'],
  queryFn: () => answer(api.GET('/api/incidents', { params: { query: { state: 'open', limit: 20 } } })),
  staleTime: 0,
});

/** Sends a message again that was given up. */
export function useRevive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/api/admin/operations/messages/{id}/revive', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Tries again what became an incident. */
export function useRetryIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/incidents/{id}/retry', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
