import { runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUES } from './bullmq-backend.js';

/**
 * Brings BullMQ's own tables, in the schema `bullmq`, up to the version of the package; twice is a no-op.
 * @param url connection of the migrator role; the tables belong to the owner, the application gets its usual rights
 */
export async function migrateQueues(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c role=lienthong_owner' });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    // BullMQ makes a sequence per queue when it first adds in bulk, which the application may not.
    for (const queue of QUEUES) await client.query('SELECT bullmq.next_job_id($1)', [queue]);
  } finally {
    await client.end();
  }
}
