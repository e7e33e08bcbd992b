import { type DemoOrganisation, openDemoOrganisation } from '../support/demo-organisation.js';

const ACTOR = { kind: 'system', reason: 'test' } as const;

describe('a changing organisation', () => {
  let t: DemoOrganisation;
  beforeAll(async () => {
    t = await openDemoOrganisation();
  });
  afterAll(() => t?.db.close());

  describe('moves work to successors', () => {
    const at = '2026-12-01T00:00:00.000Z';

    it('of the same kind, by all reads; before that nothing changes', async () => {
      await t.trying(async (tx) => {
        const closed = await t.units.closeUnit(tx, ACTOR, {
          unitId: t.unit('benThuong'),
          successorId: t.unit('anBinh'),
          at,
        });
        expect(closed.get(t.unit('benThuong.culture'))).toBe(t.unit('anBinh.culture'));
        expect(closed.get(t.unit('benThuong.police'))).toBe(t.unit('anBinh.police'));
        const before = '2026-11-30T23:59:59.000Z';
        expect(await t.organisation.successorOf(t.unit('benThuong.culture'), before, tx)).toBe(
          t.unit('benThuong.culture'),
        );
        expect(await t.organisation.successorOf(t.unit('benThuong.culture'), at, tx)).toBe(t.unit('anBinh.culture'));
        expect(await t.organisation.membersOf(t.unit('benThuong.culture'), 'head', at, tx)).toEqual([
          t.person('anBinh.cultureHead'),
        ]);
        const ask = {
          role: 'officeDivision.clerk',
          competentUnitId: t.unit('benThuong.committee'),
          procedureCode: '2.000286',
        };
        expect(
          await t.organisation.explainRoles(
            [
              { ...ask, at: before },
              { ...ask, at },
            ],
            tx,
          ),
        ).toMatchObject([{ unitId: t.unit('benThuong.office') }, { unitId: t.unit('anBinh.office') }]);
        expect(await t.organisation.agencyOf(t.unit('benThuong.economic'), at, tx)).toBe(t.unit('anBinh.committee'));
        const told = await t.organisation.recipientsFor(
          { role: 'unitHead', holdingUnitId: t.unit('benThuong.culture') },
          at,
          tx,
        );
        expect(told).toMatchObject({ accountIds: [t.person('anBinh.cultureHead')], climbed: false });
        expect(await t.organisation.postsOf(t.person('benThuong.chair'), at, tx)).toEqual([]);
      });
    });

    it('through several mergers', async () => {
      await t.trying(async (tx) => {
        await t.units.closeUnit(tx, ACTOR, { unitId: t.unit('tax'), successorId: t.unit('insurance'), at });
        const next = '2027-01-01T00:00:00.000Z';
        await t.units.closeUnit(tx, ACTOR, { unitId: t.unit('insurance'), successorId: t.unit('land'), at: next });
        expect(await t.organisation.successorOf(t.unit('tax'), at, tx)).toBe(t.unit('insurance'));
        expect(await t.organisation.successorOf(t.unit('tax'), next, tx)).toBe(t.unit('land'));
      });
    });

    it('but not to a unit that is closed itself or a part of it', async () => {
      await t.trying(async (tx) => {
        const close = (successorId: string) =>
          t.units.closeUnit(tx, ACTOR, { unitId: t.unit('anBinh'), successorId, at });
        await expect(close(t.unit('anBinh.office'))).rejects.toMatchObject({ code: 'unfit-successor' });
      });
    });

    it('and takes no new posts or units', async () => {
      await t.trying(async (tx) => {
        await t.units.closeUnit(tx, ACTOR, { unitId: t.unit('tax'), successorId: t.unit('insurance'), at });
        const post = { personId: t.person('tax'), unitId: t.unit('tax'), role: 'clerk', validFrom: at };
        await expect(t.people.appoint(tx, ACTOR, post)).rejects.toMatchObject({ code: 'unit-not-in-effect' });
        const child = { parentId: t.unit('tax'), kind: 'division', code: 'X', name: 'X', nameEn: 'X', validFrom: at };
        await expect(t.units.createUnit(tx, ACTOR, child)).rejects.toMatchObject({ code: 'unit-not-in-effect' });
      });
    });
  });

  describe('delegates', () => {
    const postOf = async (key: string, role: string): Promise<string> =>
      (await t.organisation.holdingsOf(t.unit(key))).find((holding) => holding.role === role)!.postId;

    it.each([
      ['to oneself', 'anBinh.economicHead'],
      ['to another agency', 'benThuong.economicHead'],
      ['to the agency’s own police, which is another agency', 'anBinh.policeHead'],
    ])('not %s', async (_, delegate) => {
      const postId = await postOf('anBinh.economic', 'head');
      await t.trying(async (tx) => {
        const delegation = { postId, delegateId: t.person(delegate), validFrom: t.clock.now() };
        await expect(t.people.delegatePost(tx, ACTOR, delegation)).rejects.toMatchObject({ code: 'unfit-delegation' });
      });
    });

    it('to a colleague, besides the holder', async () => {
      const postId = await postOf('anBinh.economic', 'head');
      await t.trying(async (tx) => {
        const delegation = { postId, delegateId: t.person('anBinh.officeHead'), validFrom: t.clock.now() };
        await t.people.delegatePost(tx, ACTOR, delegation);
        expect(await t.organisation.membersOf(t.unit('anBinh.economic'), 'head', t.clock.now(), tx)).toEqual([
          t.person('anBinh.economicHead'),
          t.person('anBinh.officeHead'),
        ]);
      });
    });
  });
});
