import { dim, fail, say } from './console.mjs';

/**
 * Runs `work` and, when it ends, fails or is interrupted by Ctrl-C or SIGTERM, stops what it started, latest first.
 * @param {(onStop: (stop: () => Promise<void> | void) => void) => Promise<void>} work
 */
export async function stopInOrder(work) {
  const stops = [];
  let stopping;
  const stopAll = () =>
    (stopping ??= (async () => {
      for (const stop of stops.splice(0).reverse()) {
        try {
          await stop();
        } catch (error) {
          fail(error);
        }
      }
    })());
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (interrupted) process.exit(130);
      interrupted = true;
      say(dim('\nStopping … (once more to stop at once)'));
      void stopAll().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    });
  process.on('uncaughtException', (error) => {
    fail(error);
    void stopAll().then(() => process.exit(1));
  });
  try {
    await work((stop) => stops.push(stop));
  } catch (error) {
    if (!interrupted) fail(error);
  }
  if (interrupted) return new Promise(() => undefined);
  await stopAll();
  process.exit(process.exitCode ?? 0);
}
