import { FeeTables } from '../../src/procedures/fee-tables.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';

const BIRTH = '1.001193';

describe('administration of fees', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const set = async (body: object, key = 'copy') =>
    (await office.as('quantri'))
      .post(`/api/admin/procedures/${BIRTH}/fees/${key}`)
      .send({ territoryUnitId: office.unit('province'), amount: 8000, basis: 'Nghị quyết 12/2025/NQ-HĐND', ...body });
  const amountNow = async () => {
    const tables = office.app.get(FeeTables);
    const db = office.app.get(Database);
    return (await tables.amountsFor(db, BIRTH, office.unit('anBinh.committee'), office.clock.now())).get('copy');
  };
  const copyFee = async () => {
    const { body } = await (await office.as('quantri')).get('/api/admin/fees?q=ban+sao').expect(200);
    return body.items.find((fee: { key: string; procedureCode: string }) => fee.procedureCode === BIRTH);
  };
  const end = async (id: string, body = {}) =>
    (await (await office.as('quantri')).post(`/api/admin/fee-amounts/${id}/end`).send(body)).status;

  it('lists what procedures leave open, and sets it from now on', async () => {
    expect(await copyFee()).toMatchObject({ key: 'copy', amounts: [] });
    expect(await amountNow()).toBeUndefined();
    expect((await set({ exemptions: 'Hộ nghèo' })).status).toBe(201);
    expect(await amountNow()).toEqual({
      ...{ amount: 8000, basis: 'Nghị quyết 12/2025/NQ-HĐND', exemptions: 'Hộ nghèo' },
    });
    expect(await copyFee()).toMatchObject({
      amounts: [{ amount: 8000, territory: { name: 'tỉnh Sông Thương' }, validTo: null }],
    });
  });

  it('dates a new amount, which ends the old one then; taken back, the old one goes on', async () => {
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 1000));
    const { status, body } = await set({ amount: 10_000, from: '2026-12-01' });
    expect(status).toBe(201);
    expect((await copyFee()).amounts).toMatchObject([
      { amount: 8000, validTo: '2026-11-30T17:00:00.000Z' },
      { amount: 10_000, validFrom: '2026-11-30T17:00:00.000Z', validTo: null },
    ]);
    expect((await set({ amount: 9000 })).body).toMatchObject({ code: 'fee-set-later', amount: { amount: 10_000 } });
    expect(await end(body.id)).toBe(204);
    expect((await copyFee()).amounts).toMatchObject([{ amount: 8000, validTo: null }]);
  });

  it('counts by tiers where a fee depends on a quantity', async () => {
    const per = { names: { vi: 'bản', en: 'copy' }, tiers: [{ upTo: 2, amount: 2000 }], max: null };
    expect((await set({ amount: null, per })).body.errors).toMatchObject([{ path: 'per.tiers' }]);
    expect((await set({ per: { ...per, tiers: [{ upTo: null, amount: 1 }] } })).body.errors).toMatchObject([
      { path: 'amount' },
    ]);
    const tiers = [...per.tiers, { upTo: null, amount: 1000 }];
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 1000));
    const inCommune = { territoryUnitId: office.unit('anBinh'), amount: null, per: { ...per, tiers } };
    expect((await set(inCommune)).status).toBe(201);
    expect(await amountNow()).toMatchObject({ amount: 2000, per: { tiers } });
  });

  it('refuses fees that the procedure fixes or does not have, and days gone by', async () => {
    expect((await set({}, 'registration')).status).toBe(422);
    expect((await set({}, 'nothing')).status).toBe(422);
    expect((await set({ from: '2026-11-22' })).body.errors).toMatchObject([{ path: 'from' }]);
    expect((await set({ territoryUnitId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
  });

  it('ends an amount, once', async () => {
    const [row] = (await copyFee()).amounts.filter((each: { amount: number | null }) => each.amount === null);
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 1000));
    expect(await end(row.id)).toBe(204);
    expect(await end(row.id)).toBe(409);
    expect(await amountNow()).toMatchObject({ amount: 8000 });
    const entries = await office.app
      .get(Database)
      .query(`SELECT 1 FROM audit_entry WHERE action IN ('fee.set', 'fee.ended')`);
    expect(entries).toHaveLength(5);
  });
});
