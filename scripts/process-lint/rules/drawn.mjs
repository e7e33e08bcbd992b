/** Every node, flow and lane is drawn; a sub-process is drawn around its content. */
import { contains } from '../geometry.mjs';

export function drawn({ nodes, flows, lanes }) {
  const findings = [];
  for (const { id, box } of [...nodes, ...lanes]) {
    if (!box) findings.push({ element: id, message: 'has no shape in the diagram' });
  }
  for (const { id, points } of flows) {
    if (!points || points.length < 2) findings.push({ element: id, message: 'has no line in the diagram' });
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    const parent = byId.get(node.parentId);
    if (parent?.box && node.box && !contains(parent.box, node.box)) {
      findings.push({ element: node.id, message: `is drawn outside of its sub-process ${parent.id}` });
    }
  }
  return findings;
}
