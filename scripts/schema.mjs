import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, step } from './lib/console.mjs';
import { inRoot } from './lib/paths.mjs';
import { buildServer, install, requireNode } from './lib/prepare.mjs';

/** `npm run schema`: writes src/platform/database/schema.sql from the migrations, on a database made for the purpose. */
requireNode();
await install();
await buildServer();
const { default: pg } = await import('pg');
const { startEmbeddedPostgres } = await import('./lib/embedded-postgres.mjs');
const { dumpSchema } = await import('./lib/schema-dump.mjs');
const { stopInOrder } = await import('./lib/stop-in-order.mjs');

const FILE = 'src/platform/database/schema.sql';

await stopInOrder(async (onStop) => {
  const directory = await mkdtemp(join(tmpdir(), 'lienthong-schema-'));
  onStop(() => rm(directory, { recursive: true, force: true }));
  await step('Schema', async () => {
    const server = await startEmbeddedPostgres({ directory, durable: false });
    onStop(server.stop);
    await server.ensureDatabase('schema');
    const { migrate } = await import(inRoot('dist/src/platform/database/migrate.js'));
    await migrate(server.url('lienthong_migrator', 'schema'));
    const client = new pg.Client({ connectionString: server.url('postgres', 'schema') });
    await client.connect();
    await writeFile(inRoot(FILE), await dumpSchema(client));
    await client.end();
  });
  say(FILE);
});
