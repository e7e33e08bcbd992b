import { nextTask } from './next-task.js';

const row = (id: string, assignee?: string, actions: string[] = []) => ({
  id,
  assignee: assignee ? { id: assignee } : null,
  actions,
});

describe('nextTask', () => {
  const rows = [row('a', 'me'), row('b', 'other'), row('c', 'me'), row('d', undefined, ['claim']), row('e')];

  it('is the next one of mine below the finished one', () => expect(nextTask(rows, 'a', 'me')?.id).toBe('c'));
  it('may be one that waits for somebody to take it', () => expect(nextTask(rows, 'c', 'me')?.id).toBe('d'));
  it('starts again from the top at the end', () => expect(nextTask(rows, 'd', 'me')?.id).toBe('a'));
  it('is the first when the finished one has left the list', () => expect(nextTask(rows, 'x', 'me')?.id).toBe('a'));
  it('is nothing when all is done', () => {
    expect(nextTask([row('a', 'me'), row('b', 'other'), row('c')], 'a', 'me')).toBeUndefined();
  });
});
