import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLeftover } from './bundle.files.js';
import type { ProcedureBundle, ProcedureDefinition, ProcedureForm } from './procedures.events.js';

const SCHEMA_FILE = 'procedure.schema.json';
const FORM = /^(.+)\.schema\.json$/;

/**
 * Folder of the procedures that come with the product: the nearest `processes` above this file, whether it runs from
 * its source or built.
 */
export function processesFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'processes');
    if (existsSync(join(folder, SCHEMA_FILE))) return folder;
    if (at === dirname(at)) throw new Error(`No folder processes with ${SCHEMA_FILE} above ${import.meta.url}.`);
  }
}

/** Schema of `procedure.json`. */
export async function readProcedureSchema(folder = processesFolder()): Promise<object> {
  return readJson(join(folder, SCHEMA_FILE));
}

/**
 * Reads every procedure of the folder, sorted by name.
 * @throws when a file is missing or no JSON; the content is judged at import
 */
export async function loadBundles(folder = processesFolder()): Promise<ProcedureBundle[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => loadBundle(join(folder, name))));
}

/** All files of a folder by their path within it, leftovers of operating systems aside. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const wanted = paths.filter((path) => !isLeftover(path)).sort();
  return new Map(await Promise.all(wanted.map(async (path) => [path, await readFile(join(folder, path))] as const)));
}

/** Reads one procedure: `procedure.json`, the BPMN file it names, and `forms/*`. */
export async function loadBundle(folder: string): Promise<ProcedureBundle> {
  const procedure = await readJson<ProcedureDefinition>(join(folder, 'procedure.json'));
  const file = basename(procedure.process?.file ?? 'process.bpmn');
  const [bpmn, forms] = await Promise.all([readFile(join(folder, file), 'utf8'), loadForms(join(folder, 'forms'))]);
  return { procedure, bpmn, forms };
}

async function loadForms(folder: string): Promise<Record<string, ProcedureForm>> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const ids = names.flatMap((name) => FORM.exec(name)?.[1] ?? []).sort();
  const loaded = await Promise.all(
    ids.map(async (id): Promise<[string, ProcedureForm]> => {
      const part = <T>(suffix: string): Promise<T> => readJson<T>(join(folder, `${id}.${suffix}.json`));
      const has = (suffix: string): boolean => names.includes(`${id}.${suffix}.json`);
      const schema = await part<ProcedureForm['schema']>('schema');
      const ui = has('ui') ? await part<ProcedureForm['ui']>('ui') : {};
      return [id, { schema, ui, en: has('en') ? await part<ProcedureForm['en']>('en') : {} }];
    }),
  );
  return Object.fromEntries(loaded);
}

async function readJson<T = object>(file: string): Promise<T> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
}
