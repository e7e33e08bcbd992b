import { type AssignMode, availableActions, type Relation, type TaskState } from './task-actions.js';

const actions = (state: TaskState, relations: Relation[], assign: AssignMode = 'pull'): string =>
  availableActions({ state, assign }, new Set(relations)).join(' ');

describe('what may be done with a task', () => {
  it.each([
    ['open', ['candidate'], 'pull', 'claim comment'],
    ['open', ['candidate'], 'previous', 'claim comment'],
    ['open', ['candidate'], 'lead', 'comment'],
    ['open', ['head'], 'lead', 'assign reassign extend escalate comment'],
    ['open', ['candidate', 'head'], 'lead', 'claim assign reassign extend escalate comment'],
    ['open', ['head'], 'pull', 'assign reassign extend escalate comment'],
    ['open', ['viewer'], 'pull', ''],
    ['claimed', ['assignee', 'candidate'], 'pull', 'complete release comment'],
    ['claimed', ['candidate'], 'pull', 'comment'],
    ['claimed', ['head'], 'pull', 'assign reassign extend escalate comment'],
    ['claimed', ['assignee', 'head'], 'lead', 'complete release assign reassign extend escalate comment'],
    ['claimed', ['viewer'], 'pull', ''],
    ['completed', ['completer', 'candidate'], 'pull', 'recall comment'],
    ['completed', ['candidate'], 'pull', 'comment'],
    ['completed', ['viewer'], 'pull', ''],
    ['cancelled', ['assignee', 'candidate', 'head', 'completer', 'viewer'], 'pull', ''],
  ] as [TaskState, Relation[], AssignMode, string][])(
    '%s × %s, assigned by %s: %s',
    (state, relations, assign, expected) => {
      expect(actions(state, relations, assign)).toBe(expected);
    },
  );
});
