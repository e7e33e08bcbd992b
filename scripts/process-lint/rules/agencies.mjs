/**
 * Lanes are the agencies and units of procedure.json, and each task is offered to roles of its own lane. A task that
 * records the reply of an agency without a connection stands in that agency's lane and is offered to whoever writes it
 * down, of any lane.
 */
export function agencies({ nodes, lanes, procedure }) {
  const findings = [];
  const stated = new Map();
  for (const agency of procedure.agencies) {
    stated.set(agency.lane, { ...agency, parent: undefined });
    for (const unit of agency.units) stated.set(unit.lane, { ...unit, parent: agency.lane });
  }
  for (const lane of lanes) {
    const entry = stated.get(lane.id);
    if (!entry) {
      findings.push({ element: lane.id, message: `lane ${lane.name} is not among the agencies of procedure.json` });
      continue;
    }
    if (entry.parent !== lane.parentId) {
      findings.push({
        element: lane.id,
        message: `is in ${lane.parentId ?? 'no lane'}, procedure.json says ${entry.parent ?? 'none'}`,
      });
    }
    if (entry.names.vi !== lane.name) {
      findings.push({ element: lane.id, message: `is named "${lane.name}", procedure.json says "${entry.names.vi}"` });
    }
  }
  for (const id of stated.keys()) {
    if (!lanes.some((lane) => lane.id === id)) findings.push({ element: id, message: 'agencies: no such lane' });
  }
  for (const node of nodes.filter((node) => node.type === 'UserTask')) {
    const lane = lanes.find((lane) => lane.innermost && lane.members.includes(node.id));
    const unit = stated.get(lane?.id);
    if (!node.groups.length) findings.push({ element: node.id, message: 'has no candidate groups' });
    if (!unit?.roles) continue;
    const recorded = node.properties['task.kind'] === 'recordReply';
    const offering = recorded ? [...stated.values()].filter(({ roles }) => roles) : [unit];
    const allowed = offering.flatMap(({ unitKind, roles }) => roles.map((role) => `${unitKind}.${role}`));
    for (const group of node.groups.map((group) => group.trim())) {
      if (!allowed.includes(group)) {
        findings.push({
          element: node.id,
          message: `is offered to ${group}, its lane ${lane.id} has ${allowed.join(', ')}`,
        });
      }
    }
  }
  return findings;
}
