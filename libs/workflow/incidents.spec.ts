import { expect, test } from '@jest/globals';
import type { Effect } from './index.js';
import { TestInstance } from './testing/instance.js';

function incidentOf(instance: TestInstance): Partial<Extract<Effect, { type: 'incident.open' }>> {
  return instance.last.find((effect) => effect.type === 'incident.open') ?? {};
}

test('a missing variable in a condition opens an incident and keeps what the clerk entered', async () => {
  const instance = await (await TestInstance.of('incidents')).start({});
  await instance.act('complete A', { given: 'work' });
  expect(incidentOf(instance)).toMatchObject({ elementId: 'X', kind: 'expression' });
  expect(incidentOf(instance).message?.vi).toContain('Thiếu dữ liệu');
  expect(instance.variables).toEqual({ got: 'work' });
  expect(instance.waits).toEqual(['X']);
});

test('a retry goes on with the variables as they are then', async () => {
  const instance = await (await TestInstance.of('incidents')).start({});
  await instance.act('complete A', { given: 1 });
  await instance.act('retry X');
  expect(instance.summary).toEqual(['incident.close X', 'incident.open X']);
  instance.state.scopes[0]!.values['amount'] = 7;
  await instance.act('retry X');
  expect(instance.waits).toEqual(['B']);
});

test('no branch that applies and no default is an incident of its own kind', async () => {
  const instance = await (await TestInstance.of('incidents')).start({ amount: 4 });
  await instance.act('complete A', {});
  expect(incidentOf(instance)).toMatchObject({ elementId: 'X', kind: 'no-flow' });
});

test.each([
  ['a text is not a decision', { ok: 'yes' }],
  ['null is not a decision', { ok: null }],
  ['an absent variable is not a decision', {}],
])('%s', async (_name, given) => {
  const instance = await (await TestInstance.of('exclusive-strict')).start(given);
  expect(incidentOf(instance)).toMatchObject({ elementId: 'X', kind: 'expression' });
});

test('results that cannot be mapped stay in a scope of the parked token until a retry can map them', async () => {
  const instance = await (await TestInstance.of('service-task')).start({ a: 1, kind: 'x' });
  await instance.act('serve J', { y: 'not a number' });
  const parked = instance.state.scopes.find(({ parentId }) => parentId !== null)!;
  expect(parked.values).toMatchObject({ y: 'not a number' });
  parked.values['y'] = 5;
  await instance.act('retry J');
  expect(instance.ended).toBe(true);
  expect(instance.variables).toMatchObject({ z: 10 });
});

test('a job that failed for good is parked; a retry calls the service again', async () => {
  const instance = await (await TestInstance.of('jobs')).start({});
  const token = instance.tokenOf('R');
  await instance.deliver({ type: 'service.fail', token, message: 'timeout' });
  expect(instance.summary).toEqual(['service.cancel R', 'incident.open R']);
  expect(incidentOf(instance)).toMatchObject({ kind: 'job-failed', detail: 'timeout', token });
  await instance.act('retry R');
  expect(instance.summary).toEqual(['incident.close R', 'service.call R']);
  expect(instance.tokenOf('R')).toBe(token);
});

test('a business error that nobody catches parks the task with its output; a retry opens it again', async () => {
  const instance = await (await TestInstance.of('user-task')).start({});
  await instance.act('error A NOPE', { note: 'kept' });
  expect(incidentOf(instance)).toMatchObject({ elementId: 'A', kind: 'unhandled-error' });
  expect(instance.state.scopes.map(({ values }) => values)).toContainEqual({ note: 'kept' });
  await instance.act('retry A');
  expect(instance.waiting).toMatchObject([{ elementId: 'A', kind: 'task' }]);
});

test('an error end event that nobody catches is an incident there', async () => {
  const instance = await (await TestInstance.of('error-uncaught')).start({});
  await instance.act('complete A', {});
  expect(incidentOf(instance)).toMatchObject({ elementId: 'bad', kind: 'unhandled-error', detail: 'BAD' });
});

test('a correlation key without value is an incident', async () => {
  const instance = await (await TestInstance.of('message-catch')).start({});
  expect(incidentOf(instance)).toMatchObject({ elementId: 'M', kind: 'correlation' });
  instance.state.scopes[0]!.values['dossierId'] = 'D';
  await instance.act('retry M');
  expect(instance.last).toContainEqual(
    expect.objectContaining({ type: 'subscription.open', name: 'answer', correlationKey: 'D' }),
  );
});

test('a collection that is no list is an incident of the whole loop', async () => {
  const instance = await (await TestInstance.of('multi-parallel')).start({ units: 'x' });
  expect(incidentOf(instance)).toMatchObject({ elementId: 'M', kind: 'expression' });
  instance.state.scopes[0]!.values['units'] = ['x'];
  await instance.act('retry M');
  expect(instance.waits).toEqual(['M[0]']);
});

test('a timer that is no time is an incident', async () => {
  const instance = await (await TestInstance.of('timers')).start({ days: 'soon' });
  expect(incidentOf(instance)).toMatchObject({ elementId: 'T', kind: 'expression' });
});

test('a parallel join that can never be complete is an incident, not a silent stop', async () => {
  const instance = await (await TestInstance.of('stuck-join')).start({});
  await instance.act('complete A', {});
  expect(incidentOf(instance)).toMatchObject({ elementId: 'J', kind: 'stuck', detail: 'J lacks B_J' });
  await instance.act('retry J');
  expect(incidentOf(instance)).toMatchObject({ kind: 'stuck' });
  await instance.deliver({ type: 'modify', cancel: [], start: [{ elementId: 'B' }] });
  expect(instance.waits).toEqual(['B', 'J']);
  await instance.act('complete B');
  expect(instance.ended).toBe(true);
});

test('a task whose unit is not chosen is parked; a retry opens it at the unit chosen meanwhile', async () => {
  const unitId = '00000000-0000-7000-8000-0000000000AA';
  const instance = await (await TestInstance.of('task-unit')).start({ consultation: { unitId: 'health' } });
  expect(incidentOf(instance)).toMatchObject({ elementId: 'A', kind: 'expression' });
  expect(incidentOf(instance).message?.vi).toContain('Chưa chọn đơn vị');
  await instance.act('retry A');
  expect(instance.waits).toEqual(['A']);
  instance.state.scopes[0]!.values['consultation'] = { unitId };
  await instance.act('retry A');
  expect(instance.last.find(({ type }) => type === 'task.open')).toMatchObject({ unit: unitId.toLowerCase() });
  await instance.act('complete A', {});
  expect(instance.ended).toBe(true);
});
