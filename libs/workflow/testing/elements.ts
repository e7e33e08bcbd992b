import { bpmn, extensions, flows, userTask } from './bpmn.js';

/** A message without, and one with a correlation key. */
export const MESSAGE = '<bpmn:message id="m" name="reply" />';
export const KEYED = `<bpmn:message id="m" name="reply">${extensions('<zeebe:subscription correlationKey="=id" />')}</bpmn:message>`;

/** The user task A. */
export function user(contents = '', attributes = ''): string {
  return userTask('A', contents, attributes);
}

/** The catch event A. */
export function catching(definition: string, contents = ''): string {
  return `<bpmn:intermediateCatchEvent id="A">${contents}${definition}</bpmn:intermediateCatchEvent>`;
}

/** The boundary event B on A, and its way to the end. */
export function boundary(definition: string, attributes = ''): string {
  return `<bpmn:boundaryEvent id="B" attachedToRef="A" ${attributes}>${definition}</bpmn:boundaryEvent>${flows('B>end')}`;
}

/** A timer definition. */
export function timer(kind: string, text: string): string {
  return `<bpmn:timerEventDefinition><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;
}

/** The user task A, done for each of a collection. */
export function loop(zeebe: string, more = ''): string {
  return user(
    `<bpmn:multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics ${zeebe} />`)}${more}</bpmn:multiInstanceLoopCharacteristics>`,
  );
}

/** start → the gateway X → A or B, with what stands on the flow to A. */
export function choice(first: string, gateway = 'exclusiveGateway', more = ''): string {
  return bpmn(
    `<bpmn:startEvent id="start" /><bpmn:${gateway} id="X" ${more} />${user()}${userTask('B')}${flows('start>X')}${flows('X>B')}
     <bpmn:sequenceFlow id="X_A" sourceRef="X" targetRef="A">${first}</bpmn:sequenceFlow>`,
  );
}

/** The condition of a flow. */
export function condition(text: string, attributes = ''): string {
  return `<bpmn:conditionExpression ${attributes}>${text}</bpmn:conditionExpression>`;
}

/** Data mappings of an element. */
export const MAPPING = (contents: string): string => extensions(`<zeebe:ioMapping>${contents}</zeebe:ioMapping>`);
