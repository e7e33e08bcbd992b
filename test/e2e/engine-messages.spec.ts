import { newId } from '../../src/platform/ids.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { CLERK, EngineApp, OFFICE, ZONE } from '../support/engine-app.js';
import { bpmn, catchMessage, end, flows, message, start, task } from '../support/models.js';
import { until } from '../support/until.js';

const xml = bpmn(
  start() +
    catchMessage('reply', 'replyMessage') +
    task('after') +
    end() +
    flows('start>reply', 'reply>after', 'after>end'),
  message('replyMessage', 'reply', 'code'),
);

describe('messages between transactions', () => {
  let app: EngineApp;
  let version: string;
  beforeAll(async () => {
    app = await EngineApp.open({ worker: true });
    version = await app.publish(xml);
  });
  afterAll(() => app?.close());

  const send = (key: string, messageId?: string): Promise<string> =>
    app.db.transaction((tx) =>
      app.engine.correlate(
        tx,
        { messageName: 'reply', correlationKey: key, payload: { answer: 42 }, messageId },
        app.clock.now(),
      ),
    );
  const stateOf = async (id: string): Promise<string> =>
    (await app.db.query<{ state: string }>('SELECT state FROM message_inbox WHERE id = $1', [id]))[0]!.state;
  const settled = (id: string): Promise<void> =>
    until('the message is settled', async () => (await stateOf(id)) !== 'pending');

  it('reaches the instance that waits with that key, and no other', async () => {
    const [mine, other] = [await app.start(version, { code: 'A-1' }), await app.start(version, { code: 'A-2' })];
    const id = await send('A-1');
    await settled(id);
    expect(await stateOf(id)).toBe('delivered');
    expect(await app.places(mine)).toEqual(['after']);
    expect(await app.engine.variablesOf(mine)).toMatchObject({ answer: 42 });
    expect(await app.places(other)).toEqual(['reply']);
  });

  it('arrives once, under one id, however often it is sent', async () => {
    const instances = [await app.start(version, { code: 'B' }), await app.start(version, { code: 'B' })];
    const messageId = newId();
    await Promise.all([send('B', messageId), send('B', messageId), send('B', messageId)]);
    await settled(messageId);
    const places = await Promise.all(instances.map((id) => app.places(id)));
    expect(places).toEqual([['after'], ['reply']]);
  });

  it('gives each of two messages to a waiting instance of its own', async () => {
    const instances = [await app.start(version, { code: 'C' }), await app.start(version, { code: 'C' })];
    const ids = await Promise.all([send('C'), send('C')]);
    await Promise.all(ids.map(settled));
    expect(await Promise.all(ids.map(stateOf))).toEqual(['delivered', 'delivered']);
    expect(await Promise.all(instances.map((id) => app.places(id)))).toEqual([['after'], ['after']]);
  });

  it('keeps what nobody waits for in sight', async () => {
    const id = await send('nobody');
    await settled(id);
    expect(await stateOf(id)).toBe('unmatched');
  });

  it('waits for a receiver that comes later, and then arrives once', async () => {
    const id = await send('early');
    await settled(id);
    expect(await stateOf(id)).toBe('unmatched');
    const first = await app.start(version, { code: 'early' });
    await until('it is delivered', async () => (await stateOf(id)) === 'delivered');
    expect(await app.places(first)).toEqual(['after']);
    expect(await app.engine.variablesOf(first)).toMatchObject({ answer: 42 });
    const second = await app.start(version, { code: 'early' });
    await app.context.get(Sweeps).runAll();
    expect(await app.places(second)).toEqual(['reply']);
  });

  it('is not set aside while its receiver is about to wait', async () => {
    const started = newId();
    let id = '';
    await app.db.transaction(async (tx) => {
      await app.engine.start(tx, {
        ...{ businessKey: started, procedureVersionId: version, competentUnitId: OFFICE, timeZone: ZONE },
        ...{ variables: { code: 'race' }, receivedAt: app.clock.now(), actor: CLERK },
      });
      id = await send('race');
      const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`;
      await until('the message waits, or is given up', async () => {
        return (await stateOf(id)) !== 'pending' || (await app.db.query(waits)).length > 0;
      });
      expect(await stateOf(id)).toBe('pending');
    });
    await until('it is delivered', async () => (await stateOf(id)) === 'delivered');
    const [instance] = await app.db.query<{ id: string }>('SELECT id FROM instance WHERE business_key = $1', [started]);
    expect(await app.places(instance!.id)).toEqual(['after']);
  });

  it('can start an instance', async () => {
    let started: string | undefined;
    app.engine.onUnmatchedMessage(async (tx, { messageName, correlationKey }) => {
      if (correlationKey !== 'start-me') return undefined;
      started = await app.engine.start(tx, {
        ...{
          businessKey: newId(),
          procedureVersionId: version,
          competentUnitId: newId(),
          timeZone: 'Asia/Ho_Chi_Minh',
        },
        ...{ variables: { code: messageName }, receivedAt: app.clock.now() },
        actor: { kind: 'system', reason: 'message' },
      });
      return started;
    });
    const id = await send('start-me');
    await settled(id);
    expect(await stateOf(id)).toBe('delivered');
    expect(await app.places(started!)).toEqual(['reply']);
  });
});
