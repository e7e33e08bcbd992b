import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal, say, step, yellow } from './console.mjs';
import { contentHash, filesBelow } from './content-hash.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { commandOf, isRunning, readPid } from './process-info.mjs';
import { mustRunNode } from './run-program.mjs';

const DATABASE = 'lienthong';
/** The demo's oldest dossier began 28 working days ago, Tết or not. */
const PAST_MS = 70 * 86_400_000;

/**
 * Folder of the embedded database, attachments and logs: `.data` in the project, or, when we are root and PostgreSQL's own
 * user cannot enter the project's folder, one it can.
 */
export async function chooseDataFolder(wanted = process.env.LIENTHONG_DATA) {
  if (wanted) return wanted;
  const { canReach, postgresUser } = await import('./postgres-programs.mjs');
  const identity = await postgresUser();
  if (canReach(ROOT, identity)) return inRoot('.data');
  const name = `lienthong-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`;
  const parent = ['/var/lib', tmpdir()].find((folder) => existsSync(folder) && canReach(folder, identity));
  if (!parent)
    throw new Refusal(
      `PostgreSQL's user can enter neither ${ROOT} nor ${tmpdir()}. Set LIENTHONG_DATA to a folder it can.`,
    );
  const folder = join(parent, name);
  say(yellow(`PostgreSQL may not run as root, and its user cannot enter ${ROOT}: data are kept in ${folder}`));
  return folder;
}

/** Marks the folder as ours while we run. @throws {Refusal} when another start has it */
export async function claimFolder(folder) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'start.pid');
  const pid = await readPid(file);
  if (
    pid &&
    pid !== process.pid &&
    isRunning(pid) &&
    /scripts.(start|dev|test)\.mjs/.test((await commandOf(pid)) ?? '')
  ) {
    const at = (await readFile(join(folder, 'address'), 'utf8').catch(() => '')).trim();
    throw new Refusal(`LienThong runs already on ${folder} (process ${pid})${at ? `: ${at}` : ''}. Stop it first.`);
  }
  await writeFile(file, `${process.pid}\n`);
  return {
    tellAddress: (address) => writeFile(join(folder, 'address'), address),
    release: async () => {
      for (const name of ['start.pid', 'address']) await rm(join(folder, name), { force: true });
    },
  };
}

/**
 * Starts the embedded database, migrates it and loads the demo province when it is empty.
 * @returns the running server, the settings of processes that use it, the demo's accounts with their password
 */
export async function openOffice(folder) {
  const { server, settings } = await openDatabase(folder);
  try {
    const accounts = await fill(folder, settings);
    return { server, settings, accounts };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Starts the embedded database as it is, perhaps empty. @returns the server and the settings of processes that use it */
export async function openDatabase(folder) {
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  let server;
  await step('PostgreSQL', async (progress) => {
    server = await startEmbeddedPostgres({ directory: join(folder, 'postgresql'), log: progress });
    await server.ensureDatabase(DATABASE);
    return `port ${server.port}`;
  });
  const settings = await settingsOf(folder, (role) => server.url(role, DATABASE));
  await mkdir(settings.ATTACHMENTS_DIR, { recursive: true });
  return { server, settings };
}

/** Settings of an embedded database that another command runs now; undefined when none does. */
export async function runningDatabase(folder) {
  const { runningPostgres } = await import('./embedded-postgres.mjs');
  const running = await runningPostgres(join(folder, 'postgresql'));
  return running && settingsOf(folder, (role) => running.url(role, DATABASE));
}

const settingsOf = async (folder, urlOf) => ({
  NODE_ENV: 'production',
  DATABASE_URL: urlOf('lienthong_app'),
  MIGRATOR_DATABASE_URL: urlOf('lienthong_migrator'),
  SESSION_SECRET: await secretIn(folder),
  ATTACHMENTS_DIR: join(folder, 'attachments'),
  WEB_DIR: inRoot('dist/web'),
  WORKER: 'true',
  DEMO: 'true',
});

/** Migrates and loads the demo, unless this very build has done so in this folder; returns the demo's accounts. */
async function fill(folder, settings) {
  const file = join(folder, 'filled.json');
  const build = await contentHash(['dist/.server', ...(await filesBelow(['processes']))]);
  const filled = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  if (filled.build === build) return filled.accounts;
  await step('Schema', async () => firstLine(await cli(['migrate'], settings)));
  await step('Demo province', async () => firstLine(await cli(['seed-demo'], settings)));
  const past = { ...settings, CLOCK_AT: new Date(Date.now() - PAST_MS).toISOString() };
  await step('Demo dossiers', async () => firstLine(await cli(['demo-dossiers'], past)));
  const accounts = JSON.parse(await cli(['demo-accounts'], { ...settings, LOG_LEVEL: 'warn' }));
  await writeFile(file, JSON.stringify({ build, accounts }));
  return accounts;
}

/** Runs a command of the built product. */
export const cli = (words, env) => mustRunNode([inRoot('dist/src/cli.js'), ...words], { env, cwd: ROOT });

const firstLine = (text) => text.trim().split('\n')[0];

async function secretIn(folder) {
  const file = join(folder, 'secret');
  if (!existsSync(file)) await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}
