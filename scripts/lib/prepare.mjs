import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Refusal, step } from './console.mjs';
import { contentHash, filesBelow, stamp } from './content-hash.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { mustRun, mustRunNode } from './run-program.mjs';

const NODE_FLOOR = [20, 19];

/** @throws {Refusal} when this Node is too old */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return;
  throw new Refusal(
    `Node ${process.versions.node} is too old: LienThong needs ${NODE_FLOOR.join('.')} or later (nodejs.org).`,
  );
}

/** Whether what is installed is what the lock file says; packages of other platforms may be missing. */
async function isInstalled() {
  const read = async (path) => JSON.parse(await readFile(inRoot(path), 'utf8').catch(() => '{}')).packages ?? {};
  const [wanted, there] = await Promise.all([read('package-lock.json'), read('node_modules/.package-lock.json')]);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

/** Installs the packages of the lock file, unless those very packages are installed already. */
export const install = () =>
  step('Packages', async (progress) => {
    if (await isInstalled()) return 'up to date';
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await mustRun(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=http'], { cwd: ROOT, onLine: progress });
    return 'installed';
  });

const isServerSource = (path) => /\.ts$/.test(path) && !/\.(spec|d)\.ts$/.test(path) && !/(^|\/)testing\//.test(path);

/** Files the server is built from. */
export const serverSources = async () =>
  (await filesBelow(['src', 'libs'], isServerSource)).filter((file) => !file.startsWith('libs/web/'));

/** Compiles one file into `dist`, keeping its place. */
export async function compile(file) {
  const { transformFile } = await import('@swc/core');
  const target = inRoot('dist', file.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(inRoot(file), {
    configFile: inRoot('.swcrc'),
    sourceFileName: inRoot(file),
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  if (map) await writeFile(`${target}.map`, map);
}

/** Builds the server into `dist/src` and `dist/libs` when its sources have changed. */
export const buildServer = () =>
  step('Server', async (progress) => {
    const files = await serverSources();
    const hash = await contentHash([...files, '.swcrc', 'package.json', 'package-lock.json']);
    const built = stamp('dist/.server');
    if (await built.matches(hash)) return 'up to date';
    for (const part of ['dist/.server', 'dist/src', 'dist/libs'])
      await rm(inRoot(part), { recursive: true, force: true });
    let done = 0;
    await Promise.all(
      files.map(async (file) => {
        await compile(file);
        progress(`${++done} of ${files.length} files`);
      }),
    );
    await built.write(hash);
    return `${files.length} files`;
  });

/** Builds the web application into `dist/web` when what it is made of has changed. */
export const buildWeb = () =>
  step('Web application', async (progress) => {
    if (!existsSync(inRoot('libs/web/index.html'))) return 'not there';
    const files = await filesBelow(['libs'], (path) => !/\.spec\.tsx?$/.test(path));
    const hash = await contentHash([...files, 'package.json', 'package-lock.json']);
    const built = stamp('dist/web/.built');
    if (await built.matches(hash)) return 'up to date';
    await mustRunNode([inRoot('node_modules/vite/bin/vite.js'), 'build', 'libs/web'], { cwd: ROOT, onLine: progress });
    await built.write(hash);
    return 'built';
  });

/** What the commands need that do without the web application. */
export async function prepareServer() {
  requireNode();
  await install();
  await buildServer();
}

/** Everything that must be there before anything can run. */
export async function prepare() {
  await prepareServer();
  await buildWeb();
}
