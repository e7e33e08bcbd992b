import { VirtualClock } from '../../src/platform/clock.js';
import { EngineApp } from '../support/engine-app.js';
import { boundaryTimer, bpmn, end, flows, script, start, task, timer } from '../support/models.js';
import { openStore, type Store, STORES } from '../support/store.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const HOUR = 3_600_000;
const MONDAY = new Date('2026-11-23T01:00:00.000Z');
const THURSDAY = new Date(MONDAY.getTime() + 72 * HOUR);

const xml = bpmn(
  start() +
    timer('first', 'PT1H') +
    task('work') +
    boundaryTimer('remind', 'work', 'R4/PT5H', { kind: 'timeCycle', interrupting: false }) +
    script('count', 'n + 1', 'n') +
    end('counted') +
    boundaryTimer('late', 'work', 'PT48H') +
    timer('second', 'PT2H') +
    task('escalated') +
    end() +
    end('end2') +
    flows(
      'start>first',
      'first>work',
      'work>end',
      'remind>count',
      'count>counted',
      'late>second',
      'second>escalated',
      'escalated>end2',
    ),
);

describe.each(STORES)('a worker that was down over the due times, bells on %s', (kind) => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore(kind, database);
  });
  afterAll(async () => {
    await store?.stop();
    await database?.drop();
  });

  const open = (clock: VirtualClock, worker: boolean): Promise<EngineApp> =>
    EngineApp.open({ database, clock, worker, settings: store.settings });
  /** What happened and when, without ids. */
  const storyOf = async (app: EngineApp, id: string): Promise<string[]> => {
    const { items } = await app.engine.historyOf(id, { limit: 1000 });
    return items.map(
      (entry) => `${entry.at} ${entry.type} ${entry.elementId ?? ''} ${JSON.stringify(entry.details.how)}`,
    );
  };

  it('comes to the very state that an uninterrupted one comes to', async () => {
    const clock = new VirtualClock(MONDAY);
    const punctual = await open(clock, true);
    const version = await punctual.publish(xml);
    const control = await punctual.start(version, { n: 0 });
    for (let hours = 1; hours <= 72; hours++) await clock.moveTo(new Date(MONDAY.getTime() + hours * HOUR));
    const expected = await storyOf(punctual, control);
    const variables = await punctual.engine.variablesOf(control);
    await punctual.close();

    const before = await open(new VirtualClock(MONDAY), false);
    const id = await before.start(version, { n: 0 });
    await before.close();
    const after = await open(new VirtualClock(THURSDAY), true);
    expect(await after.places(id)).toEqual(['escalated']);
    expect(await storyOf(after, id)).toEqual(expected);
    expect(await after.engine.variablesOf(id)).toEqual(variables);
    expect(variables).toEqual({ n: 4 });
    await after.close();
  });

  it('lets a command that arrives before the worker has caught up meet what was due first', async () => {
    const before = await open(new VirtualClock(MONDAY), false);
    const id = await before.start(await before.publish(xml), { n: 0 });
    await before.engine.settle(id, new Date(MONDAY.getTime() + HOUR));
    const work = await before.waitAt(id, 'work');
    await before.close();
    const web = await open(new VirtualClock(THURSDAY), false);
    const tooLate = web.engine.deliver(
      id,
      { type: 'task.complete', token: work.token, output: {} },
      { receivedAt: THURSDAY, actor: { kind: 'account', accountId: 'clerk' } },
    );
    await expect(tooLate).rejects.toMatchObject({ code: 'element-gone', waiting: [{ elementId: 'escalated' }] });
    expect(await web.places(id)).toEqual(['escalated']);
    await web.close();
  });
});
