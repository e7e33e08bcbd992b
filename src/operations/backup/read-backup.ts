import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  backedUpFile,
  type BackedUpFile,
  BACKUP_FORMAT,
  BackupError,
  backupManifest,
  type BackupManifest,
} from './backup-manifest.js';

/**
 * Reads a backup from its first to its last byte.
 * @returns its manifest, when everything is there and undamaged
 * @throws {BackupError} naming the first thing that is not
 */
export async function readBackup(folder: string): Promise<BackupManifest> {
  const manifest = await manifestOf(folder);
  for (const { name, sha256 } of manifest.tables) await hasHash(folder, join('tables', `${name}.copy.gz`), sha256);
  await hasHash(folder, 'files.jsonl', manifest.files.sha256);
  for await (const { key, sha256 } of filesOf(folder)) await hasHash(folder, join('files', key), sha256);
  return manifest;
}

/** Files of a backup, in the order of their list. */
export async function* filesOf(folder: string): AsyncGenerator<BackedUpFile> {
  const lines = createInterface({ input: createReadStream(join(folder, 'files.jsonl')) });
  for await (const line of lines) yield backedUpFile.parse(JSON.parse(line));
}

async function manifestOf(folder: string): Promise<BackupManifest> {
  let text: string;
  try {
    text = await readFile(join(folder, 'manifest.json'), 'utf8');
  } catch (error) {
    throw new BackupError(`${folder} is no backup: it has no manifest.json.`, { cause: error });
  }
  const format = (JSON.parse(text) as { format?: unknown }).format;
  if (typeof format === 'number' && format > BACKUP_FORMAT)
    throw new BackupError(`${folder} was made by a newer version (format ${format}). Restore it with that version.`);
  const parsed = backupManifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new BackupError(`The manifest of ${folder} is damaged: ${parsed.error.message}`);
  return parsed.data;
}

async function hasHash(folder: string, path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
  } catch (error) {
    throw new BackupError(`The backup lacks ${path}.`, { cause: error });
  }
  if (hash.digest('hex') !== sha256) throw new BackupError(`The backup is damaged: ${path} is not what was written.`);
}
