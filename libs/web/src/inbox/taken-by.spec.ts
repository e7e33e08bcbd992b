import type { TaskItem, TaskPage } from '../api/types.js';
import { takenBy } from './taken-by.js';

const item = (id: string): TaskItem => ({
  id,
  version: 1,
  name: 'Thẩm định',
  nameEn: 'Step',
  elementId: 'appraise',
  state: 'open',
  dossier: { id: 'd', code: 'H61', applicantName: 'Bùi An', procedureName: { vi: 'A', en: 'B' } },
  unit: { id: 'u', name: 'Phòng', nameEn: 'Division' },
  role: 'cultureSocialDivision.specialist',
  assignee: null,
  dueAt: null,
  deadlineState: 'none',
  remaining: { text: null },
  roles: [],
  unresolvedRoles: null,
  seen: false,
  openedAt: '2026-11-23T02:00:00Z',
  claimedAt: null,
  actions: ['claim', 'comment'],
});

describe('takenBy', () => {
  const page: TaskPage = { items: [item('a'), item('b')], total: 2 };
  const me = { id: 'me', name: 'Trần An' };

  it('gives the row to the person and takes the button away, leaving the rest and the order alone', () => {
    const after = takenBy(page, 'b', me, '2026-11-23T03:00:00Z');
    expect(after.items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(after.items[0]).toBe(page.items[0]);
    expect(after.items[1]).toMatchObject({ assignee: me, claimedAt: '2026-11-23T03:00:00Z', actions: ['comment'] });
    expect(page.items[1]!.assignee).toBeNull();
  });
});
