import type { Flow, Graph } from './graph.js';
import { bareType, extensionsOf, listOf, textOf, type Moddle } from './moddle.js';
import { NODE_TYPES, readNode } from './read-node.js';

/**
 * Builds the executable graph of a process, leaving out what cannot be executed (the rules report it).
 *
 * Sequence flows may lack an id in BPMN; such a flow gets `<source>-><target>`, numbered where several run in parallel.
 *
 * @returns the graph, and the file's element for every node and flow id.
 */
export function buildGraph(process: Moddle): { graph: Graph; elements: Map<string, Moddle> } {
  const elements = new Map<string, Moddle>();
  const graph: Graph = {
    processId: process.id ?? '',
    name: textOf(process, 'name') ?? '',
    versionTag: textOf(extensionsOf(process, 'zeebe:VersionTag')[0], 'value'),
    nodes: new Map(),
    flows: new Map(),
  };
  addContents(process, graph, elements);
  link(graph);
  return { graph, elements };
}

function addContents(container: Moddle, graph: Graph, elements: Map<string, Moddle>): void {
  for (const element of listOf(container, 'flowElements')) {
    const type = bareType(element);
    if (type === 'SequenceFlow') {
      const flow = readFlow(element, container.id ?? '', graph);
      graph.flows.set(flow.id, flow);
      elements.set(flow.id, element);
    } else if (NODE_TYPES.has(type) && element.id) {
      graph.nodes.set(element.id, readNode(element, container.id ?? ''));
      elements.set(element.id, element);
      if (type === 'SubProcess') addContents(element, graph, elements);
    }
  }
}

function readFlow(element: Moddle, parentId: string, graph: Graph): Flow {
  const source = (element['sourceRef'] as Moddle | undefined)?.id ?? '';
  const target = (element['targetRef'] as Moddle | undefined)?.id ?? '';
  let id = element.id ?? `${source}->${target}`;
  for (let n = 2; !element.id && graph.flows.has(id); n += 1) id = `${source}->${target}:${n}`;
  const condition = textOf(element['conditionExpression'] as Moddle | undefined, 'body')?.trim();
  return { id, name: textOf(element, 'name') ?? '', parentId, source, target, condition: condition || undefined };
}

function link(graph: Graph): void {
  for (const flow of graph.flows.values()) {
    graph.nodes.get(flow.source)?.outgoing.push(flow.id);
    graph.nodes.get(flow.target)?.incoming.push(flow.id);
  }
  for (const node of graph.nodes.values()) {
    if (node.attachedTo) graph.nodes.get(node.attachedTo)?.boundaries.push(node.id);
  }
}
