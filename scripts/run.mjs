import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { fail, Refusal, say } from './lib/console.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

/**
 * `npm run migrate`, `seed`, `procedure:import`, `admin:create`, `backup` and `restore`: commands of the product, built
 * first when stale. They work on DATABASE_URL and MIGRATOR_DATABASE_URL (also from `.env`); the seed works on the embedded
 * database only, backup and restore on either.
 */
const [command, ...words] = process.argv.slice(2);
if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
try {
  await prepare();
  if (command === 'seed') await seed();
  else if (['backup', 'restore'].includes(command) && !process.env.DATABASE_URL) await onEmbedded(command, words);
  else process.exitCode = await product(command, command === 'admin-create' ? await asked(words) : words);
} catch (error) {
  fail(error);
}

function product(name, rest, env = process.env) {
  return new Promise((resolve, reject) => {
    const words = ['--enable-source-maps', inRoot('dist/src/cli.js'), name, ...rest];
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Fills the embedded database, which `npm start` also does by itself. */
async function seed() {
  if (process.env.DATABASE_URL)
    throw new Refusal(
      'The demo is for the embedded database only; a database of yours starts empty. Unset DATABASE_URL.',
    );
  const { chooseDataFolder, claimFolder, openOffice } = await import('./lib/office.mjs');
  const { stopInOrder } = await import('./lib/stop-in-order.mjs');
  await stopInOrder(async (onStop) => {
    const folder = await chooseDataFolder();
    const claim = await claimFolder(folder);
    onStop(claim.release);
    const office = await openOffice(folder);
    onStop(office.server.stop);
    process.exitCode = await product('seed-demo', [], { ...process.env, ...office.settings });
  });
}

/** The embedded database is copied whether an office works on it or not, and restored only when none does. */
async function onEmbedded(name, rest) {
  const { chooseDataFolder, claimFolder, openDatabase, runningDatabase } = await import('./lib/office.mjs');
  const { stopInOrder } = await import('./lib/stop-in-order.mjs');
  await stopInOrder(async (onStop) => {
    const folder = await chooseDataFolder();
    let settings = name === 'backup' ? await runningDatabase(folder) : undefined;
    if (!settings) {
      const claim = await claimFolder(folder);
      onStop(claim.release);
      const opened = await openDatabase(folder);
      onStop(opened.server.stop);
      settings = opened.settings;
    }
    process.exitCode = await product(name, rest, { ...process.env, ...settings });
  });
}

/** Asks for what the flags do not tell, when there is somebody to ask. */
async function asked(flags) {
  const options = { username: { type: 'string' }, name: { type: 'string' } };
  const { values } = parseArgs({ args: flags, options, strict: false });
  const missing = ['username', 'name'].filter((key) => typeof values[key] !== 'string');
  if (missing.length === 0 || !process.stdin.isTTY) return flags;
  const questions = { username: 'User name of the administrator: ', name: 'Full name: ' };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers = [];
  for (const key of missing) answers.push(`--${key}`, (await terminal.question(questions[key])).trim());
  terminal.close();
  say();
  return [...flags, ...answers];
}
