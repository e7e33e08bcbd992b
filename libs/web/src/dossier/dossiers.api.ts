import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DossiersSearch } from '../app/search-params.js';
import { answer, api } from '../api/client.js';
import type { Dossier, DossierPage } from '../api/types.js';

/** One page of the dossiers that the person may see. */
export const dossiersQuery = ({ q, status, sort, desk, cursor }: DossiersSearch) =>
  queryOptions({
    queryKey: ['dossiers', { q, status, sort, desk, cursor }],
    queryFn: (): Promise<DossierPage> =>
      answer(api.GET('/api/dossiers', { params: { query: { q, status, sort, desk, cursor } } })),
    placeholderData: keepPreviousData,
  });

/** One dossier with its steps, papers and clock. */
export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: (): Promise<Dossier> => answer(api.GET('/api/dossiers/{id}', { params: { path: { id } } })),
  });

/** Why it is due when it is, and who is told what if nothing is done. */
export const deadlineQuery = (id: string, appointment?: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'deadline', appointment],
    queryFn: () => answer(api.GET('/api/dossiers/{id}/deadline', { params: { path: { id }, query: { appointment } } })),
    staleTime: 0,
  });

/** The apology with a new date, and what the caller may do about it. */
export const apologyQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'apology'],
    queryFn: () => answer(api.GET('/api/dossiers/{id}/apology', { params: { path: { id } } })),
  });

/** What happened to a dossier, newest first, page by page. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['dossier', id, 'history'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/dossiers/{id}/history', { params: { path: { id }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The procedure's model as BPMN; a version never changes. */
export const diagramQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['diagram', versionId],
    queryFn: (): Promise<string> =>
      answer(api.GET('/api/procedure-versions/{id}/diagram', { params: { path: { id: versionId } }, parseAs: 'text' })),
    staleTime: Infinity,
  });

/** Where the dossier stands in its model. */
export const diagramStateQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'diagram-state'],
    queryFn: () => answer(api.GET('/api/dossiers/{id}/diagram-state', { params: { path: { id } } })),
  });
