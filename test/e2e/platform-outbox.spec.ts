import { Database } from '../../src/platform/database/database.service.js';
import { FEED_START, OutboxFeed } from '../../src/platform/outbox/outbox.feed.js';
import { Outbox, type OutboxMessage } from '../../src/platform/outbox/outbox.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';

const MINUTE = 60_000;

describe('outbox', () => {
  let t: TestApp;
  let outbox: Outbox;
  let database: Database;
  const delivered: OutboxMessage[] = [];
  let failing = 0;

  beforeAll(async () => {
    t = await createTestApp();
    outbox = t.app.get(Outbox);
    database = t.app.get(Database);
    await t.app.get(Database).query('SELECT 1');
    outbox.on('probe.sent', async (message, tx) => {
      await tx.query('SELECT 1');
      if (failing-- > 0) throw new Error('the receiver is away');
      delivered.push(message);
    });
  });
  afterAll(() => t?.close());
  beforeEach(() => {
    delivered.splice(0);
    failing = 0;
  });

  const append = (key: string, dueAt?: Date): Promise<string> =>
    database.transaction((tx) => outbox.append(tx, { topic: 'probe.sent', key, payload: { key }, dueAt }));
  const pending = async (): Promise<number> =>
    (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox'))[0]!.n;
  const later = (ms: number): Promise<void> => t.clock.moveTo(new Date(t.clock.now().getTime() + ms));

  it('delivers after the commit, once, and keeps what was sent', async () => {
    const id = await append('a');
    await until('it is sent', async () => (await pending()) === 0);
    expect(delivered).toEqual([expect.objectContaining({ id, key: 'a', payload: { key: 'a' }, attempt: 1 })]);
    const [sent] = await database.query('SELECT id, attempts FROM outbox_sent WHERE id = $1', [id]);
    expect(sent).toEqual({ id, attempts: 1 });
  });

  it('delivers nothing of a transaction that was rolled back', async () => {
    await expect(
      database.transaction(async (tx) => {
        await outbox.append(tx, { topic: 'probe.sent', key: 'gone', payload: {} });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await append('after');
    await until('the next is sent', () => delivered.length > 0);
    expect(delivered.map((message) => message.key)).toEqual(['after']);
  });

  it('waits for the due time', async () => {
    await append('later', new Date(t.clock.now().getTime() + 10 * MINUTE));
    await later(9 * MINUTE);
    expect(delivered).toHaveLength(0);
    await later(2 * MINUTE);
    expect(delivered).toHaveLength(1);
  });

  it('tries again under the same id, ever more rarely, and undoes what the failed attempt wrote', async () => {
    failing = 2;
    const id = await append('again');
    await until('the first attempt has failed', () => failing === 1);
    await until('it is put back', async () => {
      const [row] = await database.query<{ waits: boolean }>(
        `SELECT last_error IS NOT NULL AND due_at = $2::timestamptz + interval '15 s' AS waits FROM outbox WHERE id = $1`,
        [id, t.clock.now()],
      );
      return row!.waits;
    });
    await later(16_000);
    expect(failing).toBe(0);
    expect(delivered).toHaveLength(0);
    await later(31_000);
    expect(delivered).toEqual([expect.objectContaining({ id, attempt: 3 })]);
  });

  it('gives up after twelve attempts and keeps the message for an operator', async () => {
    failing = 99;
    const id = await append('dead');
    for (let turn = 1; turn <= 12; turn++) await later(6 * 60 * MINUTE + 1);
    const [row] = await database.query(`SELECT state, attempts, last_error FROM outbox WHERE id = $1`, [id]);
    expect(row).toEqual({ state: 'dead', attempts: 12, last_error: 'Error: the receiver is away' });
    failing = 0;
    expect(await outbox.findDead(10)).toEqual([expect.objectContaining({ id, topic: 'probe.sent' })]);
    expect(await outbox.revive(id)).toBe(true);
    await until('it is sent', async () => (await pending()) === 0);
    expect(delivered).toEqual([expect.objectContaining({ id, attempt: 1 })]);
  });

  it('lets a topic nobody here delivers wait for the version that does', async () => {
    const id = await database.transaction((tx) =>
      outbox.append(tx, { topic: 'from.elsewhere', key: 'k', payload: {} }),
    );
    await append('ours');
    await until('ours is sent', () => delivered.length === 1);
    await later(MINUTE);
    expect(await database.query('SELECT state, attempts FROM outbox WHERE id = $1', [id])).toEqual([
      { state: 'pending', attempts: 0 },
    ]);
  });

  it('delivers each of many once with two workers at work', async () => {
    const other = await createTestApp({ database: t.database, clock: t.clock, worker: true });
    other.app.get(Outbox).on('probe.sent', async (message) => void delivered.push(message));
    await Promise.all(Array.from({ length: 60 }, (_, n) => append(`m${n}`)));
    await until('all are sent', () => delivered.length >= 60);
    await later(MINUTE);
    await other.close();
    expect(new Set(delivered.map((message) => message.key)).size).toBe(60);
    expect(delivered).toHaveLength(60);
  });

  it('keeps neither timers nor requests waiting while the outer world is slow', async () => {
    let letGo!: () => void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let [running, most, turns] = [0, 0, 0];
    outbox.on('probe.slow', async () => {
      most = Math.max(most, ++running);
      await held;
      running--;
    });
    const sweeps = t.app.get(Sweeps);
    sweeps.register('probe.timers', () => {
      turns++;
      return Promise.resolve(0);
    });
    await database.query(
      `INSERT INTO outbox (id, created_at, topic, key, payload, due_at)
       SELECT gen_random_uuid(), $1, 'probe.slow', n::text, '{}', $1 FROM generate_series(1, 20) AS n`,
      [t.clock.now()],
    );
    await Promise.all(
      Array.from({ length: 8 }, () =>
        database.transaction((tx) => outbox.append(tx, { topic: 'probe.slow', key: 'rung', payload: {} })),
      ),
    );
    const first = sweeps.runAll();
    await until('deliveries wait for the outer world', () => running >= 3);
    const before = turns;
    const second = sweeps.runAll();
    await until('the other sweeps have had their turn', () => turns > before);
    await t.agent().get('/health/ready').expect(200);
    letGo();
    await Promise.all([first, second]);
    const left = `SELECT 1 FROM outbox WHERE topic = 'probe.slow'`;
    await until('all are sent', async () => (await database.query(left)).length === 0);
    expect(most).toBeLessThanOrEqual(6);
  });

  describe('feed', () => {
    const write = (key: string) => (tx: Parameters<Parameters<Database['transaction']>[0]>[0]) =>
      outbox.append(tx, { topic: 'feed.probe', key, payload: {} });

    it('holds back what a transaction that began earlier could still slip in before', async () => {
      const feed = t.app.get(OutboxFeed);
      let letGo!: () => void;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      let began!: () => void;
      const beganEarly = new Promise<void>((resolve) => (began = resolve));
      const early = database.transaction(async (tx) => {
        await write('early')(tx);
        began();
        await held;
      });
      await beganEarly;
      await database.transaction(write('late'));
      expect(await feed.after(FEED_START, ['feed.probe'], 10)).toEqual([]);
      letGo();
      await early;
      // Transactions of other databases on the same server hold the feed back too, while they last.
      const read = () => feed.after(FEED_START, ['feed.probe'], 10);
      await until('nothing older is under way', async () => (await read()).length > 0);
      const entries = await read();
      expect(entries.map((entry) => entry.key)).toEqual(['early', 'late']);
      expect(await feed.after(entries[0]!, ['feed.probe'], 10)).toEqual([entries[1]]);
    });
  });
});
