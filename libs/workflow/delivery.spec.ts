import { expect, test } from '@jest/globals';
import { AlreadyStartedError, InvalidTargetError, NotStartedError, NotWaitingError } from './index.js';
import { TestInstance } from './testing/instance.js';

test('an event for an element that does not wait names the element and what waits', async () => {
  const instance = await (await TestInstance.of('boundary-timer')).start({});
  const token = instance.tokenOf('A');
  const wrong = instance.deliver({ type: 'timer.fire', token });
  await expect(wrong).rejects.toThrow(NotWaitingError);
  await expect(wrong).rejects.toThrow(
    'Element A is not waiting for timer. Waiting now: A (task), late (timer), nudge (timer).',
  );
  await instance.act('complete A');
  await expect(instance.deliver({ type: 'task.complete', token, output: {} })).rejects.toThrow('Waiting now: nothing.');
});

test('an unknown token, even one that looks like a canonical name, is refused', async () => {
  const instance = await (await TestInstance.of('user-task')).start({});
  await expect(instance.deliver({ type: 'task.complete', token: '/A', output: {} })).rejects.toThrow(NotWaitingError);
});

test('start comes first and once', async () => {
  const instance = await TestInstance.of('user-task');
  await expect(instance.deliver({ type: 'continue' })).rejects.toThrow(NotStartedError);
  await instance.start({});
  await expect(instance.start({})).rejects.toThrow(AlreadyStartedError);
  await expect(instance.deliver({ type: 'start', startId: 'A', variables: {} })).rejects.toThrow(AlreadyStartedError);
  await expect(
    (await TestInstance.of('user-task')).deliver({ type: 'start', startId: 'A', variables: {} }),
  ).rejects.toThrow(InvalidTargetError);
});

test('two tokens in one task are two tasks, each with its own UUID', async () => {
  const instance = await (await TestInstance.of('implicit-merge')).start({});
  await instance.act('complete A');
  const first = instance.tokenOf('C');
  await instance.act('complete B');
  expect(instance.state.marking).toContain('{"e":"C","k":"task"},{"e":"C","k":"task"}');
  const second = instance.waiting.find(({ token }) => token !== first)!.token;
  await instance.deliver({ type: 'task.complete', token: first, output: {} });
  expect(instance.waiting.map(({ token }) => token)).toEqual([second]);
});

test('cancel closes everything and ends the instance', async () => {
  const instance = await (await TestInstance.of('sub-process-nested')).start({});
  await instance.deliver({ type: 'cancel' });
  expect(
    instance.last
      .filter(({ type }) => /close|disarm/.test(type))
      .map(({ type }) => type)
      .sort(),
  ).toEqual(['scope.close', 'scope.close', 'task.close', 'task.close', 'timer.disarm']);
  expect(instance.last.at(-1)).toEqual({ type: 'instance.end', how: 'cancelled' });
  expect(instance.state).toMatchObject({ marking: '{"v":1,"p":"P","end":"cancelled"}', scopes: [{ parentId: null }] });
});

test('modify moves a token to another step', async () => {
  const instance = await (await TestInstance.of('loop-back')).start({});
  await instance.deliver({ type: 'modify', cancel: [instance.tokenOf('A')], start: [{ elementId: 'B' }] });
  expect(instance.waits).toEqual(['B']);
  expect(instance.summary).toEqual(['task.close A', 'activity.leave A', 'activity.enter B', 'task.open B']);
});

test('modify inside a sub-process finds its only active scope; one that is not active is refused', async () => {
  const instance = await (await TestInstance.of('sub-process')).start({ n: 1 });
  await instance.deliver({ type: 'modify', cancel: [instance.tokenOf('A')], start: [{ elementId: 'B' }] });
  expect(instance.waits).toEqual(['B']);
  await instance.act('complete B');
  await expect(instance.deliver({ type: 'modify', cancel: [], start: [{ elementId: 'A' }] })).rejects.toThrow(
    'its scope is not active',
  );
});

test('modify that leaves nothing cancels the instance, and with it the sub-processes it emptied', async () => {
  const instance = await (await TestInstance.of('sub-process')).start({ n: 1 });
  await instance.deliver({ type: 'modify', cancel: [instance.tokenOf('A')], start: [] });
  expect(instance.last).toContainEqual(
    expect.objectContaining({ type: 'activity.leave', elementId: 'S', how: 'cancelled' }),
  );
  expect(instance.ended).toBe(true);
});

test('the effects of a step say what a task is, what its timers hang on and where flows were taken', async () => {
  const instance = await (await TestInstance.of('boundary-timer')).start({});
  const token = instance.tokenOf('A');
  const root = instance.state.bindings['/'];
  expect(instance.last).toMatchObject([
    { type: 'scope.open', scopeId: root, parentId: null, elementId: 'P' },
    { type: 'activity.enter', elementId: 'start' },
    { type: 'activity.leave', elementId: 'start', how: 'completed' },
    { type: 'flow.take', flowId: 'start_A', scopeId: root },
    { type: 'activity.enter', elementId: 'A', token },
    { type: 'task.open', elementId: 'A', token, scopeId: root, input: {} },
    {
      type: 'timer.arm',
      elementId: 'late',
      spec: { kind: 'duration', iso: 'PT4H' },
      interrupting: true,
      hostToken: token,
      repetition: 0,
    },
    {
      type: 'timer.arm',
      elementId: 'nudge',
      spec: { kind: 'working', amount: '1d' },
      interrupting: false,
      hostToken: token,
    },
  ]);
});

test('a message event sends the values of its input mappings', async () => {
  const instance = await (await TestInstance.of('throws')).start({ n: 3, dossierId: 'D', secret: 1 });
  expect(instance.last).toContainEqual(
    expect.objectContaining({
      type: 'message.send',
      elementId: 'T',
      name: 'told',
      correlationKey: 'D',
      payload: { amount: 3 },
    }),
  );
});

test('a worker gets the mapped values, or without mappings all it may see', async () => {
  const mapped = await (await TestInstance.of('service-task')).start({ a: 1, kind: 'x' });
  expect(mapped.last).toContainEqual(
    expect.objectContaining({
      type: 'service.call',
      jobType: 'fetch-x',
      retries: 2,
      headers: { h: '1' },
      input: { x: 2 },
    }),
  );
  const plain = await (await TestInstance.of('jobs')).start({ a: 1 });
  expect(plain.last).toContainEqual(
    expect.objectContaining({ type: 'service.call', jobType: 'decide', retries: 3, input: { a: 1 } }),
  );
});
