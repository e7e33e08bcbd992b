import { SessionsService } from '../../src/identity/sessions.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';
import type { Agent } from '../support/test-app.js';

const NOTHING = '00000000-0000-4000-8000-000000000000';
const CODE = '1.001193';

/** Every route of the administration of procedures, fees, codes and calendars; whoever is no administrator is refused. */
const ROUTES: [method: 'get' | 'post', path: string][] = [
  ['get', '/api/admin/procedures'],
  ['post', '/api/admin/procedures/import'],
  ['post', '/api/admin/procedures/import?dryRun=1'],
  ['get', `/api/admin/procedures/${CODE}/versions`],
  ['get', `/api/admin/procedures/${CODE}/dossiers`],
  ['get', `/api/admin/procedures/${CODE}/agencies`],
  ['post', `/api/admin/procedures/${CODE}/activations`],
  ['post', `/api/admin/procedures/${CODE}/activations/${NOTHING}/end`],
  ['get', `/api/admin/procedure-versions/${NOTHING}/export`],
  ['get', '/api/admin/fees'],
  ['post', `/api/admin/procedures/${CODE}/fees/copy`],
  ['post', `/api/admin/fee-amounts/${NOTHING}/end`],
  ['get', '/api/admin/code-patterns'],
  ['get', '/api/admin/code-patterns/preview?pattern=A-{serial:4}'],
  ['post', '/api/admin/code-patterns'],
  ['post', `/api/admin/code-patterns/${NOTHING}/end`],
  ['get', '/api/admin/calendars'],
  ['get', `/api/admin/calendars/${NOTHING}?year=2026`],
  ['post', `/api/admin/calendars/${NOTHING}`],
];

const REFUSED = ['chutich.tinh', 'giamdoc.soyte', 'chutich.anbinh', 'truongphong.vhxh.anbinh', 'tiepnhan.anbinh'];

describe('who may administer procedures, fees, codes and calendars', () => {
  let office: Office;
  const agents = new Map<string, Agent>();

  beforeAll(async () => {
    office = await openOffice();
    for (const username of [...REFUSED, 'quantri']) agents.set(username, await office.as(username));
  });
  afterAll(() => office?.close());

  it.each(REFUSED)('not %s', async (username) => {
    for (const [method, path] of ROUTES) {
      const { status, body } = await agents
        .get(username)!
        [method](path)
        .send(method === 'post' ? {} : undefined);
      expect([path, status, body.code]).toEqual([path, 403, 'right-missing']);
    }
  });

  it('not those who are not signed in, nor without the token of the session', async () => {
    for (const [method, path] of ROUTES)
      expect([path, (await office.agent()[method](path)).status]).toEqual([path, 401]);
    const [account] = await office.app
      .get(Database)
      .query<{ id: string }>(`SELECT id FROM account WHERE username = 'quantri'`);
    const opened = await office.app
      .get(Database)
      .transaction((tx) => office.app.get(SessionsService).open(tx, account!.id));
    const bare = office.agent().set('Cookie', `lt_session=${opened.sessionToken}`);
    for (const [, path] of ROUTES.filter(([method]) => method === 'post'))
      expect([path, (await bare.post(path).send({})).status]).toEqual([path, 403]);
  });

  it('the administrator, who gets an answer to everything', async () => {
    for (const [method, path] of ROUTES) {
      const { status } = await agents
        .get('quantri')!
        [method](path)
        .send(method === 'post' ? {} : undefined);
      expect([path, [200, 404, 409, 422].includes(status)]).toEqual([path, true]);
    }
  });
});
