/** Outcomes and the conditions that read them agree: none is without a way on, none is asked for that nobody gives. */
export function outcomes({ nodes, flows }) {
  const findings = [];
  const given = new Map();
  for (const node of nodes.filter((node) => node.type === 'UserTask')) {
    let list;
    try {
      list = JSON.parse(node.properties['task.outcomes'] ?? '[]');
    } catch {
      findings.push({ element: node.id, message: 'task.outcomes is not JSON' });
      continue;
    }
    if (!list.length) findings.push({ element: node.id, message: 'has no outcomes' });
    for (const { key, vi, en } of list) {
      if (!key || !vi || !en) findings.push({ element: node.id, message: `outcome ${key} lacks key, vi or en` });
    }
    const variable = node.outputs.find((output) => output.source === '=outcome')?.target;
    if (list.length > 1 && !variable && leadsToChoice(node, flows)) {
      findings.push({ element: node.id, message: 'has several outcomes, but maps none to a variable' });
    }
    if (variable && given.has(variable)) {
      findings.push({ element: node.id, message: `writes ${variable}, as ${given.get(variable).id} does` });
    }
    if (variable) given.set(variable, { id: node.id, keys: list.map((outcome) => outcome.key) });
  }
  const read = new Map([...given.keys()].map((variable) => [variable, new Set()]));
  for (const flow of flows) {
    for (const [, variable, key] of (flow.condition ?? '').matchAll(/(\w+)\s*=\s*"([^"]*)"/g)) {
      if (!given.has(variable)) continue;
      read.get(variable).add(key);
      if (!given.get(variable).keys.includes(key)) {
        findings.push({
          element: flow.id,
          message: `asks for ${variable} = "${key}", ${given.get(variable).id} has no such outcome`,
        });
      }
    }
  }
  for (const [variable, { id, keys }] of given) {
    for (const key of keys) {
      if (!read.get(variable).has(key))
        findings.push({ element: id, message: `outcome ${key} is read by no condition` });
    }
  }
  return findings;
}

function leadsToChoice(node, flows) {
  const next = flows.filter((flow) => flow.source === node.id);
  return (
    next.length > 1 ||
    next.some(({ target }) => flows.filter((flow) => flow.source === target && flow.condition).length > 1)
  );
}
