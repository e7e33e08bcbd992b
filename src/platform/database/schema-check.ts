import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, sqlStateOf } from './database.service.js';
import { NewerSchemaError } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

/** The database lacks migrations of this build. */
export class SchemaBehindError extends Error {
  readonly code = 'schema-behind';
  constructor(readonly missing: string[]) {
    super(`The database lacks ${missing.join(', ')}. Run "npm run migrate" first.`);
  }
}

/** No such table, or no right to read it: nobody has migrated yet. */
const NOT_THERE = new Set(['42P01', '42501']);

/** Keeps a process from serving on a schema it was not built for: better no answer than a wrong row. */
@Injectable()
export class SchemaCheck implements OnModuleInit {
  constructor(private readonly database: Database) {}

  /**
   * @throws {SchemaBehindError}
   * @throws {NewerSchemaError}
   */
  async onModuleInit(): Promise<void> {
    const known = new Set<string>(MIGRATIONS.map((migration) => new migration().name));
    const applied = new Set(await this.applied());
    const missing = [...known].filter((name) => !applied.has(name));
    if (missing.length > 0) throw new SchemaBehindError(missing);
    const unknown = [...applied].filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerSchemaError(unknown);
  }

  private async applied(): Promise<string[]> {
    try {
      return (await this.database.query<{ name: string }>('SELECT name FROM migration')).map((row) => row.name);
    } catch (error) {
      if (NOT_THERE.has(sqlStateOf(error) ?? '')) return [];
      throw error;
    }
  }
}
