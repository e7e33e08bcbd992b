import { type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';
const BIRTH = '1.001193';

describe('patterns of dossier codes', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const admin = () => office.as('quantri');
  const set = async (body: object) =>
    (await admin()).post('/api/admin/code-patterns').send({ unitId: null, replaces: null, ...body });
  const preview = async (pattern: string, unit?: string) =>
    (await (
      await admin()
    )
      .get('/api/admin/code-patterns/preview')
      .query({ pattern, ...(unit ? { unitId: office.unit(unit) } : {}) })) as {
      status: number;
      body: { next?: string };
    };
  const codeAt = async (username: string): Promise<string> => (await office.takeIn(username, BIRTH)).code;
  const list = async () => (await (await admin()).get('/api/admin/code-patterns').expect(200)).body;

  it('begin with the setting of the environment', async () => {
    expect(await list()).toEqual({ default: '{unitCode}-{yyMMdd}-{serial:4}', items: [], total: 0 });
    expect(await codeAt(CLERK)).toBe('H99.21.01-261123-0001');
    expect((await preview('{unitCode}-{yyMMdd}-{serial:4}', 'anBinh.counter')).body).toEqual({
      next: 'H99.21.01-261123-0002',
    });
    expect((await preview('{unitCode}/{yyyy}-{serial:6}')).body).toEqual({ next: 'H99.21.01/2026-000001' });
  });

  it('are refused when they could give a code twice or cannot be read', async () => {
    for (const pattern of ['{yyyy}{serial:4}', '{unitCode}', '{month}-{serial:3}', 'số-{serial:3}']) {
      expect((await preview(pattern)).status).toBe(422);
      expect((await set({ pattern })).body).toMatchObject({ errors: [{ path: 'pattern' }] });
    }
  });

  it('are set for the installation and for one counter; codes stay unique', async () => {
    const all = await set({ pattern: '{unitCode}.{yy}-{serial:5}' });
    expect(all.status).toBe(201);
    expect(await codeAt(CLERK)).toBe('H99.21.01.26-00001');
    const own = await set({ unitId: office.unit('benThuong.counter'), pattern: 'BT-{yyMMdd}-{serial:3}' });
    expect(own.status).toBe(201);
    expect(await codeAt('tiepnhan.benthuong')).toBe('BT-261123-001');
    expect(await codeAt(CLERK)).toBe('H99.21.01.26-00002');
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 60_000));
    const back = await set({ pattern: '{unitCode}-{yyMMdd}-{serial:4}', replaces: all.body.id });
    expect(back.status).toBe(201);
    expect(await codeAt(CLERK)).toBe('H99.21.01-261123-0002');
    expect((await set({ pattern: 'X-{serial:4}', replaces: all.body.id })).status).toBe(409);
  });

  it('may be dated, and taken back before', async () => {
    const { items } = await list();
    const current = items.find((item: { unit: object | null }) => item.unit === null);
    const dated = await set({ pattern: 'N-{yyMMdd}-{serial:4}', from: '2026-12-01', replaces: current.id });
    expect(dated.status).toBe(201);
    expect(await codeAt(CLERK)).toBe('H99.21.01-261123-0003');
    expect((await set({ pattern: 'M-{serial:4}', replaces: current.id })).body.code).toBe('pattern-changed');
    const end = async (id: string) => (await (await admin()).post(`/api/admin/code-patterns/${id}/end`).send()).status;
    expect(await end(dated.body.id)).toBe(204);
    expect((await list()).items).toHaveLength(2);
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 60_000));
    expect(await end(current.id)).toBe(204);
    expect(await end(current.id)).toBe(409);
    expect((await list()).items).toMatchObject([{ unit: { id: office.unit('benThuong.counter') } }]);
  });
});
