import { Injectable } from '@nestjs/common';
import type { EffectOf } from '#workflow';
import { ContinuationsService } from '../../src/engine/continuations.service.js';
import { ElementGoneError, InstanceEndedError, BusinessKeyTakenError } from '../../src/engine/engine.errors.js';
import { OnEffect, type StepContext } from '../../src/engine/engine.events.js';
import { CLERK, EngineApp } from '../support/engine-app.js';
import { boundaryTimer, bpmn, end, exclusive, flows, parallel, script, start, task, timer } from '../support/models.js';

/** Hears of tasks and refuses some of them. */
@Injectable()
class Recorder {
  readonly opened: string[][] = [];
  refuse = false;

  @OnEffect('task.open')
  async open(step: StepContext, effects: EffectOf<'task.open'>[]): Promise<void> {
    await step.tx.query('SELECT 1 FROM instance WHERE id = $1', [step.instanceId]);
    if (this.refuse) throw new Error('refused by the handler');
    this.opened.push(effects.map((effect) => effect.elementId));
  }
}

describe('steps on a real server', () => {
  let app: EngineApp;
  let recorder: Recorder;

  beforeAll(async () => {
    app = await EngineApp.open({ extra: { providers: [Recorder] } });
    recorder = app.context.get(Recorder);
  });
  afterAll(() => app?.close());

  it('starts, completes and ends, and tells handlers of each step in one batch', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          parallel('fork') +
          task('a') +
          task('b') +
          parallel('join') +
          task('c') +
          end() +
          flows('start>fork', 'fork>a', 'fork>b', 'a>join', 'b>join', 'join>c', 'c>end'),
      ),
    );
    recorder.opened.length = 0;
    const id = await app.start(version, { channel: 'counter' });
    expect(recorder.opened).toEqual([['a', 'b']]);
    expect(await app.places(id)).toEqual(['a', 'b']);
    await app.complete(id, 'b', { opinion: 'yes' });
    expect(await app.places(id)).toEqual(['a']);
    const last = await app.complete(id, 'a');
    expect(last.effects.map((effect) => effect.type)).toContain('task.open');
    expect(await app.engine.variablesOf(id)).toEqual({ channel: 'counter', opinion: 'yes' });
    expect((await app.complete(id, 'c')).ended).toBe(true);
    const state = await app.engine.stateOf(id);
    expect(state).toMatchObject({ status: 'completed', waiting: [], endedAt: app.clock.nowIso() });
    const diagram = await app.engine.diagramStateOf(id);
    expect(diagram.active).toEqual([]);
    expect(diagram.visited).toEqual(expect.arrayContaining(['start', 'fork', 'a', 'b', 'join', 'c', 'end']));
    expect(diagram.flows).toEqual(expect.arrayContaining(['fork_a', 'fork_b', 'join_c', 'c_end']));
  });

  it('journals escalations with their handler, and those nobody handles, without what they carried', async () => {
    const urged =
      '<bpmn:boundaryEvent id="urged" attachedToRef="a" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="urge"/></bpmn:boundaryEvent>';
    const version = await app.publish(
      bpmn(
        start() + task('a') + urged + task('lead') + end() + flows('start>a', 'a>end', 'urged>lead', 'lead>end'),
        '<bpmn:escalation id="urge" escalationCode="urge"/>',
      ),
    );
    const id = await app.start(version, {});
    const token = (await app.engine.stateOf(id)).waiting[0]!.token;
    const raise = (code: string) =>
      app.engine.deliver(
        id,
        { type: 'escalation', token, code, output: { note: 'of a person' } },
        { receivedAt: app.clock.now(), actor: CLERK },
      );
    await raise('other');
    expect(await app.places(id)).toEqual(['a']);
    await raise('urge');
    expect(await app.places(id)).toEqual(['a', 'lead']);
    const { items } = await app.engine.historyOf(id, { limit: 100 });
    const raised = items.filter(({ type }) => type === 'escalation.raise');
    expect(raised).toMatchObject([
      { elementId: 'a', token, actor: CLERK, details: { code: 'other', caughtBy: null } },
      { elementId: 'a', token, actor: CLERK, details: { code: 'urge', caughtBy: 'urged', interrupting: false } },
    ]);
    expect(JSON.stringify(items)).not.toContain('of a person');
  });

  it('keeps a journal without values, page by page', async () => {
    const version = await app.publish(bpmn(start() + task('a') + end() + flows('start>a', 'a>end')));
    const id = await app.start(version, { idNumber: '001234567890' });
    await app.complete(id, 'a', { idNumber: '009999999999' });
    const whole = await app.engine.historyOf(id, { limit: 100 });
    expect(JSON.stringify(whole)).not.toMatch(/001234567890|009999999999/);
    expect(whole.items.map((entry) => entry.type)).toEqual(
      expect.arrayContaining(['activity.enter', 'task.open', 'task.close', 'flow.take', 'instance.end']),
    );
    expect(whole.items.find((entry) => entry.type === 'task.close')?.actor).toEqual(CLERK);
    const first = await app.engine.historyOf(id, { limit: 3 });
    const rest = await app.engine.historyOf(id, { limit: 100, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
  });

  it('answers a command that comes too late with what waits now and who was faster', async () => {
    const version = await app.publish(bpmn(start() + task('a') + task('b') + end() + flows('start>a', 'a>b', 'b>end')));
    const id = await app.start(version);
    const { token } = await app.waitAt(id, 'a');
    await app.complete(id, 'a');
    const again = app.engine.deliver(
      id,
      { type: 'task.complete', token, output: {} },
      { receivedAt: app.clock.now(), actor: { kind: 'account', accountId: 'someone-else' } },
    );
    const error = await again.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ElementGoneError);
    expect(error).toMatchObject({
      kind: 'conflict',
      waiting: [{ elementId: 'b', name: 'b', kind: 'task' }],
      closing: { elementId: 'a', how: 'completed', actor: CLERK },
    });
    await app.complete(id, 'b');
    await expect(
      app.engine.deliver(id, { type: 'cancel' }, { receivedAt: app.clock.now(), actor: CLERK }),
    ).rejects.toThrow(InstanceEndedError);
  });

  it('does a command once, however often it arrives under its id', async () => {
    const version = await app.publish(bpmn(start() + task('a') + task('b') + end() + flows('start>a', 'a>b', 'b>end')));
    const id = await app.start(version);
    const { token } = await app.waitAt(id, 'a');
    const deliver = () =>
      app.engine.deliver(
        id,
        { type: 'task.complete', token, output: { n: 1 } },
        { receivedAt: app.clock.now(), actor: CLERK, commandId: 'once' },
      );
    const results = await Promise.all([deliver(), deliver(), deliver()]);
    expect(results.map((result) => result.repeated).sort()).toEqual([false, true, true]);
    expect(await app.places(id)).toEqual(['b']);
  });

  it('fires due timers before the command, and keeps them fired when it then comes too late', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          task('decide') +
          boundaryTimer('silence', 'decide', 'PT1H') +
          task('consent') +
          end() +
          end('end2') +
          flows('start>decide', 'decide>end', 'silence>consent', 'consent>end2'),
      ),
    );
    const inTime = await app.start(version);
    const late = await app.start(version);
    const { token } = await app.waitAt(late, 'decide');
    const startedAt = app.clock.now().getTime();
    const command = (minutes: number) => ({ receivedAt: new Date(startedAt + minutes * 60_000), actor: CLERK });
    const waitInTime = await app.waitAt(inTime, 'decide');
    await app.engine.deliver(inTime, { type: 'task.complete', token: waitInTime.token, output: {} }, command(59));
    expect((await app.engine.stateOf(inTime)).status).toBe('completed');
    const error = await app.engine
      .deliver(late, { type: 'task.complete', token, output: {} }, command(60))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'element-gone',
      waiting: [{ elementId: 'consent' }],
      closing: { how: 'cancelled', actor: { kind: 'system', reason: 'timer' } },
    });
    expect(await app.places(late)).toEqual(['consent']);
    expect(await app.db.query('SELECT 1 FROM timer WHERE instance_id = ANY ($1)', [[inTime, late]])).toEqual([]);
  });

  it('rolls the whole step back when a handler throws', async () => {
    const version = await app.publish(bpmn(start() + task('a') + task('b') + end() + flows('start>a', 'a>b', 'b>end')));
    const id = await app.start(version);
    recorder.refuse = true;
    await expect(app.complete(id, 'a', { lost: true })).rejects.toThrow('refused by the handler');
    recorder.refuse = false;
    expect(await app.places(id)).toEqual(['a']);
    expect(await app.engine.variablesOf(id)).toEqual({});
    await app.complete(id, 'a');
    expect(await app.places(id)).toEqual(['b']);
  });

  it('lets one root instance exist for a business key', async () => {
    const version = await app.publish(bpmn(start() + task('a') + end() + flows('start>a', 'a>end')));
    await app.start(version, {}, 'dossier-1');
    await expect(app.start(version, {}, 'dossier-1')).rejects.toThrow(BusinessKeyTakenError);
  });

  it('stores equal markings once, and inline where iterations are open or the marking is long', async () => {
    const version = await app.publish(bpmn(start() + task('a') + end() + flows('start>a', 'a>end')));
    const ids = await Promise.all(Array.from({ length: 12 }, () => app.start(version)));
    const rows = await app.db.query<{ hashes: number; stored: number }>(
      `SELECT count(DISTINCT i.marking_hash)::int AS hashes, count(DISTINCT m.hash)::int AS stored
       FROM instance i JOIN marking m ON m.hash = i.marking_hash WHERE i.id = ANY ($1)`,
      [ids],
    );
    expect(rows).toEqual([{ hashes: 1, stored: 1 }]);
    const many = await app.publish(
      bpmn(
        start() +
          `<bpmn:userTask id="each" name="each"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="office.specialist"/></bpmn:extensionElements>
           <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=people" inputElement="person"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>` +
          end() +
          flows('start>each', 'each>end'),
      ),
    );
    const open = await app.start(many, { people: ['x', 'y', 'z'] });
    expect(await app.db.query('SELECT marking_hash AS hash FROM instance WHERE id = $1', [open])).toEqual([
      { hash: null },
    ]);
    for (let done = 0; done < 3; done++) await app.complete(open, 'each');
    expect((await app.engine.stateOf(open)).status).toBe('completed');
  });

  it('delivers inside the transaction of a use case, or not at all', async () => {
    const version = await app.publish(bpmn(start() + task('a') + task('b') + end() + flows('start>a', 'a>b', 'b>end')));
    const id = await app.start(version);
    const { token } = await app.waitAt(id, 'a');
    const command = { receivedAt: app.clock.now(), actor: CLERK };
    const complete = (fail: boolean) =>
      app.engine.inTransaction(id, command.receivedAt, async (tx) => {
        await app.engine.deliverIn(tx, id, { type: 'task.complete', token, output: {} }, command);
        if (fail) throw new Error('the use case changed its mind');
      });
    await expect(complete(true)).rejects.toThrow('changed its mind');
    expect(await app.places(id)).toEqual(['a']);
    await complete(false);
    expect(await app.places(id)).toEqual(['b']);
  });

  it('takes commands on one instance one after the other', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `t${i}`);
    const version = await app.publish(
      bpmn(
        start() +
          parallel('fork') +
          names.map(task).join('') +
          parallel('join') +
          end() +
          flows('start>fork', 'join>end', ...names.flatMap((name) => [`fork>${name}`, `${name}>join`])),
      ),
    );
    const id = await app.start(version);
    await Promise.all(names.map((name) => app.complete(id, name, { [name]: true })));
    expect((await app.engine.stateOf(id)).status).toBe('completed');
    expect(Object.keys(await app.engine.variablesOf(id)).sort()).toEqual(names);
  });

  it('waits for a timer as long as it takes, months ahead included', async () => {
    const version = await app.publish(bpmn(start() + timer('wait', 'P400D') + end() + flows('start>wait', 'wait>end')));
    const id = await app.start(version);
    expect((await app.waitAt(id, 'wait')).dueAt).toBe(
      new Date(app.clock.now().getTime() + 400 * 86_400_000).toISOString(),
    );
    await app.engine.settle(id, new Date(app.clock.now().getTime() + 400 * 86_400_000 - 1));
    expect(await app.places(id)).toEqual(['wait']);
    await app.engine.settle(id, new Date(app.clock.now().getTime() + 400 * 86_400_000));
    expect((await app.engine.stateOf(id)).status).toBe('completed');
  });

  it('runs long automatic stretches in bounded transactions', async () => {
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
    expect(await app.db.query('SELECT continuing FROM instance WHERE id = $1', [id])).toEqual([{ continuing: true }]);
  });

  it('goes on with a stretch that a command came in between of, or ends with it', async () => {
    const version = await app.publish(
      bpmn(
        start() +
          parallel('fork') +
          task('aside') +
          exclusive('merge') +
          script('count', 'n + 1', 'n') +
          exclusive('more', 'more_done') +
          task('done') +
          parallel('join') +
          end() +
          flows('start>fork', 'fork>aside', 'fork>merge', 'merge>count', 'count>more', 'more>merge:n < 300') +
          flows('more>done', 'done>join', 'aside>join', 'join>end'),
      ),
    );
    const continuing = async (id: string) =>
      (await app.db.query<{ continuing: boolean }>('SELECT continuing FROM instance WHERE id = $1', [id]))[0]!
        .continuing;
    const id = await app.start(version, { n: 0 });
    expect(await continuing(id)).toBe(true);
    await app.complete(id, 'aside');
    await app.context.get(ContinuationsService).run(id);
    expect(await continuing(id)).toBe(false);
    expect(await app.places(id)).toEqual(['done']);
    expect(await app.engine.variablesOf(id)).toEqual({ n: 300 });
    const other = await app.start(version, { n: 0 });
    await app.engine.deliver(other, { type: 'cancel' }, { receivedAt: app.clock.now(), actor: CLERK });
    expect(await app.engine.stateOf(other)).toMatchObject({ status: 'cancelled', waiting: [] });
    expect(await app.context.get(ContinuationsService).run(other)).toBe(0);
  });
});
