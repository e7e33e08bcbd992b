import { type DossierStatus, finalStatus, initialStatus, standAfter, statusNamed, STATUSES } from './dossier-status.js';

describe('status of dossiers', () => {
  it('projects to each of the ten national codes; a refusal after processing shares those of a result', () => {
    expect(Object.values(STATUSES).map((status) => status.national)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9, 10]);
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
    expect(statusNamed(statuses, { id: 'wait' })).toBe('supplement');
    expect(statusNamed(statuses, { id: 'odd' })).toBeUndefined();
    expect(statusNamed(statuses, { id: 'other' })).toBeUndefined();
    expect(statusNamed(statuses, { id: 'toString' })).toBeUndefined();
  });

  it('is brought by a notice of refusal, unless the procedure names another', () => {
    const task = { kind: 'refusalNotice' } as const;
    expect(statusNamed({}, { id: 'notice', task })).toBe('refusalReady');
    expect(statusNamed({ notice: 'processing' }, { id: 'notice', task })).toBe('processing');
  });

  it.each<[string, boolean, DossierStatus[], DossierStatus, boolean]>([
    ['refused at the intake check', false, ['refusalReady'], 'received', false],
    ['that notice handed over', false, ['rejected'], 'rejected', false],
    ['refused after processing', true, ['refusalReady'], 'refusalReady', true],
    ['that notice handed over', true, ['rejected'], 'refusalReturned', true],
    ['processing begun and refused in one step', false, ['processing', 'refusalReady'], 'refusalReady', true],
    ['nothing named', true, [], 'received', true],
    ['taken back to the intake check later', true, ['received'], 'received', true],
  ])('%s (begun: %s)', (_, begun, named, status, afterwards) => {
    expect(standAfter({ status: 'received', begun }, named)).toEqual({ status, begun: afterwards });
  });

  it.each([
    ['resolved', 'completed', 'returned'],
    ['processing', 'completed', 'returned'],
    ['processing', 'terminated', 'stopped'],
    ['supplement', 'cancelled', 'stopped'],
    ['rejected', 'completed', 'rejected'],
    ['stopped', 'completed', 'stopped'],
    ['returned', 'terminated', 'returned'],
    ['refusalReady', 'completed', 'refusalReturned'],
    ['refusalReady', 'cancelled', 'stopped'],
    ['refusalReturned', 'completed', 'refusalReturned'],
  ] as const)('ends from %s when the procedure is %s as %s', (current, how, expected) => {
    expect(finalStatus(current, how)).toBe(expected);
  });
});
