import { createDemoApp, type DemoApp } from '../support/demo.js';
import { ENGINE_OVER_HTTP, EngineApp } from '../support/engine-app.js';
import { bpmn, catchMessage, end, exclusive, flows, message, start, task, workingTimer } from '../support/models.js';
import type { Agent } from '../support/test-app.js';

const REASON = 'Theo chỉ đạo của lãnh đạo';

describe('incidents and interventions', () => {
  let t: DemoApp;
  let engine: EngineApp;
  let admin: Agent;

  beforeAll(async () => {
    t = await createDemoApp({ ...ENGINE_OVER_HTTP, worker: false });
    engine = EngineApp.over(t.app);
    admin = await t.signIn('quantri');
  });
  afterAll(() => t?.close());

  const incidentOf = async (instanceId: string) => {
    const { body } = await admin.get('/api/incidents').expect(200);
    return body.items.find((item: { instanceId: string }) => item.instanceId === instanceId);
  };
  const journalOf = (instanceId: string) =>
    engine.db.query<{ action: string; details: Record<string, unknown> }>(
      `SELECT action, details FROM audit_entry JOIN instance ON business_key = subject_id AND subject_kind = 'dossier'
        WHERE instance.id = $1 AND details ->> 'instanceId' = $1::text ORDER BY audit_entry.id`,
      [instanceId],
    );

  const gate = bpmn(
    start() +
      task('ask') +
      exclusive('gate') +
      task('yes') +
      task('no') +
      end() +
      end('end2') +
      flows('start>ask', 'ask>gate', 'gate>yes:amount > 5', 'gate>no:amount <= 5', 'yes>end', 'no>end2'),
  );

  it('keeps the work of a step that stops, and goes on when the variables are mended', async () => {
    const id = await engine.start(await engine.publish(gate));
    await engine.complete(id, 'ask', { opinion: 'kept' });
    const incident = await incidentOf(id);
    expect(incident).toMatchObject({ elementId: 'gate', state: 'open', kind: 'expression' });
    const stillStuck = await admin.post(`/api/incidents/${incident.id}/retry`).expect(200);
    expect(stillStuck.body).toMatchObject({ id: incident.id, state: 'open' });
    const edited = await admin
      .post(`/api/instances/${id}/variables`)
      .send({ values: { amount: 7 }, reason: REASON })
      .expect(200);
    expect(edited.body.variables).toEqual({ opinion: 'kept', amount: 7 });
    const retried = await admin.post(`/api/incidents/${incident.id}/retry`).expect(200);
    expect(retried.body.state).toBe('closed');
    expect(await engine.places(id)).toEqual(['yes']);
    expect(await journalOf(id)).toMatchObject([
      { action: 'incident.retried' },
      { action: 'instance.variables-edited', details: { names: ['amount'], reason: REASON } },
      { action: 'incident.retried' },
    ]);
  });

  it('shows the variables, and journals who read which', async () => {
    const id = await engine.start(await engine.publish(gate), { applicant: 'Trần Thị B' });
    const { body } = await admin.get(`/api/instances/${id}`).expect(200);
    expect(body.variables).toEqual({ applicant: 'Trần Thị B' });
    const journal = await journalOf(id);
    expect(journal).toMatchObject([{ action: 'instance.variables-read', details: { names: ['applicant'] } }]);
    expect(JSON.stringify(journal)).not.toContain('Trần');
  });

  it('moves a token with a reason', async () => {
    const id = await engine.start(await engine.publish(gate), { amount: 1 });
    const { token } = await engine.waitAt(id, 'ask');
    await admin
      .post(`/api/instances/${id}/modify`)
      .send({ cancel: [token], start: [{ elementId: 'no' }] })
      .expect(422);
    const moved = await admin
      .post(`/api/instances/${id}/modify`)
      .send({ cancel: [token], start: [{ elementId: 'no' }], reason: REASON })
      .expect(200);
    expect(moved.body.waiting).toMatchObject([{ elementId: 'no', kind: 'task' }]);
    await admin
      .post(`/api/instances/${id}/modify`)
      .send({ cancel: [token], reason: REASON })
      .expect(409);
    await admin
      .post(`/api/instances/${id}/modify`)
      .send({ start: [{ elementId: 'nowhere' }], reason: REASON })
      .expect(422);
    expect(await journalOf(id)).toMatchObject([
      { action: 'instance.modified', details: { cancel: [token], start: [{ elementId: 'no' }], reason: REASON } },
    ]);
  });

  it('cancels an instance with a reason, once', async () => {
    const id = await engine.start(await engine.publish(gate));
    const cancelled = await admin.post(`/api/instances/${id}/cancel`).send({ reason: REASON }).expect(200);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', waiting: [] });
    expect((await admin.post(`/api/instances/${id}/cancel`).send({ reason: REASON }).expect(409)).body.code).toBe(
      'instance-ended',
    );
    await admin.post(`/api/instances/${id}/variables`).send({ values: {}, reason: REASON }).expect(409);
  });

  it('opens an incident for a timer that cannot be dated, and says why again at a retry', async () => {
    const version = await engine.publish(
      bpmn(start() + task('ask') + workingTimer('wait', '99999d') + end() + flows('start>ask', 'ask>wait', 'wait>end')),
    );
    const id = await engine.start(version);
    await engine.complete(id, 'ask', { kept: true });
    const incident = await incidentOf(id);
    expect(incident).toMatchObject({ elementId: 'wait', kind: 'timer' });
    expect((await admin.post(`/api/incidents/${incident.id}/retry`).expect(200)).body.state).toBe('open');
    await admin.post(`/api/instances/${id}/cancel`).send({ reason: REASON }).expect(200);
    expect(await incidentOf(id)).toBeUndefined();
  });

  it('shows a message that reached nobody, and delivers it when somebody waits', async () => {
    const version = await engine.publish(
      bpmn(
        start() +
          catchMessage('reply', 'replyMessage') +
          task('after') +
          end() +
          flows('start>reply', 'reply>after', 'after>end'),
        message('replyMessage', 'reply', 'code'),
      ),
    );
    const messageId = await engine.db.transaction((tx) =>
      engine.engine.correlate(
        tx,
        { messageName: 'reply', correlationKey: 'K-1', payload: { secret: 1 } },
        t.clock.now(),
      ),
    );
    const nobody = await admin.post(`/api/messages/${messageId}/deliver`).expect(200);
    expect(nobody.body).toMatchObject({ state: 'unmatched', correlationKey: 'K-1' });
    const { body: list } = await admin.get('/api/messages').expect(200);
    expect(list).toMatchObject({ total: 1, items: [{ id: messageId }] });
    expect(JSON.stringify(list)).not.toContain('secret');
    const id = await engine.start(version, { code: 'K-1' });
    const somebody = await admin.post(`/api/messages/${messageId}/deliver`).expect(200);
    expect(somebody.body).toMatchObject({ state: 'delivered', instanceId: id });
    expect(await engine.places(id)).toEqual(['after']);
    expect((await admin.post(`/api/messages/${messageId}/deliver`).expect(409)).body.code).toBe('message-delivered');
  });

  it('is for administrators', async () => {
    const clerk = await t.signIn('tiepnhan.anbinh');
    const id = await engine.start(await engine.publish(gate));
    await clerk.get('/api/incidents').expect(403);
    await clerk.get('/api/messages').expect(403);
    await clerk.post(`/api/messages/${id}/deliver`).expect(403);
    await clerk.post(`/api/incidents/${id}/retry`).expect(403);
    await clerk.get(`/api/instances/${id}`).expect(403);
    await clerk.post(`/api/instances/${id}/cancel`).send({ reason: REASON }).expect(403);
    await clerk.post(`/api/instances/${id}/modify`).send({ cancel: [], start: [], reason: REASON }).expect(403);
    await clerk.post(`/api/instances/${id}/variables`).send({ values: {}, reason: REASON }).expect(403);
    await t.agent().get('/api/incidents').expect(401);
    expect(await engine.places(id)).toEqual(['ask']);
    await admin.get('/api/instances/00000000-0000-7000-8000-000000000000').expect(404);
  });
});
