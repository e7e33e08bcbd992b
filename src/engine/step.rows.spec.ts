import type { Effect, EffectOf } from '#workflow';
import { journalEvent, type StoredScope, stepRows } from './step.rows.js';

const at = { token: 't1', scopeId: 's1', elementId: 'Wait' };
const arm: EffectOf<'timer.arm'> = {
  ...{ type: 'timer.arm', ...at, interrupting: true, repetition: 1 },
  spec: { kind: 'duration', iso: 'PT1H' },
};
const disarm: Effect = { type: 'timer.disarm', ...at, how: 'fired' };
const call: EffectOf<'service.call'> = {
  type: 'service.call',
  ...at,
  jobType: 'x',
  retries: 3,
  headers: {},
  input: {},
};
const incident: EffectOf<'incident.open'> = {
  ...{ type: 'incident.open', ...at, kind: 'job-failed', detail: 'down' },
  message: { vi: 'hỏng', en: 'broken' },
};
const root: StoredScope = { id: 's1', parentId: null, values: { n: 1 }, elementId: null, loopIndex: null };

describe('rows of a step', () => {
  it('nets out what is opened and closed within the step', () => {
    expect(stepRows([arm, disarm], [], [])).toMatchObject({ timersSet: [], timersGone: ['t1'] });
  });

  it('sets what is closed and opened again, and does not delete it', () => {
    expect(stepRows([disarm, arm], [], [])).toMatchObject({ timersSet: [arm], timersGone: [] });
  });

  it('journals neither values nor what others say of a failure', () => {
    const set: Effect = { type: 'variable.set', scopeId: 's1', name: 'applicant', value: 'Trần Thị B' };
    const opened: Effect = {
      ...{ type: 'scope.open', scopeId: 's2', parentId: 's1', elementId: 'Part' },
      values: { applicant: 'Trần Thị B' },
    };
    const failed: Effect = { ...incident, detail: 'no such person: Trần Thị B' };
    const { entries } = stepRows([set, opened, failed, { ...call, input: { name: 'Trần Thị B' } }], [], []);
    const events = [
      journalEvent({ type: 'service.fail', token: 't1', message: 'no such person: Trần Thị B' }),
      journalEvent({ type: 'task.complete', token: 't1', output: { name: 'Trần Thị B' } }),
      journalEvent({ type: 'message.receive', token: 't1', payload: { name: 'Trần Thị B' } }),
    ];
    expect(JSON.stringify([entries, events])).not.toContain('Trần');
    expect(entries[2]).toMatchObject({ message: { vi: 'hỏng', en: 'broken' } });
    expect(entries[0]).toMatchObject({ name: 'applicant' });
  });

  it('keeps the row of a job that failed, and drops it with its incident', () => {
    const cancelled: Effect = { type: 'service.cancel', ...at, how: 'cancelled' };
    const closed: Effect = { type: 'incident.close', ...at };
    expect(stepRows([incident], [], [])).toMatchObject({ jobsFailed: ['t1'], incidentsSet: [incident] });
    expect(stepRows([closed, call], [], [])).toMatchObject({ jobsSet: [call], jobsGone: [], incidentsGone: ['t1'] });
    expect(stepRows([closed, cancelled], [], [])).toMatchObject({ jobsSet: [], jobsGone: ['t1'] });
  });

  it('writes scopes that are new, changed or gone, and leaves the others', () => {
    const inner: Effect = {
      type: 'scope.open',
      scopeId: 's2',
      parentId: 's1',
      elementId: 'Sub',
      loopIndex: 0,
      values: {},
    };
    const gone: StoredScope = { ...root, id: 's3' };
    const after = [{ ...root }, { id: 's2', parentId: 's1', values: { x: 1 } }];
    expect(stepRows([inner], [root, gone], after)).toMatchObject({
      scopesSet: [{ id: 's2', parentId: 's1', elementId: 'Sub', loopIndex: 0, values: { x: 1 } }],
      scopesGone: ['s3'],
    });
    expect(stepRows([], [root], [{ ...root, values: { n: 2 } }]).scopesSet).toMatchObject([
      { id: 's1', values: { n: 2 } },
    ]);
  });

  it('journals every effect without the values it carried', () => {
    const set: Effect = { type: 'variable.set', scopeId: 's1', name: 'idNumber', value: '001234567890' };
    const { entries } = stepRows([call, set], [], []);
    expect(entries).toEqual([
      { type: 'service.call', ...at, jobType: 'x', retries: 3 },
      { type: 'variable.set', scopeId: 's1', name: 'idNumber' },
    ]);
  });

  it('journals the event without what was filled in', () => {
    expect(journalEvent({ type: 'task.complete', token: 't1', output: { secret: 1 } })).toEqual({
      type: 'task.complete',
      token: 't1',
    });
  });
});
