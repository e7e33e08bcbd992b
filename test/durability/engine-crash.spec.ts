import { SystemClock } from '../../src/platform/clock.js';
import { newId } from '../../src/platform/ids.js';
import { type Child, compileSources, type Compiled } from '../support/compiled.js';
import { EngineApp } from '../support/engine-app.js';
import {
  boundaryTimer,
  bpmn,
  catchMessage,
  end,
  exclusive,
  flows,
  message,
  script,
  start,
  task,
  timer,
} from '../support/models.js';
import { openStore, type Store, STORES } from '../support/store.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import type { ChildOptions } from './child.js';

describe.each(STORES)('a process that is killed, bells on %s', (kind) => {
  let database: TestDatabase;
  let store: Store;
  let compiled: Compiled;
  let app: EngineApp;
  const children: Child[] = [];
  const survivors: EngineApp[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore(kind, database);
    compiled = await compileSources();
    app = await EngineApp.open({ database, clock: new SystemClock(), settings: store.settings });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill();
    for (const survivor of survivors.splice(0)) await survivor.close();
  });
  afterAll(async () => {
    await app?.close();
    await store?.stop();
    await compiled?.remove();
    await database?.drop();
  });

  const run = (options: Omit<ChildOptions, 'url' | 'settings'>): Child => {
    const child = compiled.run('test/durability/child.js', { ...options, url: database.url, settings: store.settings });
    children.push(child);
    return child;
  };
  const survive = async (): Promise<EngineApp> => {
    const settings = { ...store.settings, SWEEP_SECONDS: '0.2' };
    const survivor = await EngineApp.open({ database, clock: new SystemClock(), settings, worker: true });
    survivors.push(survivor);
    return survivor;
  };
  const fired = async (instanceId: string): Promise<number> => {
    const { items } = await app.engine.historyOf(instanceId, { limit: 1000 });
    return items.filter((entry) => entry.type === 'timer.disarm' && entry.details.how === 'fired').length;
  };

  it('loses nothing between the commit and the bell', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          task('first') +
          timer('wait', 'PT0.3S') +
          task('after') +
          end() +
          flows('start>first', 'first>wait', 'wait>after', 'after>end'),
      ),
    );
    const id = await app.start(version);
    const child = run({ worker: false, die: { at: 'ring' }, complete: { instanceId: id, elementId: 'first' } });
    expect((await child.ended()).signal).toBe('SIGKILL');
    expect(await app.places(id)).toEqual(['wait']);
    await survive();
    await until('the timer has fired', async () => (await app.places(id)).includes('after'));
    expect(await fired(id)).toBe(1);
  });

  it('leaves no trace of a step it was killed in, and no lock', async () => {
    const version = await app.publish(
      bpmn(start() + task('first') + task('second') + end() + flows('start>first', 'first>second', 'second>end')),
    );
    const id = await app.start(version);
    const child = run({
      worker: false,
      die: { at: 'step', elementId: 'second', times: 1 },
      complete: { instanceId: id, elementId: 'first' },
    });
    expect((await child.ended()).signal).toBe('SIGKILL');
    expect(await app.places(id)).toEqual(['first']);
    expect(await app.engine.variablesOf(id)).toEqual({});
    await app.complete(id, 'first', { by: 'survivor' });
    expect(await app.places(id)).toEqual(['second']);
    expect(await app.engine.variablesOf(id)).toEqual({ by: 'survivor' });
  });

  it('fires a timer once though the worker was killed while firing it', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          task('work') +
          boundaryTimer('late', 'work', 'PT0.1S') +
          task('escalated') +
          end() +
          end('end2') +
          flows('start>work', 'work>end', 'late>escalated', 'escalated>end2'),
      ),
    );
    const id = await app.start(version);
    const child = run({ worker: true, die: { at: 'step', elementId: 'escalated', times: 1 } });
    expect((await child.ended()).signal).toBe('SIGKILL');
    expect(await app.places(id)).toEqual(['late', 'work']);
    await survive();
    await until('the timer has fired', async () => (await app.places(id)).includes('escalated'));
    expect(await fired(id)).toBe(1);
  });

  it('goes on with a long automatic stretch where the last commit left it', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          exclusive('merge') +
          script('count', 'n + 1', 'n') +
          exclusive('more', 'more_done') +
          task('done') +
          end() +
          flows('start>merge', 'merge>count', 'count>more', 'more>merge:n < 400', 'more>done', 'done>end'),
      ),
    );
    const id = await app.start(version, { n: 0 });
    const child = run({ worker: true, die: { at: 'step', elementId: 'count', times: 3 } });
    expect((await child.ended()).signal).toBe('SIGKILL');
    const { n } = (await app.engine.variablesOf(id)) as { n: number };
    expect(n).toBeGreaterThan(50);
    expect(n).toBeLessThan(400);
    await survive();
    await until('the stretch is over', async () => (await app.places(id)).includes('done'));
    expect(await app.engine.variablesOf(id)).toEqual({ n: 400 });
  });
  describe('a message', () => {
    const waiting = async (key: string): Promise<{ ids: string[]; messageId: string }> => {
      const version = await app.publish(
        bpmn(
          start() +
            catchMessage('reply', 'replyMessage') +
            task('after') +
            end() +
            flows('start>reply', 'reply>after', 'after>end'),
          message('replyMessage', 'reply', 'code'),
        ),
      );
      // Both wait with the same key: one message is for one of them.
      const ids = [await app.start(version, { code: key }), await app.start(version, { code: key })];
      return { ids, messageId: newId() };
    };
    const inbox = async (id: string): Promise<string | undefined> =>
      (await app.db.query<{ state: string }>('SELECT state FROM message_inbox WHERE id = $1', [id]))[0]?.state;
    const received = async (ids: string[]): Promise<number> => {
      const [row] = await app.db.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM history WHERE instance_id = ANY ($1) AND event ->> 'type' = 'message.receive'`,
        [ids],
      );
      return row!.n;
    };
    const arrivesOnce = async (ids: string[], messageId: string): Promise<void> => {
      await survive();
      await until('the message is delivered', async () => (await inbox(messageId)) === 'delivered');
      expect(await Promise.all(ids.map((id) => app.places(id)))).toEqual([['after'], ['reply']]);
      expect(await app.engine.variablesOf(ids[0]!)).toMatchObject({ answer: 42 });
      expect(await received(ids)).toBe(1);
    };

    it('taken in by a process that died before it rang is delivered once', async () => {
      const { ids, messageId } = await waiting(`ring-${kind}`);
      const correlate = { messageId, messageName: 'reply', correlationKey: `ring-${kind}` };
      const child = run({ worker: false, die: { at: 'ring' }, correlate });
      expect((await child.ended()).signal).toBe('SIGKILL');
      expect([await inbox(messageId), await received(ids)]).toEqual(['pending', 0]);
      await arrivesOnce(ids, messageId);
    });

    it('whose receiver died in the step that takes it is neither lost nor taken twice', async () => {
      const { ids, messageId } = await waiting(`step-${kind}`);
      await app.db.transaction((tx) =>
        app.engine.correlate(
          tx,
          { messageId, messageName: 'reply', correlationKey: `step-${kind}`, payload: { answer: 42 } },
          new SystemClock().now(),
        ),
      );
      const child = run({ worker: true, die: { at: 'step', elementId: 'after', times: 1 } });
      expect((await child.ended()).signal).toBe('SIGKILL');
      expect([await inbox(messageId), await received(ids)]).toEqual(['pending', 0]);
      await arrivesOnce(ids, messageId);
    });
  });
});
