import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { Answer } from '../api/types.js';

export type UnitTable = Answer<'/api/reports/units', 'get'>;
export type UnitRow = UnitTable['items'][number];
export type Numbers = UnitRow['numbers'];
export type Cell = keyof Numbers;
export type CellPage = Answer<'/api/reports/units/dossiers', 'get'>;
export type CellItem = CellPage['items'][number];
export type CellStep = CellItem['steps'][number];
export type Extension = Answer<'/api/tasks/{id}/extension', 'get'>;

export const CELLS = ['late', 'dueToday', 'unassigned', 'open', 'waiting'] as const satisfies readonly Cell[];

export interface UnitsSearch {
  empty?: true;
  cursor?: string;
  page?: number;
}

export interface CellSearch {
  cell: Cell;
  unit?: string;
  cursor?: string;
  page?: number;
}

/** The table of the units that one leads. */
export const unitsQuery = ({ empty, cursor }: UnitsSearch) =>
  queryOptions({
    queryKey: ['leading', 'units', empty, cursor],
    queryFn: () =>
      answer(
        api.GET('/api/reports/units', { params: { query: { limit: 50, empty: String(!!empty) as never, cursor } } }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** The dossiers behind one number. */
export const cellQuery = ({ cell, unit, cursor }: CellSearch) =>
  queryOptions({
    queryKey: ['leading', 'cell', cell, unit, cursor],
    queryFn: () => answer(api.GET('/api/reports/units/dossiers', { params: { query: { cell, unit, cursor } } })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** What a step could be given. */
export const extensionQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId, 'extension'],
    queryFn: (): Promise<Extension> =>
      answer(api.GET('/api/tasks/{id}/extension', { params: { path: { id: taskId } } })),
    staleTime: 0,
    gcTime: 0,
  });

/** After a leader has acted on a step, everything that tells of it is asked again. */
export function useStepNews(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ['leading', 'alerts', 'alert-count', 'task', 'dossier', 'tasks'])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

/** Gives a step to somebody, from a list that told how it stood; taking it from somebody else needs the reason. */
export function useGive({ taskId, version, assignee }: CellStep) {
  const params = { path: { id: taskId } };
  return useMutation({
    mutationFn: async ({ accountId, reason }: { accountId: string; reason: string }): Promise<void> => {
      if (assignee)
        await answer(api.POST('/api/tasks/{id}/reassign', { params, body: { version, accountId, reason } }));
      else await answer(api.POST('/api/tasks/{id}/assign', { params, body: { version, accountId } }));
    },
  });
}

export const digestQuery = queryOptions({
  queryKey: ['digest-choice'],
  queryFn: () => answer(api.GET('/api/account/digest')),
});
