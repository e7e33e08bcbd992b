import pg from 'pg';
import { startRedis } from './redis.mjs';
import type { TestDatabase } from './test-database.js';

/** Both stores that bells can stand in; whatever holds on one must hold on the other. */
export const STORES = ['postgresql', 'redis'] as const;

/** Where the bells of a suite stand, and how they get lost. */
export interface Store {
  settings: Record<string, string>;
  /** Loses every bell, as FLUSHALL or a restored backup does. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a store of its own for a suite. */
export async function openStore(kind: (typeof STORES)[number], database: TestDatabase): Promise<Store> {
  if (kind === 'postgresql')
    return { settings: {}, empty: () => truncateQueues(database.adminUrl), stop: () => Promise.resolve() };
  const redis = await startRedis();
  return {
    settings: { REDIS_URL: redis.url },
    empty: async () => void (await redis.command('FLUSHALL')),
    stop: () => redis.stop(),
  };
}

async function truncateQueues(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = 'bullmq' AND tablename !~ 'migration|meta'`,
    );
    await client.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} CASCADE`);
  } finally {
    await client.end();
  }
}
