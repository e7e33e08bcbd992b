import { contains } from '../geometry.mjs';

/** Every flow node belongs to exactly one innermost lane and is drawn inside it. */
export function lanes({ nodes, lanes }) {
  const findings = [];
  for (const node of nodes) {
    const holders = lanes.filter((lane) => lane.members.includes(node.id));
    const inner = holders.filter((lane) => lane.innermost);
    if (inner.length !== 1 || holders.length !== 1) {
      const found = holders.map((lane) => lane.id).join(', ') || 'none';
      findings.push({ element: node.id, message: `must be in exactly one innermost lane, found: ${found}` });
      continue;
    }
    const [lane] = inner;
    if (node.box && lane.box && !contains(lane.box, node.box)) {
      findings.push({ element: node.id, message: `is drawn outside of its lane ${lane.id} (${lane.name})` });
    }
  }
  return findings;
}
