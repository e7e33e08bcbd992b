import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Compiled, compileSources } from '../support/compiled.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

/** An entry of the product as a process of its own. */
class Entry {
  output = '';
  port = 0;
  private readonly child: ChildProcess;

  constructor(program: string, settings: Record<string, string>) {
    this.child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.on('message', (message: { kind: string; port: number }) => {
      if (message.kind === 'listening') this.port = message.port;
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get lines(): { msg: string }[] {
    return this.output
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as { msg: string }] : []));
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** As when the process that started it is killed. */
  loseParent(): void {
    this.child.disconnect();
  }
}

describe('processes', () => {
  let db: TestDatabase;
  let compiled: Compiled;
  let folder: string;
  const entries: Entry[] = [];

  beforeAll(async () => {
    [db, compiled] = await Promise.all([createTestDatabase(), compileSources()]);
    folder = await mkdtemp(join(tmpdir(), 'lienthong-processes-'));
  });
  afterEach(() => entries.splice(0).forEach((entry) => entry.kill('SIGKILL')));
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await compiled?.remove();
    await db?.drop();
  });

  const start = (entry: 'main' | 'worker', settings: Record<string, string> = {}): Entry => {
    const started = new Entry(join(compiled.folder, `src/${entry}.js`), {
      DATABASE_URL: db.url,
      SESSION_SECRET: 'x'.repeat(32),
      ATTACHMENTS_DIR: folder,
      PORT: '0',
      ...settings,
    });
    entries.push(started);
    return started;
  };
  const listening = (entry: Entry): Promise<void> => until('it listens', () => entry.port > 0, 40_000);

  it('tells all wrong settings at once and ends', async () => {
    const main = start('main', { SESSION_SECRET: 'short', PORT: 'x' });
    expect(await main.ended()).toBe(1);
    expect(main.output).toMatch(/PORT: .*\n.*SESSION_SECRET: /);
  });

  it('listens, tells its address in one line, and stops in order on SIGTERM', async () => {
    const main = start('main');
    await listening(main);
    expect((await fetch(`${main.url}/health/ready`)).status).toBe(200);
    expect(main.lines.filter((line) => line.msg === `listening on ${main.url}`)).toHaveLength(1);
    main.kill('SIGTERM');
    expect(await main.ended()).toBe(0);
    expect(main.lines.at(-1)!.msg).toBe('stopped');
    await expect(fetch(`${main.url}/health/live`)).rejects.toThrow();
    const admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'lienthong%' AND datname = current_database()`,
    );
    await admin.end();
    expect(rows).toEqual([]);
  });

  it('finishes a request it is serving before it stops', async () => {
    const main = start('main');
    await listening(main);
    const lock = new pg.Client({ connectionString: db.adminUrl });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE session IN ACCESS EXCLUSIVE MODE');
    const asked = fetch(`${main.url}/api/session`, { headers: { cookie: `lt_session=${'a'.repeat(43)}` } });
    await until('the request waits for the database', async () => {
      const { rows } = await lock.query(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return rows.length > 0;
    });
    main.kill('SIGTERM');
    await until('it is stopping', () => main.lines.some((line) => line.msg === 'stopping'));
    await lock.query('COMMIT');
    await lock.end();
    expect((await asked).status).toBe(401);
    expect(await main.ended()).toBe(0);
  });

  it('stops when the process that started it is gone', async () => {
    const main = start('main', { WORKER: 'true' });
    await listening(main);
    main.loseParent();
    expect(await main.ended()).toBe(0);
  });

  it('runs as a worker without HTTP', async () => {
    const worker = start('worker');
    await until('it works', () => worker.lines.some((line) => line.msg === 'worker started'), 40_000);
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
  });

  it('refuses a database that nobody has migrated, and says what to do', async () => {
    const admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${db.name}_empty OWNER lienthong_owner`);
    const url = new URL(db.url);
    url.pathname = `/${db.name}_empty`;
    const main = start('main', { DATABASE_URL: url.toString() });
    expect(await main.ended()).toBe(1);
    expect(main.output).toContain('Run "npm run migrate" first');
    await admin.query(`DROP DATABASE ${db.name}_empty WITH (FORCE)`);
    await admin.end();
  });
});
