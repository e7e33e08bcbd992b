import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import BpmnModdle from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

/**
 * Reads the folder of one procedure.
 *
 * @param {string} directory for instance `processes/1.001193`
 * @returns {Promise<import('./index.mjs').Bundle>}
 */
export async function readBundle(directory) {
  const [xml, procedure, files] = await Promise.all([
    readFile(join(directory, 'process.bpmn'), 'utf8'),
    readFile(join(directory, 'procedure.json'), 'utf8'),
    readdir(join(directory, 'forms')),
  ]);
  return parseBundle({ name: directory, xml, procedure: JSON.parse(procedure), formFiles: files });
}

/**
 * Turns the texts of a bundle into what the rules read: elements with their lane, drawing and properties.
 *
 * @param {{ name: string, xml: string, procedure: any, formFiles: string[] }} source
 * @returns {Promise<import('./index.mjs').Bundle>}
 * @throws {Error} when the XML is malformed or holds no process.
 */
export async function parseBundle({ name, xml, procedure, formFiles }) {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const process = rootElement.rootElements.find((element) => element.$type === 'bpmn:Process');
  if (!process) throw new Error(`${name}: process.bpmn holds no process`);
  const drawings = new Map(
    rootElement.diagrams.flatMap((diagram) => diagram.plane.planeElement).map((item) => [item.bpmnElement?.id, item]),
  );
  const nodes = [];
  const flows = [];
  const visit = (container, parentId) => {
    for (const element of container.flowElements ?? []) {
      if (element.$type === 'bpmn:SequenceFlow') flows.push(readFlow(element, drawings.get(element.id)));
      else if (element.$instanceOf('bpmn:FlowNode')) {
        nodes.push(readNode(element, parentId, drawings.get(element.id)));
        visit(element, element.id);
      }
    }
  };
  visit(process, process.id);
  const lanes = [];
  for (const set of process.laneSets ?? []) readLanes(set, undefined, drawings, lanes);
  return { name, processId: process.id, procedure, formFiles, nodes, flows, lanes, warnings: warnings.map(String) };
}

function readNode(element, parentId, drawing) {
  const extension = (type) => (element.extensionElements?.values ?? []).filter((value) => value.$type === type);
  const properties = Object.fromEntries(
    extension('zeebe:Properties')
      .flatMap((holder) => holder.properties ?? [])
      .map((property) => [property.name, property.value]),
  );
  return {
    id: element.id,
    name: element.name ?? '',
    type: element.$type.replace('bpmn:', ''),
    parentId,
    attachedTo: element.attachedToRef?.id,
    box: drawing && boxOf(drawing.bounds),
    label: boxOf(drawing?.label?.bounds),
    properties,
    formId: extension('zeebe:FormDefinition')[0]?.formId,
    groups: (extension('zeebe:AssignmentDefinition')[0]?.candidateGroups ?? '').split(',').filter(Boolean),
    jobType: extension('zeebe:TaskDefinition')[0]?.type,
    message: element.eventDefinitions?.find((definition) => definition.messageRef)?.messageRef.name,
    outputs: extension('zeebe:IoMapping').flatMap((mapping) => mapping.outputParameters ?? []),
  };
}

function readFlow(element, drawing) {
  return {
    id: element.id,
    name: element.name ?? '',
    source: element.sourceRef?.id,
    target: element.targetRef?.id,
    condition: element.conditionExpression?.body,
    isDefault: element.sourceRef?.default?.id === element.id,
    points: drawing?.waypoint?.map(({ x, y }) => ({ x, y })),
    label: boxOf(drawing?.label?.bounds),
  };
}

function readLanes(set, parentId, drawings, lanes) {
  for (const lane of set.lanes ?? []) {
    const drawing = drawings.get(lane.id);
    lanes.push({
      id: lane.id,
      name: lane.name ?? '',
      parentId,
      innermost: !lane.childLaneSet,
      members: (lane.flowNodeRef ?? []).map((node) => node.id),
      box: drawing && boxOf(drawing.bounds),
    });
    if (lane.childLaneSet) readLanes(lane.childLaneSet, lane.id, drawings, lanes);
  }
}

function boxOf(bounds) {
  return bounds && { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height };
}
