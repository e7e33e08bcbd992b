import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bold, dim, fail, Refusal, say } from './lib/console.mjs';
import { inRoot } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

/**
 * `npm start`: prepares what is missing or stale and serves API, worker and web on one port. Without DATABASE_URL on an
 * embedded PostgreSQL with the demo province, with it on that database and its settings.
 *
 *   npm start -- --port 4000 --data /some/folder
 */
const { values: options } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
const startedAt = performance.now();

if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
try {
  await prepare();
} catch (error) {
  fail(error);
  process.exit(1);
}
const { chooseDataFolder, claimFolder, openOffice } = await import('./lib/office.mjs');
const { freePort, startServer } = await import('./lib/server-process.mjs');
const { stopInOrder } = await import('./lib/stop-in-order.mjs');

const host = process.env.HOST || '127.0.0.1';
const addressOf = (port) => process.env.PUBLIC_URL || `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;

await stopInOrder(process.env.DATABASE_URL ? serveDatabase : serveDemo);

/** The server on the database of the settings: nothing is migrated or loaded, logs go to the terminal. */
async function serveDatabase(onStop) {
  const PORT = String(await freePort(Number(options.port || process.env.PORT || 3000), host));
  const env = { NODE_ENV: 'production', WEB_DIR: inRoot('dist/web'), WORKER: process.env.WORKER || 'true', PORT };
  const server = await startServer({ env });
  onStop(server.stop);
  say(`${bold(addressOf(server.port))}  ${dim('Ctrl-C stops it.')}`);
  process.exitCode = await server.exited;
}

async function serveDemo(onStop) {
  const folder = await chooseDataFolder(options.data);
  const claim = await claimFolder(folder);
  onStop(claim.release);
  const office = await openOffice(folder);
  onStop(office.server.stop);
  const PORT = String(await freePort(Number(options.port || process.env.PORT || 3000), host));
  const logFile = join(folder, 'server.log');
  // Receipts carry the address of the tracking page.
  const PUBLIC_URL = addressOf(PORT);
  const server = await startServer({ env: { ...office.settings, HOST: host, PORT, PUBLIC_URL }, logFile });
  onStop(server.stop);
  const address = addressOf(server.port);
  await claim.tellAddress(address);
  const { password, accounts } = office.accounts;
  const width = Math.max(...accounts.map((account) => account.username.length));
  say();
  say(`${bold('LienThong')}  ${bold(address)}  ${dim(`(${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)}`);
  say(`\nTài khoản dùng thử, mật khẩu chung / demo accounts, one password: ${bold(password)}`);
  for (const { username, name, does } of accounts)
    say(`  ${bold(username.padEnd(width))}  ${name} ${dim(`· ${does.vi}`)}`);
  say(dim(`\nDữ liệu / data: ${folder}   Nhật ký / log: ${logFile}\nCtrl-C để dừng / to stop.`));
  const code = await server.exited;
  throw new Refusal(`The server ended by itself with ${code}; see ${logFile}.`);
}
