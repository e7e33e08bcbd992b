import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

interface Row {
  id: string;
  [field: string]: unknown;
}

describe('the organisation in the hands of administrators', () => {
  let t: DemoApp;
  let admin: Agent;
  beforeAll(async () => {
    t = await createDemoApp();
    admin = await t.signIn('quantri');
  });
  afterAll(() => t?.close());

  const json = async <T = Row>(path: string, agent = admin): Promise<T> =>
    (await agent.get(path).expect(200)).body as T;
  const tree = async (): Promise<Row[]> => (await json<{ items: Row[] }>('/api/admin/units')).items;
  const historyOf = async (path: string): Promise<string[]> =>
    (await json<{ items: { actor: string; text: { vi: string } }[] }>(`${path}/history`)).items.map(
      ({ actor, text }) => `${actor}: ${text.vi}`,
    );
  const unitBody = (code: string, more: object = {}): object => ({
    ...{ kind: 'taxOffice', code, name: `Thuế ${code}`, nameEn: `Tax ${code}`, isAgency: true, ...more },
  });
  const create = async (body: object): Promise<string> =>
    ((await admin.post('/api/admin/units').send(body).expect(201)).body as Row).id;

  describe('units', () => {
    it('are shown with their people counted truly', async () => {
      const counter = (await tree()).find((unit) => unit.id === t.unit('anBinh.counter'));
      expect(counter).toMatchObject({ posts: 4, people: 4, kind: 'serviceCentre', version: 1, validTo: null });
      const detail = await json<Row & { holdings: Row[]; above: Row[] }>(
        `/api/admin/units/${t.unit('anBinh.counter')}`,
      );
      expect(detail.holdings).toHaveLength(4);
      expect(detail.above.map((unit) => unit.id)).toEqual(
        ['province', 'committee', 'anBinh', 'anBinh.committee'].map((key) => t.unit(key)),
      );
    });

    it('are created at the root and below others, and refuse a code twice', async () => {
      const root = await create({ ...unitBody('H77'), kind: 'province', isAgency: false });
      const child = await create(unitBody('H77.01', { parentId: root, name: '  Thuế cơ sở  ' }));
      expect((await tree()).find((unit) => unit.id === child)).toMatchObject({ parentId: root, name: 'Thuế cơ sở' });
      const { body } = await admin.post('/api/admin/units').send(unitBody('H77.01')).expect(409);
      expect(body).toMatchObject({ code: 'unit-code-taken', unitCode: 'H77.01' });
      expect(await historyOf(`/api/admin/units/${child}`)).toEqual(['Quản trị hệ thống: Lập đơn vị']);
    });

    it.each([
      ['a kind that nobody knows', { kind: 'circus' }, 422],
      ['no name', { name: '  ' }, 422],
      ['a code with accents', { code: 'Mã 1' }, 422],
      ['a year before all offices', { validFrom: '0000-01-01T00:00:00Z' }, 422],
      ['a superior that is not there', { parentId: '01900000-0000-7000-8000-00000000dead' }, 404],
    ])('refuse %s', async (_, more, status) => {
      await admin.post('/api/admin/units').send(unitBody('H78', more)).expect(status);
    });

    it('are corrected by version, and tell what is there now', async () => {
      const id = await create(unitBody('H79'));
      const body = { ...unitBody('H79', { name: 'Thuế mới' }), sort: 3, version: 1 };
      await admin.put(`/api/admin/units/${id}`).send(body).expect(200, { version: 2 });
      const late = await admin.put(`/api/admin/units/${id}`).send(body).expect(409);
      expect(late.body).toMatchObject({ code: 'stale-version', current: { version: 2, name: 'Thuế mới', sort: 3 } });
      expect((await historyOf(`/api/admin/units/${id}`))[0]).toContain(
        'Sửa: tên “Thuế H79” → “Thuế mới”; thứ tự “0” → “3”',
      );
    });

    it('keep their kind once somebody works there', async () => {
      const { kind: _, ...unit } = (await tree()).find((row) => row.id === t.unit('tax'))!;
      const body = { ...unit, kind: 'department' };
      const refused = await admin
        .put(`/api/admin/units/${t.unit('tax')}`)
        .send(body)
        .expect(409);
      expect(refused.body).toMatchObject({ code: 'unit-in-use' });
    });

    it('are closed with a successor, from now on, and shown only when asked for', async () => {
      const [old, heir] = [await create(unitBody('H80')), await create(unitBody('H81'))];
      const close = (body: object) => admin.post(`/api/admin/units/${old}/close`).send(body);
      expect((await close({ successorId: heir, at: '2026-01-01T00:00:00Z' }).expect(422)).body).toMatchObject({
        code: 'unfit-closing',
        reason: 'past',
      });
      await close({ successorId: old }).expect(422);
      await close({ successorId: heir, at: '2026-12-31T17:00:00Z' }).expect(204);
      expect(await json(`/api/admin/units/${old}`)).toMatchObject({
        validTo: '2026-12-31T17:00:00.000Z',
        successor: { id: heir },
      });
      expect((await historyOf(`/api/admin/units/${old}`))[0]).toContain('Giải thể, kế thừa: Thuế H81');
    });

    it('cannot be closed at the very instant they begin', async () => {
      const validFrom = '2026-12-01T00:00:00Z';
      const id = await create(unitBody('H82', { validFrom }));
      await admin
        .post(`/api/admin/units/${id}/close`)
        .send({ successorId: t.unit('tax'), at: validFrom })
        .expect(422);
    });
  });

  describe('the competence table', () => {
    const row = () => ({
      ...{ procedureCode: '1.013225', territoryUnitId: t.unit('province'), unitKind: 'taxOffice' },
      ...{ unitId: t.unit('tax'), validFrom: '2026-12-01T00:00:00Z', validTo: '2027-01-01T00:00:00Z' },
    });

    it('takes rows in, and explains which row stands in the way', async () => {
      const { body: made } = await admin.post('/api/admin/competences').send(row()).expect(201);
      const again = { ...row(), validFrom: '2026-12-15T00:00:00Z', validTo: undefined };
      const { body } = await admin.post('/api/admin/competences').send(again).expect(409);
      expect(body).toMatchObject({ code: 'competence-overlap', existing: { id: (made as Row).id } });
      expect((body as { detail: string }).detail).toContain(
        'từ 01/12/2026 07:00 đến 01/01/2027 07:00 đã là Thuế cơ sở 1',
      );
      await admin
        .post('/api/admin/competences')
        .send({ ...again, validFrom: '2027-01-01T00:00:00Z' })
        .expect(201);
      const list = await json<{ items: Row[]; total: number }>('/api/admin/competences?procedure=1.013225&limit=1');
      expect(list).toMatchObject({ total: 2, items: [{ procedureCode: '1.013225' }] });
      expect(list).toHaveProperty('nextCursor');
    });

    it('refuses a unit of another kind, naming both, and an end before the beginning', async () => {
      const wrong = await admin
        .post('/api/admin/competences')
        .send({ ...row(), unitId: t.unit('land') })
        .expect(422);
      expect(JSON.stringify(wrong.body)).toContain('chi nhánh Văn phòng đăng ký đất đai, không phải cơ quan thuế');
      await admin
        .post('/api/admin/competences')
        .send({ ...row(), validTo: row().validFrom })
        .expect(422);
    });

    it('tells who is competent, and why', async () => {
      const check = (territory: string, unitKind: string, procedure = '2.000286') =>
        json(`/api/admin/competences/check?territory=${t.unit(territory)}&unitKind=${unitKind}&procedure=${procedure}`);
      expect(await check('anBinh.committee', 'departmentDivision')).toMatchObject({
        unit: { id: t.unit('health.social') },
        why: 'competence',
        foundAt: { id: t.unit('province') },
      });
      expect(await check('anBinh.economic', 'landRegistryBranch')).toMatchObject({
        unit: { id: t.unit('land') },
        why: 'nearest',
      });
      expect(await check('province', 'communePolice')).toMatchObject({
        unit: null,
        why: 'ambiguous',
        foundAt: { id: t.unit('province') },
      });
    });

    it('ends rows, and takes back those that have not begun', async () => {
      const { items } = await json<{ items: Row[] }>('/api/admin/competences?limit=100');
      const [begun, planned] = [
        items.find((item) => item.procedureCode === '2.000286')!,
        items.find((item) => item.procedureCode === '1.013225')!,
      ];
      await admin.post(`/api/admin/competences/${begun.id}/end`).send({}).expect(204);
      await admin.post(`/api/admin/competences/${begun.id}/end`).send({}).expect(409);
      await admin.post(`/api/admin/competences/${planned.id}/end`).send({}).expect(204);
      await admin.post(`/api/admin/competences/${planned.id}/end`).send({}).expect(404);
      const after = await json<{ items: Row[] }>('/api/admin/competences?limit=100');
      expect(after.items.map((item) => item.id)).not.toContain(begun.id);
    });
  });

  describe('one’s own absence and delegation', () => {
    const HEAD = 'truongphong.vhxh.anbinh';
    const service = (agent: Agent) =>
      json<{ posts: Row[]; absences: Row[]; delegations: Row[] }>('/api/account/service', agent);

    it('is anybody’s own: a head on leave names who stands in', async () => {
      const head = await t.signIn(HEAD);
      const { posts } = await service(head);
      const postId = posts[0]!.id;
      const { items: colleagues } = await json<{ items: Row[] }>(`/api/account/posts/${postId}/colleagues?q=`, head);
      expect(colleagues.length).toBeGreaterThan(3);
      expect(colleagues.map((one) => one.id)).not.toContain(t.person('anBinh.policeHead'));
      const delegateId = t.person('anBinh.officeHead');
      const span = { validFrom: '2026-11-24T00:00:00+07:00', validTo: '2026-11-28T00:00:00+07:00' };
      await head.post('/api/account/absences').send({ startsAt: span.validFrom, endsAt: span.validTo }).expect(201);
      const twice = await head.post('/api/account/absences').send({ startsAt: span.validFrom }).expect(409);
      expect(twice.body).toMatchObject({ code: 'overlap', what: 'absence', existing: { from: '24/11/2026 00:00' } });
      const delegate = (body: object) => head.post(`/api/account/posts/${postId}/delegations`).send(body);
      await delegate({ delegateId, ...span }).expect(201);
      await delegate({ delegateId, ...span }).expect(409);
      await delegate({ delegateId: t.person('benThuong.cultureDeputy'), ...span }).expect(422);
      await delegate({ delegateId, validFrom: span.validTo, validTo: span.validFrom }).expect(422);
      const after = await service(head);
      expect(after).toMatchObject({ absences: [{ inEffect: false }], delegations: [{ delegate: { id: delegateId } }] });
      // Taken back before it begins: nothing is left of it.
      await head.post(`/api/account/absences/${after.absences[0]!.id}/end`).send({}).expect(204);
      await head.post(`/api/account/delegations/${after.delegations[0]!.id}/end`).send({}).expect(204);
      expect(await service(head)).toMatchObject({ absences: [], delegations: [] });
    });

    it('is nobody else’s', async () => {
      const [clerk, head] = [await t.signIn('tiepnhan.anbinh'), await t.signIn(HEAD)];
      const { posts } = await service(head);
      const begin = { validFrom: '2026-11-24T00:00:00+07:00' };
      const { body } = await head.post('/api/account/absences').send({ startsAt: begin.validFrom }).expect(201);
      await clerk
        .post(`/api/account/absences/${(body as Row).id}/end`)
        .send({})
        .expect(404);
      await clerk.get(`/api/account/posts/${posts[0]!.id}/colleagues`).expect(404);
      await clerk
        .post(`/api/account/posts/${posts[0]!.id}/delegations`)
        .send({ delegateId: t.person('anBinh.officeHead'), ...begin })
        .expect(404);
      // Somebody who only exercises a post by delegation cannot pass it on.
      const deputy = await t.signIn('phophong.vhxh.benthuong');
      const { delegations } = await service(deputy);
      const { postId, id } = delegations[0] as unknown as { postId: string; id: string };
      await deputy
        .post(`/api/account/posts/${postId}/delegations`)
        .send({ delegateId: t.person('benThuong.officeHead'), ...begin })
        .expect(404);
      await deputy.post(`/api/account/delegations/${id}/end`).send({}).expect(404);
    });
  });
});
