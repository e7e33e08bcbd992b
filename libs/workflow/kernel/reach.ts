import type { Graph, Node } from '../model/graph.js';

/**
 * For every flow into a join: the flows from which a token could still come to it without passing the join itself.
 *
 * A token that stands in an activity may also leave it through a boundary event.
 *
 * @source BPMN 2.0.2 §13.4.3 (inclusive gateway), Table 13.3
 */
export type Upstream = ReadonlyMap<string, ReadonlySet<string>>;

const cache = new WeakMap<Graph, Map<string, Upstream>>();

/** Computes, once per model and join, which flows lead to each of its inbound flows. */
export function upstreamOf(graph: Graph, join: Node): Upstream {
  let joins = cache.get(graph);
  if (!joins) cache.set(graph, (joins = new Map<string, Upstream>()));
  let upstream = joins.get(join.id);
  if (!upstream) {
    upstream = new Map(join.incoming.map((flowId) => [flowId, leadingTo(graph, flowId, join.id)]));
    joins.set(join.id, upstream);
  }
  return upstream;
}

function leadingTo(graph: Graph, flowId: string, joinId: string): Set<string> {
  const found = new Set([flowId]);
  const open = [flowId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const source = graph.nodes.get(graph.flows.get(id)!.source)!;
    if (source.id === joinId) continue;
    for (const previous of flowsInto(graph, source)) {
      if (found.has(previous)) continue;
      found.add(previous);
      open.push(previous);
    }
  }
  return found;
}

function flowsInto(graph: Graph, node: Node): string[] {
  const host = node.attachedTo && graph.nodes.get(node.attachedTo);
  return host ? host.incoming : node.incoming;
}
