import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { Database } from '../../src/platform/database/database.service.js';
import { BundleRefusedError } from '../../src/procedures/procedures.errors.js';
import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { COUNTER_PROCEDURE, counterBundle } from '../support/counter-bundle.js';
import { activateEverywhere } from '../support/activate.js';
import { intakeOf, type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';
const PDF = Buffer.from('%PDF-1.7\n%%EOF');

const APPLICANT = { kind: 'citizen', name: 'Nông Thị Hà', idNumber: '004190001111', phone: '0912345678' };
const papers = (...keys: string[]) => keys.map((key) => ({ key, copyType: 'original', quantity: 1 }));
const intake = (change: object = {}) => ({
  ...{ procedureCode: COUNTER_PROCEDURE, channel: 'counter', applicant: APPLICANT, form: {} },
  ...{ case: 'other', documents: papers('request', 'paper'), ...change },
});

describe('an intake by case', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    await publish();
    await office.app.get(Database).query(
      `INSERT INTO fee_amount (id, procedure_code, fee_key, territory_unit_id, amount, basis, exemptions, valid_from)
       VALUES (gen_random_uuid(), $1, 'unknown', $2, 5000, 'NQ 01', 'Hộ nghèo; Giảm 50%: người cao tuổi', '2026-01-01')`,
      [COUNTER_PROCEDURE, office.unit('province')],
    );
    await activateEverywhere(office.app.get(Database));
  });
  afterAll(() => office?.close());

  const publish = async (change?: Parameters<typeof counterBundle>[0]) => {
    const bundle = await counterBundle(change);
    return office.app.get(Database).transaction((tx) => office.app.get(ProceduresService).importBundle(tx, bundle));
  };
  const post = async (path: string, body: object, username = CLERK) =>
    (await office.as(username)).post(`/api/${path}`).send(body);
  const get = async <T>(path: string, username = CLERK): Promise<T> =>
    (await (await office.as(username)).get(`/api/${path}`).expect(200)).body as T;
  const faults = (body: unknown) => (body as { errors: { path: string }[] }).errors.map(({ path }) => path);

  it('refuses bundles whose limit and extensions are counted in different units', async () => {
    const mixed = publish(({ timeLimit }) => (timeLimit.extensions[0]!.amount = '4h'));
    await expect(mixed).rejects.toThrow(BundleRefusedError);
  });

  it.each([
    ['no case', { case: undefined }, ['case']],
    ['an unknown case', { case: 'castle' }, ['case']],
    ['an unknown extension', { extensions: ['far'] }, ['extensions.0']],
    ['an extension twice', { extensions: ['remote', 'remote'] }, ['extensions.1']],
    ['a case without its own paper', { case: 'house' }, ['documents.plan']],
    ['a paper of another case', { documents: papers('request', 'paper', 'plan') }, ['documents.2.key']],
    [
      'a fee that the case does not have',
      { case: 'house', documents: papers('request', 'paper', 'plan'), fees: [{ key: 'fixed' }] },
      ['fees.0.key'],
    ],
    ['a paper in two lists', { lookedUp: [{ key: 'paper', where: 'CSDL' }] }, ['lookedUp.0.key']],
  ])('refuses %s', async (_what, change, expected) => {
    const { status, body } = await post('dossiers', intake(change));
    expect([status, faults(body)]).toEqual([422, expected]);
  });

  it.each<[{ case: string; extensions?: string[] }, string]>([
    // Monday 23 November; the 24th is a day off.
    [{ case: 'house' }, '2026-12-15'],
    [{ case: 'other' }, '2026-12-22'],
    [{ case: 'house', extensions: ['remote'] }, '2026-12-29'],
  ])('%j is due on %s, in the promise, in the clock and in the preview alike', async (choice, day) => {
    const documents = papers('request', 'paper', ...(choice.case === 'house' ? ['plan'] : []));
    const { body } = await post('dossiers', intake({ ...choice, documents }));
    const { id, promisedAt } = body as { id: string; promisedAt: string };
    expect(promisedAt).toBe(`${day}T10:00:00.000Z`);
    const page = await get<Detail>(`dossiers/${id}`);
    expect(page).toMatchObject({ case: { key: choice.case }, clock: { dueAt: promisedAt, promisedAt } });
    expect(page.extensions.map(({ key }) => key)).toEqual(choice.extensions ?? []);
    const { body: preview } = await post('dossiers/preview', {
      procedureCode: COUNTER_PROCEDURE,
      channel: 'counter',
      ...choice,
    });
    expect(preview).toMatchObject({ promisedAt, mustChooseUnit: false });
    const [scope] = await office.app
      .get(Database)
      .query<{ values: object }>(
        `SELECT s."values" FROM instance_scope s JOIN dossier d ON d.instance_id = s.instance_id WHERE d.id = $1`,
        [id],
      );
    expect(scope!.values).toMatchObject({ case: choice.case, extensions: choice.extensions ?? [] });
  });

  it('reckons fees by count, keeps what is unknown as unknown and exemptions with their reason', async () => {
    const fees = [
      { key: 'unknown', exemption: 'hộ nghèo' },
      { key: 'pages', quantity: 5, copies: 3 },
    ];
    const { body } = await post('dossiers', intake({ fees }));
    const { id, feeTotal } = body as { id: string; feeTotal: number };
    expect(feeTotal).toBe(71_000);
    const page = await get<Detail>(`dossiers/${id}`);
    expect(page.fees.map(({ key, amount, exemption }) => [key, amount, exemption])).toEqual([
      ['fixed', 50_000, null],
      ['pages', 21_000, null],
      ['unknown', 0, 'Hộ nghèo'],
    ]);
    const { body: preview } = await post('dossiers/preview', {
      ...{ procedureCode: COUNTER_PROCEDURE, channel: 'counter', case: 'other', fees },
    });
    expect((preview as { feeTotal: number }).feeTotal).toBe(71_000);
  });

  it('takes exemptions that the province declares, and no others', async () => {
    const ask = { procedureCode: COUNTER_PROCEDURE, channel: 'counter', case: 'other' };
    const foreign = [{ key: 'unknown', exemption: 'Người quen' }];
    const { status, body } = await post('dossiers', intake({ fees: foreign }));
    expect([status, faults(body)]).toEqual([422, ['fees.0.exemption']]);
    expect((body as { errors: { message: string }[] }).errors[0]!.message).toContain('Hộ nghèo');
    expect((await post('dossiers/preview', { ...ask, fees: foreign })).status).toBe(422);
    const undeclared = [{ key: 'fixed', exemption: 'Hộ nghèo' }];
    expect(faults((await post('dossiers', intake({ fees: undeclared }))).body)).toEqual(['fees.0.exemption']);
    const { body: preview } = await post('dossiers/preview', { ...ask, fees: [{ key: 'unknown', quantity: 3 }] });
    expect((preview as Preview).fees.find(({ key }) => key === 'unknown')).toMatchObject({
      ...{ amount: 15_000, basis: 'NQ 01', exemptions: ['Hộ nghèo', 'Giảm 50%: người cao tuổi'], fixed: false },
    });
  });

  it('does not ask for what was looked up, and keeps where it was found', async () => {
    const lookedUp = [{ key: 'paper', where: 'CSDL quốc gia về dân cư' }];
    const { status, body } = await post('dossiers', intake({ documents: papers('request'), lookedUp }));
    expect(status).toBe(201);
    const { documents } = await get<Detail>(`dossiers/${(body as { id: string }).id}`);
    expect(documents.map(({ key, state, note }) => [key, state, note])).toEqual([
      ['request', 'received', null],
      ['paper', 'lookedUp', 'CSDL quốc gia về dân cư'],
    ]);
  });

  describe('scans', () => {
    const stage = async (username = CLERK) => {
      const agent = await office.as(username);
      const { body } = await agent
        .post('/api/intake/scans')
        .field('documentKey', 'paper')
        .attach('file', PDF, 'gcn.pdf')
        .expect(201);
      return body as { id: string; documentKey: string };
    };

    it('become the dossier’s in its transaction, each under its document', async () => {
      const { id, documentKey } = await stage();
      const { body } = await post('dossiers', intake({ scans: [{ id, documentKey }] }));
      const dossierId = (body as { id: string }).id;
      const { attachments } = await get<Detail>(`dossiers/${dossierId}`);
      expect(attachments).toMatchObject([{ id, documentKey: 'paper', name: 'gcn.pdf' }]);
      expect(await get('intake/scans')).toEqual({ items: [], total: 0 });
      // Neither twice nor for another dossier.
      const again = await post('dossiers', intake({ scans: [{ id, documentKey }] }));
      expect([again.status, faults(again.body)]).toEqual([422, ['scans.0.id']]);
    });

    it('are their uploader’s alone until then, and can be dropped', async () => {
      const { id } = await stage();
      const other = await office.as('tiepnhan2.anbinh');
      await other.get(`/api/attachments/${id}`).expect(404);
      await other.delete(`/api/intake/scans/${id}`).expect(404);
      const foreign = await post('dossiers', intake({ scans: [{ id }] }), 'tiepnhan2.anbinh');
      expect(foreign.status).toBe(422);
      await (await office.as(CLERK)).delete(`/api/intake/scans/${id}`).expect(204);
      expect(await get('intake/scans')).toMatchObject({ total: 0 });
    });

    it('stay where they are when the intake is refused', async () => {
      const { id } = await stage();
      expect((await post('dossiers', intake({ scans: [{ id }], documents: [] }))).status).toBe(422);
      expect((await get<{ items: { id: string }[] }>('intake/scans')).items.map((scan) => scan.id)).toContain(id);
    });

    it('are forgotten after a week, those of dossiers never', async () => {
      const { id } = await stage();
      const { body } = await post('dossiers', intake({ scans: [{ id, documentKey: 'paper' }] }));
      await stage();
      await office.clock.moveTo(new Date(office.clock.now().getTime() + 8 * 86_400_000));
      await office.app.get(Sweeps).runAll();
      expect(await get('intake/scans')).toEqual({ items: [], total: 0 });
      const { attachments } = await get<Detail>(`dossiers/${(body as { id: string }).id}`);
      expect(attachments).toMatchObject([{ id }]);
      await (await office.as(CLERK)).get(`/api/attachments/${id}`).expect(200);
    });

    it('are files of the kinds and sizes that are taken', async () => {
      const agent = await office.as(CLERK);
      await agent.post('/api/intake/scans').attach('file', Buffer.from('#!/bin/sh'), 'a.pdf').expect(422);
      const field = await agent.post('/api/intake/scans').field('replaces', 'x').attach('file', PDF, 'a.pdf');
      expect(field.status).toBe(422);
    });

    it('are for those who take dossiers in', async () => {
      const agent = await office.as('hotich.anbinh');
      await agent.post('/api/intake/scans').attach('file', PDF, 'a.pdf').expect(403);
    });
  });

  it('warns of open dossiers of the same person, naming only those one may see', async () => {
    const applicant = { ...APPLICANT, idNumber: '004190009999' };
    const { body } = await post('dossiers', intake({ applicant }));
    const { code } = body as { code: string };
    const ask = { procedureCode: COUNTER_PROCEDURE, channel: 'counter', idNumber: '004 190 009 999' };
    const own = (await post('dossiers/preview', ask)).body as Preview;
    expect(own.duplicates).toMatchObject({ total: 1, seen: [{ code }] });
    const other = (await post('dossiers/preview', ask, 'tiepnhan.benthuong')).body as Preview;
    expect(other.duplicates).toEqual({ total: 1, seen: [] });
    const none = (await post('dossiers/preview', { ...ask, procedureCode: '1.001193' })).body as Preview;
    expect(none.duplicates.total).toBe(0);
  });

  it('belongs to the counter’s own agency, and has to be told where it belongs at a counter of another level', async () => {
    const birth = await intakeOf('1.001193');
    const ask = { procedureCode: '1.001193', channel: 'counter' };
    const here = (await post('dossiers/preview', ask)).body as Preview;
    expect(here).toMatchObject({ mustChooseUnit: false, competentUnit: { id: office.unit('anBinh.committee') } });
    const there = (await post('dossiers/preview', ask, 'tiepnhan.tinh')).body as Preview;
    expect(there).toMatchObject({ mustChooseUnit: true, competentUnit: null, promisedAt: null });
    const refused = await post('dossiers', birth, 'tiepnhan.tinh');
    expect([refused.status, faults(refused.body)]).toEqual([422, ['competentUnitId']]);
    const chosen = { ...birth, competentUnitId: office.unit('benThuong.committee') };
    const { status, body } = await post('dossiers', chosen, 'tiepnhan.tinh');
    expect(status).toBe(201);
    const page = await get<Detail>(`dossiers/${(body as { id: string }).id}`, 'tiepnhan.tinh');
    expect(page.competentUnit.id).toBe(office.unit('benThuong.committee'));
  });
});

interface Preview {
  fees: { key: string }[];
  duplicates: { total: number; seen: { code: string }[] };
}

interface Detail {
  competentUnit: { id: string };
  case: { key: string } | null;
  extensions: { key: string }[];
  clock: { dueAt: string; promisedAt: string };
  fees: { key: string; amount: number | null; exemption: string | null }[];
  documents: { key: string; state: string; note: string | null }[];
  attachments: { id: string; documentKey: string; name: string }[];
}
