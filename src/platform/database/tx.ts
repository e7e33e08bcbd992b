import type { EntityManager } from 'typeorm';

/** A named statement: PostgreSQL parses and plans it once per connection. One per function, beside its use. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * One open transaction. Services open it, repositories take it as their first parameter, nobody keeps it.
 */
export interface Tx {
  /** Rows of a one-off statement with `$1 …` parameters. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Rows of a hot statement, prepared under its name. */
  run<Row = Record<string, unknown>>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  /** TypeORM's view of the same transaction, for entities private to a module. */
  readonly manager: EntityManager;
  /** Runs after the commit, never after a rollback; a failure is logged and does not undo the commit. */
  afterCommit(action: () => Promise<void> | void): void;
}
