import { expect, test } from '@jest/globals';
import { bpmn, flows, userTask } from './testing/bpmn.js';
import { modelOf, TestInstance } from './testing/instance.js';

function chainOf(length: number): string {
  const ids = Array.from({ length }, (_, n) => `T${n}`);
  const script =
    '<bpmn:extensionElements><zeebe:script expression="=n + 1" resultVariable="n" /></bpmn:extensionElements>';
  const tasks = ids.map((id) => `<bpmn:scriptTask id="${id}">${script}</bpmn:scriptTask>`);
  const all = ['start', ...ids, 'A'];
  const flows = all.slice(1).map((id, n) => `<bpmn:sequenceFlow id="f${n}" sourceRef="${all[n]}" targetRef="${id}" />`);
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:x">
    <bpmn:process id="P" isExecutable="true"><bpmn:startEvent id="start" />${tasks.join('')}${userTask('A')}${flows.join('')}</bpmn:process>
  </bpmn:definitions>`;
}

test('a chain of 2,000 automatic steps runs in bounded stretches', async () => {
  const instance = await new TestInstance(await modelOf(chainOf(2000))).start({ n: 0 });
  let stretches = 1;
  while (instance.last.some(({ type }) => type === 'continue')) {
    expect(instance.last.filter(({ type }) => type === 'flow.take').length).toBeLessThanOrEqual(200);
    expect(instance.waits).toEqual([]);
    await instance.deliver({ type: 'continue' });
    stretches += 1;
  }
  expect(instance.waits).toEqual(['A']);
  expect(instance.variables).toEqual({ n: 2000 });
  expect(stretches).toBe(11);
});

test('one stretch may be as long as the budget says without growing the stack', async () => {
  const instance = new TestInstance(await modelOf(chainOf(2000)), { stepBudget: 10_000 });
  await instance.start({ n: 0 });
  expect(instance.waits).toEqual(['A']);
});

test('a loop that never rests becomes an incident after a hundred stretches; a retry lets it run on', async () => {
  const instance = await TestInstance.of('endless', { stepBudget: 4 });
  await instance.start({ n: 1 });
  await instance.settle();
  expect(instance.waits).toEqual(['X']);
  expect(instance.last).toContainEqual(expect.objectContaining({ type: 'incident.open', kind: 'loop' }));
  instance.state.scopes[0]!.values['n'] = -2;
  await instance.act('retry X');
  await instance.settle();
  expect(instance.ended).toBe(true);
});

test('`continue` without anything to continue changes nothing', async () => {
  const instance = await (await TestInstance.of('user-task')).start({});
  const before = instance.state;
  await instance.deliver({ type: 'continue' });
  expect(instance.state).toEqual(before);
  expect(instance.last).toEqual([]);
});

test('a task can be completed while other tokens still have to continue', async () => {
  const instance = await TestInstance.of('multi-parallel', { stepBudget: 3 });
  await instance.start({ units: ['x', 'y', 'z'] });
  expect(instance.waits).toEqual(['M[0]']);
  await instance.act('complete M[0]', { answer: 1 });
  await instance.settle();
  expect(instance.waits).toEqual(['M[1]', 'M[2]']);
});

test('an error that is caught when the budget is spent is not lost', async () => {
  const inner = `<bpmn:startEvent id="s" /><bpmn:parallelGateway id="F" /><bpmn:intermediateThrowEvent id="a" />${userTask('T')}
    <bpmn:endEvent id="bad"><bpmn:errorEventDefinition errorRef="e" /></bpmn:endEvent>${flows('s>F>a>T')}${flows('F>bad')}`;
  const xml = bpmn(
    `<bpmn:startEvent id="start" /><bpmn:subProcess id="S">${inner}</bpmn:subProcess>
     <bpmn:boundaryEvent id="caught" attachedToRef="S"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>
     ${userTask('A')}${flows('start>S')}${flows('caught>A')}`,
    '<bpmn:error id="e" errorCode="BAD" />',
  );
  for (const stepBudget of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const instance = await new TestInstance(await modelOf(xml), { stepBudget }).start({});
    await instance.settle();
    expect([stepBudget, instance.waits]).toEqual([stepBudget, ['A']]);
  }
});
