import { meeting, segmentsOf } from '../geometry.mjs';

/** Crossings allowed in one diagram; a person follows a handful of lines, not more. */
export const CROSSING_LIMIT = 3;

/** Few flows cross, and none runs on top of another. */
export function crossings(bundle, { crossingLimit = CROSSING_LIMIT } = {}) {
  const { crossed, along } = meetings(bundle);
  const findings = along.map(([a, b]) => ({ element: a, message: `runs on top of ${b}` }));
  if (crossed.length > crossingLimit) {
    const pairs = crossed.map(([a, b]) => `${a} × ${b}`).join(', ');
    findings.push({ message: `${crossed.length} crossings, at most ${crossingLimit} are allowed: ${pairs}` });
  }
  return findings;
}

/** Pairs of flows that cross, and pairs that share a stretch. */
export function meetings({ flows }) {
  const crossed = [];
  const along = [];
  const drawn = flows.filter((flow) => flow.points);
  drawn.forEach((a, index) => {
    for (const b of drawn.slice(index + 1)) {
      const kinds = segmentsOf(a.points).flatMap((s) => segmentsOf(b.points).map((t) => meeting(s, t)));
      for (const kind of kinds) if (kind === 'cross') crossed.push([a.id, b.id]);
      if (kinds.includes('along')) along.push([a.id, b.id]);
    }
  });
  return { crossed, along };
}
