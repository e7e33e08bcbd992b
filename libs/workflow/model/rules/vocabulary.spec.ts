import { expect, test } from '@jest/globals';
import { around, flows, properties, userTask } from '../../testing/bpmn.js';
import { compile } from '../compile.js';

const user = (values: Record<string, string> = {}): string => userTask('A', properties(values));
const boundary = (values: Record<string, string>): string =>
  `<bpmn:boundaryEvent id="B" attachedToRef="A">${properties(values)}<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flows('B>end')}`;

test.each([
  ['a unit that is no expression', around(user({ 'task.unit': 'consultation.unitId' })), 'A'],
  ['silence without its basis', around(user(), boundary({ 'timer.silence': ' ' })), 'B'],
  ['silence where nothing times out', around(user({ 'timer.silence': 'Điều 1' })), 'A'],
])('%s is refused', async (_name, xml, elementId) => {
  const { model, findings } = await compile(xml);
  expect(model).toBeUndefined();
  expect(findings).toMatchObject([{ severity: 'error', rule: 'vocabulary', elementId }]);
});
