import { loadBundles } from '../../src/procedures/bundle.loader.js';
import { FeeTables } from '../../src/procedures/fee-tables.service.js';
import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';

const BIRTH = '1.001193';

describe('fees that the province sets', () => {
  let t: DemoApp;
  let db: Database;

  beforeAll(async () => {
    t = await createDemoApp({ worker: false });
    db = t.app.get(Database);
    const birth = (await loadBundles()).find(({ procedure }) => procedure.code === BIRTH)!;
    await db.transaction((tx) => t.app.get(ProceduresService).importBundle(tx, birth));
    await set('province', 8000, 'NQ 01', '2026-01-01', '2027-01-01');
    await set('province', 9000, 'NQ 02', '2027-01-01');
    await set('anBinh', 5000, 'NQ 03', '2026-12-01');
  });
  afterAll(() => t?.close());

  const set = (unit: string, amount: number, basis: string, from: string, to: string | null = null) =>
    db.query(
      `INSERT INTO fee_amount (id, procedure_code, fee_key, territory_unit_id, amount, basis, valid_from, valid_to)
       VALUES (gen_random_uuid(), $1, 'copy', $2, $3, $4, $5, $6)`,
      [BIRTH, t.unit(unit), amount, basis, from, to],
    );
  const copyAt = async (unit: string, at: string) =>
    (await t.app.get(FeeTables).amountsFor(db, BIRTH, t.unit(unit), new Date(at))).get('copy');

  it('are those in force at the intake, of the nearest territory', async () => {
    expect(await copyAt('anBinh.committee', '2026-11-23T01:00:00Z')).toEqual({
      ...{ amount: 8000, basis: 'NQ 01', exemptions: null },
    });
    expect(await copyAt('anBinh.committee', '2026-12-01T00:00:00Z')).toMatchObject({ amount: 5000, basis: 'NQ 03' });
    expect(await copyAt('benThuong.committee', '2026-12-31T23:59:59Z')).toMatchObject({ amount: 8000 });
    expect(await copyAt('benThuong.committee', '2027-01-01T00:00:00Z')).toMatchObject({ amount: 9000 });
    expect(await copyAt('benThuong.committee', '2025-12-31T00:00:00Z')).toBeUndefined();
  });

  it('cannot be two at a time', async () => {
    await expect(set('province', 1, 'x', '2026-06-01')).rejects.toThrow(/exclusion constraint/);
  });

  it('of a closed territory go on at its successor, after the successor’s own', async () => {
    await db.query(`UPDATE unit SET valid_to = '2028-01-01', successor_id = $2 WHERE id = $1`, [
      t.unit('anBinh'),
      t.unit('benThuong'),
    ]);
    expect(await copyAt('benThuong.committee', '2028-01-01T00:00:00Z')).toMatchObject({ basis: 'NQ 03' });
    await set('benThuong', 4000, 'NQ 04', '2028-02-01');
    expect(await copyAt('benThuong.committee', '2028-02-01T00:00:00Z')).toMatchObject({ basis: 'NQ 04' });
  });
});
