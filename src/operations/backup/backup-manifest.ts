import { z } from 'zod';

/** Format of the folders that this build writes; older ones stay readable. */
export const BACKUP_FORMAT = 1;

const table = z.object({
  name: z.string(),
  /** In the order of the file's columns. */
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  /** Of the compressed file, hex. */
  sha256: z.string(),
});

/**
 * What stands in `manifest.json`, written last: a folder without it is no backup.
 *
 * Beside it lie `tables/<name>.copy.gz` (PostgreSQL's COPY text format), `files.jsonl` (one line a file: key, bytes,
 * sha256) and `files/<key>`.
 */
export const backupManifest = z.object({
  product: z.literal('lienthong'),
  format: z.int().min(1),
  version: z.string(),
  /** Instant of the snapshot, ISO 8601. */
  createdAt: z.iso.datetime(),
  /** Names of the schema's migrations, as applied. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** First months of the partitions, `yyyy-mm-dd`, by partitioned table. */
  partitions: z.record(z.string(), z.array(z.string())),
  files: z.object({ count: z.int().min(0), bytes: z.number().min(0), sha256: z.string() }),
});

export type BackupManifest = z.output<typeof backupManifest>;
export type BackedUpTable = z.output<typeof table>;

/** A line of `files.jsonl`. */
export const backedUpFile = z.object({ key: z.string(), bytes: z.number(), sha256: z.string() });
export type BackedUpFile = z.output<typeof backedUpFile>;

/** The backup cannot be made, or what should be one is none; the message tells an operator what to do. */
export class BackupError extends Error {
  readonly code = 'backup';
}
