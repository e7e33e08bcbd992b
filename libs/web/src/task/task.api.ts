import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { Body, Candidate, Task } from '../api/types.js';
import { nextTask } from '../inbox/next-task.js';
import { tasksQuery } from '../inbox/tasks.api.js';

/** One task with its form, outcomes and comments. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: (): Promise<Task> => answer(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
  });

/** Why the step is due when it is. */
export const stepStoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'deadline'],
    queryFn: () => answer(api.GET('/api/tasks/{id}/deadline', { params: { path: { id } } })),
    staleTime: 0,
  });

/** Who could do the task; with `next`, who could be named for the step after it. */
export const candidatesQuery = (id: string, next = false) =>
  queryOptions({
    queryKey: ['candidates', id, { next }],
    queryFn: async (): Promise<Candidate[]> =>
      (
        await answer(
          api.GET('/api/tasks/{id}/candidates', {
            params: { path: { id }, query: next ? { next: 'true' as never } : {} },
          }),
        )
      ).items,
    staleTime: 0,
  });

/** What can be done to a task; `complete` has its own function because of what comes after. */
export type TaskCommand =
  | { kind: 'claim' | 'release' | 'recall' }
  | { kind: 'assign'; accountId: string }
  | { kind: 'reassign'; accountId: string; reason: string }
  | { kind: 'comment'; text: string };

function send(id: string, version: number, command: TaskCommand): Promise<unknown> {
  const params = { path: { id } };
  switch (command.kind) {
    case 'claim':
      return answer(api.POST('/api/tasks/{id}/claim', { params, body: { version } }));
    case 'release':
      return answer(api.POST('/api/tasks/{id}/release', { params, body: { version } }));
    case 'recall':
      return answer(api.POST('/api/tasks/{id}/recall', { params, body: { version } }));
    case 'assign':
      return answer(api.POST('/api/tasks/{id}/assign', { params, body: { version, accountId: command.accountId } }));
    case 'reassign': {
      const { accountId, reason } = command;
      return answer(api.POST('/api/tasks/{id}/reassign', { params, body: { version, accountId, reason } }));
    }
    case 'comment':
      return answer(api.POST('/api/tasks/{id}/comment', { params, body: { text: command.text } }));
  }
}

/** Everything that a change of a task may have changed. */
const reload = (client: QueryClient, id: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['task', id] }),
    client.invalidateQueries({ queryKey: ['tasks'] }),
    client.invalidateQueries({ queryKey: ['dossier'] }),
  ]);

/** Does something to a task; whatever comes of it, the screen then shows the newest state. */
export function useTaskCommand(task: Pick<Task, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: TaskCommand) => send(task.id, task.version, command),
    onSettled: () => reload(client, task.id),
  });
}

/** What the person decided and entered. */
export interface Completion {
  outcome: string;
  reason?: string;
  form: Record<string, unknown>;
  details?: Body<'/api/tasks/{id}/complete', 'post'>['details'];
}

/** Completes a task. */
export function useComplete(task: Pick<Task, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (completion: Completion) =>
      answer(
        api.POST('/api/tasks/{id}/complete', {
          params: { path: { id: task.id } },
          body: { version: task.version, ...completion },
        }),
      ),
    onError: () => reload(client, task.id),
  });
}

/**
 * The task to go on with: the next in the list the finished one came from, as far as the server still has it.
 * @returns its id, or nothing when the list is done or cannot be had
 */
export async function findNextTask(
  client: QueryClient,
  from: 'unit' | undefined,
  done: string,
  me: string,
): Promise<string | undefined> {
  const list = tasksQuery(from ? { scope: from } : {});
  const before = client.getQueryData(list.queryKey)?.items ?? [];
  try {
    const fresh = await client.fetchQuery({ ...list, staleTime: 0 });
    const open = new Map(fresh.items.map((item) => [item.id, item]));
    const stillThere = before.flatMap((item) => open.get(item.id) ?? (item.id === done ? item : []));
    return (nextTask(stillThere, done, me) ?? nextTask(fresh.items, done, me))?.id;
  } catch {
    return undefined;
  }
}
