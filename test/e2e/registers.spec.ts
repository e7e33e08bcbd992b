import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';
import { fillTasks } from '../support/fill-tasks.mjs';
import { pagesOfPdf } from '../support/pdf-text.mjs';

interface Line {
  no: number;
  dossierId: string;
  code: string;
  applicant: { name: string; phone: string | null } | null;
  leadAgency: { name: string };
  returned: { method: string; receiver: string } | null;
  standing: { vi: string };
}
interface Register {
  items: Line[];
  total: number;
  nextCursor?: string;
  from: string;
  to: string;
  parts: number;
}

const COUNTER = 'tiepnhan.anbinh';
const CHAIR = 'chutich.anbinh';
const STRANGER = 'tiepnhan.benthuong';

/** Monday 23 November 2026, 8:00. */
describe('registers of dossiers', () => {
  let office: Office;
  let taken: string[];

  beforeAll(async () => {
    office = await openOffice({ worker: false });
    taken = [];
    for (const code of ['2.000286', '1.001193', '2.000286']) taken.push((await office.takeIn(COUNTER, code)).id);
  });
  afterAll(() => office?.close());

  const at = (path = ''): string => `/api/registers/${office.unit('anBinh.counter')}${path}`;
  const read = async (username: string, query = ''): Promise<Register> =>
    (await (await office.as(username)).get(at(query)).expect(200)).body as Register;

  it('lists the units whose registers one may read, and nobody else reads them', async () => {
    const names = async (username: string) =>
      ((await (await office.as(username)).get('/api/registers').expect(200)).body as { items: { id: string }[] }).items;
    expect((await names(COUNTER)).map(({ id }) => id)).toEqual([office.unit('anBinh.counter')]);
    expect((await names(CHAIR)).map(({ id }) => id)).toContain(office.unit('anBinh.counter'));
    expect(await names(STRANGER)).toEqual([]);
    for (const path of [at(), at('/book.pdf')]) await (await office.as(STRANGER)).get(path).expect(404);
    await (await office.as(COUNTER)).get(`/api/registers/${office.unit('anBinh.culture')}`).expect(404);
  });

  it('shows this month in the order of receipt, page by page, with running numbers', async () => {
    const { items, nextCursor, ...facts } = await read(COUNTER, '?limit=2');
    expect(facts).toMatchObject({ total: 3, from: '2026-11-01', to: '2026-11-23', parts: 1 });
    expect(items.map(({ no, dossierId }) => [no, dossierId])).toEqual([
      [1, taken[0]],
      [2, taken[1]],
    ]);
    const next = await read(COUNTER, `?limit=2&cursor=${nextCursor}`);
    expect(next.items.map(({ no, dossierId }) => [no, dossierId])).toEqual([[3, taken[2]]]);
    expect(next.nextCursor).toBeUndefined();
    const [line] = items;
    expect(line).toMatchObject({ returned: null, leadAgency: { name: expect.stringContaining('An Bình') as string } });
  });

  it('holds one procedure, or other days, when told so', async () => {
    expect((await read(CHAIR, '?procedure=1.001193')).items.map(({ dossierId }) => dossierId)).toEqual([taken[1]]);
    expect((await read(CHAIR, '?from=2026-10-01&to=2026-10-31')).total).toBe(0);
    const agent = await office.as(COUNTER);
    for (const query of [
      '?from=2026-11-02&to=2026-11-01',
      '?from=2024-01-01&to=2026-01-01',
      '?from=2026-02-30',
      '?cursor=x',
    ])
      await agent.get(at(query)).expect(422);
  });

  it('tells that a dossier was taken in by mistake', async () => {
    const agent = await office.as(COUNTER);
    const { body } = await agent.get(`/api/dossiers/${taken[2]}`).expect(200);
    const { version } = body as { version: number };
    await agent.post(`/api/dossiers/${taken[2]}/void`).send({ version, reason: 'Nhập nhầm người' }).expect(200);
    const { items } = await read(COUNTER);
    expect(items.map(({ standing }) => standing.vi)).toEqual([
      expect.any(String),
      expect.any(String),
      'Hủy do tiếp nhận nhầm',
    ]);
  });

  it('is printed in parts, and journals who took it', async () => {
    // The days of October among them are left out.
    await fillTasks(office.database.migratorUrl, {
      ...{ like: taken[0]!, dossiers: 800, open: 10, unitIds: [office.unit('anBinh.counter')] },
      assigneeIds: [office.person('anBinh.reception')],
    });
    const { total, parts } = await read(CHAIR);
    expect(total).toBeGreaterThan(400);
    expect(parts).toBe(Math.ceil(total / 200));
    const agent = await office.as(CHAIR);
    const pdf = async (part: number) =>
      (
        await agent
          .get(at(`/book.pdf?part=${part}`))
          .responseType('blob')
          .expect(200)
      ).body as Buffer;
    const pages = await pagesOfPdf(await pdf(parts));
    for (const words of ['SỔ THEO DÕI HỒ SƠ', `phần ${parts}/${parts}`, String(total), 'Mẫu số 07'])
      expect(pages.join(' ')).toContain(words);
    await agent.get(at(`/book.pdf?part=${parts + 1}`)).expect(404);
    const rows = await office.app
      .get(Database)
      .query<{ details: object }>(`SELECT details FROM audit_entry WHERE action = 'register.printed'`);
    expect(rows.map(({ details }) => details)).toEqual([
      { from: '2026-11-01', to: '2026-11-23', part: parts, parts, procedure: null, lines: total - (parts - 1) * 200 },
    ]);
  });
});
