import { DataSource } from 'typeorm';
import { migrateQueues } from '../queue/migrate-queues.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any constant: everyone who migrates takes the same advisory lock. */
const MIGRATION_LOCK = 7_423_551;

/** The database has migrations this build does not know: an older build must not run on it. */
export class NewerSchemaError extends Error {
  readonly code = 'newer-schema';
  constructor(readonly unknown: string[]) {
    super(`The database was migrated by a newer version (${unknown.join(', ')}). Run that version or a later one.`);
  }
}

/** A migration's name, as the database keeps it. */
const nameOf = (migration: (typeof MIGRATIONS)[number]): string => new migration().name;

/**
 * Brings the schema up to this build, as the migrator, one transaction for all. Twice is a no-op; twenty at once are safe.
 * @param url connection of the migrator role
 * @param options `only` these migrations, as for a backup that is older than this build; absent: all
 * @returns names of the migrations applied now
 * @throws {NewerSchemaError} when the database, or `only`, is ahead of this build
 */
export async function migrate(url: string, { only }: { only?: readonly string[] } = {}): Promise<string[]> {
  const unknown = only?.filter((name) => !MIGRATIONS.some((migration) => nameOf(migration) === name)) ?? [];
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: only ? MIGRATIONS.filter((migration) => only.includes(nameOf(migration))) : MIGRATIONS,
    migrationsTableName: 'migration',
    extra: { options: '-c role=lienthong_owner' },
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(source);
    const done = await source.runMigrations({ transaction: 'all' });
    // So that the application can see whether the schema is the one it was built for.
    await runner.query('GRANT SELECT ON migration TO lienthong_app');
    await migrateQueues(url);
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

async function refuseNewer(source: DataSource): Promise<void> {
  const [exists] = await source.query<{ at: string | null }[]>(`SELECT to_regclass('migration')::text AS at`);
  if (!exists?.at) return;
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const applied = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  const unknown = applied.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
}
