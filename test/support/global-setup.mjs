import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { startEmbeddedPostgres } from '../../scripts/lib/embedded-postgres.mjs';

const TEMPLATE = 'lienthong_template';

/**
 * Starts one PostgreSQL for all suites of the run and migrates the template that each test file clones. Jest calls this
 * once per project; the projects share the server.
 */
export default async function setUp() {
  if (globalThis.lienthongTestServer) {
    globalThis.lienthongTestServer.users++;
    return;
  }
  const { migrate } = await tsImport('../../src/platform/database/migrate.ts', import.meta.url);
  const directory = await mkdtemp(join(tmpdir(), 'lienthong-test-'));
  const server = await startEmbeddedPostgres({ directory, durable: false });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  globalThis.lienthongTestServer = { users: 1, stop };
  await server.ensureDatabase(TEMPLATE);
  await migrate(server.url('lienthong_migrator', TEMPLATE));
  process.env.LIENTHONG_TEST_POSTGRES = server.url('postgres', 'postgres');
}
