import { around, extensions, flows, properties } from './bpmn.js';
import type { Broken } from './broken-flow.js';
import { boundary, catching, loop, MAPPING, MESSAGE, timer, user } from './elements.js';

/** What breaks the rules on what elements say: attributes, extensions, data, times, roles. */
export const BROKEN_FACTS: Broken = {
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
    ['work on a user task', around(user(extensions('<zeebe:taskDefinition type="x" />'))), 'A'],
    [
      'a form on a service',
      around(
        `<bpmn:serviceTask id="A">${extensions('<zeebe:taskDefinition type="x" /><zeebe:formDefinition formId="f" />')}</bpmn:serviceTask>`,
      ),
      'A',
    ],
    [
      'a role on a sub-process',
      around(
        `<bpmn:subProcess id="A">${extensions('<zeebe:assignmentDefinition candidateGroups="a.b" />')}<bpmn:startEvent id="s" /><bpmn:endEvent id="e" />${flows('s>e')}</bpmn:subProcess>`,
      ),
      'A',
    ],
    ['twice', around(user(extensions('<zeebe:formDefinition formId="f" /><zeebe:formDefinition formId="g" />'))), 'A'],
  ],
  'known-attributes': [
    ['misspelt in BPMN', around(user('', 'isForCompensaton="true"')), 'A'],
    ['misspelt in an extension', around(user(extensions('<zeebe:formDefinition formld="f" formId="f" />'))), 'A'],
    ['misspelt in a mapping', around(user(MAPPING('<zeebe:output source="=x" target="y" when="=z" />'))), 'A'],
    ['misspelt on a flow', around(user()).replace('id="A_end"', 'id="A_end" conditon="x"'), 'A_end'],
    [
      'of Camunda 7',
      around(user('', 'camunda:assignee="an"')).replace(
        'xmlns:other',
        'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:other',
      ),
      'A',
    ],
  ],
  'unused-parts': [
    ['a performer', around(user('<bpmn:potentialOwner id="o" />')), 'A'],
    ['a data specification', around(user('<bpmn:ioSpecification id="io" />')), 'A'],
    ['a property', around(user('<bpmn:property id="p" name="x" />')), 'A'],
    [
      'an operation of an interface',
      around(
        `<bpmn:serviceTask id="A" operationRef="op">${extensions('<zeebe:taskDefinition type="x" />')}</bpmn:serviceTask>`,
        '',
        '<bpmn:interface id="i" name="i"><bpmn:operation id="op" name="op"><bpmn:inMessageRef>m</bpmn:inMessageRef></bpmn:operation></bpmn:interface><bpmn:message id="m" name="m" />',
      ),
      'A',
    ],
    [
      'an implementation',
      around(
        `<bpmn:serviceTask id="A" implementation="##WebService">${extensions('<zeebe:taskDefinition type="x" />')}</bpmn:serviceTask>`,
      ),
      'A',
    ],
    [
      'an assignment of data',
      around(
        user(
          '<bpmn:dataInputAssociation id="d"><bpmn:targetRef>A</bpmn:targetRef><bpmn:assignment><bpmn:from>x</bpmn:from><bpmn:to>y</bpmn:to></bpmn:assignment></bpmn:dataInputAssociation>',
        ),
      ),
      'A',
    ],
  ],
  duplicates: [
    [
      'a property',
      around(
        user(
          extensions(
            '<zeebe:properties><zeebe:property name="deadline.budget" value="1d" /><zeebe:property name="deadline.budget" value="2d" /></zeebe:properties>',
          ),
        ),
      ),
      'A',
    ],
    [
      'a mapping',
      around(user(MAPPING('<zeebe:output source="=x" target="y" /><zeebe:output source="=z" target="y" />'))),
      'A',
    ],
    [
      'a header',
      around(
        `<bpmn:serviceTask id="A">${extensions('<zeebe:taskDefinition type="x" /><zeebe:taskHeaders><zeebe:header key="h" value="1" /><zeebe:header key="h" value="2" /></zeebe:taskHeaders>')}</bpmn:serviceTask>`,
      ),
      'A',
    ],
    [
      'two boundary events for every escalation',
      around(
        user(),
        boundary('<bpmn:escalationEventDefinition />') +
          boundary('<bpmn:escalationEventDefinition />', 'cancelActivity="false"')
            .replace('id="B"', 'id="C"')
            .replace(flows('B>end'), flows('C>end')),
      ),
      'C',
    ],
    [
      'two boundary events for one error',
      around(
        user(),
        boundary('<bpmn:errorEventDefinition />') +
          boundary('<bpmn:errorEventDefinition />').replace('id="B"', 'id="C"').replace(flows('B>end'), flows('C>end')),
      ),
      'C',
    ],
  ],
  work: [
    ['service without type', around('<bpmn:serviceTask id="A" />'), 'A'],
    ...['abc', '0', '-1', '1.5'].map((retries): [string, string, string] => [
      `tries: "${retries}"`,
      around(
        `<bpmn:serviceTask id="A">${extensions(`<zeebe:taskDefinition type="x" retries="${retries}" />`)}</bpmn:serviceTask>`,
      ),
      'A',
    ]),
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
    [
      'a date and working time',
      around(catching(timer('timeDate', '2026-01-01'), properties({ 'timer.working': '3d' }))),
      'A',
    ],
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
    [
      'on a flow',
      around(user()).replace(
        'id="A_end" sourceRef="A" targetRef="end" />',
        `id="A_end" sourceRef="A" targetRef="end">${properties({ 'deadline.budget': '1d' })}</bpmn:sequenceFlow>`,
      ),
      'A_end',
    ],
    [
      'on the process',
      around(user()).replace('isExecutable="true">', `isExecutable="true">${properties({ 'deadline.budget': '1d' })}`),
      'P',
    ],
    ['assign', around(user(properties({ 'task.assign': 'random' }))), 'A'],
    ['kind of task', around(user(properties({ 'task.kind': 'coffee' }))), 'A'],
    ['working time', around(catching('<bpmn:timerEventDefinition />', properties({ 'timer.working': 'P3D' }))), 'A'],
  ],
  assignment: [
    ['a person', around(user(extensions('<zeebe:assignmentDefinition assignee="an" />'))), 'A'],
    ['an expression', around(user(extensions('<zeebe:assignmentDefinition candidateGroups="=groups" />'))), 'A'],
    ['nobody', around('<bpmn:userTask id="A" />'), 'A'],
    ['no role', around(user(extensions('<zeebe:assignmentDefinition candidateGroups=" , " />'))), 'A'],
    [
      'a role without its unit',
      around(user(extensions('<zeebe:assignmentDefinition candidateGroups="specialist" />'))),
      'A',
    ],
    [
      'a form of another version',
      around(user(extensions('<zeebe:formDefinition formId="f" bindingType="latest" />'))),
      'A',
    ],
    ['a form outside', around(user(extensions('<zeebe:formDefinition formKey="x" />'))), 'A'],
  ],
};
