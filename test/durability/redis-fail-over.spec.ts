import { SystemClock } from '../../src/platform/clock.js';
import { Queue } from '../../src/platform/queue/queue.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { EngineApp } from '../support/engine-app.js';
import { bpmn, end, flows, start, task, timer } from '../support/models.js';
import { type RedisGroup, startRedisCluster, startRedisGroup } from '../support/redis-groups.mjs';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const SHAPES = {
  'sentinels name another master': () => startRedisGroup(),
  'a cluster promotes a replica': startRedisCluster,
};
const MANY = 60;

describe.each(Object.entries(SHAPES))('while %s', (_, startStore) => {
  let database: TestDatabase;
  let redis: RedisGroup;
  let app: EngineApp;
  let version: string;

  beforeAll(async () => {
    [database, redis] = await Promise.all([createTestDatabase(), startStore()]);
    // The worker sweeps at its start and then once an hour: what rings here, the queue has rung.
    app = await EngineApp.open({ database, clock: new SystemClock(), settings: redis.settings, worker: true });
    version = await app.publish(
      bpmn(start() + timer('wait', '=pause') + task('after') + end() + flows('start>wait', 'wait>after', 'after>end')),
    );
  });
  afterAll(async () => {
    await app?.close();
    await redis?.stop();
    await database?.drop();
  });

  const startMany = (count: number, pause: string): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, () => app.start(version, { pause })));
  const fired = async (ids: string[]): Promise<{ fires: number; instances: number }> => {
    const [row] = await app.db.query<{ fires: number; instances: number }>(
      `SELECT count(*)::int AS fires, count(DISTINCT instance_id)::int AS instances FROM history
       WHERE instance_id = ANY ($1) AND event ->> 'type' = 'timer.fire'`,
      [ids],
    );
    return row!;
  };
  const allFired = (ids: string[]) => async () => (await fired(ids)).instances === ids.length;
  const once = (ids: string[]): { fires: number; instances: number } => ({ fires: ids.length, instances: ids.length });

  it('rings what was armed before, though the old master hangs with open connections', async () => {
    const ids = await startMany(MANY, 'PT10S');
    await app.context.get(Queue).drain();
    await until('the replica has every bell', async () => (await redis.command('WAIT', '1', '1000')).trim() === '1');
    expect(Number(await redis.command('ZCARD', '{lienthong}:bells:delayed'))).toBe(MANY);
    await redis.failOver('hang');
    await until('all have fired', allFired(ids), 45_000);
    expect(await fired(ids)).toEqual(once(ids));
  });

  it('rings afterwards too, with the old master as replica', async () => {
    await redis.wake();
    const ids = await startMany(5, 'PT0S');
    await until('all have fired', allFired(ids), 30_000);
    expect(await fired(ids)).toEqual(once(ids));
  });

  it('takes orders all the time, and loses no timer', async () => {
    await until('the replica is ready', () => redis.replicated());
    let over = false;
    const change = redis.failOver('kill').finally(() => (over = true));
    const ids: string[] = [];
    while (!over) ids.push(...(await startMany(2, 'PT1S')));
    await change;
    await until('all are due', () =>
      app.db
        .query<{ due: boolean }>('SELECT bool_and(due_at <= now()) AS due FROM timer')
        .then(([row]) => row!.due !== false),
    );
    await app.context.get(Queue).drain();
    await app.context.get(Sweeps).runAll();
    expect(await fired(ids)).toEqual(once(ids));
    const later = await startMany(5, 'PT0S');
    await until('the new master rings', allFired(later), 30_000);
    expect(await fired([...ids, ...later])).toEqual(once([...ids, ...later]));
  });
});
