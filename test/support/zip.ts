import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ProcedureDefinition } from '../../src/procedures/procedures.events.js';
import { filesBelow } from '../../src/procedures/bundle.loader.js';

type Files = Iterable<readonly [path: string, content: Buffer | string, options?: { mode?: number }]>;

/** Packs files as given, whatever their names. */
export async function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content, options] of files) zip.addBuffer(Buffer.from(content), path, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** A procedure of the product as a .zip; `change` alters its files first. */
export async function zipOfProcedure(
  code: string,
  change?: (files: Map<string, Buffer>) => void,
  folder = '',
): Promise<Buffer> {
  const files = await filesBelow(`processes/${code}`);
  change?.(files);
  return zipOf([...files].map(([path, content]) => [`${folder}${path}`, content] as const));
}

/** Alters `procedure.json`. */
export const edit =
  (change: (procedure: ProcedureDefinition) => void) =>
  (files: Map<string, Buffer>): void => {
    const procedure = JSON.parse(files.get('procedure.json')!.toString()) as ProcedureDefinition;
    change(procedure);
    files.set('procedure.json', Buffer.from(JSON.stringify(procedure)));
  };
