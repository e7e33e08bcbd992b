import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inRoot, ROOT } from './paths.mjs';

const IGNORED = new Set(['node_modules', 'dist', '.data', '.tmp', '.git', 'coverage', 'test-results']);

/** All files below the given files and folders (relative to the project), sorted; missing ones are left out. */
export async function filesBelow(paths, accept = () => true) {
  const found = [];
  const visit = async (path) => {
    const info = await stat(inRoot(path)).catch(() => undefined);
    if (info?.isFile() && accept(path)) found.push(path);
    if (!info?.isDirectory()) return;
    for (const entry of await readdir(inRoot(path))) if (!IGNORED.has(entry)) await visit(join(path, entry));
  };
  for (const path of paths) await visit(path);
  return found.sort();
}

/** Hash over names and bytes of files, plus anything else that matters. */
export async function contentHash(files, ...more) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  const bytes = await Promise.all(files.map((file) => readFile(join(ROOT, file))));
  files.forEach((file, n) => hash.update(`\0${file}\0`).update(bytes[n]));
  return hash.digest('hex');
}

/** A file that remembers the hash of what something was made from. */
export function stamp(path) {
  const file = inRoot(path);
  return {
    matches: async (hash) => (await readFile(file, 'utf8').catch(() => '')) === hash,
    write: async (hash) => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, hash);
    },
  };
}
