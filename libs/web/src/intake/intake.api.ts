import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { FormDefinition, NewDossier, Procedure, ProcedureItem } from '../api/types.js';

/** Procedures that can be applied for. */
export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: async (): Promise<ProcedureItem[]> => (await answer(api.GET('/api/procedures'))).items,
  staleTime: 5 * 60_000,
});

/** The version of a procedure on which new dossiers start. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: (): Promise<Procedure> => answer(api.GET('/api/procedures/{code}', { params: { path: { code } } })),
    staleTime: 5 * 60_000,
  });

/** A form as a version pins it. */
export const formQuery = (versionId: string, formId: string) =>
  queryOptions({
    queryKey: ['form', versionId, formId],
    queryFn: (): Promise<FormDefinition> =>
      answer(api.GET('/api/procedure-versions/{id}/forms/{formId}', { params: { path: { id: versionId, formId } } })),
    staleTime: Infinity,
  });

/** Takes a dossier in; the key makes sure that sending twice does not take it in twice. */
export function useTakeIn(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewDossier) => answer(api.POST('/api/dossiers', { body, headers: { 'idempotency-key': key } })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['dossiers'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
}
