import { COMPETENCES } from '../../src/demo/province.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { type DemoOrganisation, openDemoOrganisation } from '../support/demo-organisation.js';

const ACTOR = { kind: 'system', reason: 'test' } as const;

describe('the organisation', () => {
  let t: DemoOrganisation;
  beforeAll(async () => {
    t = await openDemoOrganisation();
  });
  afterAll(() => t?.db.close());

  it('is seeded once', async () => {
    expect(await t.demo.seed()).toBeUndefined();
    expect(t.size).toBe(26);
  });

  describe('finds who holds a role', () => {
    it.each([
      ['the unit itself', 'anBinh.committee', 'peoplesCommittee.chair', 'anBinh.committee', 'nearest'],
      ['a division below it', 'anBinh.committee', 'cultureSocialDivision.head', 'anBinh.culture', 'nearest'],
      ['a sibling, through the superior', 'anBinh.economic', 'officeDivision.clerk', 'anBinh.office', 'nearest'],
      ['not the neighbour’s', 'benThuong.culture', 'officeDivision.clerk', 'benThuong.office', 'nearest'],
      ['a superior named by kind', 'health.social', 'peoplesCommittee.chair', 'committee', 'nearest'],
      ['the territory’s own police', 'anBinh.committee', 'communePolice.head', 'anBinh.police', 'nearest'],
      ['the province’s only land registry', 'anBinh.economic', 'landRegistryBranch.specialist', 'land', 'nearest'],
      ['a branch outside the committee’s tree', 'benThuong.committee', 'taxOffice.head', 'tax', 'nearest'],
      [
        'what the table says, for the procedure',
        'anBinh.committee',
        'departmentDivision.head',
        'health.social',
        'competence',
      ],
      ['the nearest territory’s row', 'anBinh.committee', 'serviceCentre.receptionist', 'anBinh.counter', 'competence'],
      ['the province’s row for a department', 'health', 'serviceCentre.receptionist', 'counter', 'competence'],
    ])('%s', async (_, from, role, expected, via) => {
      const ask = { role, competentUnitId: t.unit(from), procedureCode: '2.000286', at: t.clock.now() };
      expect(await t.organisation.resolveRole(ask)).toMatchObject({
        unitId: t.unit(expected),
        role: role.split('.')[1],
        via,
      });
    });

    it('nobody where several would do and none is named, or there is none', async () => {
      const ask = { competentUnitId: t.unit('anBinh.committee'), procedureCode: '1.001193', at: t.clock.now() };
      const several = { ...ask, role: 'departmentDivision.head' };
      expect(await t.organisation.resolveRole(several)).toBeUndefined();
      expect(await t.organisation.explainRole(several)).toEqual({
        reason: 'ambiguous',
        foundAtUnitId: t.unit('committee'),
      });
      expect(await t.organisation.explainRole({ ...ask, role: 'court.clerk' })).toEqual({ reason: 'none' });
    });

    it('prefers the row for the procedure to a nearer one for all procedures, and heeds dates', async () => {
      const ask = {
        role: 'serviceCentre.receptionist',
        competentUnitId: t.unit('anBinh.committee'),
        procedureCode: '1.001193',
      };
      await t.trying(async (tx) => {
        await t.units.setCompetence(tx, ACTOR, {
          procedureCode: '1.001193',
          territoryUnitId: t.unit('province'),
          unitKind: 'serviceCentre',
          unitId: t.unit('counter'),
          validFrom: '2026-12-01T00:00:00Z',
        });
        const answers = await t.organisation.explainRoles(
          [
            { ...ask, at: '2026-11-30T23:59:59Z' },
            { ...ask, at: '2026-12-01T00:00:00Z' },
          ],
          tx,
        );
        expect(answers).toMatchObject([{ unitId: t.unit('anBinh.counter') }, { unitId: t.unit('counter') }]);
      });
    });

    it('replaces what was said before from a time on', async () => {
      await t.trying(async (tx) => {
        const row = { ...COMPETENCES[0]!, territoryUnitId: t.unit('province'), validFrom: '2026-12-01T00:00:00Z' };
        await t.units.setCompetence(tx, ACTOR, { ...row, unitId: t.unit('careHome') });
        await t.units.setCompetence(tx, ACTOR, { ...row, unitId: t.unit('land') });
        const ask = { role: 'department.clerk', competentUnitId: t.unit('anBinh'), procedureCode: '2.000286' };
        const answers = await t.organisation.explainRoles(
          ['2026-11-30T00:00:00Z', '2026-12-02T00:00:00Z'].map((at) => ({ ...ask, at })),
          tx,
        );
        expect(answers).toMatchObject([{ unitId: t.unit('health') }, { unitId: t.unit('land') }]);
      });
    });

    it('many in one statement, in their order', async () => {
      const asks = Array.from({ length: 60 }, (_, n) => ({
        role: n % 2 ? 'cultureSocialDivision.head' : 'economicDivision.head',
        competentUnitId: t.unit(n % 3 ? 'anBinh.committee' : 'benThuong.committee'),
        procedureCode: '2.000286',
        at: t.clock.now(),
      }));
      let statements = 0;
      const counting: Pick<Tx, 'query'> = {
        query: (text, values) => {
          statements++;
          return t.db.database.query(text, values);
        },
      };
      const answers = await t.organisation.explainRoles(asks, counting);
      expect(statements).toBe(1);
      expect(answers.map((answer) => ('unitId' in answer ? answer.unitId : answer.reason))).toEqual(
        asks.map((_, n) => t.unit(`${n % 3 ? 'anBinh' : 'benThuong'}.${n % 2 ? 'culture' : 'economic'}`)),
      );
    });

    it('refuses a role that is not written as one', async () => {
      const ask = { role: 'specialist', competentUnitId: t.unit('anBinh'), procedureCode: 'x', at: t.clock.now() };
      await expect(t.organisation.resolveRole(ask)).rejects.toThrow(/unitKind\.role/);
    });
  });

  describe('knows who may act', () => {
    it('all holders of a post', async () => {
      expect(new Set(await t.organisation.membersOf(t.unit('anBinh.culture'), 'specialist'))).toEqual(
        new Set([t.person('anBinh.culture'), t.person('anBinh.culture2')]),
      );
    });

    it('the delegate instead of an absent holder, and both again afterwards while the delegation lasts', async () => {
      const head = [t.unit('benThuong.culture'), 'head'] as const;
      expect(await t.organisation.membersOf(...head)).toEqual([t.person('benThuong.cultureDeputy')]);
      const later = new Date(t.clock.now().getTime() + 30 * 24 * 3600_000);
      expect(await t.organisation.membersOf(...head, later)).toEqual([t.person('benThuong.cultureHead')]);
    });

    it('an absent holder without a delegate; nobody where nobody is', async () => {
      await t.trying(async (tx) => {
        await t.people.recordAbsence(tx, ACTOR, { personId: t.person('tax'), startsAt: t.clock.now() });
        expect(await t.organisation.membersOf(t.unit('tax'), 'specialist', t.clock.now(), tx)).toEqual([
          t.person('tax'),
        ]);
      });
      expect(await t.organisation.membersOf(t.unit('tax'), 'clerk')).toEqual([]);
    });

    it('nobody who has left, and no post that has ended', async () => {
      await t.trying(async (tx) => {
        await t.people.setActive(tx, ACTOR, { personId: t.person('tax'), active: false });
        expect(await t.organisation.membersOf(t.unit('tax'), 'specialist', t.clock.now(), tx)).toEqual([]);
      });
      await t.trying(async (tx) => {
        const [holding] = await t.organisation.holdingsOf(t.unit('land'), t.clock.now(), tx);
        await t.people.endPost(tx, ACTOR, { postId: holding!.postId, at: t.clock.now() });
        expect(await t.organisation.membersOf(t.unit('land'), 'head', t.clock.now(), tx)).toEqual([]);
      });
    });

    it('one person in several posts, and by delegation', async () => {
      const posts = await t.organisation.postsOf(t.person('anBinh.vice'));
      expect(new Set(posts.map((post) => `${post.unitKind}.${post.role}`))).toEqual(
        new Set(['peoplesCommittee.viceChair', 'serviceCentre.head']),
      );
      const deputy = await t.organisation.postsOf(t.person('benThuong.cultureDeputy'));
      expect(deputy).toMatchObject([
        { role: 'deputy', delegatedBy: null, agencyId: t.unit('benThuong.committee') },
        { role: 'head', delegatedBy: t.person('benThuong.cultureHead'), unitId: t.unit('benThuong.culture') },
      ]);
    });

    it('whom to tell, for many asks in three statements', async () => {
      let statements = 0;
      const counting: Pick<Tx, 'query'> = {
        query: (text, values) => {
          statements++;
          return t.db.database.query(text, values);
        },
      };
      const ask = { holdingUnitId: t.unit('benThuong.culture'), assigneeId: t.person('benThuong.culture') };
      const recipients = await t.organisation.recipientsForMany(
        [
          { ...ask, role: 'assigneeOrHead' },
          { ...ask, role: 'unitHead' },
          { ...ask, role: 'agencyLeader' },
          { ...ask, role: 'competentChair', competentUnitId: t.unit('anBinh') },
          { ...ask, role: 'receivingUnit', receivingUnitId: t.unit('anBinh.counter') },
        ],
        t.clock.now(),
        counting,
      );
      expect(statements).toBe(3);
      expect(recipients.map((one) => new Set(one.accountIds))).toEqual([
        new Set([t.person('benThuong.culture')]),
        new Set([t.person('benThuong.cultureDeputy')]),
        new Set([t.person('benThuong.chair')]),
        new Set([t.person('anBinh.chair')]),
        new Set(['vice', 'counterDeputy', 'reception', 'reception2'].map((key) => t.person(`anBinh.${key}`))),
      ]);
    });
  });

  describe('knows which agency answers for a unit', () => {
    it.each([
      ['anBinh.culture', 'anBinh.committee'],
      ['anBinh', 'anBinh.committee'],
      ['anBinh.police', 'anBinh.police'],
      ['careHome', 'careHome'],
      ['health.social', 'health'],
      ['province', 'committee'],
    ])('%s: %s', async (from, expected) => {
      expect(await t.organisation.agencyOf(t.unit(from))).toBe(t.unit(expected));
    });

    it('and what lies within what', async () => {
      expect(await t.organisation.isWithin(t.unit('anBinh.culture'), t.unit('committee'))).toBe(true);
      expect(await t.organisation.isWithin(t.unit('committee'), t.unit('anBinh.culture'))).toBe(false);
      expect((await t.organisation.subtreeOf(t.unit('health'))).map((one) => one.code)).toEqual([
        'H99.02',
        'H99.02.01',
        'H99.02.02',
        'H99.02.10',
      ]);
    });
  });
});
