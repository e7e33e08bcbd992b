import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { AppModule } from './app.module.js';
import { runEntry, shutDownOnSignals } from './platform/bootstrap.js';
import { HealthService } from './platform/health/health.service.js';
import { configureHttp, HTTP_OPTIONS } from './platform/http/http-app.js';
import { PinoLogger } from './platform/logging/logging.js';
import { WorkerRuntime } from './platform/queue/worker-runtime.js';

/** The HTTP process; with `WORKER=true` it also fires timers and sends messages. */
await runEntry(async (config, log) => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    ...HTTP_OPTIONS,
    logger: new PinoLogger(log),
    abortOnError: false,
  });
  configureHttp(app, log);
  shutDownOnSignals(app, log, () => app.get(HealthService).stop());
  await app.listen(config.port, config.host);
  if (config.worker) await app.get(WorkerRuntime).start();
  const { address, port, family } = app.getHttpServer().address() as AddressInfo;
  log.info(`listening on http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
  process.send?.({ kind: 'listening', port });
});
