import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { newId } from '../../platform/ids.js';
import type { StoredFiles } from '../../documents/stored-files.service.js';
import { type BackedUpTable, BACKUP_FORMAT, BackupError, type BackupManifest } from './backup-manifest.js';
import { migrationsOf, partitionsOf, sequencesOf, storedKeysOf, type TableShape, tablesOf } from './catalogue.js';

export interface BackupOptions {
  /** Connection of the migrator role, which may read everything. */
  databaseUrl: string;
  files: StoredFiles;
  /** Made new; must not exist, or be empty. */
  folder: string;
  /** Of the product. */
  version: string;
  now: Date;
  /** Told of each part as it is done. */
  log?: (line: string) => void;
}

/**
 * Writes all data of an installation into a folder, from one snapshot, while it is at work. Files are copied after the
 * rows that name them: a file is never changed, and one that nobody names is not copied.
 *
 * Written beside first and renamed at the end, so that a folder of that name is a whole backup.
 * @throws {BackupError} when the folder is in use, or a file is lost or damaged
 */
export async function makeBackup(options: BackupOptions): Promise<BackupManifest> {
  const { databaseUrl, folder, files, log = () => undefined } = options;
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupError(`${folder} is there already: name a folder that does not exist or is empty.`);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  for (const name of ['tables', 'files']) await mkdir(join(part, name), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c role=lienthong_owner' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await refuseEmpty(client);
    const facts = {
      migrations: await migrationsOf(client),
      sequences: await sequencesOf(client),
      partitions: await partitionsOf(client),
    };
    const tables: BackedUpTable[] = [];
    for (const shape of await tablesOf(client)) {
      const table = await copyOut(client, shape, join(part, 'tables', `${shape.name}.copy.gz`));
      if (table.rows > 0) log(`${table.name}: ${table.rows}`);
      tables.push(table);
    }
    const copied = await copyFiles(storedKeysOf(client), files, part);
    log(`files: ${copied.count}`);
    const manifest: BackupManifest = {
      ...{ product: 'lienthong', format: BACKUP_FORMAT, version: options.version },
      ...{ createdAt: options.now.toISOString(), ...facts, tables, files: copied },
    };
    await writeFile(join(part, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
      flush: true,
      mode: 0o600,
    });
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
    await client.query('COMMIT');
    await note(client, manifest, options.now);
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** So that operators are told when the last one is long ago; a schema older than that note has no place for it. */
async function note(client: pg.Client, { tables, files }: BackupManifest, at: Date): Promise<void> {
  const { rows } = await client.query<{ at: string | null }>(`SELECT to_regclass('public.backup_run')::text AS at`);
  if (rows[0]!.at === null) return;
  await client.query(`INSERT INTO backup_run (id, finished_at, row_count, file_count) VALUES ($1, $2, $3, $4)`, [
    newId(),
    at,
    tables.reduce((sum, table) => sum + table.rows, 0),
    files.count,
  ]);
}

async function refuseEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ at: string | null }>(`SELECT to_regclass('public.migration')::text AS at`);
  if (rows[0]!.at === null) throw new BackupError('There is nothing to back up: the database has no tables yet.');
}

async function copyOut(client: pg.Client, { name, columns }: TableShape, path: string): Promise<BackedUpTable> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  // A partitioned table can only be read by a query.
  const stream = client.query(copyTo(`COPY (SELECT ${list} FROM ${client.escapeIdentifier(name)}) TO STDOUT`));
  const hash = new Hashing();
  await pipeline(stream, createGzip(), hash, createWriteStream(path, { flush: true, mode: 0o600 }));
  return { name, columns, rows: stream.rowCount, sha256: hash.digest() };
}

async function copyFiles(
  keys: AsyncIterable<{ key: string; sha256: string | null }>,
  files: StoredFiles,
  part: string,
): Promise<BackupManifest['files']> {
  const list = await open(join(part, 'files.jsonl'), 'wx', 0o600);
  const whole = createHash('sha256');
  const [seen, sum] = [new Set<string>(), { count: 0, bytes: 0 }];
  try {
    for await (const { key, sha256 } of keys) {
      if (seen.has(key)) continue;
      seen.add(key);
      const copied = await copyFile(files, key, join(part, 'files', key));
      if (sha256 !== null && sha256 !== copied.sha256)
        throw new BackupError(`The stored file ${key} is damaged: it is no longer the one that was handed in.`);
      const line = `${JSON.stringify({ key, ...copied })}\n`;
      whole.update(line);
      await list.write(line);
      sum.count++;
      sum.bytes += copied.bytes;
    }
    await list.sync();
  } finally {
    await list.close();
  }
  return { ...sum, sha256: whole.digest('hex') };
}

async function copyFile(files: StoredFiles, key: string, path: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = new Hashing();
  await pipeline(Readable.from(await files.open(key)), hash, createWriteStream(path, { flush: true, mode: 0o600 }));
  return { bytes: hash.bytes, sha256: hash.digest() };
}

/** Counts and hashes what passes through. */
class Hashing extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, data: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
