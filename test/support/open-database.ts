import { DataSource } from 'typeorm';
import { Database } from '../../src/platform/database/database.service.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A database of the file's own with services' view of it, for suites that need no HTTP. */
export interface OpenDatabase {
  database: Database;
  test: TestDatabase;
  close(): Promise<void>;
}

/** Clones the template and connects as the application's role. */
export async function openDatabase(): Promise<OpenDatabase> {
  const test = await createTestDatabase();
  const source = await new DataSource({ type: 'postgres', url: test.url, extra: { max: 10 } }).initialize();
  return {
    database: new Database(source),
    test,
    close: async () => {
      await source.destroy();
      await test.drop();
    },
  };
}
