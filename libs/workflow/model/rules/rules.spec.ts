import { expect, test } from '@jest/globals';
import { around, extensions, properties } from '../../testing/bpmn.js';
import { BROKEN_FACTS } from '../../testing/broken-facts.js';
import { BROKEN_FLOW } from '../../testing/broken-flow.js';
import { catching, KEYED, timer, user } from '../../testing/elements.js';
import { compile, compileStored } from '../compile.js';

const ROWS = Object.entries({ ...BROKEN_FLOW, ...BROKEN_FACTS }).flatMap(([rule, cases]) =>
  cases.map(([name, xml, id]) => ({ rule, name, xml, id })),
);
test.each(ROWS)('$rule: $name', async ({ rule, xml, id }) => {
  const { model, findings } = await compile(xml);
  const mine = findings.filter((finding) => finding.rule === rule);
  expect([findings.map((finding) => finding.rule), model === undefined]).toEqual([
    expect.arrayContaining([rule]),
    true,
  ]);
  expect(mine.map(({ elementId }) => elementId)).toContain(id);
  for (const { message, mend } of mine) {
    expect([message.vi, message.en, mend.vi, mend.en].every((text) => text.length > 5)).toBe(true);
    expect(message.vi).not.toBe(message.en);
  }
});

test('whatever a rule refuses goes on where it was published before, and the findings are the same', async () => {
  const gone: string[] = [];
  for (const { rule, name, xml } of ROWS) {
    const [refused, stored] = [await compile(xml), await compileStored(xml)];
    expect(stored.findings).toEqual(refused.findings);
    if (!stored.model) gone.push(rule);
    else expect([name, stored.model.processId]).toEqual([name, expect.any(String)]);
  }
  // Only where there is nothing to execute.
  expect([...new Set(gone)].sort()).toEqual(['one-executable-process']);
});

test.each([
  ['extensions of another maker', 'supported-extensions', around(user(extensions('<other:thing a="1" />')))],
  ['attributes of another maker', 'known-attributes', around(user('', 'other:colour="red"'))],
  ['properties of another maker', 'vocabulary', around(user(properties({ colour: 'red' })))],
  [
    'a working time longer than its duration',
    'timers',
    around(catching(timer('timeDuration', 'PT1H'), properties({ 'timer.working': '3d' }))),
  ],
  [
    'lines to data objects',
    'unused-parts',
    around(
      user(
        '<bpmn:property id="p" name="__targetRef_placeholder" /><bpmn:dataInputAssociation id="d"><bpmn:sourceRef>r</bpmn:sourceRef><bpmn:targetRef>p</bpmn:targetRef></bpmn:dataInputAssociation>',
      ),
      '<bpmn:dataObject id="o" /><bpmn:dataObjectReference id="r" dataObjectRef="o" />',
    ),
  ],
  [
    'escalations thrown to nobody',
    'escalations',
    around(
      '<bpmn:intermediateThrowEvent id="A"><bpmn:escalationEventDefinition escalationRef="e" /></bpmn:intermediateThrowEvent>',
      '',
      '<bpmn:escalation id="e" escalationCode="E" />',
    ),
  ],
  [
    'steps drawn in another pool',
    'black-boxes',
    around(user()).replace(
      '</bpmn:definitions>',
      '<bpmn:process id="Q"><bpmn:task id="T" /></bpmn:process></bpmn:definitions>',
    ),
  ],
])('%s only warn', async (_name, rule, xml) => {
  const { model, findings } = await compile(xml);
  expect(model?.processId).toBe('P');
  expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, 'warning']]);
});

test.each([
  ['sequence flows without ids', around(user()).replace(/<bpmn:sequenceFlow id="[^"]*"/g, '<bpmn:sequenceFlow')],
  ['a share of the remaining time', around(user(properties({ 'deadline.budget': '30%' })))],
  [
    'excluded time with its basis',
    around(user(properties({ 'deadline.clock': 'excluded', 'deadline.basis': 'Điều 1' }))),
  ],
  ['a keyed message', around('<bpmn:receiveTask id="A" messageRef="m" />', '', KEYED)],
  ['a computed timer', around(catching(timer('timeDuration', '=duration("P1D")')))],
  [
    'annotations and data objects',
    around(
      `${user()}<bpmn:dataObject id="d" /><bpmn:dataObjectReference id="r" dataObjectRef="d" /><bpmn:textAnnotation id="t" />`,
    ),
  ],
  ['an empty lane set', around(`<bpmn:laneSet id="lanes" />${user()}`)],
])('accepted: %s', async (_name, xml) => {
  const { model, findings } = await compile(xml);
  expect(findings).toEqual([]);
  expect(model?.processId).toBe('P');
});
