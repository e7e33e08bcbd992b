import { contains, grow, overlap, passesThrough, segmentsOf } from '../geometry.mjs';

/** No two shapes overlap; no label lies on a shape, on another label, on a line or on a lane's border. */
export function overlaps({ nodes, flows, lanes }) {
  const findings = [];
  const drawn = nodes.filter((node) => node.box);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = (node, other) => {
    for (let at = byId.get(node.parentId); at; at = byId.get(at.parentId)) if (at.id === other.id) return true;
    return false;
  };
  const related = (a, b) => inside(a, b) || inside(b, a) || a.attachedTo === b.id || b.attachedTo === a.id;
  drawn.forEach((a, index) => {
    for (const b of drawn.slice(index + 1)) {
      if (!related(a, b) && overlap(a.box, b.box)) findings.push({ element: a.id, message: `overlaps ${b.id}` });
    }
  });
  const labels = [...nodes, ...flows].filter((item) => item.label);
  labels.forEach((item, index) => {
    for (const node of drawn) {
      // A sub-process may hold labels of what is in it or enters it; only its border must not cut them.
      const holds = node.type === 'SubProcess' && contains(node.box, item.label);
      if (!holds && overlap(inked(node), item.label)) {
        findings.push({ element: item.id, message: `its label lies on ${node.id}` });
      }
    }
    for (const other of labels.slice(index + 1)) {
      if (overlap(item.label, other.label)) {
        findings.push({ element: item.id, message: `its label lies on the label of ${other.id}` });
      }
    }
    for (const flow of flows) {
      if (flow.points && segmentsOf(flow.points).some((segment) => passesThrough(segment, item.label))) {
        findings.push({ element: item.id, message: `its label is struck through by ${flow.id}` });
      }
    }
    for (const lane of lanes) {
      if (lane.box && overlap(lane.box, item.label) && !contains(lane.box, item.label)) {
        findings.push({ element: item.id, message: `its label is cut by the border of ${lane.id}` });
      }
    }
  });
  return findings;
}

/** The part of the box that is drawn: a diamond and a circle leave their corners free. */
function inked({ type, box }) {
  if (type.endsWith('Gateway')) return grow(box, -box.width / 4);
  return type.endsWith('Event') ? grow(box, -box.width / 8) : box;
}
