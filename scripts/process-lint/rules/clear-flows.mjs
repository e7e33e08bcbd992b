import { grow, passesThrough, segmentsOf } from '../geometry.mjs';

/** Room in pixels that a line keeps from shapes it has nothing to do with. */
const CLEARANCE = 4;

/** No flow runs through a shape, or so near to one that it seems to belong to it. */
export function clearFlows({ nodes, flows }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const findings = [];
  for (const flow of flows) {
    if (!flow.points) continue;
    const ends = [byId.get(flow.source), byId.get(flow.target)];
    const around = new Set(ends.flatMap((node) => ancestors(node, byId)));
    for (const node of nodes) {
      if (!node.box || around.has(node.id)) continue;
      const isEnd = ends.includes(node);
      // The host of a boundary event is touched where the event sits.
      const isHost = ends.some((end) => end?.attachedTo === node.id);
      const box = grow(node.box, isEnd || isHost ? -1 : CLEARANCE);
      if (segmentsOf(flow.points).some((segment) => passesThrough(segment, box))) {
        findings.push({ element: flow.id, message: `runs through ${node.id} (${node.name || node.type})` });
      }
    }
  }
  return findings;
}

function ancestors(node, byId) {
  const found = [];
  for (let at = byId.get(node?.parentId); at; at = byId.get(at.parentId)) found.push(at.id);
  return found;
}
