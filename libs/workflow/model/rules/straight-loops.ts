import { waitKindOf, type Graph, type Node } from '../graph.js';
import { finding, type Rule } from './rule.js';

/**
 * A cycle in which nothing waits and nothing changes data would run for ever once entered: its conditions would give the
 * same answers each time round.
 */
export const straightLoops: Rule = ({ graph }) => {
  const found = new Set<string>();
  const findings: ReturnType<Rule> = [];
  for (const node of graph.nodes.values()) {
    if (!passesUnchanged(node) || found.has(node.id)) continue;
    const cycle = cycleThrough(graph, node);
    if (!cycle) continue;
    cycle.forEach((id) => found.add(id));
    findings.push(
      finding(
        'error',
        'straight-loops',
        node,
        [
          `Vòng lặp chạy mãi không dừng: ${cycle.join(' → ')}.`,
          `The loop would never come to rest: ${cycle.join(' → ')}.`,
        ],
        ['Đặt một bước chờ trong vòng lặp.', 'Put a step that waits into the loop.'],
      ),
    );
  }
  return findings;
};

function passesUnchanged(node: Node): boolean {
  if (waitKindOf(node) || node.type === 'ScriptTask' || node.type === 'SubProcess' || node.type === 'EventBasedGateway')
    return false;
  return node.type !== 'ParallelGateway' || node.incoming.length < 2;
}

function cycleThrough(graph: Graph, start: Node): string[] | undefined {
  const previous = new Map<string, string>();
  const open = [start.id];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const flowId of graph.nodes.get(id)!.outgoing) {
      const target = graph.nodes.get(graph.flows.get(flowId)!.target);
      if (target?.id === start.id) return path(previous, start.id, id);
      if (!target || !passesUnchanged(target) || previous.has(target.id)) continue;
      previous.set(target.id, id);
      open.push(target.id);
    }
  }
  return undefined;
}

function path(previous: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const ids = [end];
  for (let at = end; at !== start;) {
    at = previous.get(at)!;
    ids.unshift(at);
  }
  return ids;
}
