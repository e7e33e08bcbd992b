import type { TaskItem, TaskPage } from '../api/types.js';

/**
 * A list in which the person already holds the task, before the server has said so.
 * @example takenBy(page, 'task-1', { id: 'a', name: 'Trần An' }, '2026-11-23T02:00:00Z')
 */
export function takenBy(page: TaskPage, taskId: string, assignee: TaskItem['assignee'], claimedAt?: string): TaskPage {
  const items = page.items.map((item) =>
    item.id === taskId
      ? {
          ...item,
          assignee,
          claimedAt: claimedAt ?? null,
          actions: item.actions.filter((action) => action !== 'claim'),
        }
      : item,
  );
  return { ...page, items };
}
