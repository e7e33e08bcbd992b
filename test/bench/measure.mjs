/** Commands under way at once, the same for everything that is compared. */
export const CONCURRENCY = 8;

/**
 * Runs `step(lane)` in eight lanes and counts.
 * @param {(lane: number) => Promise<void>} step
 * @returns steps a second, and the time one takes
 */
export async function measure(step, { warmUpMs = 1500, ms = 6000 } = {}) {
  const times = [];
  let counting = false;
  let stop = false;
  const lane = async (number) => {
    while (!stop) {
      const from = performance.now();
      await step(number);
      if (counting) times.push(performance.now() - from);
    }
  };
  const lanes = Promise.all(Array.from({ length: CONCURRENCY }, (_, number) => lane(number)));
  await pause(warmUpMs);
  const cpuFrom = process.cpuUsage();
  const from = performance.now();
  counting = true;
  await pause(ms);
  counting = false;
  const elapsed = performance.now() - from;
  const cpu = process.cpuUsage(cpuFrom);
  stop = true;
  await lanes;
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length / elapsed) * 1000,
    p50: times[Math.floor(times.length * 0.5)] ?? NaN,
    p95: times[Math.floor(times.length * 0.95)] ?? NaN,
    cpuMs: (cpu.user + cpu.system) / 1000 / Math.max(1, times.length),
  };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
