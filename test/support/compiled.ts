import { transformFile } from '@swc/core';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve('.');
const FOLDERS = [
  'src',
  'libs/workflow',
  'libs/calendar',
  'libs/policy',
  'libs/forms',
  'test/support',
  'test/durability',
];

/** The sources as plain JavaScript in a folder of their own, for processes that tests start and kill. */
export interface Compiled {
  /** Where they are, in their own places. */
  folder: string;
  /** Runs a file with one JSON argument. */
  run(file: string, argument: unknown): Child;
  remove(): Promise<void>;
}

/** A process that a test started. */
export interface Child {
  /** Resolves at the first line it prints. @throws when it ends before, with what it wrote */
  ready(): Promise<string>;
  /** Resolves when it is gone. */
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it as a power cut does. */
  kill(): void;
}

/** Compiles everything that a server process needs, as the build does. */
export async function compileSources(): Promise<Compiled> {
  await mkdir('.tmp', { recursive: true });
  const out = await mkdtemp(join(ROOT, '.tmp', 'compiled-'));
  const lib = (name: string): string => `./libs/${name}/index.js`;
  const imports = Object.fromEntries(
    ['workflow', 'calendar', 'policy', 'forms'].map((name) => [`#${name}`, lib(name)]),
  );
  await writeFile(join(out, 'package.json'), JSON.stringify({ type: 'module', imports }));
  const files = (await Promise.all(FOLDERS.map(sourcesIn))).flat();
  await Promise.all(
    files.map(async (file) => {
      const target = join(out, relative(ROOT, file)).replace(/\.ts$/, '.js');
      const { code } = await transformFile(file, { swcrc: true, sourceMaps: false });
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, code);
    }),
  );
  return {
    folder: out,
    run: (file, argument) => start(join(out, file), argument),
    remove: () => rm(out, { recursive: true, force: true }),
  };
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.ts$/.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name));
}

function start(file: string, argument: unknown): Child {
  const child = spawn(process.execPath, [file, JSON.stringify(argument)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (complaints += text));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) =>
    child.once('close', (code, signal) => done({ code, signal })),
  );
  const line = new Promise<string>((done) => child.stdout.on('data', () => said.includes('\n') && done(said.trim())));
  const early = ended.then(({ code, signal }) => {
    if (said.includes('\n')) return said.trim();
    throw new Error(`The process ended with ${code ?? signal} before it was ready:\n${complaints}`);
  });
  early.catch(() => undefined);
  return { ready: () => Promise.race([line, early]), ended: () => ended, kill: () => void child.kill('SIGKILL') };
}
