import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api } from '../api/client.js';
import type { Answer } from '../api/types.js';
import { newKey } from '../intake/new-key.js';

export type Papers = Answer<'/api/dossiers/{id}/papers', 'get'>;
export type Paper = Papers['papers'][number];
export type Print = Paper['prints'][number];

/** What can be printed of a dossier, and what was. */
export const papersQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'papers'],
    queryFn: (): Promise<Papers> => answer(api.GET('/api/dossiers/{id}/papers', { params: { path: { id } } })),
  });

/** Address of a print's PDF. */
export const printAddress = (dossierId: string, printId: string): string =>
  `/api/dossiers/${encodeURIComponent(dossierId)}/papers/prints/${encodeURIComponent(printId)}.pdf`;

/** Makes a print; pressing again after a broken connection gives the same one, not a reprint. */
export function usePrint(dossierId: string) {
  const client = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: ({ form, subjectId }: Pick<Paper, 'form' | 'subjectId'>): Promise<Print> =>
      answer(
        api.POST('/api/dossiers/{id}/papers/{form}', {
          params: { path: { id: dossierId, form } },
          headers: { 'idempotency-key': key.current },
          body: { subjectId },
        }),
      ),
    onSuccess: () => void (key.current = newKey()),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
  });
}
