import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { dumpSchema } from '../../scripts/lib/schema-dump.mjs';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('schema', () => {
  let db: TestDatabase;
  let admin: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    db = await createTestDatabase();
    admin = new pg.Client({ connectionString: db.adminUrl });
    app = new pg.Client({ connectionString: db.url });
    await Promise.all([admin.connect(), app.connect()]);
  });
  afterAll(async () => {
    await Promise.all([admin?.end(), app?.end()]);
    await db?.drop();
  });

  it('is what schema.sql says (npm run schema writes it)', async () => {
    expect(await dumpSchema(admin)).toBe(await readFile('src/platform/database/schema.sql', 'utf8'));
  });

  it('cannot be changed by the application, nor its migrations told otherwise', async () => {
    for (const statement of [
      'CREATE TABLE mine (id int)',
      'ALTER TABLE outbox ADD COLUMN mine int',
      'DROP TABLE outbox',
      'TRUNCATE outbox',
      `INSERT INTO migration(timestamp, name) VALUES (1, 'x')`,
      'DELETE FROM migration',
      'SET ROLE lienthong_owner',
    ])
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    expect((await app.query('SELECT count(*)::int AS n FROM migration')).rows[0].n).toBeGreaterThan(0);
  });

  it('lets the application reach monthly partitions through their tables only', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relispartition AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const { name } of rows)
      await expect(app.query(`SELECT 1 FROM ${name} LIMIT 1`)).rejects.toMatchObject({ code: '42501' });
    await app.query('SELECT 1 FROM outbox_sent LIMIT 1');
  });

  it('gets further months by the application, for partitioned tables and nothing else', async () => {
    await app.query(`SELECT ensure_month_partitions('outbox_sent', '2031-05-17')`);
    await app.query(`SELECT ensure_month_partitions('outbox_sent', '2031-05-01')`);
    const { rows } = await admin.query<{ bound: string }>(
      `SELECT pg_get_expr(relpartbound, oid) AS bound FROM pg_class WHERE relname = 'outbox_sent_203105'`,
    );
    expect(rows[0]!.bound).toMatch(/2031-05-01 00:00:00\+00.*2031-06-01 00:00:00\+00/);
    await expect(app.query(`SELECT ensure_month_partitions('outbox', '2031-05-01')`)).rejects.toThrow(
      /not partitioned/,
    );
  });
});
