import type { Client } from 'pg';

/** What a backup leaves out: it is made anew, or must not live on. */
const LEFT_OUT = [
  // The restored schema has its own.
  'migration',
  // People sign in again.
  'session',
  'sign_in_attempts',
  'client_token',
  // Signs of life of processes that are gone.
  'worker_process',
  // Workers judge anew, by the rules of their build.
  'procedure_version_finding',
];

export interface TableShape {
  name: string;
  /** Without generated ones, and without transaction numbers, which mean nothing on another server. */
  columns: string[];
}

/** Tables of the product with the columns that hold data; a partitioned table stands for its parts. */
export async function tablesOf(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype
        AND c.relname <> ALL ($1)
      GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return rows;
}

/** First months of what is partitioned by month. */
export async function partitionsOf(client: Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ name: string; months: string[] }>(
    `SELECT p.relname AS name,
            array_agg(to_char(to_date(substring(c.relname FROM '_(\\d{6})$'), 'YYYYMM'), 'YYYY-MM-DD') ORDER BY c.relname) AS months
       FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
      WHERE p.relnamespace = 'public'::regnamespace AND p.relkind = 'p' AND c.relname ~ '_\\d{6}$' GROUP BY p.relname`,
  );
  return Object.fromEntries(rows.map(({ name, months }) => [name, months]));
}

/** Sequences that have been used, with their last value. */
export async function sequencesOf(client: Client): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}

/** Names of the applied migrations. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

/** Keys of stored files by whatever table names them in a column `storage_key`, each once, with its checksum. */
export async function* storedKeysOf(client: Client): AsyncGenerator<{ key: string; sha256: string | null }> {
  const { rows: tables } = await client.query<{ name: string; hashed: boolean }>(
    `SELECT c.table_name AS name, EXISTS (SELECT FROM information_schema.columns h WHERE h.table_schema = 'public'
              AND h.table_name = c.table_name AND h.column_name = 'sha256') AS hashed
       FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.column_name = 'storage_key' ORDER BY 1`,
  );
  for (const { name, hashed } of tables) {
    const cursor = `keys_${name}`;
    const hash = hashed ? 'sha256::text' : 'NULL::text';
    await client.query(
      `DECLARE ${client.escapeIdentifier(cursor)} CURSOR FOR
         SELECT DISTINCT storage_key AS key, ${hash} AS sha256 FROM ${client.escapeIdentifier(name)}
          WHERE storage_key IS NOT NULL ORDER BY 1`,
    );
    for (;;) {
      const { rows } = await client.query<{ key: string; sha256: string | null }>(
        `FETCH 500 FROM ${client.escapeIdentifier(cursor)}`,
      );
      if (rows.length === 0) break;
      yield* rows;
    }
  }
}
