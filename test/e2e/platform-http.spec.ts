import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Database } from '../../src/platform/database/database.service.js';
import { DomainError } from '../../src/platform/http/domain-error.js';
import {
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
  type PageQuery,
  pageSchema,
} from '../../src/platform/http/paging.js';
import { Public } from '../../src/platform/http/public.decorator.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const intake = z.object({ name: z.string().min(2), documents: z.array(z.object({ quantity: z.number().int() })) });
const item = z.object({ n: z.number() });

class TakenError extends DomainError {
  readonly code = 'task-taken';
  readonly kind = 'conflict';
  override readonly title = { vi: 'Việc đã có người nhận', en: 'The task is already taken' };
}

@Public()
@Controller('probe')
class ProbeController {
  constructor(private readonly database: Database) {}

  @Post('intake')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: intake })
  intake(@Body({ schema: intake }) body: z.output<typeof intake>): unknown {
    return body;
  }

  @Get('list')
  @ApiResponse({ status: 200, standardSchema: pageSchema(item) })
  list(@Query({ schema: pageQuery }) page: PageQuery): unknown {
    const [after] = page.cursor === undefined ? [0] : decodeCursor(page.cursor, z.tuple([z.number()]));
    const rows = [1, 2, 3, 4, 5].filter((n) => n > after).slice(0, page.limit + 1);
    return pageOf(rows, page.limit, 5, (n) => [n]);
  }

  @Get('taken')
  taken(): void {
    throw new TakenError('taken', { version: 7 });
  }

  /** Waits for a lock, or in a statement, longer than is allowed. */
  @Get('busy')
  busy(@Query({ schema: z.object({ by: z.enum(['lock', 'statement']) }) }) { by }: { by: 'lock' | 'statement' }) {
    const lock = 'SELECT pg_advisory_xact_lock(4711)';
    return this.database.transaction(async (tx) => {
      await tx.query(by === 'lock' ? lock : 'SELECT 1');
      await this.database.transaction(async (other) => {
        await other.query(`SET LOCAL ${by}_timeout = 50`);
        await other.query(by === 'lock' ? lock : 'SELECT pg_sleep(20)');
      });
    });
  }

  @Get('broken')
  broken(): void {
    throw new Error('key (name)=(Nguyễn Văn A) already exists');
  }
}

describe('HTTP plumbing', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp({
      extra: { controllers: [ProbeController] },
      settings: { OPERATIONS_TOKEN: 'token of operators' },
    });
  });
  afterAll(() => t?.close());

  it('answers 422 naming each field, in the language asked for', async () => {
    const vi = await t
      .agent()
      .post('/api/probe/intake')
      .send({ documents: [{ quantity: 'x' }] })
      .expect(422);
    expect(vi.headers['content-type']).toContain('application/problem+json');
    expect(vi.body).toMatchObject({ code: 'invalid-input', status: 422, title: 'Dữ liệu chưa hợp lệ' });
    expect(vi.body.errors.map((fault: { path: string }) => fault.path)).toEqual(['name', 'documents.0.quantity']);
    const en = await t
      .agent()
      .post('/api/probe/intake')
      .set('Accept-Language', 'en')
      .send({ name: 'x', documents: [] });
    expect(en.body).toMatchObject({ title: 'The data is not valid', errors: [{ path: 'name' }] });
    expect(en.body.errors[0].message).not.toBe(vi.body.errors[0].message);
  });

  it('answers 422 to text that no database stores', async () => {
    const post = (json: string) =>
      t.agent().post('/api/probe/intake').set('Content-Type', 'application/json').send(json).expect(422);
    for (const [json, path] of [
      ['{"name":"An\\u0000","documents":[]}', 'name'],
      ['{"name":"An","documents":[{"quantity":1,"note":"\\ud83d"}]}', 'documents.0.note'],
    ] as const)
      expect((await post(json)).body).toMatchObject({ code: 'invalid-input', errors: [{ path }] });
    expect((await t.agent().get('/api/probe/list?cursor=a%00b').expect(422)).body.errors[0].path).toBe('cursor');
  });

  it('answers a domain error with its kind’s status and its fields', async () => {
    const answer = await t.agent().get('/api/probe/taken').expect(409);
    expect(answer.body).toMatchObject({ type: '/problems/task-taken', title: 'Việc đã có người nhận', version: 7 });
  });

  it('tells nothing of an unknown error but its correlation id', async () => {
    const answer = await t.agent().get('/api/probe/broken').set('X-Correlation-Id', 'trace-0001').expect(500);
    expect(answer.headers['x-correlation-id']).toBe('trace-0001');
    expect(answer.body).toEqual({
      type: '/problems/internal-server-error',
      title: 'Hệ thống gặp lỗi',
      status: 500,
      code: 'internal-server-error',
      correlationId: 'trace-0001',
    });
  });

  it('answers 503 when the database takes too long, whose waits have limits', async () => {
    for (const by of ['lock', 'statement']) {
      const answer = await t.agent().get(`/api/probe/busy?by=${by}`).expect(503);
      expect(answer.body).toMatchObject({ code: 'service-unavailable', title: 'Hệ thống chưa sẵn sàng' });
    }
    const limits = await t.app.get(Database).query(
      `SELECT name, setting::int AS ms FROM pg_settings
          WHERE name IN ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`,
    );
    expect(limits).toEqual([
      { name: 'idle_in_transaction_session_timeout', ms: 90_000 },
      { name: 'lock_timeout', ms: 10_000 },
      { name: 'statement_timeout', ms: 60_000 },
    ]);
  });

  it('does not take over a correlation id that could forge log lines', async () => {
    const answer = await t.agent().get('/health/live').set('X-Correlation-Id', 'a b"c{}d<e>f');
    expect(answer.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers malformed JSON, too large bodies and unknown routes as problems', async () => {
    const post = () => t.agent().post('/api/probe/intake').set('Content-Type', 'application/json');
    expect((await post().send('{"name":')).body).toMatchObject({ status: 400, code: 'bad-request' });
    expect((await post().send(JSON.stringify({ name: 'x'.repeat(1_100_000) }))).body).toMatchObject({ status: 413 });
    expect((await t.agent().get('/api/nowhere')).body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('pages by cursor and refuses a cursor of something else', async () => {
    const first = await t.agent().get('/api/probe/list?limit=2').expect(200);
    expect(first.body).toMatchObject({ items: [1, 2], total: 5 });
    const last = await t.agent().get(`/api/probe/list?limit=10&cursor=${first.body.nextCursor}`).expect(200);
    expect(last.body).toEqual({ items: [3, 4, 5], total: 5 });
    await t
      .agent()
      .get(`/api/probe/list?cursor=${encodeCursor(['x'])}`)
      .expect(422);
    await t.agent().get('/api/probe/list?limit=101').expect(422);
  });

  it('describes the API with the schemas of its routes', async () => {
    const { body } = await t.agent().get('/api/openapi.json').expect(200);
    const operation = body.paths['/api/probe/intake'].post;
    expect(operation.requestBody.content['application/json'].schema.properties.name).toMatchObject({ minLength: 2 });
    expect(operation.responses['200'].content['application/json'].schema.required).toEqual(['name', 'documents']);
  });

  it('tells readiness to everyone, details to operators only', async () => {
    expect((await t.agent().get('/health/ready').expect(200)).body).toEqual({ status: 'ready' });
    const told = await t.agent().get('/health/ready').set('Authorization', 'Bearer token of operators').expect(200);
    expect(told.body.checks).toContainEqual(expect.objectContaining({ name: 'database', ready: true }));
    await t.agent().get('/health/live').expect(200);
  });

  it('sends security headers', async () => {
    const { headers } = await t.agent().get('/health/live');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
