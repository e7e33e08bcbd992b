import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

/** Somebody of every kind who is no administrator, leaders of the province among them. */
const OTHERS = ['chutich.tinh', 'giamdoc.soyte', 'truongphong.vhxh.anbinh', 'tiepnhan.anbinh', 'chuyenvien.btxh'];
const ID = '01900000-0000-7000-8000-00000000dead';

/** Every route of the administration of the organisation. */
const ROUTES = [
  ['get', '/api/admin/setup'],
  ['get', '/api/admin/organisation/vocabulary'],
  ['get', '/api/admin/units'],
  ['post', '/api/admin/units'],
  ['get', `/api/admin/units/${ID}`],
  ['put', `/api/admin/units/${ID}`],
  ['post', `/api/admin/units/${ID}/close`],
  ['get', `/api/admin/units/${ID}/history`],
  ['get', '/api/admin/competences'],
  ['get', `/api/admin/competences/check?territory=${ID}&unitKind=department`],
  ['post', '/api/admin/competences'],
  ['post', `/api/admin/competences/${ID}/end`],
  ['get', '/api/admin/people'],
  ['post', '/api/admin/people'],
  ['get', '/api/admin/people/username?name=A'],
  ['post', '/api/admin/people/import'],
  ['get', `/api/admin/people/${ID}`],
  ['put', `/api/admin/people/${ID}`],
  ['get', `/api/admin/people/${ID}/history`],
  ['post', `/api/admin/people/${ID}/account`],
  ['post', `/api/admin/people/${ID}/account/password`],
  ['post', `/api/admin/people/${ID}/account/unlock`],
  ['post', `/api/admin/people/${ID}/account/disable`],
  ['post', `/api/admin/people/${ID}/account/enable`],
  ['put', `/api/admin/people/${ID}/account/administrator`],
  ['post', `/api/admin/people/${ID}/posts`],
  ['post', `/api/admin/people/${ID}/absences`],
  ['post', `/api/admin/posts/${ID}/end`],
  ['get', `/api/admin/posts/${ID}/colleagues`],
  ['post', `/api/admin/posts/${ID}/delegations`],
  ['post', `/api/admin/absences/${ID}/end`],
  ['post', `/api/admin/delegations/${ID}/end`],
] as const;

/** Routes of one's own, which need a session and nothing else. */
const OWN = [
  ['get', '/api/account/service'],
  ['post', '/api/account/absences'],
  ['post', `/api/account/absences/${ID}/end`],
  ['get', `/api/account/posts/${ID}/colleagues`],
  ['post', `/api/account/posts/${ID}/delegations`],
  ['post', `/api/account/delegations/${ID}/end`],
] as const;

describe('who may administer the organisation', () => {
  let t: DemoApp;
  const agents = new Map<string, Agent>();
  beforeAll(async () => {
    t = await createDemoApp();
    for (const username of ['quantri', ...OTHERS]) agents.set(username, await t.signIn(username));
  });
  afterAll(() => t?.close());

  const statusOf = async (agent: Agent, [method, path]: readonly ['get' | 'post' | 'put', string]): Promise<number> =>
    (method === 'get' ? await agent.get(path) : await agent[method](path).send({})).status;

  it.each(ROUTES)('%s %s: administrators alone', async (...route) => {
    expect(await statusOf(t.agent(), route)).toBe(401);
    for (const username of OTHERS) expect(await statusOf(agents.get(username)!, route)).toBe(403);
    expect([200, 404, 422]).toContain(await statusOf(agents.get('quantri')!, route));
  });

  it.each(OWN)('%s %s: everybody signed in', async (...route) => {
    expect(await statusOf(t.agent(), route)).toBe(401);
    for (const username of OTHERS) expect([200, 404, 422]).toContain(await statusOf(agents.get(username)!, route));
  });
});
