import { Injectable } from '@nestjs/common';
import type { EffectOf } from '#workflow';
import { OnEffect, type StepContext } from '../../src/engine/engine.events.js';
import { ContinuationsService } from '../../src/engine/continuations.service.js';
import { TimerFailedError } from '../../src/engine/engine.errors.js';
import { IncidentsService, type Incident } from '../../src/engine/incidents.service.js';
import { InterventionsService } from '../../src/engine/interventions.service.js';
import { newId } from '../../src/platform/ids.js';
import { CLERK, EngineApp } from '../support/engine-app.js';
import { boundaryTimer, bpmn, end, exclusive, flows, parallel, script, start, task, timer } from '../support/models.js';

const HOUR = 3_600_000;

/** A feature that cannot write what it should at the elements named, as one with a defect. */
@Injectable()
class Broken {
  readonly at = new Set<string>();

  @OnEffect('task.open')
  async open({ tx }: StepContext, effects: EffectOf<'task.open'>[]): Promise<void> {
    for (const { elementId } of effects) if (this.at.has(elementId)) await tx.query('SELECT 1 / 0');
  }
}

describe('what fails without anybody asking', () => {
  let app: EngineApp;
  let broken: Broken;
  beforeAll(async () => {
    app = await EngineApp.open({ worker: true, extra: { providers: [Broken] } });
    broken = app.context.get(Broken);
  });
  afterAll(() => app?.close());
  beforeEach(() => broken.at.clear());

  const pass = (ms: number): Promise<void> => app.clock.moveTo(new Date(app.clock.now().getTime() + ms));
  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    for (let minutes = 0; !(await condition()); minutes++) {
      if (minutes === 10) throw new Error('Ten minutes passed in vain');
      await pass(60_000);
    }
  };
  const incidentsOf = async (instanceId: string, state: Incident['state'] = 'open'): Promise<Incident[]> =>
    (await app.context.get(IncidentsService).list(state, { limit: 200 })).items.filter(
      (incident) => incident.instanceId === instanceId,
    );
  const stopped = async (instanceId: string): Promise<Incident> => {
    await until(async () => (await incidentsOf(instanceId)).length > 0);
    return (await incidentsOf(instanceId))[0]!;
  };

  const timed = bpmn(
    start() +
      parallel('fork') +
      timer('wait', 'PT1H') +
      task('late') +
      task('work') +
      end() +
      end('end2') +
      flows('start>fork', 'fork>wait', 'fork>work', 'wait>late', 'late>end', 'work>end2'),
  );

  it('sets a timer aside that cannot be fired, with an incident that a retry settles', async () => {
    broken.at.add('late');
    const id = await app.start(await app.publish(timed));
    const firedAt = new Date(app.clock.now().getTime() + HOUR).toISOString();
    await pass(HOUR);
    // What is due must come first: the command waits, and says why.
    await expect(app.complete(id, 'work')).rejects.toThrow(TimerFailedError);
    expect(await incidentsOf(id)).toEqual([]);
    const incident = await stopped(id);
    expect(incident).toMatchObject({ kind: 'timer', elementId: 'wait' });
    expect(await app.places(id)).toEqual(['wait', 'work']);
    await app.complete(id, 'work');
    const retry = (): Promise<Incident> => app.context.get(IncidentsService).retry(incident.id, CLERK);
    expect(await retry()).toMatchObject({ id: incident.id, state: 'open' });
    await pass(HOUR);
    expect(await app.places(id)).toEqual(['wait']);
    broken.at.clear();
    expect(await retry()).toMatchObject({ id: incident.id, state: 'closed' });
    expect(await app.places(id)).toEqual(['late']);
    const { items } = await app.engine.historyOf(id, { limit: 100 });
    expect(items.find(({ type, elementId }) => type === 'timer.disarm' && elementId === 'wait')!.at >= firedAt).toBe(
      true,
    );
  });

  it('goes on by itself when the next try succeeds', async () => {
    broken.at.add('late');
    const id = await app.start(await app.publish(timed));
    await pass(HOUR);
    broken.at.clear();
    await pass(60_000);
    expect(await app.places(id)).toEqual(['late', 'work']);
    expect(await incidentsOf(id)).toEqual([]);
  });

  it('lets administrators mend the instance meanwhile', async () => {
    broken.at.add('late');
    const version = await app.publish(timed);
    const [moved, cancelled] = [await app.start(version), await app.start(version)];
    await pass(HOUR);
    const interventions = app.context.get(InterventionsService);
    const { token } = await app.waitAt(moved, 'wait');
    await interventions.modify(moved, { cancel: [token], start: [], reason: 'mended' }, CLERK);
    expect(await app.places(moved)).toEqual(['work']);
    await app.complete(moved, 'work');
    await interventions.cancel(cancelled, 'mended', CLERK);
    expect((await app.engine.stateOf(cancelled)).status).toBe('cancelled');
  });

  it('keeps what fired before the timer that fails, and does not hold back other instances', async () => {
    broken.at.add('late');
    const two = await app.publish(
      bpmn(
        start() +
          task('work') +
          boundaryTimer('early', 'work', 'PT30M', { interrupting: false }) +
          boundaryTimer('wait', 'work', 'PT1H', { interrupting: false }) +
          task('reminded') +
          task('late') +
          end() +
          flows('start>work', 'work>end', 'early>reminded', 'reminded>end', 'wait>late', 'late>end'),
      ),
    );
    const id = await app.start(two);
    const other = await app.start(
      await app.publish(
        bpmn(start() + timer('wait', 'PT1H') + task('next') + end() + flows('start>wait', 'wait>next', 'next>end')),
      ),
    );
    await pass(HOUR);
    expect(await app.places(id)).toEqual(['reminded', 'wait', 'work']);
    expect(await app.places(other)).toEqual(['next']);
  });

  it('sets a timer aside that its instance does not know', async () => {
    const id = await app.start(
      await app.publish(bpmn(start() + task('work') + end() + flows('start>work', 'work>end'))),
    );
    const orphan = newId();
    await app.db.query(
      `INSERT INTO timer (id, instance_id, scope_id, element_id, interrupting, spec, repetition, arming, armed_at, due_at, rung)
       SELECT $1, $2, id, 'gone', true, '{"kind":"duration","iso":"PT1H"}', 1, 1, $3, $3, true
         FROM instance_scope WHERE instance_id = $2`,
      [orphan, id, app.clock.now()],
    );
    expect(await stopped(id)).toMatchObject({ kind: 'timer', elementId: 'gone' });
    await app.complete(id, 'work');
    expect((await app.engine.stateOf(id)).status).toBe('completed');
    expect(await incidentsOf(id)).toEqual([]);
    expect(await app.db.query('SELECT 1 FROM timer WHERE instance_id = $1', [id])).toEqual([]);
  });

  const long = bpmn(
    start() +
      exclusive('merge') +
      script('count', 'n + 1', 'n') +
      exclusive('more', 'more_done') +
      task('done') +
      end() +
      flows('start>merge', 'merge>count', 'count>more', 'more>merge:n < 100', 'more>done', 'done>end'),
  );

  it('opens an incident for an instance that cannot go on, and goes on at a retry', async () => {
    broken.at.add('done');
    const id = await app.start(await app.publish(long), { n: 0 });
    const incident = await stopped(id);
    expect(incident).toMatchObject({ kind: 'continue', elementId: 'process', token: id });
    const tried = async (): Promise<number> =>
      (await app.db.query<{ n: number }>('SELECT continue_failures AS n FROM instance WHERE id = $1', [id]))[0]!.n;
    const before = await tried();
    await pass(24 * HOUR);
    expect(await tried()).toBe(before);
    const retry = (): Promise<Incident> => app.context.get(IncidentsService).retry(incident.id, CLERK);
    expect(await retry()).toMatchObject({ id: incident.id, state: 'open' });
    broken.at.clear();
    expect(await retry()).toMatchObject({ id: incident.id, state: 'closed' });
    expect(await app.places(id)).toEqual(['done']);
  });

  it('does not let instances that fail keep others waiting', async () => {
    const rest = bpmn(start() + task('wait') + end() + flows('start>wait', 'wait>end'));
    const version = await app.publish(rest);
    const first = await app.start(version);
    // As if 600 instances had failed just now; the youngest of all is to go on.
    await app.db.query(
      `INSERT INTO instance (id, business_key, procedure_version_id, competent_unit_id, time_zone, status, step_no,
         marking_hash, bindings, continuing, started_at, last_step_at, continue_failures, continue_retry_at)
       SELECT gen_random_uuid(), gen_random_uuid(), procedure_version_id, competent_unit_id, time_zone, status, step_no,
         marking_hash, bindings, true, started_at, last_step_at, 1, $2
         FROM instance, generate_series(1, 600) WHERE id = $1`,
      [first, new Date(app.clock.now().getTime() + 30 * 24 * HOUR)],
    );
    const id = await app.start(await app.publish(long), { n: 0 });
    await app.context.get(ContinuationsService).sweep();
    expect(await app.places(id)).toEqual(['done']);
  });
});
