import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { ModuleMetadata } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { Clock, VirtualClock } from '../../src/platform/clock.js';
import { Config } from '../../src/platform/config.js';
import { configureHttp, HTTP_OPTIONS } from '../../src/platform/http/http-app.js';
import { createLog, PinoLogger } from '../../src/platform/logging/logging.js';
import { WorkerRuntime } from '../../src/platform/queue/worker-runtime.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestAppOptions {
  /** Absent: a database of its own, dropped at `close`. */
  database?: TestDatabase;
  /** Absent: a virtual clock standing at Monday 2026-11-23, 8:00 in Vietnam. */
  clock?: Clock;
  /** Settings besides those a test needs anyway. */
  settings?: Record<string, string>;
  /** Absent: the whole system. For suites of one module that must not hear of the others. */
  modules?: ModuleMetadata['imports'];
  /** Modules and controllers of the test itself. */
  extra?: Pick<ModuleMetadata, 'imports' | 'controllers' | 'providers'>;
  /** Last changes to the module, such as overridden providers. */
  adapt?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** false: nothing answers bells and nothing sweeps. */
  worker?: boolean;
}

export interface TestApp {
  app: NestExpressApplication;
  database: TestDatabase;
  /** Only when the clock is virtual, which it is unless told otherwise. */
  clock: VirtualClock;
  url: string;
  /** A browser of its own: keeps cookies and sends the CSRF header by itself once it is signed in. */
  agent(): Agent;
  /** A browser in which the account is signed in. */
  signIn(username: string, password?: string): Promise<Agent>;
  close(): Promise<void>;
}

export type Agent = ReturnType<typeof request.agent>;

/** Password of all accounts that tests and the demo make. */
export const TEST_PASSWORD = 'lienthong-demo';

/**
 * Starts the whole system, API and worker, on a free port over a real PostgreSQL.
 * @example
 *   const t = await createTestApp();
 *   const clerk = await t.signIn('tiepnhan');
 *   await clerk.get('/api/tasks').expect(200);
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const clock = options.clock ?? new VirtualClock();
  const attachments = await mkdtemp(join(tmpdir(), 'lienthong-attachments-'));
  const config = Config.read({
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '10',
    SESSION_SECRET: 'a secret of tests, long enough to be one',
    ATTACHMENTS_DIR: attachments,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    SWEEP_SECONDS: '3600',
    DEMO: 'true',
    ...options.settings,
  });
  const { imports = [], ...extra } = options.extra ?? {};
  const builder = Test.createTestingModule({ imports: [...(options.modules ?? [AppModule]), ...imports], ...extra })
    .overrideProvider(Config)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock);
  const module = await (options.adapt?.(builder) ?? builder).compile();
  const log = createLog(config.logLevel);
  const app = module.createNestApplication<NestExpressApplication>({ ...HTTP_OPTIONS, logger: new PinoLogger(log) });
  configureHttp(app, log);
  await app.listen(0, '127.0.0.1');
  if (options.worker !== false) await app.get(WorkerRuntime).start();
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    database,
    clock: clock as VirtualClock,
    url,
    agent: () => request.agent(url),
    signIn: (username, password = TEST_PASSWORD) => signIn(request.agent(url), username, password),
    close: async () => {
      await app.close();
      await rm(attachments, { recursive: true, force: true });
      if (!options.database) await database.drop();
    },
  };
}

async function signIn(agent: Agent, username: string, password: string): Promise<Agent> {
  await agent.post('/api/session').send({ username, password }).expect(200);
  const { body } = await agent.get('/api/session').expect(200);
  agent.set('x-csrf-token', (body as { csrfToken: string }).csrfToken);
  return agent;
}
