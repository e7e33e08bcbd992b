import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../scripts/lib/embedded-postgres.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { buildServer, buildWeb } from '../../scripts/lib/prepare.mjs';

/**
 * The whole product for the browser suite: built server and web, the demo province in a database of its own, and a clock
 * that stands still until the suite moves it with `POST /test/clock {"to": "2026-11-30T01:00:00Z"}`. That route exists
 * only here. With BROWSER_SERVER_EMPTY=true the database is as after `npm run migrate` and `npm run admin:create`, without
 * the demo, and the first password of the administrator is printed.
 */
const EMPTY = process.env.BROWSER_SERVER_EMPTY === 'true';
const PORT = Number(process.env.BROWSER_SERVER_PORT ?? 4173);
/** Monday 23 November 2026, 8:00 in Vietnam. */
const START = new Date('2026-11-23T01:00:00.000Z');

const directory = await mkdtemp(join(tmpdir(), 'lienthong-browser-'));
const undo = [() => rm(directory, { recursive: true, force: true })];
const stop = async (code) => {
  for (const step of undo.reverse()) await step().catch(() => undefined);
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop(0));

try {
  await buildServer();
  await buildWeb();
  const built = (path) => import(inRoot('dist/src', path));
  const database = await startEmbeddedPostgres({ directory, durable: false });
  undo.push(() => database.stop());
  await database.ensureDatabase('browser');
  const { migrate } = await built('platform/database/migrate.js');
  await migrate(database.url('lienthong_migrator', 'browser'));
  const settings = settingsOf(database.url('lienthong_app', 'browser'));
  if (EMPTY) await createAdministrator(settings);
  const { app, clock } = await createApp(built, settings);
  // Browsers that hold connections must not keep the suite from ending.
  undo.push(() => Promise.race([app.close(), setTimeout(15_000)]));
  if (!EMPTY) await seed(built, app);
  app.use('/test/clock', moveClock(clock));
  await finish(built, app);
  process.stdout.write(`listening on http://127.0.0.1:${PORT}\n`);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  await stop(1);
}

function settingsOf(databaseUrl) {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '10',
    SESSION_SECRET: 'a secret of tests, long enough to be one',
    ATTACHMENTS_DIR: join(directory, 'attachments'),
    WEB_DIR: inRoot('dist/web'),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'warn',
    SWEEP_SECONDS: '3600',
    DEMO: String(!EMPTY),
  };
}

/** The command itself, as an operator runs it; what it prints is passed on. */
async function createAdministrator(settings) {
  const words = [inRoot('dist/src/cli.js'), 'admin-create', '--username', 'quantri', '--name', 'Nguyễn Quản Trị'];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: { ...process.env, ...settings } });
  process.stdout.write(stdout);
}

async function createApp(built, settings) {
  const { AppModule } = await built('app.module.js');
  const { Clock, VirtualClock } = await built('platform/clock.js');
  const { Config } = await built('platform/config.js');
  const { HTTP_OPTIONS } = await built('platform/http/http-app.js');
  const { createLog, PinoLogger } = await built('platform/logging/logging.js');
  const clock = new VirtualClock(START);
  const config = Config.read(settings);
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Config)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const logger = new PinoLogger(createLog(config.logLevel));
  return { app: module.createNestApplication({ ...HTTP_OPTIONS, logger }), clock };
}

async function seed(built, app) {
  const { DemoService } = await built('demo/demo.service.js');
  const { loadBundles } = await built('procedures/bundle.loader.js');
  const { DemoProceduresService } = await built('demo/demo-procedures.service.js');
  await app.get(DemoService).seed();
  await app.get(DemoProceduresService).publish(await loadBundles());
}

async function finish(built, app) {
  const { configureHttp } = await built('platform/http/http-app.js');
  const { createLog } = await built('platform/logging/logging.js');
  const { WorkerRuntime } = await built('platform/queue/worker-runtime.js');
  configureHttp(app, createLog(process.env.TEST_LOG_LEVEL ?? 'warn'));
  await app.listen(PORT, '127.0.0.1');
  await app.get(WorkerRuntime).start();
}

/** Moves the clock and answers when everything due by then has happened. */
function moveClock(clock) {
  return async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    try {
      await clock.moveTo(JSON.parse(Buffer.concat(parts).toString()).to);
      response.json({ now: clock.nowIso() });
    } catch (error) {
      response.status(400).json({ message: error.message });
    }
  };
}
