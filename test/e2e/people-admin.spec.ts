import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

interface Person {
  id: string;
  name: string;
  version: number;
  active: boolean;
  account: { username: string; isAdmin: boolean; lockedUntil: string | null; mustChangePassword: boolean } | null;
  service: { posts: { id: string; inEffect: boolean }[] };
}

describe('people in the hands of administrators', () => {
  let t: DemoApp;
  let admin: Agent;
  beforeAll(async () => {
    t = await createDemoApp();
    admin = await t.signIn('quantri');
  });
  afterAll(() => t?.close());

  const get = async (id: string): Promise<Person> =>
    (await admin.get(`/api/admin/people/${id}`).expect(200)).body as Person;
  const create = async (body: object) =>
    (await admin.post('/api/admin/people').send(body).expect(201)).body as {
      id: string;
      username: string;
      password: string;
    };
  const list = async (query: string) =>
    (await admin.get(`/api/admin/people?${query}`).expect(200)).body as {
      items: { id: string; name: string; username: string }[];
      total: number;
      nextCursor?: string;
    };
  const historyOf = async (id: string): Promise<string[]> => {
    const { body } = await admin.get(`/api/admin/people/${id}/history`).expect(200);
    return (body as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi);
  };

  it('a new person signs in with the one-time password, and must change it', async () => {
    const propose = await admin.get('/api/admin/people/username').query({ name: 'Nguyễn Thị Hương' }).expect(200);
    expect(propose.body).toEqual({ username: 'huongnt' });
    const made = await create({
      ...{ name: ' Nguyễn Thị Hương ', email: 'huong@xa.vn', phone: '0912 345 678' },
      account: { username: 'HuongNT' },
      posts: [{ unitId: t.unit('anBinh.counter'), role: 'receptionist' }],
    });
    expect(made).toMatchObject({
      username: 'huongnt',
      password: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/),
    });
    const next = await admin.get('/api/admin/people/username').query({ name: 'Nguyễn Thị Hương' }).expect(200);
    expect(next.body).toEqual({ username: 'huongnt2' });
    const person = await t.signIn('huongnt', made.password);
    expect((await person.get('/api/tasks').expect(403)).body).toMatchObject({ code: 'password-change-due' });
    const change = { current: made.password, next: 'một mật khẩu dài 7' };
    const { body } = await person.post('/api/account/password').send(change).expect(200);
    await person
      .set('x-csrf-token', (body as { csrfToken: string }).csrfToken)
      .get('/api/tasks')
      .expect(200);
    expect(await get(made.id)).toMatchObject({
      ...{ name: 'Nguyễn Thị Hương', account: { mustChangePassword: false, isAdmin: false } },
      service: { posts: [{ role: 'receptionist', inEffect: true }] },
    });
    expect(await historyOf(made.id)).toEqual(
      expect.arrayContaining(['Cấp tài khoản', 'Thêm người', 'Tự đổi mật khẩu', 'Đăng nhập']),
    );
    expect(JSON.stringify(await historyOf(made.id))).not.toContain(made.password);
    await admin
      .post('/api/admin/people')
      .send({ name: 'Khác', account: { username: 'huongnt' } })
      .expect(409);
    expect((await list('q=khac')).total).toBe(0);
  });

  it('a repetition under the same key never gives a password out again', async () => {
    const { id } = await create({ name: 'Lò Văn Ín', account: { username: 'inlv' } });
    const reset = async (): Promise<string> =>
      (
        (await admin.post(`/api/admin/people/${id}/account/password`).set('Idempotency-Key', 'once').expect(200))
          .body as {
          password: string;
        }
      ).password;
    expect(await reset()).not.toBe(await reset());
  });

  it('is reset, unlocked, disabled and enabled', async () => {
    const { id, password } = await create({ name: 'Bùi Thị Xuân', account: { username: 'xuanbt' } });
    const tryIn = (secret: string) => t.agent().post('/api/session').send({ username: 'xuanbt', password: secret });
    for (let n = 0; n < 5; n++) await tryIn('wrong password').expect(401);
    await tryIn(password).expect(429);
    expect((await get(id)).account?.lockedUntil).not.toBeNull();
    await admin.post(`/api/admin/people/${id}/account/unlock`).expect(204);
    expect((await get(id)).account?.lockedUntil).toBeNull();
    await tryIn(password).expect(200);
    const { body } = await admin.post(`/api/admin/people/${id}/account/password`).expect(200);
    await tryIn(password).expect(401);
    const fresh = (body as { password: string }).password;
    const session = await t.signIn('xuanbt', fresh);
    await admin.post(`/api/admin/people/${id}/account/disable`).expect(204);
    await session.get('/api/session').expect(401);
    await tryIn(fresh).expect(401);
    expect(await get(id)).toMatchObject({ active: false });
    await admin.post(`/api/admin/people/${id}/account/enable`).expect(204);
    await tryIn(fresh).expect(200);
    expect((await historyOf(id)).filter((line) => line === 'Đăng nhập sai')).toHaveLength(7);
  });

  it('is found without accents, by state and by unit, page by page', async () => {
    expect((await list('q=do%20thi%20huong')).items.map(({ name }) => name)).toEqual(['Đỗ Thị Hường']);
    expect((await list('q=phochutich.tinh')).items).toHaveLength(1);
    expect((await list('q=%25')).total).toBe(0);
    expect((await list('state=admin')).items.map(({ username }) => username)).toEqual(['quantri']);
    expect((await list(`unit=${t.unit('careHome')}`)).total).toBe(4);
    const all = await list('limit=100');
    const seen: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = await list(`limit=7${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.total).toBe(all.total);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(all.total);
  });

  it('is corrected by version', async () => {
    const { id } = await create({ name: 'Tên Cũ' });
    const body = { name: 'Tên Mới', email: '', phone: null, version: 1 };
    await admin.put(`/api/admin/people/${id}`).send(body).expect(200, { version: 2 });
    const { body: stale } = await admin.put(`/api/admin/people/${id}`).send(body).expect(409);
    expect(stale).toMatchObject({ code: 'stale-version', current: { name: 'Tên Mới', version: 2 } });
    await admin
      .put(`/api/admin/people/${id}`)
      .send({ ...body, email: 'không phải thư' })
      .expect(422);
    await admin.put('/api/admin/people/01900000-0000-7000-8000-00000000dead').send(body).expect(404);
  });

  it('never loses its last administrator', async () => {
    const path = `/api/admin/people/${t.person('admin')}/account`;
    expect((await admin.put(`${path}/administrator`).send({ isAdmin: false }).expect(409)).body).toMatchObject({
      code: 'last-administrator',
    });
    await admin.post(`${path}/disable`).expect(409);
    const other = `/api/admin/people/${t.person('tax')}/account/administrator`;
    await admin.put(other).send({ isAdmin: true }).expect(204);
    expect((await list('state=admin')).total).toBe(2);
    await admin.put(other).send({ isAdmin: false }).expect(204);
    await admin
      .put(`/api/admin/people/${(await create({ name: 'Không' })).id}/account/administrator`)
      .send({ isAdmin: true })
      .expect(404);
  });

  it('holds several posts, and a post that ends when it begins never was', async () => {
    const { id } = await create({ name: 'Hà Kiêm Nhiệm' });
    const appoint = (body: object) => admin.post(`/api/admin/people/${id}/posts`).send(body);
    const tax = { unitId: t.unit('tax'), role: 'specialist' };
    const { body: first } = await appoint(tax).expect(201);
    expect((await appoint(tax).expect(409)).body).toMatchObject({ code: 'overlap', what: 'post' });
    await appoint({ unitId: t.unit('land'), role: 'specialist', validFrom: '2026-12-01T00:00:00+07:00' }).expect(201);
    await appoint({ ...tax, role: 'magician' }).expect(422);
    const end = (body: object) => admin.post(`/api/admin/posts/${(first as { id: string }).id}/end`).send(body);
    await end({ at: t.clock.nowIso() }).expect(204);
    await end({}).expect(404);
    expect((await get(id)).service.posts).toMatchObject([{ inEffect: false }]);
    const { body: again } = await appoint({ ...tax, validFrom: '2026-01-01T00:00:00+07:00' }).expect(201);
    const last = `/api/admin/posts/${(again as { id: string }).id}/end`;
    await admin.post(last).send({}).expect(204);
    expect((await admin.post(last).send({}).expect(409)).body).toMatchObject({ code: 'ended-already' });
  });

  describe('from a file', () => {
    const send = (csv: string, confirm = false) => admin.post('/api/admin/people/import').send({ csv, confirm });

    it('tells the faults of every line and takes nothing in', async () => {
      const csv = [
        'name;email;phone;unit;role;username',
        'Lê Một;sai thư;abc;H00;thủ kho;quantri',
        ';;;;chuyên viên;',
        'Lê Ba;;;H99.11;chuyên viên;leba',
        'Trần Bốn;;;H99.11;chuyên viên;leba',
      ].join('\n');
      const { body } = await send(csv).expect(200);
      const { faults } = body as { faults: { line: number; column: string }[] };
      expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
        ...['2 email', '2 phone', '2 unit', '2 role', '2 username'],
        ...['3 name', '3 unit', '5 username', '5 role'],
      ]);
      const refused = await send(csv, true).expect(422);
      expect(refused.body).toMatchObject({ code: 'people-import', faults });
      expect((await list('q=le%20ba')).total).toBe(0);
    });

    it('takes all in, with one-time passwords that open', async () => {
      const csv =
        '\uFEFFHọ và tên,Mã đơn vị,Vị trí,Tên đăng nhập\nVi Thị Mỷ,H99.11,Chuyên viên,\nVi Thị Mỷ,H99.11,văn thư,myvt\n"Vi, Thị Mỷ",,,\nVi Thị Mỷ,H99.12,chuyên viên,myvt\n';
      const { body: plan } = await send(csv).expect(200);
      expect(plan).toMatchObject({ done: false, lines: 4, faults: [] });
      const { body: done } = await send(csv, true).expect(200);
      const { people } = done as { people: { username: string; password: string; posts: object[] }[] };
      expect(people.map(({ username, posts }) => [username, posts.length])).toEqual([
        ['myvt2', 1],
        ['myvt', 2],
        ['myvt3', 0],
      ]);
      await t.signIn('myvt', people[1]!.password);
      expect((await send(csv).expect(200)).body).toMatchObject({ faults: [{ line: 3 }] });
    });
  });
});
