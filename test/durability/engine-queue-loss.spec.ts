import { VirtualClock } from '../../src/platform/clock.js';
import { Queue } from '../../src/platform/queue/queue.service.js';
import { TimersService } from '../../src/engine/timers.service.js';
import { EngineApp } from '../support/engine-app.js';
import { bpmn, end, flows, start, task, timer } from '../support/models.js';
import { openStore, type Store, STORES } from '../support/store.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const HOUR = 3_600_000;
const MANY = 500;

describe.each(STORES)('a queue that loses everything, bells on %s', (kind) => {
  let database: TestDatabase;
  let store: Store;
  let clock: VirtualClock;
  let app: EngineApp;
  let version: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore(kind, database);
    clock = new VirtualClock();
    app = await EngineApp.open({ database, clock, settings: store.settings, worker: true });
    version = await app.publish(
      bpmn(start() + timer('wait', '=pause') + task('after') + end() + flows('start>wait', 'wait>after', 'after>end')),
    );
  });
  afterAll(async () => {
    await app?.close();
    await store?.stop();
    await database?.drop();
  });

  const startMany = async (count: number, pause: string): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 20)
      ids.push(
        ...(await Promise.all(Array.from({ length: Math.min(20, count - at) }, () => app.start(version, { pause })))),
      );
    await app.context.get(Queue).drain();
    return ids;
  };
  /** How often the timers of these instances fired, as their journals tell. */
  const firings = async (ids: string[]): Promise<{ fires: number; instances: number }> => {
    const [row] = await app.db.query<{ fires: number; instances: number }>(
      `SELECT count(*)::int AS fires, count(DISTINCT instance_id)::int AS instances FROM history
       WHERE instance_id = ANY ($1) AND event ->> 'type' = 'timer.fire'`,
      [ids],
    );
    return row!;
  };

  it('fires every one of 500 armed timers, each once', async () => {
    const ids = await startMany(MANY, 'PT1H');
    await store.empty();
    expect(await firings(ids)).toEqual({ fires: 0, instances: 0 });
    await clock.moveTo(new Date(clock.now().getTime() + HOUR));
    expect(await firings(ids)).toEqual({ fires: MANY, instances: MANY });
    expect(await app.db.query('SELECT 1 FROM timer WHERE instance_id = ANY ($1)', [ids])).toEqual([]);
    const tasks = await app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM history, jsonb_array_elements(entries) e
       WHERE instance_id = ANY ($1) AND e ->> 'type' = 'task.open'`,
      [ids],
    );
    expect(tasks).toEqual([{ n: MANY }]);
  });

  it('rings on afterwards, without a restart', async () => {
    const [id] = await startMany(1, 'PT0S');
    await until('the timer has fired', async () => (await app.places(id!)).includes('after'));
    expect(await firings([id!])).toEqual({ fires: 1, instances: 1 });
  });

  it('brings what comes near into the queue, once', async () => {
    const [id] = await startMany(1, 'PT30H');
    const rung = async (): Promise<boolean> =>
      (await app.db.query<{ rung: boolean }>('SELECT rung FROM timer WHERE instance_id = $1', [id]))[0]!.rung;
    expect(await rung()).toBe(false);
    await clock.moveTo(new Date(clock.now().getTime() + 7 * HOUR));
    expect(await rung()).toBe(true);
    expect(await app.context.get(TimersService).ringNear()).toBe(0);
  });

  it('takes a bell that rings twice, early or for nothing as no more than a hint', async () => {
    const timers = app.context.get(TimersService);
    const [id] = await startMany(1, 'PT1H');
    const { token } = await app.waitAt(id!, 'wait');
    await timers.ring(token);
    expect(await app.places(id!)).toEqual(['wait']);
    const due = new Date(clock.now().getTime() + HOUR);
    const rings = Array.from({ length: 5 }, () => timers.ring(token));
    await Promise.all([clock.moveTo(due), ...rings]);
    await Promise.all(Array.from({ length: 5 }, () => timers.ring(token)));
    expect(await firings([id!])).toEqual({ fires: 1, instances: 1 });
  });
});
