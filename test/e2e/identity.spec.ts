import request from 'supertest';
import { DemoAccounts } from '../../src/identity/demo-accounts.service.js';
import { AccountsService } from '../../src/identity/accounts.service.js';
import { IDLE_MS, LONGEST_MS } from '../../src/identity/sessions.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import { createTestApp, TEST_PASSWORD } from '../support/test-app.js';
import { until } from '../support/until.js';

const USER = 'tiepnhan.anbinh';
const wait = (t: DemoApp, ms: number) => t.clock.moveTo(new Date(t.clock.now().getTime() + ms));
const cookiesOf = (response: { headers: Record<string, unknown> }): string[] =>
  (response.headers['set-cookie'] as string[] | undefined) ?? [];
const tokenOf = (response: { headers: Record<string, unknown> }): string | undefined =>
  cookiesOf(response)
    .find((cookie) => cookie.startsWith('lt_session='))
    ?.split(';')[0];

/** A browser's live stream, once it is open. */
async function openStream(url: string, cookie: string): Promise<{ readonly ended: boolean; close(): void }> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/live`, { headers: { cookie }, signal: abort.signal });
  expect(response.status).toBe(200);
  const reader = response.body!.getReader();
  // Headers come before the server listens; the first ping does not.
  let heard = '';
  while (!heard.includes('event: ping')) heard += new TextDecoder().decode((await reader.read()).value);
  const stream = { ended: false, close: () => abort.abort() };
  const follow = async (): Promise<void> => {
    while (!(await reader.read()).done);
    stream.ended = true;
  };
  follow().catch(() => undefined); // closed by the test
  return stream;
}

describe('signing in', () => {
  let t: DemoApp;
  beforeAll(async () => {
    t = await createDemoApp();
  });
  afterAll(() => t?.close());

  const signIn = (username: string, password: string, cookie = '') =>
    request(t.url).post('/api/session').set('Cookie', cookie).send({ username, password });

  it('opens a session whose token scripts cannot read', async () => {
    const response = await signIn(USER, TEST_PASSWORD).expect(200);
    expect(response.body).toEqual({
      account: {
        id: t.person('anBinh.reception'),
        name: 'Nguyễn Thị Bích',
        locale: 'vi',
        isAdmin: false,
        mustChangePassword: false,
      },
    });
    const [session, csrf] = ['lt_session', 'lt_csrf'].map((name) =>
      cookiesOf(response).find((cookie) => cookie.startsWith(`${name}=`)),
    );
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    expect(csrf).not.toMatch(/HttpOnly/);
  });

  it('tells who is signed in, with posts and the CSRF token', async () => {
    const agent = await t.signIn('phochutich.anbinh');
    const { body } = await agent.get('/api/session').expect(200);
    expect(body).toMatchObject({
      account: { name: 'Lê Thị Thanh Mai' },
      posts: expect.arrayContaining([
        expect.objectContaining({ role: 'viceChair', unitId: t.unit('anBinh.committee') }),
        expect.objectContaining({
          role: 'head',
          unitId: t.unit('anBinh.counter'),
          unitName: 'Trung tâm Phục vụ hành chính công xã An Bình',
          agencyId: t.unit('anBinh.committee'),
        }),
      ]),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('keeps only hashes of tokens', async () => {
    const token = tokenOf(await signIn(USER, TEST_PASSWORD))!.split('=')[1]!;
    const rows = await t.app.get(Database).query(`SELECT encode(token_hash, 'base64') AS hash FROM session`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token.slice(0, 20));
  });

  it('ignores case and how accents of the name were typed', async () => {
    await signIn(` ${USER.toUpperCase()} `, TEST_PASSWORD).expect(200);
  });

  it('gives a new token at every sign-in, and ends the session the browser had: none can be fixed beforehand', async () => {
    const planted = 'lt_session=planted-by-somebody-else';
    const first = tokenOf(await signIn(USER, TEST_PASSWORD, planted).expect(200))!;
    expect(first).not.toBe(planted);
    await request(t.url).get('/api/session').set('Cookie', planted).expect(401);
    const second = tokenOf(await signIn(USER, TEST_PASSWORD, first).expect(200))!;
    expect(second).not.toBe(first);
    await request(t.url).get('/api/session').set('Cookie', first).expect(401);
    await request(t.url).get('/api/session').set('Cookie', second).expect(200);
  });

  it('ends a session when asked, on the server too', async () => {
    const agent = await t.signIn(USER);
    const cookie = tokenOf(await signIn(USER, TEST_PASSWORD))!;
    await agent.delete('/api/session').expect(204);
    await agent.get('/api/session').expect(401);
    await request(t.url).get('/api/session').set('Cookie', cookie).expect(200);
  });

  it('ends the live streams of that session alone', async () => {
    const sessions = await Promise.all([1, 2].map(() => signIn(USER, TEST_PASSWORD).expect(200)));
    const streams = await Promise.all(sessions.map((session) => openStream(t.url, tokenOf(session)!)));
    const [csrf] = cookiesOf(sessions[0]!).flatMap((cookie) => /^lt_csrf=([^;]+)/.exec(cookie)?.[1] ?? []);
    await request(t.url)
      .delete('/api/session')
      .set('Cookie', [tokenOf(sessions[0]!)!, `lt_csrf=${csrf}`])
      .set('x-csrf-token', csrf!)
      .expect(204);
    await until('the stream has ended', () => streams[0]!.ended);
    expect(streams[1]!.ended).toBe(false);
    streams[1]!.close();
  });

  it('ends a session that is not used, and any session after half a day', async () => {
    const idle = await t.signIn(USER);
    const busy = await t.signIn(USER);
    const every = IDLE_MS / 2;
    for (let passed = every; passed < LONGEST_MS; passed += every) {
      await wait(t, every);
      await busy.get('/api/session').expect(200);
      if (passed > IDLE_MS) await idle.get('/api/session').expect(401);
    }
    await wait(t, every);
    await busy.get('/api/session').expect(401);
  });

  it('changes the password: old sessions end, this browser goes on, the old password opens nothing', async () => {
    const here = await t.signIn('hotich.anbinh');
    const elsewhere = await t.signIn('hotich.anbinh');
    const next = 'một mật khẩu mới';
    const change = (body: object) => here.post('/api/account/password').send(body);
    const weak = await change({ current: TEST_PASSWORD, next: 'ngắn' }).expect(422);
    expect(weak.body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'next' }] });
    await change({ current: 'wrong password', next }).expect(401);
    await change({ current: TEST_PASSWORD, next: TEST_PASSWORD }).expect(422);
    const { body } = await change({ current: TEST_PASSWORD, next }).expect(200);
    await elsewhere.get('/api/session').expect(401);
    await here.get('/api/session').expect(200);
    await here.put('/api/account/locale').send({ locale: 'en' }).expect(403);
    here.set('x-csrf-token', (body as { csrfToken: string }).csrfToken);
    await here.put('/api/account/locale').send({ locale: 'en' }).expect(204);
    await signIn('hotich.anbinh', TEST_PASSWORD).expect(401);
    await signIn('hotich.anbinh', next.normalize('NFD')).expect(200);
  });

  it('answers in the language the account prefers', async () => {
    const agent = await t.signIn('vanthu.anbinh');
    await agent.put('/api/account/locale').send({ locale: 'en' }).expect(204);
    const title = async (language: string) => {
      const asked = agent.get('/api/people/search?cursor=nonsense').set('Accept-Language', language);
      return ((await asked.expect(422)).body as { title: string }).title;
    };
    expect(await title('vi-VN,vi;q=0.9,en;q=0.5')).toBe('The data is not valid');
  });

  it('answers in the language chosen for the request, whatever the account prefers', async () => {
    const agent = await t.signIn('vanthu.anbinh');
    const answers = [];
    for (const language of ['vi', 'en', 'VI', 'fr'])
      answers.push(
        (
          (await agent.get('/api/people/search?cursor=nonsense').set('Accept-Language', language).expect(422)).body as {
            title: string;
          }
        ).title,
      );
    const [vi, en] = ['Dữ liệu chưa hợp lệ', 'The data is not valid'];
    expect(answers).toEqual([vi, en, vi, en]);
  });

  it('lets a first password do nothing but its own change', async () => {
    const password = 'given by somebody else';
    await t.app.get(Database).transaction(async (tx) => {
      await t.app
        .get(AccountsService)
        .createAdministrator(tx, { name: 'Quản trị hai', username: 'second', password }, { another: true });
    });
    const agent = await t.signIn('second', password);
    expect((await agent.get('/api/session').expect(200)).body).toMatchObject({ account: { mustChangePassword: true } });
    expect((await agent.get('/api/units/tree').expect(403)).body).toMatchObject({ code: 'password-change-due' });
    const { body } = await agent
      .post('/api/account/password')
      .send({ current: password, next: 'chosen by myself' })
      .expect(200);
    agent.set('x-csrf-token', (body as { csrfToken: string }).csrfToken);
    await agent.get('/api/units/tree').expect(200);
  });

  it('makes a first administrator only once, unless another one is meant', async () => {
    const account = { name: 'Ai đó', username: 'third', password: 'long enough, is it' };
    const create = () =>
      t.app.get(Database).transaction((tx) => t.app.get(AccountsService).createAdministrator(tx, account));
    await expect(create()).rejects.toMatchObject({ code: 'administrator-exists' });
  });

  it('closes an account at once', async () => {
    const agent = await t.signIn('chuyenvien.dkdd');
    await t.app
      .get(Database)
      .transaction((tx) =>
        t.app.get(AccountsService).disable(tx, { kind: 'system', reason: 'test' }, t.person('land')),
      );
    await agent.get('/api/session').expect(401);
    await signIn('chuyenvien.dkdd', TEST_PASSWORD).expect(401);
  });

  it('journals who came and who was refused, never a password', async () => {
    await signIn('nobody-of-that-name', 'secret-typed-in-vain').expect(401);
    const rows = await t.app
      .get(Database)
      .query<{ action: string }>(
        `SELECT action, actor_id, subject_kind, subject_id, details::text FROM audit_entry WHERE action LIKE 'account.%'`,
      );
    expect(new Set(rows.map((row) => row.action))).toEqual(
      new Set([
        'account.created',
        'account.disabled',
        'account.password-changed',
        'account.sign-in-refused',
        'account.signed-in',
        'account.signed-out',
      ]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/secret-typed-in-vain|nobody-of-that-name|lienthong-demo/);
  });
});

describe('the demo’s password', () => {
  it('is told by the demo alone, and keeps any other system from starting', async () => {
    const t = await createDemoApp();
    const { body } = await request(t.url).get('/api/demo/accounts').expect(200);
    expect(body).toMatchObject({
      password: TEST_PASSWORD,
      accounts: expect.arrayContaining([expect.objectContaining({ username: USER, name: 'Nguyễn Thị Bích' })]),
    });
    const open = await t.app.get(DemoAccounts).findOpen();
    expect(open).toContain(USER);
    const settings = { DEMO: 'false' };
    await expect(createTestApp({ database: t.database, settings })).rejects.toThrow(
      `demo password still opens ${open.length} accounts`,
    );

    await t.app.get(Database).query(`UPDATE account SET disabled_at = now() WHERE username <> 'quantri'`);
    const admin = await t.signIn('quantri');
    await admin
      .post('/api/account/password')
      .send({ current: TEST_PASSWORD, next: 'a password of my own' })
      .expect(200);
    const other = await createTestApp({ database: t.database, settings });
    expect((await request(other.url).get('/api/demo/accounts').expect(200)).body).toEqual({ accounts: [] });
    await other.close();
    await t.close();
  });
});
