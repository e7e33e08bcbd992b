import { Controller, Get, Post } from '@nestjs/common';
import request from 'supertest';
import { ClientsService } from '../../src/identity/clients.service.js';
import { AllowClients, CurrentClient, Requires } from '../../src/platform/access/access.decorators.js';
import type { ClientActor } from '../../src/platform/access/signed-in-actor.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Public } from '../../src/platform/http/public.decorator.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import type { Agent } from '../support/test-app.js';

@Controller('probe')
class ProbeController {
  @Get('plain')
  plain(): object {
    return {};
  }
  @Get('admin')
  @Requires('admin')
  admin(): object {
    return {};
  }
  @Get('leader')
  @Requires('leader')
  leader(): object {
    return {};
  }
  @Get('counter')
  @Requires('receptionist', 'admin')
  counter(): object {
    return {};
  }
  @Get('open')
  @Public()
  open(): object {
    return {};
  }
  @Get('clients')
  @AllowClients('jobs')
  clients(@CurrentClient() client: ClientActor): object {
    return { client };
  }
  @Post('unsafe')
  unsafe(): object {
    return {};
  }
}

@Public()
@Controller('opened')
class OpenedController {
  @Get('open')
  open(): object {
    return {};
  }
  @Get('admin')
  @Requires('admin')
  admin(): object {
    return {};
  }
  @Post('unsafe')
  unsafe(): object {
    return {};
  }
}

describe('access', () => {
  let t: DemoApp;
  let token: string;
  const agents = new Map<string, Agent>();

  beforeAll(async () => {
    t = await createDemoApp({ extra: { controllers: [ProbeController, OpenedController] } });
    agents.set('nobody', t.agent());
    const users = ['quantri', 'chutich.anbinh', 'phophong.vhxh.anbinh', 'tiepnhan.anbinh', 'chuyenvien.vhxh.anbinh'];
    for (const username of users) agents.set(username, await t.signIn(username));
    token = await accessToken(['jobs']);
    agents.set('client', t.agent().set('Authorization', `Bearer ${token}`));
  });
  afterAll(() => t?.close());

  const register = (clientId: string, scopes: string[]): Promise<string> =>
    t.app
      .get(Database)
      .transaction((tx) =>
        t.app
          .get(ClientsService)
          .register(
            tx,
            { kind: 'system', reason: 'test' },
            { clientId, name: clientId, agencyId: t.unit('tax'), scopes },
          ),
      );
  const askToken = (body: object) => request(t.url).post('/api/oauth/token').type('form').send(body);
  const accessToken = async (scopes: string[]): Promise<string> => {
    const clientId = `client-${scopes.join('-')}`;
    const secret = await register(clientId, scopes);
    const { body } = await askToken({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret });
    return (body as { access_token: string }).access_token;
  };

  /** Who gets in where: whatever is not named is refused, with 401 for nobody and for wrong tokens, else 403. */
  const ALLOWED: Record<string, string[]> = {
    '/api/probe/plain': [
      'quantri',
      'chutich.anbinh',
      'phophong.vhxh.anbinh',
      'tiepnhan.anbinh',
      'chuyenvien.vhxh.anbinh',
    ],
    '/api/probe/admin': ['quantri'],
    '/api/probe/leader': ['chutich.anbinh', 'phophong.vhxh.anbinh'],
    '/api/probe/counter': ['quantri', 'tiepnhan.anbinh'],
    '/api/probe/open': [
      'nobody',
      'client',
      'quantri',
      'chutich.anbinh',
      'phophong.vhxh.anbinh',
      'tiepnhan.anbinh',
      'chuyenvien.vhxh.anbinh',
    ],
    '/api/probe/clients': ['client'],
    '/api/opened/open': [
      'nobody',
      'client',
      'quantri',
      'chutich.anbinh',
      'phophong.vhxh.anbinh',
      'tiepnhan.anbinh',
      'chuyenvien.vhxh.anbinh',
    ],
    '/api/opened/admin': ['quantri'],
    '/api/units/tree': [
      'quantri',
      'chutich.anbinh',
      'phophong.vhxh.anbinh',
      'tiepnhan.anbinh',
      'chuyenvien.vhxh.anbinh',
    ],
    '/api/people/search': [
      'quantri',
      'chutich.anbinh',
      'phophong.vhxh.anbinh',
      'tiepnhan.anbinh',
      'chuyenvien.vhxh.anbinh',
    ],
    '/api/session': ['quantri', 'chutich.anbinh', 'phophong.vhxh.anbinh', 'tiepnhan.anbinh', 'chuyenvien.vhxh.anbinh'],
  };

  it.each(Object.entries(ALLOWED))('to %s', async (route, allowed) => {
    for (const [who, agent] of agents) {
      const { status } = await agent.get(route);
      const outside = who === 'nobody' || who === 'client' || route === '/api/probe/clients';
      expect({ who, status }).toEqual({ who, status: allowed.includes(who) ? 200 : outside ? 401 : 403 });
    }
  });

  describe('of an unsafe request', () => {
    const cookies = async (username: string): Promise<{ session: string; csrf: string }> => {
      const { headers } = await request(t.url)
        .post('/api/session')
        .send({ username, password: 'lienthong-demo' })
        .expect(200);
      const [session = '', csrf = ''] = (headers['set-cookie'] as unknown as string[]).map((c) => c.split(';')[0]!);
      return { session, csrf };
    };
    const post = (cookie: string[], header?: string) => {
      const asked = request(t.url).post('/api/probe/unsafe').set('Cookie', cookie.join('; '));
      return header === undefined ? asked : asked.set('x-csrf-token', header);
    };
    const valueOf = (cookie: string): string => cookie.split('=')[1]!;

    it('with the session’s own token in cookie and header', async () => {
      const { session, csrf } = await cookies('tiepnhan.anbinh');
      await post([session, csrf], valueOf(csrf)).expect(201);
    });

    it.each<[string, (own: { session: string; csrf: string }, other: { csrf: string }) => [string[], string?]]>([
      ['without the header', ({ session, csrf }) => [[session, csrf]]],
      ['with an empty header', ({ session, csrf }) => [[session, csrf], '']],
      ['without the cookie', ({ session, csrf }) => [[session], valueOf(csrf)]],
      ['with a made-up pair', ({ session }) => [[session, 'lt_csrf=made-up'], 'made-up']],
      ['with the pair of another session', ({ session }, other) => [[session, other.csrf], valueOf(other.csrf)]],
    ])('not %s', async (_, choose) => {
      const [own, other] = [await cookies('tiepnhan.anbinh'), await cookies('chutich.anbinh')];
      const { body } = await post(...choose(own, other)).expect(403);
      expect(body).toMatchObject({ code: 'csrf-token-invalid' });
    });

    it('not from another site, on open routes too', async () => {
      const ask = (site: string) => request(t.url).post('/api/opened/unsafe').set('Sec-Fetch-Site', site);
      await ask('cross-site').expect(403);
      await ask('same-origin').expect(201);
      await request(t.url).post('/api/session').set('Sec-Fetch-Site', 'cross-site').send({}).expect(403);
    });
  });

  describe('of another agency’s system', () => {
    const grant = { grant_type: 'client_credentials' };

    it('with its agency and scopes, by credentials in the header or the body', async () => {
      const secret = await register('tax-system', ['jobs', 'exchange']);
      const { body, headers } = await request(t.url)
        .post('/api/oauth/token')
        .auth('tax-system', secret)
        .type('form')
        .send({ ...grant, scope: 'jobs' })
        .expect(200);
      expect(body).toEqual({
        access_token: expect.stringMatching(/^[\w-]{43}$/),
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'jobs',
      });
      expect(headers['cache-control']).toBe('no-store');
      const bearer = `Bearer ${(body as { access_token: string }).access_token}`;
      const answer = await request(t.url).get('/api/probe/clients').set('Authorization', bearer).expect(200);
      expect(answer.body).toEqual({ client: { clientId: 'tax-system', agencyId: t.unit('tax'), scopes: ['jobs'] } });
      await askToken({ ...grant, client_id: 'tax-system', client_secret: secret }).expect(200);
    });

    it('not with wrong, foreign or missing credentials, nor for more than it has', async () => {
      const secret = await register('narrow', ['exchange']);
      const ask = (body: object) => askToken({ ...grant, ...body });
      for (const body of [
        { client_id: 'narrow', client_secret: 'wrong' },
        { client_id: 'nobody', client_secret: secret },
        { client_id: 'narrow' },
        {},
      ])
        expect((await ask(body).expect(401)).body).toMatchObject({ error: 'invalid_client' });
      await ask({ client_id: 'narrow', client_secret: secret, scope: 'jobs' }).expect(403);
      const { body } = await ask({ client_id: 'narrow', client_secret: secret }).expect(200);
      const bearer = `Bearer ${(body as { access_token: string }).access_token}`;
      await request(t.url).get('/api/probe/clients').set('Authorization', bearer).expect(403);
    });

    it('not with a session of a person, even an administrator’s', async () => {
      await agents.get('quantri')!.get('/api/probe/clients').expect(401);
    });

    it('not longer than an hour, nor once it is disabled', async () => {
      const use = (bearer: string) => request(t.url).get('/api/probe/clients').set('Authorization', `Bearer ${bearer}`);
      const first = await accessToken(['jobs', 'x']);
      await use(first).expect(200);
      await t.app
        .get(Database)
        .transaction((tx) =>
          t.app.get(ClientsService).disable(tx, { kind: 'system', reason: 'test' }, 'client-jobs-x'),
        );
      await use(first).expect(401);
      await use(token).expect(200);
      await t.clock.moveTo(new Date(t.clock.now().getTime() + 3600_000));
      await use(token).expect(401);
    });
  });
});
