import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { Database } from '../../src/platform/database/database.service.js';
import { newId } from '../../src/platform/ids.js';
import type { OperationsView } from '../../src/operations/operations.dto.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

const TOKEN = 'a token of operators, long enough';
const OPEN = '/api/admin/operations';

describe('what is wrong with an installation', () => {
  let t: DemoApp;
  let admin: Agent;

  beforeAll(async () => {
    t = await createDemoApp({ settings: { OPERATIONS_TOKEN: TOKEN, SWEEP_SECONDS: '3600' } });
    admin = await t.signIn('quantri');
  });
  afterAll(() => t?.close());

  const query = (sql: string, values: unknown[] = []) => t.app.get(Database).query(sql, values);
  const view = async (): Promise<OperationsView> => (await admin.get(OPEN).expect(200)).body as OperationsView;
  const stateOf = async (key: string) => (await view()).findings.find((finding) => finding.key === key)!;
  const deadMessage = async (): Promise<string> => {
    const id = newId();
    await query(
      `INSERT INTO outbox (id, created_at, topic, key, payload, state, due_at, attempts, last_error)
       VALUES ($1::uuid, $2, 'applicant.message', $1::text, '{}', 'dead', $2, 12, 'The gateway did not take a message: reply 503')`,
      [id, t.clock.now()],
    );
    return id;
  };

  it('tells administrators alone', async () => {
    await t.agent().get(OPEN).expect(401);
    const leader = await t.signIn('chutich.tinh');
    await leader.get(OPEN).expect(403);
    await leader.post(`${OPEN}/messages/${newId()}/revive`).expect(403);
  });

  it('finds nothing but the missing backup in a fresh installation', async () => {
    const { findings, parts, deadMessages } = await view();
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([
      { key: 'backups', state: 'attention', count: 0, oldestAt: null },
    ]);
    expect(findings.find(({ key }) => key === 'workers')).toMatchObject({ count: 1, state: 'ok' });
    expect(parts).toContainEqual({ name: 'database', ready: true, needed: true, off: false, error: null });
    expect(deadMessages).toEqual([]);
  });

  it('asks for a backup when the last one is older than two days', async () => {
    const at = new Date(t.clock.now().getTime() - 47 * 3_600_000);
    await query('INSERT INTO backup_run (id, finished_at, row_count, file_count) VALUES ($1, $2, 1, 0)', [newId(), at]);
    expect(await stateOf('backups')).toEqual({ key: 'backups', state: 'ok', count: 1, oldestAt: at.toISOString() });
    await query('UPDATE backup_run SET finished_at = finished_at - $1::interval', ['2 hours']);
    expect((await stateOf('backups')).state).toBe('attention');
  });

  it('says that no worker is there when none has been seen for three rounds', async () => {
    await query('UPDATE worker_process SET seen_at = seen_at - $1::interval', ['3 hours 2 minutes']);
    expect(await stateOf('workers')).toMatchObject({ state: 'broken', count: 0 });
    const [worst] = (await view()).findings;
    expect(worst!.key).toBe('workers');
    // The next round of its sweeps.
    await t.clock.moveTo(new Date(t.clock.now().getTime() + 1000));
    expect(await stateOf('workers')).toMatchObject({ state: 'ok', count: 1 });
  });

  it('tells of a published procedure that the rules of this build would refuse, until a mended one is in use', async () => {
    const bpmn = await readFile('processes/1.001193/process.bpmn', 'utf8');
    await query(`INSERT INTO procedure (code, created_at) VALUES ('1.001193', $1)`, [t.clock.now()]);
    const publish = (version: number, xml: string) =>
      query(
        `INSERT INTO procedure_version (id, procedure_code, version, checksum, name, name_en, bundle, bpmn, published_at)
         VALUES ($1, '1.001193', $2::int, 'v' || $2::int, 'Khai sinh', 'Birth', '{}', $3, $4)`,
        [newId(), version, xml, t.clock.now()],
      );
    const sweep = () => t.clock.moveTo(new Date(t.clock.now().getTime() + 1000));
    await publish(1, bpmn.replaceAll('name="deadline.budget"', 'name="deadline.bugdet"'));
    await sweep();
    expect(await stateOf('versions')).toMatchObject({ state: 'attention', count: 1 });
    const [found] = (await query('SELECT findings FROM procedure_version_finding')) as [{ findings: object[] }];
    expect(found.findings[0]).toMatchObject({ severity: 'error', rule: 'vocabulary' });
    await publish(2, bpmn);
    await sweep();
    expect(await stateOf('versions')).toMatchObject({ state: 'ok', count: 0 });
  });

  it('shows a message that was given up and sends it anew, once', async () => {
    const id = await deadMessage();
    expect(await stateOf('deadMessages')).toMatchObject({ state: 'broken', count: 1 });
    expect((await view()).deadMessages).toEqual([
      {
        ...{ id, topic: 'applicant.message', createdAt: t.clock.nowIso() },
        lastError: 'The gateway did not take a message: reply 503',
      },
    ]);
    await admin.post(`${OPEN}/messages/${id}/revive`).expect(204);
    expect((await stateOf('deadMessages')).count).toBe(0);
    const again = await admin.post(`${OPEN}/messages/${id}/revive`).expect(404);
    expect(again.body).toMatchObject({ code: 'no-dead-message' });
    expect(
      await query(`SELECT action FROM audit_entry WHERE subject_kind = 'message' AND subject_id = $1`, [id]),
    ).toEqual([{ action: 'message.revived' }]);
  });

  describe('metrics', () => {
    const scrape = (token?: string) => {
      const ask = request(t.url).get('/metrics');
      return token === undefined ? ask : ask.set('Authorization', `Bearer ${token}`);
    };

    it('are for those with the operations token', async () => {
      await scrape().expect(401);
      await scrape('another token').expect(401);
      const without = await createDemoApp({ worker: false });
      await request(without.url).get('/metrics').set('Authorization', 'Bearer undefined').expect(404);
      await without.close();
    });

    it('count what the page tells, and time requests by route without their values', async () => {
      await deadMessage();
      const { id } = { id: newId() };
      await admin.get(`/api/dossiers/${id}`).expect(404);
      const { text, headers } = await scrape(TOKEN).expect(200);
      expect(headers['content-type']).toContain('text/plain');
      expect(text).toContain('lienthong_things{of="deadMessages"} 1');
      expect(text).toContain('lienthong_things{of="workers"} 1');
      expect(text).toMatch(/lienthong_oldest_age_seconds\{of="deadMessages"\} \d+/);
      expect(text).toMatch(/lienthong_build_info\{version="\d+\.\d+\.\d+"\} 1/);
      expect(text).toMatch(
        /lienthong_http_request_duration_seconds_count\{method="GET",route="\/api\/dossiers\/:id",status="4xx"\} 1/,
      );
      expect(text).not.toContain(id);
      expect(text).toContain('nodejs_eventloop_lag_seconds');
    });
  });
});
