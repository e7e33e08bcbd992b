import { expect, test } from '@jest/globals';
import { around, bpmn, extensions, flows, properties, userTask } from '../testing/bpmn.js';
import { fixture } from '../testing/instance.js';
import { compile } from './compile.js';

test('the facts of a user task', async () => {
  const { model } = await compile(fixture('user-task'));
  expect(model?.elements.get('A')).toEqual({
    id: 'A',
    name: '',
    type: 'UserTask',
    lanes: [],
    parentId: 'P',
    properties: expect.objectContaining({ 'deadline.budget': '2d', ladder: 'step' }) as object,
    deadline: { budget: '2d', clock: 'counts' },
    task: {
      candidateGroups: ['division.specialist', 'division.head'],
      formId: 'check',
      outcomes: [
        { key: 'ok', label: { vi: 'Đạt', en: 'Pass' }, reasonRequired: false },
        { key: 'no', label: { vi: 'Không đạt', en: 'Fail' }, reasonRequired: true },
      ],
      assign: 'pull',
      ladder: 'step',
    },
  });
});

test('what a task and its outcomes are for', async () => {
  const outcomes =
    '[{"key":"more","vi":"Bổ sung","en":"More","reason":true,"kind":"supplement"},{"key":"ok","vi":"Đạt","en":"Pass"}]';
  const task = properties({ 'task.kind': 'issueResult', 'task.outcomes': outcomes });
  const { model } = await compile(around(userTask('A', task)));
  const facts = model?.elements.get('A')?.task;
  expect(facts?.kind).toBe('issueResult');
  expect(facts?.outcomes.map(({ kind }) => kind)).toEqual(['supplement', undefined]);
});

test('a unit chosen while the procedure runs, and silence that counts as consent', async () => {
  const task = properties({ 'task.kind': 'consultation', 'task.unit': '=consultation.unitId' });
  const basis = properties({ 'timer.working': '12cd', 'timer.silence': 'Căn cứ thử' });
  const silence = `<bpmn:boundaryEvent id="B" attachedToRef="A">${basis}<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
  const { model } = await compile(around(userTask('A', task), silence + flows('B>end')));
  expect(model?.elements.get('A')?.task).toMatchObject({ kind: 'consultation', unit: '=consultation.unitId' });
  expect(model?.elements.get('B')?.silence).toBe('Căn cứ thử');
  const broken = await compile(around(userTask('A', properties({ 'task.unit': '=1 +' }))));
  expect(broken.findings).toMatchObject([{ severity: 'error', rule: 'expressions', elementId: 'A' }]);
});

test('the facts of jobs, boundary events, messages and loops', async () => {
  const jobs = (await compile(fixture('service-task'))).model!;
  expect(jobs.elements.get('J')?.job).toEqual({ type: '="fetch-" + kind', retries: 2, headers: { h: '1' } });
  const messages = (await compile(fixture('boundary-message'))).model!;
  expect(messages.elements.get('note')).toMatchObject({
    attachedTo: { elementId: 'A', interrupting: false },
    message: { name: 'note', correlationKey: '=dossierId' },
  });
  const loops = (await compile(fixture('multi-sequential'))).model!;
  expect(loops.elements.get('M')?.multiInstance).toBe('sequential');
});

test('lanes, innermost first; boundary events and the contents of a sub-process share those of their host', async () => {
  const lanes = `<bpmn:laneSet id="ls"><bpmn:lane id="agency" name="Sở"><bpmn:flowNodeRef>start</bpmn:flowNodeRef>
    <bpmn:childLaneSet id="cls"><bpmn:lane id="unit" name="Phòng"><bpmn:flowNodeRef>S</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet>
    </bpmn:lane></bpmn:laneSet>`;
  const inner = `<bpmn:startEvent id="s" />${userTask('T')}<bpmn:endEvent id="e" />${flows('s>T>e')}`;
  const late = '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
  const { model, findings } = await compile(
    bpmn(`${extensions('<zeebe:versionTag value="1.2" />')}${lanes}<bpmn:startEvent id="start" /><bpmn:subProcess id="S">${inner}</bpmn:subProcess>
      <bpmn:boundaryEvent id="late" attachedToRef="S">${late}</bpmn:boundaryEvent><bpmn:endEvent id="end" />${flows('start>S>end')}${flows('late>end')}`),
  );
  expect(findings).toEqual([]);
  const lanesOf = (id: string): unknown => model!.elements.get(id)!.lanes.map((lane) => lane.id);
  expect(['start', 'S', 'T', 'late', 'end'].map(lanesOf)).toEqual([
    ['agency'],
    ['unit', 'agency'],
    ['unit', 'agency'],
    ['unit', 'agency'],
    [],
  ]);
  expect(model).toMatchObject({
    processId: 'P',
    versionTag: '1.2',
    order: ['start', 'S', 's', 'T', 'e', 'late', 'end'],
  });
  expect(model?.starts).toEqual([{ elementId: 'start' }]);
});

test('the checksum is of the text as given', async () => {
  const xml = fixture('user-task');
  const one = (await compile(xml)).model!.checksum;
  expect((await compile(xml)).model!.checksum).toBe(one);
  expect((await compile(`${xml}\n`)).model!.checksum).not.toBe(one);
});
