/**
 * Plane geometry of diagrams: boxes, and flows as lists of points.
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {{ x: number, y: number }} Point
 */

/** True when the boxes share area; touching borders do not count. */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when `inner` lies in `outer`; common borders are allowed. */
export function contains(outer, inner) {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The box with `by` pixels added on every side; negative shrinks. */
export function grow(box, by) {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Consecutive points as segments. */
export function segmentsOf(points) {
  return points.slice(1).map((to, index) => ({ from: points[index], to }));
}

/** True when the segment passes through the open inside of the box (Liang–Barsky clipping). */
export function passesThrough({ from, to }, box) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const sides = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room <= 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return enter < leave;
}

/** How two segments meet: `none`, `cross` in one inner point, or `along` when they run on top of each other. */
export function meeting(a, b) {
  const side = (s, p) => Math.sign((s.to.x - s.from.x) * (p.y - s.from.y) - (s.to.y - s.from.y) * (p.x - s.from.x));
  const [a1, a2, b1, b2] = [side(b, a.from), side(b, a.to), side(a, b.from), side(a, b.to)];
  if (a1 === 0 && a2 === 0) {
    const axis = a.from.x === a.to.x ? 'y' : 'x';
    const start = Math.max(Math.min(a.from[axis], a.to[axis]), Math.min(b.from[axis], b.to[axis]));
    const end = Math.min(Math.max(a.from[axis], a.to[axis]), Math.max(b.from[axis], b.to[axis]));
    return end > start ? 'along' : 'none';
  }
  return a1 * a2 < 0 && b1 * b2 < 0 ? 'cross' : 'none';
}
