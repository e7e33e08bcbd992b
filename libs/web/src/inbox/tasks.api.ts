import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { InboxSearch } from '../app/search-params.js';
import { now } from '../app/now.js';
import { answer, api } from '../api/client.js';
import { rivalOf } from '../api/problem.js';
import type { Session, TaskItem, TaskPage } from '../api/types.js';
import { takenBy } from './taken-by.js';

/** One page of the inbox as the server has it now. */
export const fetchTasks = ({ scope, q, overdue, cursor }: InboxSearch): Promise<TaskPage> =>
  answer(
    api.GET('/api/tasks', {
      params: { query: { scope: scope ?? 'mine', state: 'open', q, overdue: overdue && 'true', cursor } },
    }),
  );

/** One page of the inbox, nearest deadline first. */
export const tasksQuery = (search: InboxSearch) =>
  queryOptions({
    queryKey: ['tasks', search],
    queryFn: () => fetchTasks(search),
    placeholderData: keepPreviousData,
    // Rows must not move by themselves; the banner brings the news.
    staleTime: Infinity,
    refetchOnMount: 'always',
  });

/** Takes a task: visible at once, undone when somebody was faster. */
export function useClaim(session: Session) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<TaskItem, 'id' | 'version'>) =>
      answer(api.POST('/api/tasks/{id}/claim', { params: { path: { id } }, body: { version } })),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: ['tasks'] });
      const before: [QueryKey, TaskPage | undefined][] = client.getQueriesData<TaskPage>({ queryKey: ['tasks'] });
      const me = { id: session.account.id, name: session.account.name };
      client.setQueriesData<TaskPage>({ queryKey: ['tasks'] }, (page) =>
        page ? takenBy(page, id, me, now().toISOString()) : page,
      );
      return { before };
    },
    onError: (error, { id }, context) => {
      const rival = rivalOf(error);
      for (const [key, page] of context?.before ?? [])
        client.setQueryData(
          key,
          page && rival ? takenBy(page, id, { id: rival.id, name: rival.name }, rival.at) : page,
        );
    },
    onSuccess: ({ version }, { id }) => {
      void client.invalidateQueries({ queryKey: ['task', id] });
      client.setQueriesData<TaskPage>({ queryKey: ['tasks'] }, (page) =>
        page
          ? {
              ...page,
              items: page.items.map((item) => (item.id === id ? { ...item, version } : item)),
            }
          : page,
      );
    },
  });
}

/** Gives a task back; the way back from a claim. */
export function useRelease() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<TaskItem, 'id' | 'version'>) =>
      answer(api.POST('/api/tasks/{id}/release', { params: { path: { id } }, body: { version } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
