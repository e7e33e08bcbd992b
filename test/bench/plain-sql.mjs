import { randomUUID } from 'node:crypto';

const TABLES = `
CREATE TABLE plain_instance (id uuid PRIMARY KEY, step_no bigint NOT NULL, status text NOT NULL, marking_hash bytea,
  bindings jsonb NOT NULL, last_step_at timestamptz NOT NULL) WITH (fillfactor = 70);
CREATE TABLE plain_scope (id uuid PRIMARY KEY, instance_id uuid NOT NULL REFERENCES plain_instance, "values" jsonb NOT NULL)
  WITH (fillfactor = 70);
CREATE INDEX ON plain_scope (instance_id);
CREATE TABLE plain_timer (id uuid PRIMARY KEY, instance_id uuid NOT NULL REFERENCES plain_instance, element_id text NOT NULL,
  spec jsonb NOT NULL, due_at timestamptz NOT NULL);
CREATE INDEX ON plain_timer (due_at, id);
CREATE INDEX ON plain_timer (instance_id);
CREATE TABLE plain_history (instance_id uuid NOT NULL, step_no bigint NOT NULL, at timestamptz NOT NULL, actor jsonb NOT NULL,
  event jsonb NOT NULL, entries jsonb NOT NULL, PRIMARY KEY (instance_id, step_no, at));`;

/** The rows of one step, one statement each: with BEGIN and COMMIT eight round trips. */
export const STATEMENTS = {
  lock: 'SELECT * FROM plain_instance WHERE id = $1 FOR UPDATE',
  read: 'SELECT id, "values" FROM plain_scope WHERE instance_id = $1',
  instance: 'UPDATE plain_instance SET step_no = $2, marking_hash = $3, bindings = $4, last_step_at = $5 WHERE id = $1',
  scope: 'UPDATE plain_scope SET "values" = $2 WHERE id = $1',
  timer: `WITH gone AS (DELETE FROM plain_timer WHERE id = $1)
          INSERT INTO plain_timer VALUES ($2, $3, $4, $5, $6)`,
  history: 'INSERT INTO plain_history VALUES ($1, $2, $3, $4, $5, $6)',
};

/** The same rows in one statement without a transaction of its own: what the database itself can do at most. */
export const ONE_STATEMENT = `WITH instance AS (UPDATE plain_instance SET step_no = step_no + 1, marking_hash = $2,
    bindings = $3, last_step_at = $4 WHERE id = $1 RETURNING step_no),
  scope AS (UPDATE plain_scope SET "values" = $5 WHERE instance_id = $1),
  gone AS (DELETE FROM plain_timer WHERE id = $6),
  timer AS (INSERT INTO plain_timer VALUES ($7, $1, $8, $9, $10))
INSERT INTO plain_history SELECT $1, step_no, $4, $11, $12, $13 FROM instance`;

const HASH = Buffer.alloc(32, 7);
const BINDINGS = JSON.stringify(
  Object.fromEntries(['/', '/task1', '/task1/late0'].map((name) => [name, randomUUID()])),
);
const SPEC = JSON.stringify({ kind: 'duration', iso: 'P3D' });
const ACTOR = JSON.stringify({ kind: 'account', accountId: randomUUID() });
const EVENT = JSON.stringify({ type: 'task.complete', token: randomUUID() });

/**
 * Instances as plain rows, without an engine.
 * @param {import('pg').Pool} pool
 * @param {string} entries a journal of the size that the engine writes
 */
export async function plainSql(pool, instances, entries) {
  await pool.query(TABLES);
  const rows = Array.from({ length: instances }, () => ({
    id: randomUUID(),
    scope: randomUUID(),
    timer: randomUUID(),
    step: 1,
  }));
  for (const { id, scope, timer } of rows) {
    await pool.query(`INSERT INTO plain_instance VALUES ($1, 1, 'running', $2, $3, now())`, [id, HASH, BINDINGS]);
    await pool.query(`INSERT INTO plain_scope VALUES ($1, $2, '{}')`, [scope, id]);
    await pool.query(`INSERT INTO plain_timer VALUES ($1, $2, 'late0', $3, now())`, [timer, id, SPEC]);
  }
  const named = (client, name, text, values) => client.query({ name: `plain.${name}`, text, values });
  const values = (row) => JSON.stringify({ step: row.step, opinion: 'Đồng ý' });

  /** @param row a row that no other lane has */
  async function inEight(row) {
    const client = await pool.connect();
    const run = (name, args) => named(client, name, STATEMENTS[name], args);
    const now = new Date();
    const timer = randomUUID();
    try {
      await client.query('BEGIN');
      await run('lock', [row.id]);
      await run('read', [row.id]);
      await run('instance', [row.id, ++row.step, HASH, BINDINGS, now]);
      await run('scope', [row.scope, values(row)]);
      await run('timer', [row.timer, timer, row.id, 'late1', SPEC, new Date(now.getTime() + 3 * 86_400_000)]);
      await run('history', [row.id, row.step, now, ACTOR, EVENT, entries]);
      await client.query('COMMIT');
      row.timer = timer;
    } finally {
      client.release();
    }
  }

  async function inOne(row) {
    const now = new Date();
    const timer = randomUUID();
    const due = new Date(now.getTime() + 3 * 86_400_000);
    row.step++;
    await named(pool, 'one', ONE_STATEMENT, [
      ...[row.id, HASH, BINDINGS, now, values(row), row.timer, timer, 'late1', SPEC, due, ACTOR, EVENT, entries],
    ]);
    row.timer = timer;
  }
  return { rows, inEight, inOne };
}
