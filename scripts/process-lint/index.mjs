import { agencies } from './rules/agencies.mjs';
import { budgets } from './rules/budgets.mjs';
import { clearFlows } from './rules/clear-flows.mjs';
import { crossings } from './rules/crossings.mjs';
import { drawn } from './rules/drawn.mjs';
import { labels } from './rules/labels.mjs';
import { lanes } from './rules/lanes.mjs';
import { outcomes } from './rules/outcomes.mjs';
import { overlaps } from './rules/overlaps.mjs';
import { references } from './rules/references.mjs';

export { parseBundle, readBundle } from './read-bundle.mjs';
export { sums } from './rules/budgets.mjs';
export { meetings } from './rules/crossings.mjs';

/** Rules by the name under which their findings are printed. */
export const RULES = {
  lanes,
  drawn,
  overlaps,
  'clear-flows': clearFlows,
  crossings,
  labels,
  agencies,
  references,
  outcomes,
  budgets,
};

/**
 * Runs every rule over a bundle.
 *
 * @param {import('./index.mjs').Bundle} bundle
 * @param {{ crossingLimit?: number }} [options]
 * @returns {import('./index.mjs').Finding[]} empty where the procedure is in order
 */
export function lint(bundle, options) {
  const parser = bundle.warnings.map((message) => ({ rule: 'xml', message }));
  const found = Object.entries(RULES).flatMap(([rule, check]) =>
    check(bundle, options).map((finding) => ({ rule, ...finding })),
  );
  return [...parser, ...found];
}
