const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** A whole BPMN file around the elements of one process. */
export const bpmn = (body: string, definitions = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="definitions" targetNamespace="https://lienthong.vn/test">
  ${definitions}
  <bpmn:process id="process" name="Process" isExecutable="true">${body}</bpmn:process>
</bpmn:definitions>`;

/** Sequence flows `a>b`, named `a_b`, each with an optional condition after a colon. */
export const flows = (...texts: string[]): string =>
  texts
    .map((text) => {
      const [, from, to, condition] = /^(\w+)>(\w+)(?::(.+))?$/.exec(text)!;
      const body = condition
        ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${condition.replaceAll('<', '&lt;')}</bpmn:conditionExpression>`
        : '';
      return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${body}</bpmn:sequenceFlow>`;
    })
    .join('');

const extensions = (inner: string): string => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;

export const start = (id = 'start'): string => `<bpmn:startEvent id="${id}"/>`;
export const end = (id = 'end'): string => `<bpmn:endEvent id="${id}"/>`;
export const task = (id: string): string =>
  `<bpmn:userTask id="${id}" name="${id}">${extensions('<zeebe:assignmentDefinition candidateGroups="office.specialist"/>')}</bpmn:userTask>`;
export const service = (id: string, type = id, retries = 3): string =>
  `<bpmn:serviceTask id="${id}" name="${id}">${extensions(`<zeebe:taskDefinition type="${type}" retries="${retries}"/>`)}</bpmn:serviceTask>`;
export const script = (id: string, expression: string, result: string): string =>
  `<bpmn:scriptTask id="${id}" name="${id}">${extensions(`<zeebe:script expression="=${expression}" resultVariable="${result}"/>`)}</bpmn:scriptTask>`;
export const parallel = (id: string): string => `<bpmn:parallelGateway id="${id}"/>`;
export const exclusive = (id: string, defaultFlow?: string): string =>
  `<bpmn:exclusiveGateway id="${id}"${defaultFlow ? ` default="${defaultFlow}"` : ''}/>`;

type TimerKind = 'timeDuration' | 'timeDate' | 'timeCycle';
const timerDefinition = (kind: TimerKind, text: string): string =>
  `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;

export const timer = (id: string, text: string, kind: TimerKind = 'timeDuration'): string =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}">${timerDefinition(kind, text)}</bpmn:intermediateCatchEvent>`;
/** A timer in working time, for instance `3d`. */
export const workingTimer = (id: string, amount: string): string =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}">${extensions(
    `<zeebe:properties><zeebe:property name="timer.working" value="${amount}"/></zeebe:properties>`,
  )}${timerDefinition('timeDuration', 'PT1H')}</bpmn:intermediateCatchEvent>`;
export const boundaryTimer = (
  id: string,
  host: string,
  text: string,
  options: { kind?: TimerKind; interrupting?: boolean } = {},
): string =>
  `<bpmn:boundaryEvent id="${id}" name="${id}" attachedToRef="${host}" cancelActivity="${options.interrupting ?? true}">${timerDefinition(
    options.kind ?? 'timeDuration',
    text,
  )}</bpmn:boundaryEvent>`;
export const boundaryError = (id: string, host: string, errorRef: string): string =>
  `<bpmn:boundaryEvent id="${id}" name="${id}" attachedToRef="${host}"><bpmn:errorEventDefinition errorRef="${errorRef}"/></bpmn:boundaryEvent>`;

/** Definition of a message, correlated by a variable. */
export const message = (id: string, name: string, key: string): string =>
  `<bpmn:message id="${id}" name="${name}">${extensions(`<zeebe:subscription correlationKey="=${key}"/>`)}</bpmn:message>`;
export const catchMessage = (id: string, ref: string): string =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}"><bpmn:messageEventDefinition messageRef="${ref}"/></bpmn:intermediateCatchEvent>`;
