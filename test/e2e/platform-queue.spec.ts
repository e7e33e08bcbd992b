import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { Queue } from '../../src/platform/queue/queue.service.js';
import { SystemClock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.service.js';
import { newId } from '../../src/platform/ids.js';
import { startRedisCluster, startRedisGroup } from '../support/redis-groups.mjs';
import { startRedis, type RedisServer } from '../support/redis.mjs';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const soon = (ms: number): Date => new Date(Date.now() + ms);

/** What the suite does with Redis, in whichever shape it stands. */
interface Redis {
  settings: Record<string, string>;
  command(...words: string[]): Promise<string>;
  stop(): Promise<void>;
}

const single = async (): Promise<Redis & RedisServer> => {
  const redis = await startRedis();
  return { ...redis, settings: { REDIS_URL: redis.url } };
};

const SHAPES = {
  postgresql: undefined,
  'one Redis': single,
  'Redis with sentinels, over TLS': () => startRedisGroup({ tls: true }),
  'a Redis cluster': startRedisCluster,
};

describe.each(Object.entries(SHAPES))('bells on %s', (shape, startStore) => {
  let database: TestDatabase;
  let redis: Redis | undefined;
  let t: TestApp;
  let queue: Queue;
  const rung: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await startStore?.();
    t = await start(false);
    queue = t.app.get(Queue);
    queue.onBell('probes', (id) => {
      rung.push(id);
      return id.startsWith('bad') ? Promise.reject(new Error('handler failed')) : Promise.resolve();
    });
    await queue.consume();
  });
  afterAll(async () => {
    await t?.close();
    await redis?.stop();
    await database?.drop();
  });
  beforeEach(() => void rung.splice(0));

  const start = (worker: boolean): Promise<TestApp> =>
    createTestApp({ database, worker, clock: new SystemClock(), settings: redis?.settings });

  const delayed = async (): Promise<number> => {
    if (redis) return Number((await redis.command('ZCARD', '{lienthong}:bells:delayed')).replace(':', ''));
    const sql = `SELECT count(*)::int AS n FROM bullmq.job WHERE queue = 'bells' AND state = 'delayed'`;
    return (await t.app.get(Database).query<{ n: number }>(sql))[0]!.n;
  };

  it('uses the store it was told', () => {
    expect(queue.store).toBe(redis ? 'redis' : 'postgresql');
  });

  it('ring at their time, neither early nor late, also when the worker was idle', async () => {
    const id = newId();
    const dueAt = soon(400);
    await queue.ring('probes', id, dueAt, 0);
    await until('the bell has rung', () => rung.includes(id));
    const late = Date.now() - dueAt.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(3000);
  });

  it('ring many in one go, each once', async () => {
    const ids = Array.from({ length: 300 }, newId);
    await Promise.all(ids.map((id) => queue.ring('probes', id, soon(0), 0)));
    await until('all have rung', () => rung.length >= ids.length);
    await queue.drain();
    expect([...rung].sort()).toEqual([...ids].sort());
  });

  it('ring once for the same arming, again for another', async () => {
    const id = newId();
    for (const arming of [1, 1, 1, 2]) await queue.ring('probes', id, soon(300), arming);
    await until('both armings have rung', () => rung.length >= 2);
    const marker = newId();
    await queue.ring('probes', marker, soon(200), 0);
    await until('the marker has rung', () => rung.includes(marker));
    expect(rung.filter((at) => at === id)).toHaveLength(2);
  });

  it('can be rung again after they rang, since nothing of them is kept', async () => {
    const id = newId();
    for (const times of [1, 2]) {
      await queue.ring('probes', id, soon(0), 0);
      await until(`it has rung ${times} times`, () => rung.filter((at) => at === id).length === times);
    }
  });

  it('stay silent once unrung, and unringing what is gone is no error', async () => {
    const [id, marker] = [newId(), newId()];
    await queue.ring('probes', id, soon(300), 0);
    await queue.drain();
    await queue.unring('probes', id, 0);
    await queue.unring('probes', newId(), 0);
    await queue.ring('probes', marker, soon(500), 0);
    await until('the marker has rung', () => rung.includes(marker));
    expect(rung).not.toContain(id);
  });

  it('go on after a handler failed', async () => {
    await queue.ring('probes', 'bad-row', soon(0), 0);
    const id = newId();
    await queue.ring('probes', id, soon(50), 0);
    await until('the next bell has rung', () => rung.includes(id));
  });

  it('keep what is beyond the horizon out of the queue', async () => {
    await queue.ring('probes', newId(), soon(25 * 3_600_000), 0);
    await queue.ring('probes', newId(), soon(23 * 3_600_000), 0);
    await queue.drain();
    expect(await delayed()).toBe(1);
  });

  it('ring in whichever of two workers is free', async () => {
    const other = await start(false);
    const there: string[] = [];
    other.app.get(Queue).onBell('probes', async (id) => void there.push(id));
    await other.app.get(Queue).consume();
    const ids = Array.from({ length: 200 }, newId);
    await Promise.all(ids.map((id) => queue.ring('probes', id, soon(0), 0)));
    await until('all have rung', () => rung.length + there.length >= ids.length);
    await other.close();
    expect([...rung, ...there].sort()).toEqual([...ids].sort());
  });

  if (shape === 'one Redis')
    it('are lost with Redis, which nobody notices but the log, and ring again once it is back, empty', async () => {
      const server = redis as RedisServer & Redis;
      await server.kill();
      await queue.ring('probes', newId(), soon(0), 0);
      await t.agent().get('/health/ready').expect(200);
      await server.restart();
      const id = newId();
      await until(
        'a new bell rings',
        async () => {
          await queue.ring('probes', id, soon(0), 0);
          return rung.includes(id);
        },
        40_000,
      );
    });
});

describe('sweeps', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t?.close());

  it('run whenever the virtual clock moves, until nothing is left, and survive one that fails', async () => {
    let left = 0;
    const sweeps = t.app.get(Sweeps);
    sweeps.register('broken', () => Promise.reject(new Error('always')));
    sweeps.register('probe', () => Promise.resolve(left > 0 ? left-- : 0));
    left = 5;
    await t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000));
    expect(left).toBe(0);
    expect(() => sweeps.register('probe', () => Promise.resolve(0))).toThrow(/registered already/);
  });

  it('answer only after what became due before the call is done, also while a run is under way', async () => {
    const sweeps = t.app.get(Sweeps);
    let rows = 0;
    let release!: () => void;
    const slow = new Promise<void>((resolve) => (release = resolve));
    let first = true;
    sweeps.register('slow', async () => {
      const seen = rows;
      if (first) await slow;
      first = false;
      rows -= seen;
      return seen;
    });
    const running = sweeps.runAll();
    rows = 1;
    const second = sweeps.runAll();
    release();
    await Promise.all([running, second]);
    expect(rows).toBe(0);
  });
});
