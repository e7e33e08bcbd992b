import { finding, type Rule } from './rule.js';

/** Every node can be reached from a start; what cannot would be silently dead. */
export const reachable: Rule = ({ graph }) => {
  const starts = [...graph.nodes.values()].filter(({ type }) => type === 'StartEvent').map(({ id }) => id);
  const reached = new Set(starts);
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = graph.nodes.get(id)!;
    const next = [...node.outgoing.map((flowId) => graph.flows.get(flowId)!.target), ...node.boundaries];
    for (const target of next) {
      if (reached.has(target) || !graph.nodes.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  const dead = new Set([...graph.nodes.keys()].filter((id) => !reached.has(id)));
  return [...dead].map((id) =>
    finding(
      'error',
      'reachable',
      graph.nodes.get(id),
      ['Không đường nào tới phần tử này.', 'No path leads to this element.'],
      ['Nối nó vào quy trình hoặc xóa đi.', 'Connect it to the process or delete it.'],
    ),
  );
};
