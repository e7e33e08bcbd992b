import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { runEntry, shutDownOnSignals } from './platform/bootstrap.js';
import { PinoLogger } from './platform/logging/logging.js';
import { WorkerRuntime } from './platform/queue/worker-runtime.js';
import { WorkerModule } from './worker.module.js';

/** The worker process: fires timers, runs sweeps, sends messages. Any number of them may run. */
await runEntry(async (_, log) => {
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    logger: new PinoLogger(log),
    abortOnError: false,
  });
  shutDownOnSignals(app, log, () => undefined);
  await app.get(WorkerRuntime).start();
  log.info('worker started');
});
