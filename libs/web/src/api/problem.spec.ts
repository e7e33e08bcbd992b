import { ApiProblem, problemKind, refusedFields, rivalOf } from './problem.js';

describe('problemKind', () => {
  it.each([
    [0, 'network'],
    [401, 'unauthorized'],
    [409, 'conflict'],
    [422, 'invalid'],
    [500, 'server'],
    [503, 'server'],
  ])('of status %p is %p', (status, kind) => expect(problemKind(new ApiProblem(status, {}))).toBe(kind));

  it('of an error of our own is server, never shown as such', () => {
    expect(problemKind(new TypeError('x is undefined'))).toBe('server');
  });
});

describe('rivalOf', () => {
  const now = { state: 'claimed', assignee: { id: 'a', name: 'Trần An' }, at: '2026-11-23T02:00:00Z' };

  it('is whoever holds the task', () => {
    expect(rivalOf(new ApiProblem(409, now))).toEqual({ id: 'a', name: 'Trần An', at: now.at });
  });

  it('is nobody when the answer names nobody, or is no conflict', () => {
    expect(rivalOf(new ApiProblem(409, { ...now, assignee: null }))).toBeUndefined();
    expect(rivalOf(new ApiProblem(422, now))).toBeUndefined();
    expect(rivalOf(new Error())).toBeUndefined();
  });
});

describe('refusedFields', () => {
  it('reads paths as JSON pointers, dotted names or lists', () => {
    const problem = new ApiProblem(422, {
      errors: [
        { path: '/child/name', message: 'a' },
        { path: 'child.name', message: 'b' },
        { path: ['child', 0], message: 'c' },
        { path: '/x' },
        null,
      ],
    });
    expect(refusedFields(problem)).toEqual([
      { path: ['child', 'name'], message: 'a' },
      { path: ['child', 'name'], message: 'b' },
      { path: ['child', '0'], message: 'c' },
    ]);
  });

  it('is empty without a list', () => expect(refusedFields(new ApiProblem(422, {}))).toEqual([]));
});
