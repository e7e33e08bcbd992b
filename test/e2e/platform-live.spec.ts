import { Database } from '../../src/platform/database/database.service.js';
import { LiveChannel } from '../../src/platform/live/live.channel.js';
import pg from 'pg';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { withTestIdentity } from '../support/test-identity.js';
import { until } from '../support/until.js';

interface Received {
  id: string;
  event: string;
  data: unknown;
}

/** An EventSource of a few lines: what a browser sees, with headers under control. */
class Listener {
  readonly events: Received[] = [];
  private readonly abort = new AbortController();
  ended = false;
  status = 0;

  constructor(url: string, account: string | undefined, lastEventId?: string) {
    void this.run(url, {
      ...(account && { 'x-test-account': account }),
      ...(lastEventId && { 'last-event-id': lastEventId }),
    });
  }

  get news(): Received[] {
    return this.events.filter((event) => event.event !== 'ping');
  }

  close(): void {
    this.abort.abort();
  }

  private async run(url: string, headers: Record<string, string>): Promise<void> {
    try {
      const response = await fetch(`${url}/api/live`, { headers, signal: this.abort.signal });
      this.status = response.status;
      let text = '';
      const decoded = response.body!.pipeThrough(new TextDecoderStream());
      for await (const chunk of decoded as unknown as AsyncIterable<string>) {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) this.events.push(parse(block));
      }
    } catch {
      // Aborted.
    }
    this.ended = true;
  }
}

function parse(block: string): Received {
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data') || 'null') };
}

describe('live updates', () => {
  let t: TestApp;
  let other: TestApp;
  const listeners: Listener[] = [];

  beforeAll(async () => {
    t = await createTestApp({ adapt: withTestIdentity });
    other = await createTestApp({ database: t.database, adapt: withTestIdentity, worker: false });
  });
  afterEach(() => listeners.splice(0).forEach((listener) => listener.close()));
  afterAll(async () => {
    await other?.close();
    await t?.close();
  });

  const listen = async (account: string, lastEventId?: string, app = t): Promise<Listener> => {
    const listener = new Listener(app.url, account, lastEventId);
    listeners.push(listener);
    await until('the stream is open', () => listener.events.some((event) => event.event === 'ping'));
    return listener;
  };
  const publish = (audience: string[], id: string, app = t): Promise<void> =>
    app.app.get(Database).transaction(async (tx) => {
      app.app.get(LiveChannel).publish(tx, { audience, kind: 'tasks.changed', id });
    });

  it('tell those addressed, as account or as unit, and nobody else', async () => {
    const [an, binh] = [await listen('an,unit-1'), await listen('binh,unit-2')];
    await publish(['an'], '1');
    await publish(['unit-1', 'an'], '2');
    await publish(['unit-2'], '3');
    await until('both were told', () => an.news.length >= 2 && binh.news.length >= 1);
    expect(an.news.map((event) => event.data)).toEqual([{ id: '1' }, { id: '2' }]);
    expect(an.news[0]).toMatchObject({ event: 'tasks.changed', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(binh.news.map((event) => event.data)).toEqual([{ id: '3' }]);
  });

  it('come from other processes too, and not from a rollback', async () => {
    const an = await listen('an');
    await expect(
      other.app.get(Database).transaction(async (tx) => {
        other.app.get(LiveChannel).publish(tx, { audience: ['an'], kind: 'tasks.changed', id: 'rolled back' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await publish(['an'], 'elsewhere', other);
    await until('it arrives', () => an.news.length > 0);
    expect(an.news.map((event) => event.data)).toEqual([{ id: 'elsewhere' }]);
  });

  it('resume in any process after the last event seen; pings carry the place too', async () => {
    const an = await listen('an');
    const watchers = [await listen('watcher'), await listen('watcher', undefined, other)];
    await publish(['an'], 'seen');
    await until('it arrives', () => an.news.length > 0);
    an.close();
    for (const [who, id] of [
      ['an', 'missed 1'],
      ['binh', 'not mine'],
      ['an', 'missed 2'],
      ['watcher', 'last'],
    ] as const)
      await publish([who], id);
    await until('both processes heard all', () => watchers.every((watcher) => watcher.news.length === 1));
    for (const app of [t, other]) {
      const again = await listen('an', an.news[0]!.id, app);
      expect(again.news.map((event) => event.data)).toEqual([{ id: 'missed 1' }, { id: 'missed 2' }]);
      expect(again.events.at(-1)).toMatchObject({ event: 'ping', id: watchers[0]!.news[0]!.id });
      const onceMore = await listen('an', again.events.at(-1)!.id, app);
      expect(onceMore.news).toEqual([]);
    }
  });

  it('say resync when the place is not known any more', async () => {
    expect((await listen('an', 'some-old-process')).news).toEqual([expect.objectContaining({ event: 'resync' })]);
  });

  it('say resync after the connection to the database broke, and go on', async () => {
    const an = await listen('an');
    const admin = new pg.Client({ connectionString: t.database.adminUrl });
    await admin.connect();
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE application_name = 'lienthong live' AND datname = current_database()`);
    await admin.end();
    await until('resync is told', () => an.news.some((event) => event.event === 'resync'));
    await publish(['an'], 'afterwards');
    await until('it arrives', () => an.news.some((event) => JSON.stringify(event.data) === '{"id":"afterwards"}'));
  });

  it('need a session', async () => {
    const listener = new Listener(t.url, undefined);
    await until('it is refused', () => listener.ended);
    expect(listener.status).toBe(401);
  });

  it('carry news larger than one notification', async () => {
    const an = await listen('an');
    const crowd = Array.from({ length: 100 }, (_, n) => `unit-number-${n}`);
    await Promise.all(Array.from({ length: 40 }, (_, n) => publish(['an', ...crowd], String(n))));
    await until('all arrive', () => an.news.length === 40);
  });

  it('end with the process, so that stopping does not wait for browsers', async () => {
    const third = await createTestApp({ database: t.database, adapt: withTestIdentity });
    const listener = await listen('an', undefined, third);
    await third.close();
    await until('the stream ended', () => listener.ended);
  });

  it('end at once for a browser that comes while the process is stopping', async () => {
    const fourth = await createTestApp({ database: t.database, adapt: withTestIdentity });
    fourth.app.get(LiveChannel).onModuleDestroy();
    const listener = new Listener(fourth.url, 'an');
    listeners.push(listener);
    await until('the stream ended', () => listener.ended);
    expect(listener.events).toEqual([]);
    await fourth.close();
  });
});
