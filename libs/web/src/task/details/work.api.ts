import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer } from '../../api/types.js';
import type { Completion } from '../task.api.js';

/** Why a task is here again, what it waits for, and what its dialogs propose. */
export type Work = Answer<'/api/tasks/{id}/work', 'get'>;
export type Details = NonNullable<Completion['details']>;
export type DetailsKind = Details['kind'];
export type DetailsOf<K extends DetailsKind> = Extract<Details, { kind: K }>;

export const workQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['task', taskId, 'work'],
    queryFn: (): Promise<Work> => answer(api.GET('/api/tasks/{id}/work', { params: { path: { id: taskId } } })),
  });
