import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../api/client.js';
import type { Answer, DossierPage } from '../api/types.js';
import { dossiersQuery } from '../dossier/dossiers.api.js';

export type Desk = Answer<'/api/desk', 'get'>;

/** Numbers of the counters at which the person works. */
export const deskQuery = queryOptions({
  queryKey: ['dossiers', 'desk'],
  queryFn: (): Promise<Desk> => answer(api.GET('/api/desk')),
  staleTime: 0,
});

/** Looks dossiers up: the only one that fits opens at once, several are listed. */
export function useFind() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (q: string): Promise<DossierPage> => client.fetchQuery({ ...dossiersQuery({ q }), staleTime: 0 }),
    onSuccess: ({ total, items: [first] }, q) =>
      total === 1 && first
        ? navigate({ to: '/dossiers/$dossierId', params: { dossierId: first.id } })
        : navigate({ to: '/dossiers', search: { q } }),
  });
}
