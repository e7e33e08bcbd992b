import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Base of the hand-written, forward-only migrations. Each module's tables stand in a migration of their own, numbered
 * by order of writing; `name` ends in the number TypeORM sorts by.
 */
export abstract class ForwardMigration implements MigrationInterface {
  abstract readonly name: string;
  /** Statements, run in order inside one transaction as the role that owns the schema. */
  abstract readonly sql: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.sql) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error(`Migration ${this.name} goes forward only; restore a backup instead.`);
  }
}
