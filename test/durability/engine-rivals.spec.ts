import { SystemClock } from '../../src/platform/clock.js';
import { ElementGoneError } from '../../src/engine/engine.errors.js';
import { MessagesService } from '../../src/engine/messages.service.js';
import { TimersService } from '../../src/engine/timers.service.js';
import { CLERK, EngineApp } from '../support/engine-app.js';
import {
  boundaryTimer,
  bpmn,
  catchMessage,
  end,
  flows,
  message,
  parallel,
  start,
  task,
  timer,
} from '../support/models.js';
import { openStore, type Store, STORES } from '../support/store.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

describe.each(STORES)('two processes at once, bells on %s', (kind) => {
  let database: TestDatabase;
  let store: Store;
  let apps: [EngineApp, EngineApp];

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore(kind, database);
    const open = () =>
      EngineApp.open({
        ...{ database, clock: new SystemClock(), worker: true },
        settings: { ...store.settings, SWEEP_SECONDS: '0.2' },
      });
    apps = [await open(), await open()];
  });
  afterAll(async () => {
    for (const app of apps ?? []) await app.close();
    await store?.stop();
    await database?.drop();
  });

  const eventsOf = async (ids: string[], type: string): Promise<number> => {
    const [row] = await apps[0].db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM history WHERE instance_id = ANY ($1) AND event ->> 'type' = $2`,
      [ids, type],
    );
    return row!.n;
  };
  const linear = bpmn(start() + task('a') + task('b') + end() + flows('start>a', 'a>b', 'b>end'));

  it('fire each of many timers once, by bells and sweeps of both', async () => {
    const version = await apps[0].publish(
      bpmn(start() + timer('wait', 'PT0.5S') + task('after') + end() + flows('start>wait', 'wait>after', 'after>end')),
    );
    const ids = await Promise.all(Array.from({ length: 60 }, (_, i) => apps[i % 2]!.start(version)));
    const left = async (): Promise<number> =>
      (await apps[0].db.query('SELECT 1 FROM timer WHERE instance_id = ANY ($1)', [ids])).length;
    await until('all timers have fired', async () => (await left()) === 0, 30_000);
    await Promise.all(apps.map((app) => app.context.get(TimersService).fireDue()));
    expect(await eventsOf(ids, 'timer.fire')).toBe(ids.length);
  });

  it('do the same command once', async () => {
    const id = await apps[0].start(await apps[0].publish(linear));
    const { token } = await apps[0].waitAt(id, 'a');
    const command = { receivedAt: new SystemClock().now(), actor: CLERK, commandId: 'the-same' };
    const results = await Promise.all(
      [...apps, ...apps].map((app) => app.engine.deliver(id, { type: 'task.complete', token, output: {} }, command)),
    );
    expect(results.filter((result) => !result.repeated)).toHaveLength(1);
    expect(await eventsOf([id], 'task.complete')).toBe(1);
  });

  it('give one of two rivals the step and tell the other who was faster', async () => {
    const version = await apps[0].publish(linear);
    for (let round = 0; round < 5; round++) {
      const id = await apps[0].start(version);
      const { token } = await apps[0].waitAt(id, 'a');
      const receivedAt = new SystemClock().now();
      const results = await Promise.allSettled(
        apps.map((app, i) =>
          app.engine.deliver(
            id,
            { type: 'task.complete', token, output: { winner: i } },
            { receivedAt, actor: { kind: 'account', accountId: `rival-${i}` } },
          ),
        ),
      );
      const winner = results.findIndex((result) => result.status === 'fulfilled');
      const loser = results[1 - winner] as PromiseRejectedResult;
      expect(loser.reason).toBeInstanceOf(ElementGoneError);
      expect(loser.reason).toMatchObject({ closing: { actor: { accountId: `rival-${winner}` } } });
      expect(await apps[0].engine.variablesOf(id)).toEqual({ winner });
    }
  });

  it('keep both of two commands on one instance', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `t${i}`);
    const version = await apps[0].publish(
      bpmn(
        start() +
          parallel('fork') +
          names.map(task).join('') +
          parallel('join') +
          task('last') +
          end() +
          flows('start>fork', 'join>last', 'last>end', ...names.flatMap((name) => [`fork>${name}`, `${name}>join`])),
      ),
    );
    const id = await apps[0].start(version);
    await Promise.all(names.map((name, i) => apps[i % 2]!.complete(id, name, { [name]: i })));
    expect(await apps[0].places(id)).toEqual(['last']);
    expect(await apps[0].engine.variablesOf(id)).toEqual(Object.fromEntries(names.map((name, i) => [name, i])));
  });

  it('let either the clerk or the timer win, never both and never neither', async () => {
    const version = await apps[0].publish(
      bpmn(
        start() +
          task('work') +
          boundaryTimer('late', 'work', 'PT0.05S') +
          task('done') +
          task('escalated') +
          end() +
          end('end2') +
          flows('start>work', 'work>done', 'done>end', 'late>escalated', 'escalated>end2'),
      ),
    );
    const ids = await Promise.all(Array.from({ length: 12 }, () => apps[0].start(version)));
    await Promise.allSettled(ids.map((id, i) => apps[i % 2]!.complete(id, 'work')));
    const places = (): Promise<string[][]> => Promise.all(ids.map((id) => apps[0].places(id)));
    await until('every instance has decided', async () => (await places()).every((place) => !place.includes('work')));
    for (const place of await places()) expect(['done', 'escalated']).toContain(place.join());
    expect((await eventsOf(ids, 'timer.fire')) + (await eventsOf(ids, 'task.complete'))).toBe(ids.length);
  });

  it('deliver a message once though both try', async () => {
    const version = await apps[0].publish(
      bpmn(
        start() +
          catchMessage('reply', 'replyMessage') +
          task('after') +
          end() +
          flows('start>reply', 'reply>after', 'after>end'),
        message('replyMessage', 'reply', 'code'),
      ),
    );
    const ids = await Promise.all(Array.from({ length: 2 }, () => apps[0].start(version, { code: kind })));
    const messageId = await apps[0].db.transaction((tx) =>
      apps[0].engine.correlate(
        tx,
        { messageName: 'reply', correlationKey: kind, payload: {} },
        new SystemClock().now(),
      ),
    );
    await Promise.all([...apps, ...apps].map((app) => app.context.get(MessagesService).process(messageId)));
    expect(await eventsOf(ids, 'message.receive')).toBe(1);
  });
});
