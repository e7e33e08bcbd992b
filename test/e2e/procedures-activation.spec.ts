import { loadBundles } from '../../src/procedures/bundle.loader.js';
import { ActivationService } from '../../src/procedures/activation.service.js';
import type { StaffingGap } from '../../src/procedures/procedures.events.js';
import { ProceduresService } from '../../src/procedures/procedures.service.js';
import { DemoProceduresService } from '../../src/demo/demo-procedures.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import { intakeOf } from '../support/office.js';

const ACTOR = { kind: 'system', reason: 'test' } as const;
const BIRTH = '1.001193';
const CARE = '2.000286';
const NOW = new Date('2026-11-23T01:00:00.000Z');

describe('procedures open for intake at agencies', () => {
  let t: DemoApp;
  let db: Database;

  beforeAll(async () => {
    t = await createDemoApp({ worker: false });
    db = t.app.get(Database);
    const bundles = (await loadBundles()).filter(({ procedure }) => [BIRTH, CARE].includes(procedure.code));
    for (const bundle of bundles) await db.transaction((tx) => t.app.get(ProceduresService).importBundle(tx, bundle));
  });
  afterAll(() => t?.close());

  const activate = (procedureCode: string, unit: string, activeFrom = NOW) =>
    db.transaction((tx) =>
      t.app.get(ActivationService).activate(tx, ACTOR, { procedureCode, agencyUnitId: t.unit(unit), activeFrom }),
    );
  const gapsOf = async (procedureCode: string, unit: string): Promise<StaffingGap[]> => {
    const error = await activate(procedureCode, unit).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'staffing-gaps' });
    return (error as { gaps: StaffingGap[] }).gaps;
  };
  const endPosts = (unit: string, role: string): Promise<unknown> =>
    db.query(`UPDATE post SET valid_to = $3 WHERE unit_id = $1 AND role = $2`, [t.unit(unit), role, NOW]);
  const takeIn = async (username: string, code: string, competentUnitId?: string) => {
    const agent = await t.signIn(username);
    return agent.post('/api/dossiers').send({ ...(await intakeOf(code)), competentUnitId });
  };
  const listOf = async (username: string, query = '') => {
    const { body } = await (await t.signIn(username)).get(`/api/procedures${query}`).expect(200);
    return (body as { items: { code: string; own?: boolean; agencies?: number }[] }).items;
  };

  it('begin closed: nothing can be taken in, no counter lists them, everybody else does', async () => {
    const refused = await takeIn('tiepnhan.anbinh', BIRTH);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      errors: [{ path: 'procedureCode', message: 'Thủ tục chưa mở tiếp nhận cho cơ quan giải quyết này' }],
    });
    expect(await listOf('tiepnhan.anbinh')).toEqual([]);
    expect((await listOf('chutich.anbinh')).map(({ code }) => code)).toEqual([BIRTH, CARE]);
  });

  it('open where every step has somebody, for that agency alone; other counters of the province receive for it', async () => {
    const { warnings } = await activate(BIRTH, 'anBinh.committee');
    expect(warnings).toEqual([]);
    const service = t.app.get(ProceduresService);
    expect(await service.isActive(BIRTH, t.unit('anBinh.committee'))).toBe(true);
    expect(await service.isActive(BIRTH, t.unit('anBinh'), NOW)).toBe(true);
    expect(await service.isActive(BIRTH, t.unit('anBinh.counter'), NOW)).toBe(true);
    expect(await service.isActive(BIRTH, t.unit('anBinh.committee'), '2026-11-23T00:59:59.999Z')).toBe(false);
    expect(await service.isActive(BIRTH, t.unit('benThuong.committee'), NOW)).toBe(false);
    expect(await service.isActive(CARE, t.unit('anBinh.committee'), NOW)).toBe(false);

    expect((await takeIn('tiepnhan.anbinh', BIRTH)).status).toBe(201);
    expect((await takeIn('tiepnhan.benthuong', BIRTH)).status).toBe(422);
    expect((await takeIn('tiepnhan.benthuong', BIRTH, t.unit('anBinh.committee'))).status).toBe(201);

    expect(await listOf('tiepnhan.anbinh')).toMatchObject([{ code: BIRTH, own: true, agencies: 1 }]);
    expect(await listOf('tiepnhan.benthuong')).toMatchObject([{ code: BIRTH, own: false, agencies: 1 }]);
    const counter = t.unit('benThuong.counter');
    expect(await listOf('tiepnhan.benthuong', `?counter=${counter}`)).toHaveLength(1);
    const clerk = await t.signIn('tiepnhan.anbinh');
    await clerk.get(`/api/procedures?counter=${counter}`).expect(403);
    const { body } = await clerk.get(`/api/procedures/${BIRTH}/agencies`).expect(200);
    expect(body).toMatchObject({ items: [{ id: t.unit('anBinh.committee'), own: true }], total: 1 });
    await (await t.signIn('chutich.anbinh')).get(`/api/procedures/${BIRTH}/agencies`).expect(403);
  });

  it('twice are refused, at a division too', async () => {
    await expect(activate(BIRTH, 'anBinh.committee')).rejects.toMatchObject({ code: 'already-active' });
    await expect(activate(BIRTH, 'anBinh.culture')).rejects.toMatchObject({ code: 'no-agency' });
    await expect(activate('9.999999', 'anBinh.committee')).rejects.toMatchObject({ code: 'procedure-not-found' });
  });

  it('are blocked by a vacant post, which is named with its unit and steps, until somebody is appointed', async () => {
    await endPosts('benThuong.office', 'civilStatusOfficer');
    const gaps = await gapsOf(BIRTH, 'benThuong.committee');
    expect(gaps).toMatchObject([
      {
        ...{
          severity: 'error',
          kind: 'vacant',
          roles: ['civilStatusOfficer'],
          unit: { id: t.unit('benThuong.office') },
        },
        message: { vi: 'Văn phòng HĐND và UBND phường Bến Thượng chưa có công chức tư pháp – hộ tịch' },
        mend: { vi: 'Bổ nhiệm ít nhất một người' },
      },
    ]);
    expect(gaps[0]!.steps.length).toBeGreaterThan(1);
    await db.query(
      `INSERT INTO post (id, unit_id, role, person_id, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [t.unit('benThuong.office'), 'civilStatusOfficer', t.person('benThuong.clerk'), NOW],
    );
    await activate(BIRTH, 'benThuong.committee');
    expect((await takeIn('tiepnhan.benthuong', BIRTH)).status).toBe(201);
  });

  it('are blocked where a role is ambiguous or leads nowhere', async () => {
    const gaps = await gapsOf(CARE, 'committee');
    const ambiguous = gaps.find((gap) => gap.kind === 'ambiguous' && gap.unitKind === 'cultureSocialDivision')!;
    expect(ambiguous.message.vi).toContain('Phòng Văn hoá - Xã hội xã An Bình hoặc Phòng Văn hoá - Xã hội phường Bến');
    expect(ambiguous.mend.vi).toContain('bảng thẩm quyền');
    await db.transaction(async (tx) => {
      await tx.query(`UPDATE competence SET valid_to = $1 WHERE unit_kind = 'careHome'`, [NOW]);
      await tx.query(`UPDATE unit SET kind = 'department' WHERE id = $1`, [t.unit('careHome')]);
    });
    expect(await gapsOf(CARE, 'anBinh.committee')).toMatchObject([
      { kind: 'none', unitKind: 'careHome', unit: null, severity: 'error' },
    ]);
    await db.transaction(async (tx) => {
      await tx.query(`UPDATE unit SET kind = 'careHome' WHERE id = $1`, [t.unit('careHome')]);
      await tx.query(`UPDATE competence SET valid_to = NULL WHERE unit_kind = 'careHome'`);
    });
  });

  it('are only warned about when everybody is away', async () => {
    await db.query(`INSERT INTO absence (id, person_id, starts_at, ends_at) VALUES (gen_random_uuid(), $1, $2, $3)`, [
      t.person('anBinh.clerk'),
      NOW,
      '2026-12-01T00:00:00Z',
    ]);
    const { warnings } = await activate(CARE, 'anBinh.committee');
    expect(warnings).toMatchObject([{ severity: 'warning', kind: 'absent', roles: ['clerk'] }]);
  });

  it('close again, for new dossiers only; one that has not begun is taken back', async () => {
    const [row] = await db.query<{ id: string }>(
      `SELECT id FROM procedure_activation WHERE procedure_code = $1 AND agency_unit_id = $2`,
      [CARE, t.unit('anBinh.committee')],
    );
    const end = (id: string, at: Date) =>
      db.transaction((tx) => t.app.get(ActivationService).end(tx, ACTOR, { id, at }));
    const later = new Date('2026-12-01T00:00:00Z');
    await end(row!.id, later);
    await expect(end(row!.id, later)).rejects.toMatchObject({ code: 'activation-ended' });
    const service = t.app.get(ProceduresService);
    expect(await service.isActive(CARE, t.unit('anBinh.committee'), NOW)).toBe(true);
    expect(await service.isActive(CARE, t.unit('anBinh.committee'), later)).toBe(false);
    const { id } = await activate(CARE, 'anBinh.committee', later);
    await end(id, NOW);
    expect(await db.query(`SELECT 1 FROM procedure_activation WHERE id = $1`, [id])).toEqual([]);
    const journal = await db.query(`SELECT 1 FROM audit_entry WHERE subject_kind = 'procedure' AND subject_id = $1`, [
      CARE,
    ]);
    expect(journal).toHaveLength(4);
  });

  it('of a closed agency are open at its successor', async () => {
    await db.query(`UPDATE unit SET valid_to = $3, successor_id = $2 WHERE id = $1`, [
      t.unit('benThuong.committee'),
      t.unit('committee'),
      '2026-12-01T00:00:00Z',
    ]);
    const service = t.app.get(ProceduresService);
    expect(await service.isActive(BIRTH, t.unit('committee'), NOW)).toBe(false);
    expect(await service.isActive(BIRTH, t.unit('committee'), '2026-12-01T00:00:00Z')).toBe(true);
  });
});

describe('the demo', () => {
  it('opens every procedure of the product at every commune, and twice changes nothing', async () => {
    const t = await createDemoApp({ worker: false });
    try {
      const bundles = await loadBundles();
      const demo = t.app.get(DemoProceduresService);
      expect(await demo.publish(bundles)).toEqual([]);
      expect(await demo.publish(bundles)).toEqual([]);
      const [row] = await t.app.get(Database).query(`SELECT count(*)::int AS n FROM procedure_activation`);
      expect(row).toEqual({ n: bundles.length * 2 });
    } finally {
      await t.close();
    }
  });
});
