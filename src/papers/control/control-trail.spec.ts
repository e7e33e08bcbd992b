import { passagesOf, type TrailStep } from './control-trail.js';

const COUNTER = { unitId: 'counter', person: 'Nhung' };
const at = (hour: number): string => `2026-11-23T0${hour}:00:00.000Z`;

/** A completed step unless told otherwise. */
const step = (taskId: string, unitId: string, opened: number, more: Partial<TrailStep> = {}): TrailStep => ({
  ...{ taskId, elementId: taskId, name: taskId, unitId, openedBy: null, openedAt: at(opened) },
  ...{
    claimedAt: at(opened),
    closedAt: at(opened + 1),
    dueAt: null,
    state: 'completed',
    person: unitId,
    outcome: null,
  },
  ...more,
});

const told = (steps: TrailStep[], running = false): string[] =>
  passagesOf(steps, COUNTER, running).map(
    ({ kind, from, to, done }) =>
      `${kind} ${from?.unitId ?? '-'}>${to?.unitId ?? '-'} [${done.map(({ taskId }) => taskId).join(' ')}]`,
  );

describe('passagesOf', () => {
  it('steps within a unit are one stay; it is handed over where the unit changes', () => {
    const steps = [
      step('check', 'counter', 1),
      step('appraise', 'land', 2, { openedBy: 'check' }),
      step('sign', 'land', 3, { openedBy: 'appraise' }),
      step('return', 'counter', 4, { openedBy: 'sign' }),
    ];
    expect(told(steps)).toEqual([
      'handed counter>land [check]',
      'handed land>counter [appraise sign]',
      'ends counter>- [return]',
    ]);
  });

  it('a first step elsewhere comes from the counter that took the dossier in', () => {
    expect(told([step('appraise', 'land', 1)])).toEqual(['handed counter>land []', 'ends land>- [appraise]']);
  });

  it('of two parallel branches the first one done waits, the last one hands over', () => {
    const steps = [
      step('check', 'counter', 1),
      step('police', 'police', 2, { openedBy: 'check' }),
      step('insure', 'insurance', 2, { openedBy: 'check', closedAt: at(4) }),
      step('return', 'counter', 4, { openedBy: 'insure' }),
    ];
    expect(told(steps)).toEqual([
      'handed counter>police [check]',
      'handed counter>insurance [check]',
      'waits police>- [police]',
      'handed insurance>counter [insure]',
      'ends counter>- [return]',
    ]);
  });

  it('what a timer or a message opens was handed over by nobody', () => {
    const steps = [
      step('post', 'commune', 1),
      step('issue', 'land', 5, { state: 'open', closedAt: null, claimedAt: null }),
    ];
    expect(told(steps, true)).toEqual(['handed counter>commune []', 'waits commune>- [post]', 'handed ->land []']);
  });

  it('what was taken back before anybody took it up was not handed over', () => {
    const steps = [
      step('check', 'counter', 1),
      step('land', 'land', 2, { openedBy: 'check', state: 'cancelled', claimedAt: null, closedAt: at(3) }),
      step('again', 'counter', 3, { elementId: 'check' }),
      step('tax', 'tax', 4, { openedBy: 'again', state: 'open', closedAt: null, claimedAt: null }),
    ];
    expect(told(steps, true)).toEqual(['handed counter>tax [check again]']);
  });

  it('a step that was taken up and then ended by the procedure was handed over', () => {
    const steps = [
      step('check', 'counter', 1),
      step('land', 'land', 2, { openedBy: 'check', state: 'cancelled', claimedAt: at(3) }),
    ];
    expect(told(steps)).toEqual(['handed counter>land [check]']);
  });
});
