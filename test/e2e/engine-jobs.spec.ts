import { jest } from '@jest/globals';
import request from 'supertest';
import { ClientsService } from '../../src/identity/clients.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Idempotency } from '../../src/platform/idempotency/idempotency.service.js';
import { newId } from '../../src/platform/ids.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import { ENGINE_OVER_HTTP, EngineApp } from '../support/engine-app.js';
import { boundaryError, bpmn, end, flows, service, start, task } from '../support/models.js';

const xml = (type: string, retries = 3): string =>
  bpmn(
    start() +
      service('work', type, retries) +
      boundaryError('known', 'work', 'taxError') +
      task('after') +
      task('mend') +
      end() +
      end('end2') +
      flows('start>work', 'work>after', 'after>end', 'known>mend', 'mend>end2'),
    '<bpmn:error id="taxError" name="tax" errorCode="TAX-1"/>',
  );

describe('jobs of external workers', () => {
  let t: DemoApp;
  let engine: EngineApp;
  let bearer: string;

  beforeAll(async () => {
    t = await createDemoApp({ ...ENGINE_OVER_HTTP, worker: false });
    engine = EngineApp.over(t.app);
    bearer = await tokenFor('tax-system', ['jobs', ...['a', 'b', 'c', 'd', 'e'].map((type) => `jobs:${type}:all`)]);
  });
  afterAll(() => t?.close());

  async function tokenFor(clientId: string, scopes: string[], agency = 'tax'): Promise<string> {
    const secret = await t.app
      .get(Database)
      .transaction((tx) =>
        t.app
          .get(ClientsService)
          .register(
            tx,
            { kind: 'system', reason: 'test' },
            { clientId, name: clientId, agencyId: t.unit(agency), scopes },
          ),
      );
    const { body } = await request(t.url)
      .post('/api/oauth/token')
      .send({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret })
      .expect(200);
    return (body as { access_token: string }).access_token;
  }

  const post = (path: string, body: object, token = bearer) =>
    request(t.url).post(`/api/jobs/${path}`).set('Authorization', `Bearer ${token}`).send(body);
  const fetchJobs = async (
    type: string,
    workerId = 'w1',
    lockMs = 60_000,
  ): Promise<{ id: string; retries: number }[]> =>
    (await post('fetch-and-lock', { workerId, types: [type], lockMs }).expect(200)).body.items;
  const moveClock = (ms: number): Promise<void> => t.clock.moveTo(new Date(t.clock.now().getTime() + ms));

  it('gives a job to one worker, completes it once and goes on with its output', async () => {
    const id = await engine.start(await engine.publish(xml('a')), { code: 'H61' });
    const fetched = await Promise.all([fetchJobs('a', 'w1'), fetchJobs('a', 'w2')]);
    const jobs = fetched.flat();
    expect(jobs).toHaveLength(1);
    const holder = fetched[0].length ? 'w1' : 'w2';
    const other = holder === 'w1' ? 'w2' : 'w1';
    await post(`${jobs[0]!.id}/complete`, { workerId: other }).expect(409);
    await post(`${jobs[0]!.id}/complete`, { workerId: holder, output: { tax: 12 } }).expect(204);
    expect(await engine.places(id)).toEqual(['after']);
    expect(await engine.engine.variablesOf(id)).toEqual({ code: 'H61', tax: 12 });
    expect((await post(`${jobs[0]!.id}/complete`, { workerId: holder }).expect(404)).body.code).toBe('job-not-found');
  });

  it('answers a repeated completion with the same key as the first, even when the first answer was never sent', async () => {
    const id = await engine.start(await engine.publish(xml('a')));
    const [job] = await fetchJobs('a');
    const complete = (workerId: string) =>
      post(`${job!.id}/complete`, { workerId, output: { tax: 12 } }).set('Idempotency-Key', `complete-${job!.id}`);
    const unsent = jest.spyOn(t.app.get(Idempotency), 'finish').mockResolvedValueOnce();
    await complete('w1').expect(204);
    unsent.mockRestore();
    const again = await complete('w1').expect(204);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await complete('w2').expect(422)).body.code).toBe('idempotency-key-reused');
    expect(await engine.places(id)).toEqual(['after']);
  });

  it('keeps keys of clients apart', async () => {
    const token = await tokenFor('other-b', ['jobs', 'jobs:b:all']);
    const ask = { workerId: 'w1', types: ['b'], lockMs: 60_000 };
    for (const each of [bearer, token]) {
      const answer = await post('fetch-and-lock', ask, each).set('Idempotency-Key', 'the-same-key').expect(200);
      expect(answer.headers['idempotency-replayed']).toBeUndefined();
    }
  });

  it('returns a job whose lock ran out, and refuses the worker that was too slow', async () => {
    const id = await engine.start(await engine.publish(xml('b')));
    const [job] = await fetchJobs('b', 'slow', 10_000);
    expect(await fetchJobs('b', 'quick')).toEqual([]);
    const { body } = await post(`${job!.id}/extend-lock`, { workerId: 'slow', lockMs: 20_000 }).expect(200);
    expect(body.lockedUntil).toBe(new Date(t.clock.now().getTime() + 20_000).toISOString());
    await moveClock(19_999);
    expect(await fetchJobs('b', 'quick')).toEqual([]);
    await moveClock(1);
    expect(await fetchJobs('b', 'quick')).toHaveLength(1);
    expect((await post(`${job!.id}/complete`, { workerId: 'slow' }).expect(409)).body.code).toBe('job-lock-lost');
    await post(`${job!.id}/complete`, { workerId: 'quick' }).expect(204);
    expect(await engine.places(id)).toEqual(['after']);
  });

  it('tries again after a wait, then opens an incident, and works again after a retry', async () => {
    const id = await engine.start(await engine.publish(xml('c', 2)));
    const [job] = await fetchJobs('c');
    const first = await post(`${job!.id}/fail`, { workerId: 'w1', message: 'service down', retryAfterMs: 5000 }).expect(
      200,
    );
    expect(first.body).toEqual({ retries: 1 });
    expect(await fetchJobs('c')).toEqual([]);
    await moveClock(5000);
    expect(await fetchJobs('c')).toMatchObject([{ id: job!.id, retries: 1 }]);
    const second = await post(`${job!.id}/fail`, { workerId: 'w1', message: 'still down' }).expect(200);
    expect(second.body).toEqual({ retries: 0 });
    await moveClock(600_000);
    expect(await fetchJobs('c')).toEqual([]);
    const admin = await t.signIn('quantri');
    const { body: open } = await admin.get('/api/incidents').expect(200);
    const incident = open.items.find((item: { instanceId: string }) => item.instanceId === id);
    expect(incident).toMatchObject({ elementId: 'work', kind: 'job-failed', state: 'open' });
    expect(incident.detail).toContain('still down');
    expect((await admin.post(`/api/incidents/${incident.id}/retry`).expect(200)).body.state).toBe('closed');
    expect((await admin.post(`/api/incidents/${incident.id}/retry`).expect(409)).body.code).toBe('incident-closed');
    const [again] = await fetchJobs('c');
    await post(`${again!.id}/complete`, { workerId: 'w1' }).expect(204);
    expect(await engine.places(id)).toEqual(['after']);
    expect(await engine.db.query('SELECT 1 FROM job WHERE instance_id = $1', [id])).toEqual([]);
  });

  it('takes a business error to where the model catches it', async () => {
    const id = await engine.start(await engine.publish(xml('d')));
    const [job] = await fetchJobs('d');
    await post(`${job!.id}/bpmn-error`, { workerId: 'w1', code: 'TAX-1', message: 'no debt known' }).expect(204);
    expect(await engine.places(id)).toEqual(['mend']);
  });

  it('is for clients with the scope of the type, and nobody else', async () => {
    await post('fetch-and-lock', { workerId: 'w', types: ['z'] }).expect(403);
    await post('fetch-and-lock', { workerId: 'w', types: ['a'] }, await tokenFor('stranger', ['dossiers'])).expect(403);
    await request(t.url)
      .post('/api/jobs/fetch-and-lock')
      .send({ workerId: 'w', types: ['a'] })
      .expect(401);
    const admin = await t.signIn('quantri');
    const { status } = await admin.post('/api/jobs/fetch-and-lock').send({ workerId: 'w', types: ['a'] });
    expect([401, 403]).toContain(status);
    await post('fetch-and-lock', { workerId: '', types: [], max: 1000 }).expect(422);
  });

  it('gives an agency the jobs of what its own units are competent for, and those of others by an explicit grant', async () => {
    const version = await engine.publish(xml('f'));
    const ask = { workerId: 'w', types: ['f'] };
    const keysFor = async (token: string): Promise<string[]> =>
      (await post('fetch-and-lock', ask, token).expect(200)).body.items.map(
        (job: { businessKey: string }) => job.businessKey,
      );
    const [tax, health] = [
      await tokenFor('tax-f', ['jobs', 'jobs:f']),
      await tokenFor('health-f', ['jobs', 'jobs:f'], 'health'),
    ];
    const atHealth = newId();
    const id = await engine.start(version, {}, atHealth, t.unit('health.social'));
    expect(await keysFor(tax)).toEqual([]);
    expect(await keysFor(health)).toEqual([atHealth]);
    const { id: jobId } = await engine.waitAt(id, 'work').then(({ token }) => ({ id: token }));
    await post(`${jobId}/complete`, { workerId: 'w' }, tax).expect(409);
    await post(`${jobId}/complete`, { workerId: 'w' }, health).expect(204);
    const atTax = newId();
    await engine.start(version, {}, atTax, t.unit('tax'));
    expect(await keysFor(health)).toEqual([]);
    expect(await keysFor(await tokenFor('everywhere-f', ['jobs', 'jobs:f:all'], 'health'))).toEqual([atTax]);
  });

  it('shares many jobs among workers without giving one twice', async () => {
    const version = await engine.publish(xml('e'));
    await Promise.all(Array.from({ length: 30 }, () => engine.start(version)));
    const taken = await Promise.all(
      Array.from(
        { length: 8 },
        async (_, i) => (await post('fetch-and-lock', { workerId: `w${i}`, types: ['e'], max: 5 })).body.items,
      ),
    );
    const ids = taken.flat().map((job: { id: string }) => job.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(30);
  });
});
