import { expect, test } from '@jest/globals';
import { around, bpmn, extensions, flows, properties } from '../../testing/bpmn.js';
import { compile } from '../compile.js';

const MESSAGE = '<bpmn:message id="m" name="reply" />';
const KEYED = `<bpmn:message id="m" name="reply">${extensions('<zeebe:subscription correlationKey="=id" />')}</bpmn:message>`;

function user(contents = '', attributes = ''): string {
  return `<bpmn:userTask id="A" ${attributes}>${contents}</bpmn:userTask>`;
}

function catching(definition: string, contents = ''): string {
  return `<bpmn:intermediateCatchEvent id="A">${contents}${definition}</bpmn:intermediateCatchEvent>`;
}

function boundary(definition: string, attributes = ''): string {
  return `<bpmn:boundaryEvent id="B" attachedToRef="A" ${attributes}>${definition}</bpmn:boundaryEvent>${flows('B>end')}`;
}

function timer(kind: string, text: string): string {
  return `<bpmn:timerEventDefinition><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;
}

function loop(zeebe: string, more = ''): string {
  return user(
    `<bpmn:multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics ${zeebe} />`)}${more}</bpmn:multiInstanceLoopCharacteristics>`,
  );
}

function choice(first: string, gateway = 'exclusiveGateway', more = ''): string {
  return bpmn(
    `<bpmn:startEvent id="start" /><bpmn:${gateway} id="X" ${more} />${user()}<bpmn:userTask id="B" />${flows('start>X')}${flows('X>B')}
     <bpmn:sequenceFlow id="X_A" sourceRef="X" targetRef="A">${first}</bpmn:sequenceFlow>`,
  );
}

function condition(text: string, attributes = ''): string {
  return `<bpmn:conditionExpression ${attributes}>${text}</bpmn:conditionExpression>`;
}

const MAPPING = (contents: string): string => extensions(`<zeebe:ioMapping>${contents}</zeebe:ioMapping>`);

/** Rule → what breaks it: a name, the file, and the element found (or none). */
const BROKEN: Record<string, [name: string, xml: string, elementId?: string][]> = {
  'one-executable-process': [
    ['none', around(user()).replace('isExecutable="true"', '')],
    [
      'two',
      bpmn('').replace('</bpmn:definitions>', '<bpmn:process id="Q" isExecutable="true" /></bpmn:definitions>'),
      'Q',
    ],
  ],
  'unique-ids': [['twice', around(user() + user()), 'A']],
  'references-resolve': [
    ['flow to nothing', around(user(), '<bpmn:sequenceFlow id="f" sourceRef="A" targetRef="nope" />'), 'f'],
    ['message that is not there', around(`<bpmn:receiveTask id="A" messageRef="m" />`), 'A'],
  ],
  'known-xml': [
    ['an element BPMN does not know', around(`${user()}<bpmn:userTusk id="Z" />`)],
    ['an id like a path', around(`${user()}<bpmn:userTask id="A/B#1" />`)],
  ],
  'ids-present': [['a task without id', around(`${user()}<bpmn:userTask name="Nameless" />`)]],
  'supported-elements': [
    ['plain task', around('<bpmn:task id="A" />'), 'A'],
    ['manual task', around('<bpmn:manualTask id="A" />'), 'A'],
    ['call activity', around('<bpmn:callActivity id="A" />'), 'A'],
    ['complex gateway', around('<bpmn:complexGateway id="A" />'), 'A'],
    ['transaction', around('<bpmn:transaction id="A" />'), 'A'],
    ['ad-hoc sub-process', around('<bpmn:adHocSubProcess id="A" />'), 'A'],
    ['event sub-process', around(`${user()}<bpmn:subProcess id="E" triggeredByEvent="true" />`), 'E'],
    ['compensation', around(user('', 'isForCompensation="true"')), 'A'],
    ['start quantity', around(user('', 'startQuantity="2"')), 'A'],
    ['inside a sub-process', around('<bpmn:subProcess id="A"><bpmn:task id="T" /></bpmn:subProcess>'), 'T'],
  ],
  'supported-events': [
    ['signal', around(catching('<bpmn:signalEventDefinition />')), 'A'],
    ['link', around(catching('<bpmn:linkEventDefinition name="x" />')), 'A'],
    ['conditional', around(catching('<bpmn:conditionalEventDefinition />')), 'A'],
    ['two at once', around(catching(timer('timeDuration', 'PT1H') + timer('timeDuration', 'PT2H'))), 'A'],
    ['escalation boundary', around(user(), boundary('<bpmn:escalationEventDefinition />')), 'B'],
    ['boundary without event', around(user(), boundary('')), 'B'],
    [
      'error that does not interrupt',
      around(user(), boundary('<bpmn:errorEventDefinition />', 'cancelActivity="false"')),
      'B',
    ],
    [
      'timer start',
      around(user()).replace(
        '<bpmn:startEvent id="start" />',
        `<bpmn:startEvent id="start">${timer('timeDate', '2026-01-01')}</bpmn:startEvent>`,
      ),
      'start',
    ],
    ['catch event of nothing', around(catching('')), 'A'],
  ],
  'supported-extensions': [
    [
      'listeners',
      around(
        user(
          extensions(
            '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x" /></zeebe:executionListeners>',
          ),
        ),
      ),
      'A',
    ],
    [
      'a decision',
      around(
        `<bpmn:businessRuleTask id="A">${extensions('<zeebe:calledDecision decisionId="d" resultVariable="r" />')}</bpmn:businessRuleTask>`,
      ),
      'A',
    ],
  ],
  connections: [
    [
      'flow out of a sub-process',
      around(
        '<bpmn:subProcess id="A"><bpmn:startEvent id="s" /><bpmn:userTask id="T" /></bpmn:subProcess>',
        flows('s>T>end'),
      ),
      'T_end',
    ],
    ['flow into a start', around(user(), flows('A>start')), 'start'],
    ['flow out of an end', around(user(), flows('end>A')), 'end'],
    ['boundary of a gateway', around('<bpmn:exclusiveGateway id="A" />', boundary(timer('timeDuration', 'PT1H'))), 'B'],
    [
      'boundary leading nowhere',
      around(user(), boundary(timer('timeDuration', 'PT1H')).replace(flows('B>end'), '')),
      'B',
    ],
  ],
  'start-events': [
    ['none', bpmn(user()), 'P'],
    ['two', around(user(), `<bpmn:startEvent id="s2" />${flows('s2>A')}`), 'P'],
    ['sub-process without start', around('<bpmn:subProcess id="A" />'), 'A'],
  ],
  gateways: [
    ['exclusive without way out', around(user(), `<bpmn:exclusiveGateway id="X" />${flows('A>X')}`), 'X'],
    [
      'event-based to a task',
      around('<bpmn:eventBasedGateway id="A" />', `<bpmn:userTask id="T" />${flows('A>T')}`),
      'end',
    ],
  ],
  conditions: [
    ['no condition', choice(''), 'X_B'],
    ['empty', choice(condition(''), 'inclusiveGateway'), 'X_A'],
    ['without =', choice(condition('x > 5'), 'exclusiveGateway', 'default="X_B"'), 'X_A'],
    ['not FEEL', choice(condition('= x >'), 'exclusiveGateway', 'default="X_B"'), 'X_A'],
    ['on the default flow', choice(condition('= x'), 'inclusiveGateway', 'default="X_A"'), 'X_A'],
    ['after a parallel gateway', choice(condition('= x'), 'parallelGateway'), 'X_A'],
    ['JavaScript', choice(condition('= x', 'language="javascript"'), 'inclusiveGateway'), 'X_A'],
  ],
  loops: [
    ['standard loop', around(user('<bpmn:standardLoopCharacteristics />')), 'A'],
    ['cardinality', around(loop('inputCollection="=xs"', '<bpmn:loopCardinality>3</bpmn:loopCardinality>')), 'A'],
    ['no collection', around(user('<bpmn:multiInstanceLoopCharacteristics />')), 'A'],
    ['output without element', around(loop('inputCollection="=xs" outputCollection="ys"')), 'A'],
  ],
  work: [
    ['service without type', around('<bpmn:serviceTask id="A" />'), 'A'],
    [
      'script in JavaScript',
      around('<bpmn:scriptTask id="A" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>'),
      'A',
    ],
    [
      'error end without code',
      around(user(), `<bpmn:endEvent id="bad"><bpmn:errorEventDefinition /></bpmn:endEvent>${flows('A>bad')}`),
      'bad',
    ],
    ['receive without message', around('<bpmn:receiveTask id="A" />'), 'A'],
    [
      'error code to be computed',
      around(
        user(),
        `<bpmn:endEvent id="bad"><bpmn:errorEventDefinition errorRef="e" /></bpmn:endEvent>${flows('A>bad')}`,
        '<bpmn:error id="e" errorCode="=x" />',
      ),
      'bad',
    ],
    ['message without key', around('<bpmn:receiveTask id="A" messageRef="m" />', '', MESSAGE), 'A'],
  ],
  timers: [
    ['cron', around(user(), boundary(timer('timeCycle', '0 0/5 * * * ?'), 'cancelActivity="false"')), 'B'],
    ['words', around(catching(timer('timeDuration', '3 days'))), 'A'],
    ['nothing', around(catching('<bpmn:timerEventDefinition />')), 'A'],
    ['a cycle that interrupts', around(user(), boundary(timer('timeCycle', 'R3/PT1H'))), 'B'],
  ],
  mappings: [
    [
      'on a gateway',
      around(
        `<bpmn:exclusiveGateway id="A">${MAPPING('<zeebe:output source="=x" target="y" />')}</bpmn:exclusiveGateway>`,
      ),
      'A',
    ],
    ['target no expression can name', around(user(MAPPING('<zeebe:output source="=x" target="a b" />'))), 'A'],
    ['target of the machinery', around(user(MAPPING('<zeebe:output source="=x" target="__proto__.a" />'))), 'A'],
    ['no source', around(user(MAPPING('<zeebe:input target="y" />'))), 'A'],
  ],
  expressions: [
    ['mapping', around(user(MAPPING('<zeebe:output source="=x +" target="y" />'))), 'A'],
    [
      'job type',
      around(`<bpmn:serviceTask id="A">${extensions('<zeebe:taskDefinition type="${x}" />')}</bpmn:serviceTask>`),
      'A',
    ],
    ['collection', around(loop('inputCollection="=1..5"')), 'A'],
    ['timer', around(catching(timer('timeDuration', '=duration('))), 'A'],
  ],
  vocabulary: [
    ['budget', around(user(properties({ 'deadline.budget': '2 days' }))), 'A'],
    ['share above the whole', around(user(properties({ 'deadline.budget': '130%' }))), 'A'],
    ['clock', around(user(properties({ 'deadline.clock': 'stopped' }))), 'A'],
    ['excluded without basis', around(user(properties({ 'deadline.clock': 'excluded' }))), 'A'],
    ['unknown word', around(user(properties({ 'deadline.bugdet': '2d' }))), 'A'],
    ['wrong place', around(catching(timer('timeDuration', 'PT1H'), properties({ 'task.assign': 'pull' }))), 'A'],
    ['outcomes that are no list', around(user(properties({ 'task.outcomes': 'approve, refuse' }))), 'A'],
    [
      'outcomes with the same key',
      around(user(properties({ 'task.outcomes': '[{"key":"a","vi":"A","en":"A"},{"key":"a","vi":"B","en":"B"}]' }))),
      'A',
    ],
    ['outcome without a text', around(user(properties({ 'task.outcomes': '[{"key":"a","vi":"A"}]' }))), 'A'],
    [
      'outcome of an unknown kind',
      around(user(properties({ 'task.outcomes': '[{"key":"a","vi":"A","en":"A","kind":"jump"}]' }))),
      'A',
    ],
    ['assign', around(user(properties({ 'task.assign': 'random' }))), 'A'],
    ['kind of task', around(user(properties({ 'task.kind': 'coffee' }))), 'A'],
    ['working time', around(catching('<bpmn:timerEventDefinition />', properties({ 'timer.working': 'P3D' }))), 'A'],
  ],
  assignment: [
    ['a person', around(user(extensions('<zeebe:assignmentDefinition assignee="an" />'))), 'A'],
    ['an expression', around(user(extensions('<zeebe:assignmentDefinition candidateGroups="=groups" />'))), 'A'],
    ['a form outside', around(user(extensions('<zeebe:formDefinition formKey="x" />'))), 'A'],
  ],
  reachable: [['island', around(user(), `<bpmn:userTask id="I" />`), 'I']],
  'straight-loops': [
    [
      'between gateways',
      around(
        user(),
        `<bpmn:exclusiveGateway id="X" default="X_Y" /><bpmn:exclusiveGateway id="Y" default="Y_X" />${flows('A>X>Y>X')}`,
      ),
      'X',
    ],
  ],
};

const ROWS = Object.entries(BROKEN).flatMap(([rule, cases]) =>
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

test.each([
  ['extensions of another maker', 'supported-extensions', around(user(extensions('<other:thing a="1" />')))],
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
