import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { createEmptyDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const FIRST_START_MS = 300_000;

/** Commands as people type them, each a process group of its own, as in a terminal. */
class Command {
  output = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  constructor(words: string[], env: Record<string, string>) {
    const { PATH, HOME } = process.env;
    const settings = Object.fromEntries(
      Object.entries({ PATH, HOME, CI: 'true', ...env }).filter(([, value]) => value),
    );
    this.child = spawn(words[0]!, words.slice(1), {
      env: settings,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  answer(text: string): void {
    this.child.stdin?.write(`${text}\n`);
  }

  ended(): Promise<number | null> {
    return this.exited;
  }

  /** Ctrl-C reaches the whole group of a terminal. */
  interrupt(): void {
    process.kill(-this.child.pid!, 'SIGINT');
  }

  kill(): void {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
  }
}

describe('the commands of the README', () => {
  let folder: string;
  let rest: string;
  let occupied: Server;
  let port: number;
  let empty: TestDatabase;
  const commands: Command[] = [];

  beforeAll(async () => {
    [folder, rest, empty] = await Promise.all([
      mkdtemp(join(tmpdir(), 'lienthong-commands-')),
      mkdtemp(join(tmpdir(), 'lienthong-commands-')),
      createEmptyDatabase(),
    ]);
    // PostgreSQL's own user must get through where we are root.
    for (const each of [folder, rest]) await chmod(each, 0o711);
    port = await getPort({ host: '127.0.0.1' });
    occupied = createServer().listen(port, '127.0.0.1');
    await once(occupied, 'listening');
  });
  afterAll(async () => {
    for (const command of commands) {
      command.kill();
      await command.ended();
    }
    occupied?.close();
    for (const each of [folder, rest]) await rm(each, { recursive: true, force: true });
    await empty?.drop();
  });

  const run = (words: string[], env: Record<string, string> = {}): Command => {
    const command = new Command(words, { LIENTHONG_DATA: folder, ...env });
    commands.push(command);
    return command;
  };
  const npm = (script: string, rest: string[] = [], env: Record<string, string> = {}): Command =>
    run(['npm', 'run', '--silent', script, '--', ...rest], env);
  const done = async (command: Command): Promise<[number | null, string]> => [await command.ended(), command.output];
  const addressIn = (start: Command): string | undefined => /http:\/\/localhost:\d+/.exec(start.output)?.[0];
  const started = async (): Promise<{ start: Command; address: string; ms: number }> => {
    const from = performance.now();
    const start = run(['node', 'scripts/start.mjs', '--port', String(port)]);
    let over: number | null | undefined;
    void start.ended().then((code) => (over = code ?? -1));
    const ready = (): boolean => {
      if (over !== undefined) throw new Error(`npm start ended with ${over}:\n${start.output}`);
      return start.output.includes('Ctrl-C');
    };
    await until('it serves', ready, FIRST_START_MS);
    return { start, address: addressIn(start)!, ms: performance.now() - from };
  };
  const isThere = (path: string): Promise<boolean> =>
    access(path).then(
      () => true,
      () => false,
    );

  it(
    'start, start again, back up, restore and reset the demo',
    async () => {
      const first = await started();
      expect(first.start.output).toContain(`Port ${port} is in use; taking `);
      expect(first.address).not.toBe(`http://localhost:${port}`);
      for (const step of [
        'Packages',
        'Server',
        'Web application',
        'PostgreSQL',
        'Schema',
        'Demo province',
        'Demo dossiers',
      ])
        expect(first.start.output).toMatch(new RegExp(`✓ ${step} `));
      const [, password] = /one password: (\S+)/.exec(first.start.output)!;
      expect(first.start.output).toContain('tiepnhan.anbinh');
      const page = await fetch(first.address, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('<div id="root">');
      const signIn = await fetch(`${first.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'tiepnhan.anbinh', password }),
      });
      expect(signIn.status).toBe(200);

      const twice = await done(run(['node', 'scripts/start.mjs']));
      expect(twice).toEqual([1, expect.stringContaining(`runs already on ${folder}`)]);
      expect(twice[1]).toContain(first.address);
      expect(await done(npm('reset', ['--yes']))).toEqual([1, expect.stringContaining('Stop it first')]);
      const backup = join(rest, 'backup');
      expect(await done(npm('backup', [backup]))).toEqual([0, expect.any(String)]);

      first.start.interrupt();
      expect(await first.start.ended()).toBe(130);
      await expect(fetch(first.address)).rejects.toThrow();
      expect(await isThere(join(folder, 'postgresql/cluster/postmaster.pid'))).toBe(false);

      const second = await started();
      expect(second.start.output).not.toContain('Demo dossiers');
      expect(second.ms).toBeLessThan(first.ms / 2);
      second.start.interrupt();
      expect(await second.start.ended()).toBe(130);

      const restored = await done(npm('restore', [backup], { LIENTHONG_DATA: join(rest, 'data') }));
      expect(restored).toEqual([0, expect.stringContaining('Restored.')]);

      expect(await done(npm('reset'))).toEqual([1, expect.stringContaining('There is nobody to ask')]);
      for (const [answer, told, left] of [
        ['no', 'Nothing was deleted', true],
        ['yes', 'is deleted; npm start makes a new demo', false],
      ] as const) {
        const reset = run(['script', '-qec', 'node scripts/reset.mjs', '/dev/null']);
        await until('it asks', () => reset.output.includes('Type "yes"'), 30_000);
        reset.answer(answer);
        expect(await done(reset)).toEqual([0, expect.stringContaining(told)]);
        expect(await isThere(folder)).toBe(left);
      }
    },
    2 * FIRST_START_MS,
  );

  it(
    'seed an embedded database, and no other',
    async () => {
      const data = join(rest, 'seeded');
      const seed = await done(npm('seed', [], { LIENTHONG_DATA: data }));
      expect(seed).toEqual([0, expect.stringMatching(/Seeded already|units and \d+ people/)]);
      const other = await done(npm('seed', [], { DATABASE_URL: empty.url }));
      expect(other).toEqual([1, expect.stringContaining('The demo is for the embedded database only')]);
    },
    FIRST_START_MS,
  );

  it('migrate an empty database, twice, and make its first administrator, once', async () => {
    const env = {
      DATABASE_URL: empty.url,
      MIGRATOR_DATABASE_URL: empty.migratorUrl,
      SESSION_SECRET: 'x'.repeat(32),
      ATTACHMENTS_DIR: rest,
    };
    for (let turn = 0; turn < 2; turn++) expect(await done(npm('migrate', [], env))).toEqual([0, expect.any(String)]);
    const make = () => done(npm('admin:create', ['--username', 'quantri.tinh', '--name', 'Lê Thị An'], env));
    expect(await make()).toEqual([0, expect.stringMatching(/First password, shown this once: \S{12,}/)]);
    const [code, told] = await make();
    expect([code, told.includes('First password')]).toEqual([1, false]);
  });
});
