import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import 'reflect-metadata';
import { startEmbeddedPostgres } from '../../scripts/lib/embedded-postgres.mjs';
import { buildServer } from '../../scripts/lib/prepare.mjs';
import { bpmnEngine } from './bpmn-engine-save.mjs';
import { CONCURRENCY, measure } from './measure.mjs';
import { ONE_STATEMENT, plainSql, STATEMENTS } from './plain-sql.mjs';
import { RING } from './ring-model.mjs';

/**
 * Steps a second through the engine's `deliver`, next to plain SQL that writes the same rows and to bpmn-engine made durable
 * the usual way. One server, fsync on, eight at once; the ratios count, since machines differ.
 */
const INSTANCES = 400;
const source = (path) => import(`../../dist/src/${path}`);

await buildServer();
const directory = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const server = await startEmbeddedPostgres({ directory, durable: true });
let failure;
try {
  await server.ensureDatabase('bench');
  const { migrate } = await source('platform/database/migrate.js');
  await migrate(server.url('lienthong_migrator', 'bench'));
  await run();
} catch (error) {
  failure = error;
} finally {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
if (failure) throw failure;
process.exit(0);

async function run() {
  const pool = new pg.Pool({ connectionString: server.url('postgres', 'bench'), max: CONCURRENCY + 2 });
  pool.on('error', () => undefined);
  const engine = await openEngine(pool);
  const results = { 'deliver()': await measure(engine.step) };
  const entries = await engine.entries();
  await engine.close();
  const plain = await plainSql(pool, INSTANCES, entries);
  const own = (lane) => {
    let at = 0;
    return () => lane + CONCURRENCY * (at++ % Math.floor(INSTANCES / CONCURRENCY));
  };
  const next = Array.from({ length: CONCURRENCY }, (_, lane) => own(lane));
  results['plain SQL, eight round trips'] = await measure((lane) => plain.inEight(plain.rows[next[lane]()]));
  results['plain SQL, one statement'] = await measure((lane) => plain.inOne(plain.rows[next[lane]()]));
  const recoverSignalSave = await bpmnEngine(pool, INSTANCES);
  results['bpmn-engine recover, signal, save'] = await measure((lane) => recoverSignalSave(next[lane]()));
  await pool.end();
  report(results);
}

async function openEngine(pool) {
  Object.assign(process.env, {
    DATABASE_URL: server.url('lienthong_app', 'bench'),
    DATABASE_POOL_SIZE: String(CONCURRENCY + 4),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    ATTACHMENTS_DIR: directory,
    LOG_LEVEL: 'silent',
  });
  const { NestFactory } = await import('@nestjs/core');
  const { Module } = await import('@nestjs/common');
  const { PlatformModule } = await source('platform/platform.module.js');
  const { AuditModule } = await source('audit/audit.module.js');
  const { EngineModule } = await source('engine/engine.module.js');
  const { EngineService } = await source('engine/engine.service.js');
  const { Database } = await source('platform/database/database.service.js');
  class BenchModule {}
  Module({ imports: [PlatformModule, AuditModule, EngineModule] })(BenchModule);
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false });
  const [service, db] = [app.get(EngineService), app.get(Database)];
  const versionId = randomUUID();
  await pool.query(`INSERT INTO procedure VALUES ('ring', now())`);
  await pool.query(`INSERT INTO procedure_version VALUES ($1, 'ring', 1, 'ring', 'Vòng', 'Ring', '{}', $2, now())`, [
    versionId,
    RING,
  ]);
  const actor = { kind: 'account', accountId: randomUUID() };
  const lanes = Array.from({ length: CONCURRENCY }, () => []);
  for (let i = 0; i < INSTANCES; i++) {
    const id = await db.transaction((tx) =>
      service.start(tx, {
        ...{ businessKey: randomUUID(), procedureVersionId: versionId, competentUnitId: randomUUID(), actor },
        ...{ timeZone: 'Asia/Ho_Chi_Minh', variables: { stop: false }, receivedAt: new Date() },
      }),
    );
    const { waiting } = await service.stateOf(id);
    lanes[i % CONCURRENCY].push({ id, token: waiting.find((wait) => wait.kind === 'task').token, step: 0 });
  }
  const turns = lanes.map(() => 0);
  return {
    async step(lane) {
      const instance = lanes[lane][turns[lane]++ % lanes[lane].length];
      const output = { step: ++instance.step, opinion: 'Đồng ý' };
      const result = await service.deliver(
        instance.id,
        { type: 'task.complete', token: instance.token, output },
        { receivedAt: new Date(), actor },
      );
      instance.token = result.effects.find((effect) => effect.type === 'task.open').token;
    },
    async entries() {
      const { rows } = await pool.query(
        `SELECT entries::text, length(entries::text) FROM history WHERE event ->> 'type' = 'task.complete' LIMIT 1`,
      );
      return rows[0].entries;
    },
    close: () => app.close(),
  };
}

function report(results) {
  console.log('\nBaseline, eight round trips: BEGIN;');
  for (const statement of Object.values(STATEMENTS)) console.log(`  ${statement.replaceAll(/\s+/g, ' ')};`);
  console.log(`COMMIT;\n\nBaseline, one statement:\n  ${ONE_STATEMENT.replaceAll(/\s+/g, ' ')};\n`);
  const ours = results['deliver()'].perSecond;
  for (const [name, { perSecond, p50, p95, cpuMs }] of Object.entries(results)) {
    const ratio = name === 'deliver()' ? '' : `deliver() is ${(ours / perSecond).toFixed(2)} of it`;
    const columns = [
      name.padEnd(36),
      `${perSecond.toFixed(0).padStart(6)}/s`,
      `p50 ${p50.toFixed(1)} ms`,
      `p95 ${p95.toFixed(1)} ms`,
    ];
    console.log([...columns, `CPU ${cpuMs.toFixed(2)} ms`, ratio].join('  '));
  }
}
