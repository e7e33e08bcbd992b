import { around, bpmn, flows, userTask } from './bpmn.js';
import { boundary, catching, choice, condition, KEYED, loop, timer, user } from './elements.js';

/** Rule → what breaks it: a name, the file, and the element found (or none). */
export type Broken = Record<string, [name: string, xml: string, elementId?: string][]>;

const REFERRED = '<bpmn:escalationEventDefinition escalationRef="e" />';

/** start → the event A that throws the escalation given. */
function thrown(escalation: string, type = 'intermediateThrowEvent'): string {
  const definition = escalation ? REFERRED : '<bpmn:escalationEventDefinition />';
  const event = `<bpmn:${type} id="A">${definition}</bpmn:${type}>`;
  return bpmn(`<bpmn:startEvent id="start" />${event}${flows('start>A')}`, escalation);
}

/** What breaks the rules on elements and how they are connected. */
export const BROKEN_FLOW: Broken = {
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
    ['escalation caught in between', around(catching('<bpmn:escalationEventDefinition />')), 'A'],
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
  escalations: [
    ['thrown without a code', thrown('', 'endEvent'), 'A'],
    ['thrown with an escalation that has no code', thrown('<bpmn:escalation id="e" />'), 'A'],
    ['thrown with a computed code', thrown('<bpmn:escalation id="e" escalationCode="=x" />'), 'A'],
    [
      'caught with an escalation that has no code',
      around(user(), boundary(REFERRED), '<bpmn:escalation id="e" />'),
      'B',
    ],
    [
      'caught where none can come from',
      around('<bpmn:receiveTask id="A" messageRef="m" />', boundary('<bpmn:escalationEventDefinition />'), KEYED),
      'B',
    ],
  ],
  connections: [
    [
      'flow out of a sub-process',
      around(`<bpmn:subProcess id="A"><bpmn:startEvent id="s" />${userTask('T')}</bpmn:subProcess>`, flows('s>T>end')),
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
    ['event-based to a task', around('<bpmn:eventBasedGateway id="A" />', `${userTask('T')}${flows('A>T')}`), 'end'],
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
