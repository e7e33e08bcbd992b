import { daysOf, longestPath } from '../longest-path.mjs';

/** The budgets of the steps on the longest way fit into the limit of the law, in total and per stage. */
export function budgets(bundle) {
  const findings = [];
  const { nodes, procedure } = bundle;
  for (const node of nodes) {
    const budget = node.properties['deadline.budget'];
    if (node.type === 'UserTask' && !budget) findings.push({ element: node.id, message: 'has no deadline.budget' });
    if (budget && budget !== 'none' && !/^\d+(\.\d+)?(d|h|cd|%)$/.test(budget)) {
      findings.push({
        element: node.id,
        message: `deadline.budget ${budget} is not of the form 2d, 4h, 10cd, 30% or none`,
      });
    }
    if (node.properties['deadline.clock'] === 'excluded' && !node.properties['deadline.basis']) {
      findings.push({ element: node.id, message: 'is excluded from the clock without deadline.basis' });
    }
    const counted = node.type === 'UserTask' && budget && budget !== 'none';
    if (counted && !procedure.process.steps.some((step) => step.element === node.id)) {
      findings.push({ element: node.id, message: 'its budget has no entry in procedure.json process.steps' });
    }
  }
  for (const { key, limit, days, path } of sums(bundle)) {
    if (days > daysOf(limit) + 1e-9) {
      findings.push({ message: `${key}: steps take ${days}d, the limit is ${limit}: ${path.join(' → ')}` });
    }
  }
  return findings;
}

/** Longest way in legal working days, for the whole and for each stage. */
export function sums(bundle) {
  const { total, stages } = bundle.procedure.timeLimit;
  const agencyOf = agencies(bundle);
  return [
    { key: 'total', limit: total.amount, ...longestPath(bundle, () => true) },
    ...stages.map((stage) => ({
      key: stage.key,
      limit: stage.amount,
      ...longestPath(bundle, (node) => stage.agencies.includes(agencyOf(node))),
    })),
  ];
}

function agencies({ lanes }) {
  const parents = new Map(lanes.map((lane) => [lane.id, lane.parentId]));
  return (node) => {
    let at = lanes.find((lane) => lane.members.includes(node.id))?.id;
    while (at && parents.get(at)) at = parents.get(at);
    return at;
  };
}
