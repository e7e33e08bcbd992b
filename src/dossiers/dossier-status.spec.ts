import { finalStatus, initialStatus, statusNamed, STATUSES } from './dossier-status.js';

describe('status of dossiers', () => {
  it('projects to each of the ten national codes once', () => {
    expect(Object.values(STATUSES).map((status) => status.national)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('begins as registered online and as received elsewhere', () => {
    expect([initialStatus('online'), initialStatus('counter'), initialStatus('post')]).toEqual([
      'registered',
      'received',
      'received',
    ]);
  });

  it('is brought by the elements that the procedure names', () => {
    const statuses = { wait: 'supplement', odd: 'constructor' };
    expect(statusNamed(statuses, 'wait')).toBe('supplement');
    expect(statusNamed(statuses, 'odd')).toBeUndefined();
    expect(statusNamed(statuses, 'other')).toBeUndefined();
    expect(statusNamed(statuses, 'toString')).toBeUndefined();
  });

  it.each([
    ['resolved', 'completed', 'returned'],
    ['processing', 'completed', 'returned'],
    ['processing', 'terminated', 'stopped'],
    ['supplement', 'cancelled', 'stopped'],
    ['rejected', 'completed', 'rejected'],
    ['stopped', 'completed', 'stopped'],
    ['returned', 'terminated', 'returned'],
  ] as const)('ends from %s when the procedure is %s as %s', (current, how, expected) => {
    expect(finalStatus(current, how)).toBe(expected);
  });
});
