import { inspect } from 'node:util';
import { EngineApp } from '../support/engine-app.js';
import {
  boundaryTimer,
  bpmn,
  end,
  exclusive,
  flows,
  script,
  start,
  task,
  timer,
  workingTimer,
} from '../support/models.js';

const HOUR = 3_600_000;

describe('timers and continuations in a worker', () => {
  let app: EngineApp;
  beforeAll(async () => {
    app = await EngineApp.open({ worker: true });
  });
  afterAll(() => app?.close());

  const later = (ms: number): Date => new Date(app.clock.now().getTime() + ms);

  it('fires when the clock reaches the due time, not before', async () => {
    const version = await app.publish(
      bpmn(start() + timer('wait', 'PT2H') + task('after') + end() + flows('start>wait', 'wait>after', 'after>end')),
    );
    const id = await app.start(version);
    await app.clock.moveTo(later(2 * HOUR - 1));
    expect(await app.places(id)).toEqual(['wait']);
    await app.clock.moveTo(later(1));
    expect(await app.places(id)).toEqual(['after']);
  });

  it('reckons from due times, so that days without a worker change nothing', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          timer('first', 'PT1H') +
          timer('second', 'PT1H') +
          task('work') +
          boundaryTimer('third', 'work', 'P30D') +
          end() +
          end('late') +
          flows('start>first', 'first>second', 'second>work', 'work>end', 'third>late'),
      ),
    );
    const id = await app.start(version);
    const startedAt = app.clock.now();
    await app.clock.moveTo(later(72 * HOUR));
    expect(await app.places(id)).toEqual(['third', 'work']);
    expect((await app.waitAt(id, 'third')).dueAt).toBe(
      new Date(startedAt.getTime() + 2 * HOUR + 30 * 24 * HOUR).toISOString(),
    );
    const { items } = await app.engine.historyOf(id, { limit: 100 });
    expect(items.find((entry) => entry.type === 'task.open')?.at).toBe(
      new Date(startedAt.getTime() + 2 * HOUR).toISOString(),
    );
  });

  it('repeats without drift and as often as told', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          task('work') +
          boundaryTimer('remind', 'work', 'R3/PT1H', { kind: 'timeCycle', interrupting: false }) +
          script('count', 'n + 1', 'n') +
          end('counted') +
          end() +
          flows('start>work', 'work>end', 'remind>count', 'count>counted'),
      ),
    );
    const id = await app.start(version, { n: 0 });
    const startedAt = app.clock.now().getTime();
    await app.clock.moveTo(later(1.5 * HOUR));
    expect(await app.engine.variablesOf(id)).toEqual({ n: 1 });
    expect((await app.waitAt(id, 'remind')).dueAt).toBe(new Date(startedAt + 2 * HOUR).toISOString());
    await app.clock.moveTo(later(10 * HOUR));
    expect(await app.engine.variablesOf(id)).toEqual({ n: 3 });
    expect(await app.places(id)).toEqual(['work']);
    const { items } = await app.engine.historyOf(id, { limit: 200 });
    const fired = items.filter((entry) => entry.type === 'timer.disarm' && entry.details.how === 'fired');
    expect(fired.length).toBe(3);
    expect(fired.map((entry) => (Date.parse(entry.at) - startedAt) / HOUR)).toEqual([1, 2, 3]);
  });

  it('takes a cancelled timer away', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          task('work') +
          boundaryTimer('late', 'work', 'PT1H') +
          end() +
          end('end2') +
          flows('start>work', 'work>end', 'late>end2'),
      ),
    );
    const id = await app.start(version);
    await app.complete(id, 'work');
    expect(await app.db.query('SELECT 1 FROM timer WHERE instance_id = $1', [id])).toEqual([]);
    await app.clock.moveTo(later(2 * HOUR));
    const { items } = await app.engine.historyOf(id, { limit: 100 });
    expect(items.filter((entry) => entry.type === 'timer.disarm').map((entry) => entry.details.how)).toEqual([
      'cancelled',
    ]);
  });

  it('counts working time by the office calendar, holidays left out', async () => {
    const fresh = await EngineApp.open();
    const version = await fresh.publish(
      bpmn(start() + workingTimer('wait', '2d') + end() + flows('start>wait', 'wait>end')),
    );
    const id = await fresh.start(version);
    // Monday 8:00; Tuesday 24 November is a holiday, so Wednesday is the first working day after and Thursday the second.
    expect((await fresh.waitAt(id, 'wait')).dueAt).toBe('2026-11-26T01:00:00.000Z');
    await fresh.close();
  });

  it('goes on after the step budget until it waits', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          exclusive('merge') +
          script('count', 'n + 1', 'n') +
          exclusive('more', 'more_done') +
          task('done') +
          end() +
          flows('start>merge', 'merge>count', 'count>more', 'more>merge:n < 300', 'more>done', 'done>end'),
      ),
    );
    const id = await app.start(version, { n: 0 });
    await app.clock.moveTo(later(1));
    expect(await app.places(id)).toEqual(['done']);
    expect(await app.engine.variablesOf(id)).toEqual({ n: 300 });
    const [row] = await app.db.query<{ steps: number }>('SELECT step_no::int AS steps FROM instance WHERE id = $1', [
      id,
    ]);
    expect(row!.steps).toBeGreaterThan(3);
  });

  it('fires thousands of overdue repetitions in portions', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          task('work') +
          boundaryTimer('tick', 'work', 'R/PT1M', { kind: 'timeCycle', interrupting: false }) +
          script('count', 'n + 1', 'n') +
          end('counted') +
          end() +
          flows('start>work', 'work>end', 'tick>count', 'count>counted'),
      ),
    );
    const id = await app.start(version, { n: 0 });
    await app.clock.moveTo(later(3 * HOUR));
    expect(await app.engine.variablesOf(id)).toEqual({ n: 180 });
    await app.complete(id, 'work');
  });

  it('tell the log no more than where a timer cannot be dated', async () => {
    const lines: unknown[] = [];
    const keep = (...line: unknown[]): void => void lines.push(line);
    app.context.useLogger({ log: keep, warn: keep, error: keep });
    const version = await app.publish(
      bpmn(start() + timer('wait', '=bornAt', 'timeDate') + end() + flows('start>wait', 'wait>end')),
    );
    await app.start(version, { bornAt: '1948-03-02T10:00[Asia/Ho_Chi_Minh]' });
    app.context.useLogger(false);
    expect(lines).toContainEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'engine.invalid-time', elementId: 'wait' })]),
    );
    expect(inspect(lines, { depth: 9 })).not.toContain('1948');
  });
});
