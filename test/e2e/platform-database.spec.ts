import { DataSource } from 'typeorm';
import { Database, sqlStateOf } from '../../src/platform/database/database.service.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('migrations and transactions on a real server', () => {
  let db: TestDatabase;
  let source: DataSource;
  let database: Database;

  beforeAll(async () => {
    db = await createTestDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: db.migratorUrl,
      extra: { max: 10, options: '-c role=lienthong_owner' },
    }).initialize();
    database = new Database(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await db?.drop();
  });

  it('migrates twice without doing anything the second time, and twenty at once', async () => {
    expect(await migrate(db.migratorUrl)).toEqual([]);
    const all = await Promise.all(Array.from({ length: 20 }, () => migrate(db.migratorUrl)));
    expect(all.flat()).toEqual([]);
  });

  it('refuses a schema newer than this build', async () => {
    await database.query(`INSERT INTO migration(timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    await expect(migrate(db.migratorUrl)).rejects.toThrow(/FromTheFuture/);
    await database.query(`DELETE FROM migration WHERE timestamp = 9999999999999`);
  });

  it('folds Vietnamese text for search', async () => {
    expect(await database.query(`SELECT fold($1) AS folded`, ['Đỗ Thị HƯỜNG'])).toEqual([{ folded: 'do thi huong' }]);
  });

  it('runs the whole closure again after a deadlock', async () => {
    await database.query(`CREATE TABLE pair (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)`);
    await database.query(`INSERT INTO pair(id) VALUES (1), (2)`);
    let runs = 0;
    let arrived = 0;
    let bothArrived!: () => void;
    const both = new Promise<void>((resolve) => (bothArrived = resolve));
    const add = (first: number, second: number) =>
      database.transaction(async (tx) => {
        runs++;
        await tx.query('UPDATE pair SET n = n + 1 WHERE id = $1', [first]);
        if (++arrived === 2) bothArrived();
        await both;
        await tx.query('UPDATE pair SET n = n + 1 WHERE id = $1', [second]);
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    expect(runs).toBeGreaterThan(2);
    expect(await database.query('SELECT n FROM pair ORDER BY id')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it('runs after-commit actions once, and never after a rollback', async () => {
    const done: string[] = [];
    await database.transaction(async (tx) => tx.afterCommit(() => void done.push('committed')));
    await expect(
      database.transaction(async (tx) => {
        tx.afterCommit(() => void done.push('rolled back'));
        await tx.query('SELECT 1/0');
      }),
    ).rejects.toThrow(/division by zero/);
    expect(done).toEqual(['committed']);
  });

  it('finds the SQLSTATE along the chain of causes', () => {
    expect(sqlStateOf(new Error('outer', { cause: { code: '40P01' } }))).toBe('40P01');
    expect(sqlStateOf(new Error('plain'))).toBeUndefined();
  });
});
