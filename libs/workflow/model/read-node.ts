import type { EventKind, Loop, Mapping, Node, NodeType, TimerText } from './graph.js';
import { bareType, extensionsOf, listOf, propertiesOf, textOf, type Moddle } from './moddle.js';

/** Flow nodes that can be executed; every other one is refused by `rules/supported-elements`. */
export const NODE_TYPES: ReadonlySet<string> = new Set<NodeType>([
  'StartEvent',
  'EndEvent',
  'IntermediateCatchEvent',
  'IntermediateThrowEvent',
  'BoundaryEvent',
  'UserTask',
  'ServiceTask',
  'ScriptTask',
  'BusinessRuleTask',
  'SendTask',
  'ReceiveTask',
  'ExclusiveGateway',
  'ParallelGateway',
  'InclusiveGateway',
  'EventBasedGateway',
  'SubProcess',
]);

/** Event definitions by the kind of event they make. */
export const EVENT_KINDS: Readonly<Record<string, EventKind>> = {
  MessageEventDefinition: 'message',
  TimerEventDefinition: 'timer',
  ErrorEventDefinition: 'error',
  EscalationEventDefinition: 'escalation',
  TerminateEventDefinition: 'terminate',
};

/** Reads the executable facts of one flow node; flows and boundaries are linked by `buildGraph`. */
export function readNode(element: Moddle, parentId: string): Node {
  const definition = listOf(element, 'eventDefinitions')[0];
  const event = (definition && EVENT_KINDS[bareType(definition)]) ?? 'none';
  const attachedTo = element['attachedToRef'] as Moddle | undefined;
  return {
    id: element.id ?? '',
    name: textOf(element, 'name') ?? '',
    type: bareType(element) as NodeType,
    parentId,
    incoming: [],
    outgoing: [],
    defaultFlow: (element['default'] as Moddle | undefined)?.id,
    event,
    attachedTo: attachedTo?.id,
    interrupting: element['cancelActivity'] !== false,
    boundaries: [],
    inputs: readMappings(element, 'inputParameters'),
    outputs: readMappings(element, 'outputParameters'),
    loop: readLoop(element),
    job: readJob(element) ?? readJob(definition),
    message: readMessage(element, definition),
    timer: readTimer(element, definition),
    errorCode: textOf(definition?.['errorRef'] as Moddle | undefined, 'errorCode'),
    escalation: readEscalation(definition),
    script: readScript(element),
    unit: propertiesOf(element)['task.unit']?.trim(),
  };
}

function readMappings(element: Moddle, property: string): Mapping[] {
  return extensionsOf(element, 'zeebe:IoMapping')
    .flatMap((mapping) => listOf(mapping, property))
    .map((entry) => ({ source: textOf(entry, 'source') ?? '', target: textOf(entry, 'target') ?? '' }));
}

function readLoop(element: Moddle): Loop | undefined {
  const loop = element['loopCharacteristics'] as Moddle | undefined;
  if (!loop || bareType(loop) !== 'MultiInstanceLoopCharacteristics') return undefined;
  const zeebe = extensionsOf(loop, 'zeebe:LoopCharacteristics')[0];
  return {
    sequential: loop['isSequential'] === true,
    inputCollection: textOf(zeebe, 'inputCollection') ?? '',
    inputElement: textOf(zeebe, 'inputElement'),
    outputCollection: textOf(zeebe, 'outputCollection'),
    outputElement: textOf(zeebe, 'outputElement'),
    completionCondition: textOf(loop['completionCondition'] as Moddle | undefined, 'body'),
  };
}

function readJob(element: Moddle | undefined): Node['job'] {
  const definition = extensionsOf(element, 'zeebe:TaskDefinition')[0];
  if (!definition) return undefined;
  const headers: Record<string, string> = {};
  for (const header of extensionsOf(element, 'zeebe:TaskHeaders').flatMap((holder) => listOf(holder, 'values'))) {
    const key = textOf(header, 'key');
    if (key) headers[key] = textOf(header, 'value') ?? '';
  }
  return { type: textOf(definition, 'type') ?? '', retries: textOf(definition, 'retries') ?? '3', headers };
}

function readMessage(element: Moddle, definition: Moddle | undefined): Node['message'] {
  const message = (definition?.['messageRef'] ?? element['messageRef']) as Moddle | undefined;
  if (!message) return undefined;
  const subscription = extensionsOf(message, 'zeebe:Subscription')[0];
  return { name: textOf(message, 'name') ?? '', correlationKey: textOf(subscription, 'correlationKey') };
}

function readTimer(element: Moddle, definition: Moddle | undefined): TimerText | undefined {
  if (!definition || bareType(definition) !== 'TimerEventDefinition') return undefined;
  const working = propertiesOf(element)['timer.working'];
  if (working !== undefined) return { kind: 'working', text: working.trim() };
  for (const [property, kind] of [
    ['timeDuration', 'duration'],
    ['timeDate', 'date'],
    ['timeCycle', 'cycle'],
  ] as const) {
    const text = textOf(definition[property] as Moddle | undefined, 'body');
    if (text !== undefined) return { kind, text: text.trim() };
  }
  return { kind: 'duration', text: '' };
}

function readEscalation(definition: Moddle | undefined): Node['escalation'] {
  if (!definition || bareType(definition) !== 'EscalationEventDefinition') return undefined;
  const escalation = definition['escalationRef'] as Moddle | undefined;
  const code = textOf(escalation, 'escalationCode');
  return { ...(code ? { code } : {}), name: textOf(escalation, 'name') ?? '', named: escalation !== undefined };
}

function readScript(element: Moddle): Node['script'] {
  const zeebe = extensionsOf(element, 'zeebe:Script')[0];
  if (zeebe) return { expression: textOf(zeebe, 'expression') ?? '', resultVariable: textOf(zeebe, 'resultVariable') };
  const script = textOf(element, 'script');
  if (script === undefined || !/^feel$/i.test(textOf(element, 'scriptFormat') ?? '')) return undefined;
  const expression = script.trim();
  return { expression: expression.startsWith('=') ? expression : `=${expression}` };
}
