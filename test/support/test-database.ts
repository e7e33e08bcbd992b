import { randomBytes } from 'node:crypto';
import pg from 'pg';
/** Made and migrated by `global-setup.mjs`. */
const TEMPLATE = 'lienthong_template';

export interface TestDatabase {
  name: string;
  /** Connection of the application's role. */
  url: string;
  /** Connection of the migrator, who owns the tables. */
  migratorUrl: string;
  /** Connection of the superuser. */
  adminUrl: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, cloned from the migrated template.
 * @throws when the server of `global-setup` is not running
 */
export const createTestDatabase = (): Promise<TestDatabase> => create(`TEMPLATE ${TEMPLATE}`);

/** As `createTestDatabase`, without a single table. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('');

async function create(from: string): Promise<TestDatabase> {
  const server = process.env.LIENTHONG_TEST_POSTGRES;
  if (!server) throw new Error('No test server: run this file through jest with the project e2e or durability.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} ${from} OWNER lienthong_owner`);
  const urlOf = (role: string): string => {
    const url = new URL(server);
    url.username = role;
    url.pathname = `/${name}`;
    return url.toString();
  };
  return {
    name,
    url: urlOf('lienthong_app'),
    migratorUrl: urlOf('lienthong_migrator'),
    adminUrl: urlOf('postgres'),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
