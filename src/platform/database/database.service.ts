import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Statement, Tx } from './tx.js';

/** Serialization failure and deadlock: PostgreSQL asks for the whole transaction again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 6;

/** SQLSTATE of a driver error, looked for along the chain of causes. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; driverError?: unknown; cause?: unknown } | undefined; at;) {
    if (typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
    at = (at.driverError ?? at.cause) as typeof at;
  }
  return undefined;
}

/** Waited too long for a lock, or for the statement to end. */
const OUT_OF_TIME = new Set(['55P03', '57014']);
/** What the pool says, which has no codes: no connection was free, or none could be opened. */
const NO_CONNECTION = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

/** Whether the database was too busy to answer in time, so that asking again later may succeed. */
export function isTooBusy(error: unknown): boolean {
  if (OUT_OF_TIME.has(sqlStateOf(error) ?? '')) return true;
  return error instanceof Error && NO_CONNECTION.has(error.message);
}

/** Opens transactions and runs single reads on the application's connection pool. */
@Injectable()
export class Database {
  private readonly log = new Logger(Database.name);

  constructor(@InjectDataSource() readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction and commits it.
   *
   * The whole closure runs again when PostgreSQL reports a serialization failure or a deadlock, so it must have no
   * effects besides those on `tx`; what must happen once belongs in `tx.afterCommit`.
   * @returns what `work` returns
   * @throws what `work` throws, after a rollback
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        const state = sqlStateOf(error);
        if (attempt >= ATTEMPTS || !state || !RETRYABLE.has(state)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (1 + attempt)));
      }
    }
  }

  /** Rows of a read outside any transaction. */
  async query<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(text, [...values]);
  }

  /** Rows of a hot read outside any transaction, prepared under its name: PostgreSQL parses and plans it once. */
  async run<Row = Record<string, unknown>>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    const { rows } = await master.query({ name: statement.name, text: statement.text, values: [...values] });
    return rows as Row[];
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const after: (() => Promise<void> | void)[] = [];
    let result: T;
    try {
      const client = (await runner.connect()) as PoolClient;
      await client.query('BEGIN');
      try {
        result = await work(transactionOn(runner, client, after));
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
    for (const action of after) {
      try {
        await action();
      } catch (error) {
        this.log.error({ err: error }, 'An action after the commit failed');
      }
    }
    return result;
  }
}

function transactionOn(runner: QueryRunner, client: PoolClient, after: (() => Promise<void> | void)[]): Tx {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    run: async <Row>(statement: Statement, values: readonly unknown[] = []) =>
      (await client.query({ name: statement.name, text: statement.text, values: [...values] })).rows as Row[],
    manager: runner.manager,
    afterCommit: (action) => void after.push(action),
  };
}
