import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { EngineService } from '../../src/engine/engine.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { newId } from '../../src/platform/ids.js';
import { CLERK, EngineApp, OFFICE, ZONE } from '../support/engine-app.js';
import { bpmn, end, flows, start, task } from '../support/models.js';
import { until } from '../support/until.js';

const MINE = `application_name = 'lienthong marking' AND datname = current_database()`;

/** A worker that finishes a step while the process stops. */
@Injectable()
class LateWorker implements BeforeApplicationShutdown {
  version: string | undefined;
  started: string | undefined;

  constructor(
    private readonly engine: EngineService,
    private readonly db: Database,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    const procedureVersionId = this.version;
    if (!procedureVersionId) return;
    const where = { businessKey: newId(), procedureVersionId, timeZone: ZONE, competentUnitId: OFFICE };
    this.started = await this.db.transaction((tx) =>
      this.engine.start(tx, { ...where, variables: {}, receivedAt: new Date('2026-11-23T01:00:00Z'), actor: CLERK }),
    );
  }
}

describe('markings that a crash of the server took back', () => {
  let app: EngineApp;
  let version: string;
  beforeAll(async () => {
    app = await EngineApp.open();
    version = await app.publish(bpmn(start() + task('a') + end() + flows('start>a', 'a>end')));
  });
  afterAll(() => app?.close());

  const stored = async (): Promise<number> => (await app.db.query('SELECT 1 FROM marking')).length;

  it('are saved anew once the connection broke', async () => {
    await app.start(version);
    await app.db.query('DELETE FROM marking');
    await app.db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${MINE}`);
    await until('the connection is gone', async () => {
      return (await app.db.query(`SELECT 1 FROM pg_stat_activity WHERE ${MINE}`)).length === 0;
    });
    const id = await app.start(version);
    expect(await stored()).toBe(1);
    const other = await EngineApp.open({ database: app.database });
    expect(await other.places(id)).toEqual(['a']);
    await other.close();
  });
});

it('markings can be saved until workers and requests are finished', async () => {
  const app = await EngineApp.open({ extra: { providers: [LateWorker] } });
  const worker = app.context.get(LateWorker);
  // The connections are open, as they are in a process that has worked.
  await app.start(await app.publish(bpmn(start() + task('a') + end() + flows('start>a', 'a>end'))));
  worker.version = await app.publish(bpmn(start() + task('b') + end() + flows('start>b', 'b>end')));
  await app.close();
  expect(worker.started).toBeDefined();
});
