import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { bold, dim, fail, say } from './lib/console.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { buildServer, install, requireNode } from './lib/prepare.mjs';

/**
 * `npm run dev`: the demo office with the server rebuilt and restarted on every change, and Vite serving the web
 * application with instant updates. Both use the database of `npm start`.
 */
requireNode();
await install();
await buildServer();
const { chooseDataFolder, claimFolder, openOffice } = await import('./lib/office.mjs');
const { freePort, startServer } = await import('./lib/server-process.mjs');
const { stopInOrder } = await import('./lib/stop-in-order.mjs');

const QUIET_MS = 200;

await stopInOrder(async (onStop) => {
  const folder = await chooseDataFolder();
  const claim = await claimFolder(folder);
  onStop(claim.release);
  const office = await openOffice(folder);
  onStop(office.server.stop);
  const PORT = String(await freePort(Number(process.env.PORT || 3000), '127.0.0.1'));
  const env = { ...office.settings, NODE_ENV: 'development', PORT, LOG_LEVEL: process.env.LOG_LEVEL || 'info' };
  let server = await startServer({ env });
  onStop(() => server?.stop());
  const api = `http://localhost:${PORT}`;
  await claim.tellAddress(api);
  onStop(startVite(api));
  say(`API ${bold(api)}  web ${bold('http://localhost:5173')}  ${dim(`password ${office.accounts.password}`)}`);
  onStop(
    onChange(['src', 'libs', 'processes'], async () => {
      try {
        await server?.stop();
        server = undefined;
        await buildServer();
        server = await startServer({ env });
        say(dim(`${new Date().toLocaleTimeString()} restarted`));
      } catch (error) {
        fail(error);
        process.exitCode = 0;
      }
    }),
  );
  await new Promise(() => undefined);
});

function startVite(api) {
  const words = [inRoot('node_modules/vite/bin/vite.js'), 'libs/web', '--clearScreen', 'false'];
  const env = { ...process.env, LIENTHONG_API: api };
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit', detached: true, env });
  return () => child.kill('SIGTERM');
}

/** Calls `action` once things are quiet after a change, one at a time; returns what stops that. */
function onChange(folders, action) {
  let timer;
  let running = Promise.resolve();
  const changed = (_, name) => {
    if (name && (!/\.(ts|json|bpmn)$/.test(name) || /^web[\\/]/.test(name))) return;
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(action)), QUIET_MS);
  };
  const watchers = folders.map((folder) => watch(join(ROOT, folder), { recursive: true }, changed));
  return async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await running;
  };
}
