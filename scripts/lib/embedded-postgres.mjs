import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import getPort, { portNumbers } from 'get-port';
import pg from 'pg';
import { commandOf, isRunning, readPid } from './process-info.mjs';
import { assertReachable, postgresPrograms, postgresUser } from './postgres-programs.mjs';

const run = promisify(execFile);

const START_MS = 60_000;
const STOP_MS = 20_000;

/**
 * Starts the embedded PostgreSQL server and makes the three roles: `lienthong_owner` owns the schema,
 * `lienthong_migrator` may act as it, `lienthong_app` runs the application.
 *
 * The server runs in a process group of its own, so that Ctrl-C does not stop it before those who use it, and ends with
 * this process. One that an earlier, killed process left behind on the same directory is stopped first.
 *
 * @param {{ directory: string, durable?: boolean, log?: (line: string) => void }} options
 *   `directory` keeps the cluster, its password and its log; it must be reachable by the operating-system user `postgres`
 *   when run as root, because PostgreSQL refuses to run as root. `durable: false` turns fsync off, for tests only.
 * @returns {Promise<{ port: number, url: (role: 'postgres'|'lienthong_migrator'|'lienthong_app', database: string) => string,
 *   ensureDatabase: (name: string) => Promise<boolean>, stop: () => Promise<void> }>}
 */
export async function startEmbeddedPostgres({ directory, durable = true, log = () => undefined }) {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
  const identity = await postgresUser();
  assertReachable(directory, identity);
  const programs = await postgresPrograms(directory, identity);
  const password = await passwordIn(directory);
  const cluster = join(directory, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    log('making the cluster');
    await makeCluster({ programs, cluster, password, identity, directory });
  }
  await stopLeftover(cluster, log);
  const port = await getPort({ port: portNumbers(54321, 54420), host: '127.0.0.1' });
  const server = await launch({ programs, cluster, port, durable, identity, directory });
  const url = urlOn(port, password);
  const admin = (database, work) => withClient(url('postgres', database), work);
  try {
    await answers(server, url('postgres', 'postgres'), directory);
    await admin('postgres', (client) => ensureRoles(client, password));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    port,
    url,
    ensureDatabase: (name) => admin('postgres', (client) => ensureDatabase(client, name)),
    stop: server.stop,
  };
}

/** The server that works on the directory now. @returns undefined when none does */
export async function runningPostgres(directory) {
  const file = join(directory, 'cluster', 'postmaster.pid');
  const pid = await readPid(file);
  if (pid === undefined || !isRunning(pid) || !/postgres/i.test((await commandOf(pid)) ?? '')) return undefined;
  const port = Number((await readFile(file, 'utf8')).split('\n')[3]);
  return { port, url: urlOn(port, await passwordIn(directory)) };
}

const urlOn = (port, password) => (role, database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

async function passwordIn(directory) {
  const file = join(directory, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

async function makeCluster({ programs, cluster, password, identity, directory }) {
  // What an interrupted initdb left behind is in its way.
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(directory, 'initdb-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity) for (const path of [cluster, passwordFile]) await chown(path, identity.uid, identity.gid);
  const flags = [`--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(programs.initdb, [...flags, ...locale], { ...identity, env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    await rm(cluster, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its cluster in ${cluster}: ${error.stderr || error.message}`, {
      cause: error,
    });
  } finally {
    await unlink(passwordFile).catch(() => undefined);
  }
}

/** Stops a server that outlived its process, and clears a pid file whose number now belongs to something else. */
export async function stopLeftover(cluster, log = () => undefined) {
  const file = join(cluster, 'postmaster.pid');
  const pid = await readPid(file);
  if (pid === undefined || !isRunning(pid)) return;
  if (!/postgres/i.test((await commandOf(pid)) ?? '')) {
    await unlink(file);
    return;
  }
  log('stopping the server that an earlier run left behind');
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isRunning(pid); waited += 100) {
    if (waited > STOP_MS) throw new Error(`A PostgreSQL server of an earlier run (process ${pid}) does not stop.`);
    await sleep(100);
  }
}

async function launch({ programs, cluster, port, durable, identity, directory }) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300', 'timezone=UTC'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const output = openSync(join(directory, 'postgresql.log'), 'w', 0o644);
  const flags = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(programs.postgres, flags, {
    ...identity,
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let ended = false;
  const exit = new Promise((resolve) => {
    const end = () => resolve((ended = true));
    child.once('exit', end);
    child.once('error', end);
  });
  const kill = (signal) => !ended && child.kill(signal);
  const onExit = () => kill(durable ? 'SIGINT' : 'SIGQUIT');
  process.once('exit', onExit);
  return {
    hasEnded: () => ended,
    stop: async () => {
      process.off('exit', onExit);
      kill('SIGINT');
      const hurry = setTimeout(() => kill('SIGQUIT'), STOP_MS);
      await exit;
      clearTimeout(hurry);
    },
  };
}

async function answers(server, url, directory) {
  for (let waited = 0; waited < START_MS; waited += 50) {
    if (server.hasEnded()) break;
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      if (error.code === '28P01')
        throw new Error(`The password in ${directory} is not the server's.`, { cause: error });
    }
    await sleep(50);
  }
  const lines = (await readFile(join(directory, 'postgresql.log'), 'utf8')).trim().split('\n').slice(-8).join('\n');
  throw new Error(`PostgreSQL did not start in ${directory}:\n${lines}`);
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRoles(client, password) {
  const { rows } = await client.query(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'lienthong\\_%'`);
  const known = new Set(rows.map((row) => row.rolname));
  const secret = client.escapeLiteral(password);
  if (!known.has('lienthong_owner')) await client.query('CREATE ROLE lienthong_owner NOLOGIN');
  if (!known.has('lienthong_migrator'))
    await client.query(`CREATE ROLE lienthong_migrator LOGIN PASSWORD ${secret} IN ROLE lienthong_owner`);
  if (!known.has('lienthong_app')) await client.query(`CREATE ROLE lienthong_app LOGIN PASSWORD ${secret}`);
}

async function ensureDatabase(client, name) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return false;
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER lienthong_owner`);
  return true;
}
