import { SessionsService } from '../../src/identity/sessions.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { VisibilityService } from '../../src/organisation/visibility.service.js';
import { Params } from '../../src/platform/database/params.js';
import type { SignedInActor } from '../../src/platform/access/signed-in-actor.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

/** Every unit of the demo, and whom each actor may look up, see and lead there; whatever is not named is refused. */
const UNITS = [
  'province',
  'committee',
  'counter',
  'health',
  'health.social',
  'careHome',
  'land',
  'tax',
  'anBinh',
  'anBinh.committee',
  'anBinh.counter',
  'anBinh.culture',
  'anBinh.police',
  'benThuong.committee',
  'benThuong.culture',
] as const;
type Unit = (typeof UNITS)[number];

const COMMUNE: Unit[] = ['anBinh.committee', 'anBinh.counter', 'anBinh.culture'];
const HEALTH: Unit[] = ['health', 'health.social', 'careHome'];
const BELOW_PROVINCE: Unit[] = UNITS.filter((unit) => unit !== 'province' && unit !== 'tax');

const ACTORS: Record<string, { people: readonly Unit[]; sees: readonly Unit[]; leads: readonly Unit[] }> = {
  quantri: { people: UNITS, sees: [], leads: [] },
  'chutich.tinh': { people: BELOW_PROVINCE, sees: BELOW_PROVINCE, leads: BELOW_PROVINCE },
  'giamdoc.soyte': { people: HEALTH, sees: HEALTH, leads: HEALTH },
  'chuyenvien.btxh': { people: HEALTH, sees: ['health.social'], leads: [] },
  'giamdoc.ttbtxh': { people: ['careHome'], sees: ['careHome'], leads: ['careHome'] },
  'chutich.anbinh': { people: COMMUNE, sees: COMMUNE, leads: COMMUNE },
  'truongphong.vhxh.anbinh': { people: COMMUNE, sees: ['anBinh.culture'], leads: ['anBinh.culture'] },
  'tiepnhan.anbinh': { people: COMMUNE, sees: ['anBinh.counter'], leads: [] },
  'truong.congan.anbinh': { people: ['anBinh.police'], sees: ['anBinh.police'], leads: ['anBinh.police'] },
  'phophong.vhxh.benthuong': {
    people: ['benThuong.committee', 'benThuong.culture'],
    sees: ['benThuong.culture'],
    leads: ['benThuong.culture'],
  },
  'truong.thue': { people: ['tax'], sees: ['tax'], leads: ['tax'] },
};

describe('who may look into which unit', () => {
  let t: DemoApp;
  const agents = new Map<string, Agent>();
  const actors = new Map<string, SignedInActor>();

  beforeAll(async () => {
    t = await createDemoApp();
    const tokens = await t.app.get(Database).transaction(async (tx) => {
      const opened = new Map<string, string>();
      for (const username of Object.keys(ACTORS)) {
        const [account] = await tx.query<{ id: string }>('SELECT id FROM account WHERE username = $1', [username]);
        opened.set(username, (await t.app.get(SessionsService).open(tx, account!.id)).sessionToken);
      }
      return opened;
    });
    for (const [username, token] of tokens) {
      agents.set(username, t.agent().set('Cookie', `lt_session=${token}`));
      actors.set(username, (await t.app.get(SessionsService).find(token))!.actor);
    }
  });
  afterAll(() => t?.close());

  const allowed = async (check: (unit: Unit) => Promise<boolean>): Promise<Unit[]> => {
    const found: Unit[] = [];
    for (const unit of UNITS) if (await check(unit)) found.push(unit);
    return found;
  };

  it.each(Object.entries(ACTORS))('%s', async (username, expected) => {
    const visibility = t.app.get(VisibilityService);
    const actor = actors.get(username)!;
    const people = await allowed(async (unit) => {
      const { status } = await agents.get(username)!.get(`/api/units/${t.unit(unit)}/people`);
      expect([200, 403]).toContain(status);
      return status === 200;
    });
    expect(people).toEqual(expected.people);
    const params = new Params();
    const seen = await t.app
      .get(Database)
      .query<{ id: string }>(`SELECT unnest(${visibility.unitsSeen(actor, params)}) AS id`, params.values);
    const ids = new Set(seen.map(({ id }) => id));
    expect(await allowed((unit) => Promise.resolve(ids.has(t.unit(unit))))).toEqual(expected.sees);
    expect(await allowed((unit) => visibility.leadsAll(actor, [t.unit(unit)]))).toEqual(expected.leads);
  });

  it('nobody leads two units when one of them is another’s, or none at all', async () => {
    const visibility = t.app.get(VisibilityService);
    const head = actors.get('truongphong.vhxh.anbinh')!;
    expect(await visibility.leadsAll(head, [t.unit('anBinh.culture'), t.unit('anBinh.counter')])).toBe(false);
    expect(await visibility.leadsAll(head, [])).toBe(false);
    const chair = actors.get('chutich.anbinh')!;
    expect(await visibility.leadsAll(chair, [t.unit('anBinh.culture'), t.unit('anBinh.counter')])).toBe(true);
  });

  it('answers 404 for units that are not there, and 422 for what is no id', async () => {
    const agent = agents.get('chutich.tinh')!;
    await agent.get('/api/units/01900000-0000-7000-8000-00000000dead/people').expect(404);
    await agent.get('/api/units/not-an-id/people').expect(422);
  });

  it('the tree is for everybody signed in, superiors first', async () => {
    const { body } = await agents.get('tiepnhan.anbinh')!.get('/api/units/tree').expect(200);
    const { items } = body as { items: { id: string; parentId: string | null; name: string }[] };
    expect(items).toHaveLength(26);
    expect(items[0]).toMatchObject({ name: 'tỉnh Sông Thương', parentId: null });
    const seen = new Set<string>();
    for (const { id, parentId } of items) {
      expect(parentId === null || seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  it('tells who is absent and who stands in', async () => {
    const path = `/api/units/${t.unit('benThuong.culture')}/people`;
    const { body } = await agents.get('phophong.vhxh.benthuong')!.get(path).expect(200);
    expect((body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({
        role: 'head',
        name: 'Lê Quang Minh',
        absent: true,
        delegates: [{ personId: t.person('benThuong.cultureDeputy'), name: 'Trần Thị Tuyết', absent: false }],
      }),
    );
  });

  describe('people are found', () => {
    const search = async (username: string, query: string) => {
      const { body } = await agents.get(username)!.get(`/api/people/search?${query}`).expect(200);
      return body as { items: { name: string; posts: unknown[] }[]; total: number; nextCursor?: string };
    };
    const names = async (username: string, q: string) =>
      (await search(username, `q=${encodeURIComponent(q)}`)).items.map((item) => item.name);

    it('without accents, within one’s own agency alone', async () => {
      expect(await names('tiepnhan.anbinh', 'do thi huong')).toEqual(['Đỗ Thị Hường']);
      expect(await names('giamdoc.soyte', 'do thi huong')).toEqual([]);
      expect(await names('chutich.tinh', 'ĐOÀN')).toEqual(['Đoàn Minh Quân']);
    });

    it('by the letters typed, not by patterns', async () => {
      expect(await names('chutich.tinh', '%')).toEqual([]);
      expect(await names('chutich.tinh', '_')).toEqual([]);
    });

    it('page by page, counted truly', async () => {
      const all: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search('chutich.anbinh', `limit=4${cursor ? `&cursor=${cursor}` : ''}`);
        expect(page.total).toBe(14);
        all.push(...page.items.map((item) => item.name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(all).toHaveLength(14);
      expect(new Set(all).size).toBe(14);
    });
  });
});
