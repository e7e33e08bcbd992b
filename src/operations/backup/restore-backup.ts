import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { StoredFiles } from '../../documents/stored-files.service.js';
import { migrate } from '../../platform/database/migrate.js';
import { BackupError, type BackupManifest } from './backup-manifest.js';
import { tablesOf } from './catalogue.js';
import { filesOf, readBackup } from './read-backup.js';

export interface RestoreOptions {
  /** Connection of the migrator role, to a database without tables. */
  databaseUrl: string;
  files: StoredFiles;
  folder: string;
  /** Told of each part as it is done. */
  log?: (line: string) => void;
}

/**
 * Puts a backup into an empty database: the schema as it was then, the data in one transaction, then what has been
 * migrated since. Nothing is written before the whole backup has been read and found undamaged; files come before the
 * rows that name them. Queues are not restored: they only ring bells, and sweeps find what is due.
 * @throws {BackupError} when the backup is damaged or the database is not empty
 * @throws {NewerSchemaError} when the backup has migrations that this build does not know
 */
export async function restoreBackup({
  databaseUrl,
  files,
  folder,
  log = () => undefined,
}: RestoreOptions): Promise<BackupManifest> {
  await refuseTables(databaseUrl);
  const manifest = await readBackup(folder);
  log(`The backup of ${manifest.createdAt} (version ${manifest.version}) is whole.`);
  let written = 0;
  for await (const { key, sha256 } of filesOf(folder))
    if (await files.keep(key, () => createReadStream(join(folder, 'files', key)), sha256)) written++;
  log(`files: ${written} of ${manifest.files.count} written, the others were there`);
  await migrate(databaseUrl, { only: manifest.migrations });
  await withOwner(databaseUrl, (client) => load(client, manifest, folder, log));
  const since = await migrate(databaseUrl);
  if (since.length > 0) log(`Migrated since: ${since.join(', ')}`);
  return manifest;
}

async function load(
  client: pg.Client,
  manifest: BackupManifest,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  await client.query('BEGIN');
  const shapes = await tablesOf(client);
  const missing = manifest.tables.filter(({ name }) => !shapes.some((shape) => shape.name === name));
  if (missing.length > 0)
    throw new BackupError(`The schema of the backup has no table ${missing.map(({ name }) => name).join(', ')}.`);
  const addReferences = await dropReferences(client);
  const forget = await numberByThisTransaction(client);
  await client.query(`TRUNCATE ${shapes.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
  for (const [table, months] of Object.entries(manifest.partitions))
    for (const month of months) await client.query('SELECT ensure_month_partitions($1, $2)', [table, month]);
  for (const { name, columns, rows } of manifest.tables) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const stream = client.query(copyFrom(`COPY ${client.escapeIdentifier(name)} (${list}) FROM STDIN`));
    await pipeline(createReadStream(join(folder, 'tables', `${name}.copy.gz`)), createGunzip(), stream);
    if (stream.rowCount !== rows) throw new BackupError(`${name} has ${stream.rowCount} rows instead of ${rows}.`);
    if (rows > 0) log(`${name}: ${rows}`);
  }
  for (const { name, value } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2)', [client.escapeIdentifier(name), value]);
  await forget();
  await addReferences();
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

/** References are checked once all rows are there, whatever order the tables come in. @returns what puts them back */
async function dropReferences(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  };
}

/**
 * Columns with the number of the transaction that wrote the row get that of this one: the old server's mean nothing here,
 * and some would lie in the future. @returns what takes the defaults away that this needs
 */
async function numberByThisTransaction(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT a.attrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND a.atttypid = 'xid8'::regtype AND a.attnotnull AND NOT a.atthasdef AND NOT a.attisdropped`,
  );
  const each = async (change: string): Promise<void> => {
    for (const { table, column } of rows) await client.query(`ALTER TABLE ${table} ALTER COLUMN ${column} ${change}`);
  };
  await each('SET DEFAULT pg_current_xact_id()');
  return () => each('DROP DEFAULT');
}

async function refuseTables(databaseUrl: string): Promise<void> {
  await withOwner(databaseUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    if (rows[0]!.n > 0)
      throw new BackupError(
        'A backup is restored into an empty database, and this one has tables: make a new one, for instance with createdb, and name it in DATABASE_URL and MIGRATOR_DATABASE_URL.',
      );
  });
}

async function withOwner<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, options: '-c role=lienthong_owner' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
