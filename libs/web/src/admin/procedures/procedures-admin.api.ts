import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer } from '../../api/types.js';
import type { ProcedureSearch, SearchedList } from '../admin-search.js';

export type AdminProcedure = Answer<'/api/admin/procedures', 'get'>['items'][number];
export type Agency = Answer<'/api/admin/procedures/{code}/agencies', 'get'>['items'][number];
export type Gap = Agency['gaps'][number];
export type ImportOutcome = Answer<'/api/admin/procedures/import', 'post'>;

/** Published procedures. */
export const adminProceduresQuery = ({ q, cursor }: SearchedList) =>
  queryOptions({
    queryKey: ['admin', 'procedures', { q, cursor }],
    queryFn: () => answer(api.GET('/api/admin/procedures', { params: { query: { q, cursor } } })),
    placeholderData: keepPreviousData,
  });

/** Versions of a procedure with the dossiers that run on each. */
export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'procedure', code, 'versions'],
    queryFn: async () => {
      const params = { params: { path: { code } } };
      const [versions, counts] = await Promise.all([
        answer(api.GET('/api/admin/procedures/{code}/versions', params)),
        answer(api.GET('/api/admin/procedures/{code}/dossiers', params)),
      ]);
      const byVersion = new Map(counts.items.map((count) => [count.versionId, count]));
      return versions.items.map((version) => ({
        ...version,
        running: byVersion.get(version.id)?.running ?? 0,
        finished: byVersion.get(version.id)?.finished ?? 0,
      }));
    },
  });

/** Agencies, where the procedure is active, and who would be missing. */
export const agenciesQuery = (code: string, { q, active, cursor }: ProcedureSearch) =>
  queryOptions({
    queryKey: ['admin', 'procedure', code, 'agencies', { q, active, cursor }],
    queryFn: () =>
      answer(
        api.GET('/api/admin/procedures/{code}/agencies', {
          params: { path: { code }, query: { q, active: active ? 'true' : undefined, cursor } as { q?: string } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Reads a .zip without publishing it, or publishes it. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      answer(
        api.POST('/api/admin/procedures/import', {
          params: { query: { dryRun: dryRun ? 'true' : 'false' } as never },
          body: { file: file as unknown as string },
          bodySerializer: ({ file: content }) => {
            const form = new FormData();
            form.append('file', content as unknown as File);
            return form;
          },
        }),
      ),
    onSuccess: async (_outcome, { dryRun }) => {
      if (!dryRun)
        await Promise.all([
          client.invalidateQueries({ queryKey: ['admin'] }),
          client.invalidateQueries({ queryKey: ['procedures'] }),
        ]);
    },
  });
}

/** Opens a procedure at an agency. */
export function useActivate(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { agencyUnitId: string; from?: string }) =>
      answer(api.POST('/api/admin/procedures/{code}/activations', { params: { path: { code } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
}

/** Closes it there. */
export function useEndActivation(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, on }: { id: string; on?: string }) =>
      answer(
        api.POST('/api/admin/procedures/{code}/activations/{id}/end', { params: { path: { code, id } }, body: { on } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
}
