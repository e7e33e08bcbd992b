/** What a person must read has a Vietnamese name, an English one, and a place for it. */
export function labels({ processId, nodes, flows, procedure }) {
  const findings = [];
  const outgoing = (id) => flows.filter((flow) => flow.source === id);
  for (const node of nodes) {
    const isGateway = node.type.endsWith('Gateway');
    const isPlainInner = node.parentId !== processId && /^(Start|End)Event$/.test(node.type);
    const needed = isGateway ? outgoing(node.id).length > 1 : !isPlainInner;
    if (needed && !node.name.trim()) findings.push({ element: node.id, message: `${node.type} has no name` });
    if (node.name && !procedure.elementNames?.[node.id]) {
      findings.push({ element: node.id, message: 'has no English name in procedure.json elementNames' });
    }
    if (node.name && (isGateway || node.type.endsWith('Event')) && !node.label) {
      findings.push({ element: node.id, message: 'has a name, but no place for its label in the diagram' });
    }
    if (node.type !== 'ExclusiveGateway' && node.type !== 'InclusiveGateway') continue;
    const branches = outgoing(node.id);
    if (branches.length < 2) continue;
    for (const flow of branches) {
      if (!flow.name.trim()) findings.push({ element: flow.id, message: `branch of ${node.id} has no name` });
      else if (!flow.label) findings.push({ element: flow.id, message: 'has a name, but no place for its label' });
    }
  }
  for (const id of Object.keys(procedure.elementNames ?? {})) {
    if (!nodes.some((node) => node.id === id)) findings.push({ element: id, message: 'elementNames: no such element' });
  }
  return findings;
}
