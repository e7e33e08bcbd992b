/** Ways tried before the search gives up; the shipped procedures need a few hundred. */
const MOST_STEPS = 2_000_000;

/**
 * Legal working days of an amount: 8 hours are a day; calendar days count as working days, which is the careful side.
 *
 * @param {string} [amount] `2d`, `4h`, `10cd`; anything else is 0
 */
export function daysOf(amount) {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(d|h|cd)$/.exec(amount ?? '') ?? [];
  return number ? Number(number) / (unit === 'h' ? 8 : 1) : 0;
}

/**
 * The longest way from a start event on which no element comes twice: work done again is not planned time, and steps
 * that stand side by side are never added, as each way takes one branch.
 *
 * @param {import('./index.mjs').Bundle} bundle
 * @param {(node: any) => boolean} counts which elements weigh
 * @returns {{ days: number, path: string[] }} path: the elements that weigh
 * @throws {Error} when the model has too many ways to try
 */
export function longestPath(bundle, counts) {
  let steps = 0;
  const inside = (parentId) => {
    const nodes = bundle.nodes.filter((node) => node.parentId === parentId);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const next = (id) => [
      ...bundle.flows.filter((flow) => flow.source === id).map((flow) => flow.target),
      ...nodes.filter((node) => node.attachedTo === id).map((node) => node.id),
    ];
    const weights = new Map(nodes.map((node) => [node.id, weigh(node)]));
    const walk = (id, seen) => {
      if (++steps > MOST_STEPS) throw new Error(`${bundle.name}: too many ways through the process to add up budgets`);
      let best = { days: 0, path: [] };
      seen.add(id);
      for (const target of next(id)) {
        if (!byId.has(target) || seen.has(target)) continue;
        const found = walk(target, seen);
        if (found.days > best.days) best = found;
      }
      seen.delete(id);
      const own = weights.get(id);
      return { days: own.days + best.days, path: [...own.path, ...best.path] };
    };
    return nodes
      .filter((node) => node.type === 'StartEvent')
      .map((node) => walk(node.id, new Set()))
      .reduce((a, b) => (b.days > a.days ? b : a), { days: 0, path: [] });
  };
  const weigh = (node) => {
    const { 'deadline.budget': budget, 'deadline.clock': clock } = node.properties;
    if (clock === 'waiting' || clock === 'excluded') return { days: 0, path: [] };
    if (node.type === 'SubProcess' && !budget) return inside(node.id);
    const days = counts(node) ? daysOf(budget) : 0;
    return { days, path: days ? [node.id] : [] };
  };
  return inside(bundle.processId);
}
