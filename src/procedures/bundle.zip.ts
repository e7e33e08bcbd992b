import type { Localized } from '#workflow';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { bundleOfFiles, filesOfBundle, isLeftover } from './bundle.files.js';
import { BundleUnreadableError } from './import.errors.js';
import type { ProcedureBundle } from './procedures.events.js';

/** Far above any procedure, far below what could hurt. Sizes in bytes. */
export const ZIP_LIMITS = {
  file: 5 * 1024 * 1024,
  entries: 400,
  entry: 2 * 1024 * 1024,
  total: 16 * 1024 * 1024,
  path: 200,
} as const;

/** File type bits of a Unix mode: only plain files carry content. */
const TYPE = 0o170_000;
const PLAIN = 0o100_000;

/**
 * Reads a bundle out of a .zip, whose files stand at its root or in one folder.
 *
 * Nothing is written anywhere. Sizes are checked as declared and again as inflated, so that neither many small files nor
 * one that unfolds without end gets through.
 * @throws {BundleUnreadableError} saying what is wrong with the file
 */
export async function readBundleZip(content: Buffer): Promise<ProcedureBundle> {
  if (content.length > ZIP_LIMITS.file) throw refuse(TOO_LARGE);
  const zip = await open(content);
  try {
    return bundleOfFiles(withoutFolder(await readAll(zip)));
  } finally {
    zip.close();
  }
}

async function open(content: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(content, { lazyEntries: true, strictFileNames: true, autoClose: false });
  } catch {
    throw refuse({ vi: 'Tệp không phải là .zip, hoặc bị hỏng', en: 'The file is no .zip, or damaged' });
  }
}

async function readAll(zip: ZipFile): Promise<Map<string, Buffer>> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw refuse(TOO_MANY);
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.normalize('NFC');
      if (path.endsWith('/') || isLeftover(path)) continue;
      refuseOdd(entry, path, files);
      total += entry.uncompressedSize;
      if (total > ZIP_LIMITS.total) throw refuse(TOO_LARGE);
      // yauzl ends the stream with an error as soon as it gives more than was declared.
      files.set(path, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (error) {
    if (error instanceof BundleUnreadableError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse({ vi: `Tệp .zip không đọc được: ${reason}`, en: `The .zip cannot be read: ${reason}` });
  }
  return files;
}

function refuseOdd(entry: Entry, path: string, files: ReadonlyMap<string, Buffer>): void {
  const type = (entry.externalFileAttributes >>> 16) & TYPE;
  if (path.length > ZIP_LIMITS.path)
    throw refuse({ vi: 'Có tệp mang tên quá dài', en: 'The name of a file is too long' });
  if (type !== 0 && type !== PLAIN)
    throw refuse({ vi: `${path} không phải là tệp thường`, en: `${path} is no plain file` });
  if (entry.isEncrypted()) throw refuse({ vi: `${path} bị đặt mật khẩu`, en: `${path} is encrypted` });
  if (entry.uncompressedSize > ZIP_LIMITS.entry) throw refuse({ vi: `${path} quá lớn`, en: `${path} is too large` });
  if (files.has(path)) throw refuse({ vi: `${path} có hai lần`, en: `${path} is there twice` });
}

/** Many tools pack the folder itself: then every path begins with its name. */
function withoutFolder(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  if (files.has('procedure.json')) return new Map(files);
  const tops = new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [top = ''] = tops;
  if (tops.size !== 1 || top === '') return new Map(files);
  return new Map([...files].map(([path, content]) => [path.slice(top.length), content]));
}

/**
 * Packs a bundle as `readBundleZip` reads it: read back anywhere, it has the same checksum.
 * @param at written as the time of every file, so that the same version gives the same bytes
 */
export async function writeBundleZip(bundle: ProcedureBundle, at: Date): Promise<Buffer> {
  const zip = new ZipWriter();
  for (const [path, content] of filesOfBundle(bundle)) zip.addBuffer(content, path, { mtime: at, mode: 0o100644 });
  zip.end();
  return buffer(zip.outputStream);
}

const refuse = (text: Localized): BundleUnreadableError => new BundleUnreadableError([text]);

const megabytes = ZIP_LIMITS.file / 1024 / 1024;
const TOO_LARGE = {
  vi: `Tệp .zip quá lớn: nhận đến ${megabytes} MB, giải nén đến ${ZIP_LIMITS.total / 1024 / 1024} MB`,
  en: `The .zip is too large: up to ${megabytes} MB are taken, ${ZIP_LIMITS.total / 1024 / 1024} MB unpacked`,
};
const TOO_MANY = {
  vi: `Tệp .zip có quá nhiều tệp: nhận đến ${ZIP_LIMITS.entries}`,
  en: `The .zip has too many files: up to ${ZIP_LIMITS.entries} are taken`,
};
