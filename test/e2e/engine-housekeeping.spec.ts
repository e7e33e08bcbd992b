import { EngineHousekeeping } from '../../src/engine/housekeeping.service.js';
import { CLERK, EngineApp } from '../support/engine-app.js';
import { bpmn, end, flows, start, task } from '../support/models.js';

const DAY = 24 * 3_600_000;

describe('housekeeping', () => {
  let app: EngineApp;
  beforeAll(async () => {
    app = await EngineApp.open();
  });
  afterAll(() => app?.close());

  const markings = async (): Promise<number> => (await app.db.query('SELECT 1 FROM marking')).length;
  const tidy = async (): Promise<void> => {
    await app.clock.moveTo(new Date(app.clock.now().getTime() + DAY));
    while ((await app.context.get(EngineHousekeeping).sweep()) > 0);
  };

  it('collects old markings that no instance stands on, and can store them again', async () => {
    const version = await app.publish(bpmn(start() + task('a') + task('b') + end() + flows('start>a', 'a>b', 'b>end')));
    const id = await app.start(version);
    await app.complete(id, 'a');
    expect(await markings()).toBe(2);
    await tidy();
    expect(await markings()).toBe(2);
    await app.db.query(`UPDATE marking SET used_at = used_at - interval '8 days'`);
    await tidy();
    expect(await markings()).toBe(1);
    expect(await app.places(id)).toEqual(['b']);
    const other = await EngineApp.open({ database: app.database });
    const again = await other.start(version);
    expect(await other.places(again)).toEqual(['a']);
    await other.close();
  });

  it('forgets ids of commands after a week, not before', async () => {
    const id = await app.start(await app.publish(bpmn(start() + task('a') + end() + flows('start>a', 'a>end'))));
    const { token } = await app.waitAt(id, 'a');
    const deliver = () =>
      app.engine.deliver(
        id,
        { type: 'task.complete', token, output: {} },
        { receivedAt: app.clock.now(), actor: CLERK, commandId: 'remember' },
      );
    await deliver();
    await tidy();
    expect(await deliver()).toMatchObject({ repeated: true });
    await app.clock.moveTo(new Date(app.clock.now().getTime() + 7 * DAY));
    await tidy();
    await expect(deliver()).rejects.toMatchObject({ code: 'instance-ended' });
  });
});
