import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `condition` holds, asking every few milliseconds.
 * @param what named in the error
 * @throws when it does not hold within `timeoutMs`
 */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 15_000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`);
    await sleep(10);
  }
}
