import { jest } from '@jest/globals';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Clock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.service.js';
import { refuseInput } from '../../src/platform/http/validation.js';
import { Idempotency, type RequestIdentity } from '../../src/platform/idempotency/idempotency.service.js';
import { newId } from '../../src/platform/ids.js';
import { until } from '../support/until.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { withTestIdentity } from '../support/test-identity.js';

let calls = 0;
let gate: Promise<void> = Promise.resolve();

@Controller('orders')
class OrdersController {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(201)
  async create(@Body({ schema: z.object({ n: z.number() }) }) { n }: { n: number }): Promise<unknown> {
    const call = ++calls;
    await gate;
    if (n < 0) refuseInput('n', { vi: 'âm', en: 'negative' });
    return { call, n };
  }

  @Post('late')
  async late(): Promise<unknown> {
    const body = { call: ++calls };
    await gate;
    return this.database.transaction(async (tx) => {
      await tx.query(`INSERT INTO dossier_serial VALUES ('late-' || $1, 1)`, [body.call]);
      await this.idempotency.remember(tx, 201, body);
      return body;
    });
  }

  @Post('remembered/:mode')
  async remembered(@Param('mode') mode: string): Promise<unknown> {
    const body = { call: ++calls };
    await this.database.transaction((tx) => this.idempotency.remember(tx, 201, body));
    if (mode === 'dies') throw new Error('the process died between commit and answer');
    return body;
  }
}

describe('idempotency keys', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp({ extra: { controllers: [OrdersController] }, adapt: withTestIdentity });
  });
  afterAll(() => t?.close());
  beforeEach(() => {
    calls = 0;
    gate = Promise.resolve();
  });

  const post = (key: string, body: object = { n: 1 }, account = 'an', path = '/api/orders') =>
    t.agent().post(path).set('x-test-account', account).set('Idempotency-Key', key).send(body);

  it('answer a repetition without doing it again', async () => {
    const key = newId();
    const first = await post(key).expect(201);
    const second = await post(key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(calls).toBe(1);
  });

  it('refuse another body with 422', async () => {
    const key = newId();
    await post(key).expect(201);
    expect((await post(key, { n: 2 }).expect(422)).body.code).toBe('idempotency-key-reused');
  });

  it('are separate for accounts and routes', async () => {
    const key = newId();
    await post(key, {}, 'an', '/api/orders/remembered/x').expect(201);
    await post(key, { n: 1 }, 'an').expect(201);
    await post(key, { n: 1 }, 'binh').expect(201);
    expect(calls).toBe(3);
  });

  it('let a concurrent repetition wait for the first answer', async () => {
    const key = newId();
    let open!: () => void;
    gate = new Promise((resolve) => (open = resolve));
    const both = Promise.all([post(key), post(key), post(key)]);
    setTimeout(open, 200);
    const answers = await both;
    expect(calls).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  });

  it('do not keep failures: a corrected server state may be tried again', async () => {
    const key = newId();
    await post(key, { n: -1 }).expect(422);
    await post(key, { n: -1 }).expect(422);
    expect(calls).toBe(2);
  });

  it('give the answer kept in the transaction even when the first request never answered', async () => {
    const key = newId();
    await post(key, {}, 'an', '/api/orders/remembered/dies').expect(500);
    const again = await post(key, {}, 'an', '/api/orders/remembered/dies').expect(201);
    expect(again.body).toEqual({ call: 1 });
    expect(calls).toBe(1);
  });

  it('are taken over when the process of the first request is gone', async () => {
    const key = newId();
    const at = t.app.get(Clock).now();
    const identity = {
      ...{ callerId: 'an', route: 'POST /api/orders', key, bodyHash: hashOf({ n: 1 }) },
      claimant: newId(),
    };
    expect(await t.app.get(Idempotency).begin(identity)).toBeUndefined();
    await t.clock.moveTo(new Date(at.getTime() + 61_000));
    await post(key).expect(201);
    expect(calls).toBe(1);
  });

  it('let only one command stand when the first was slow and not dead', async () => {
    const key = newId();
    const send = () => post(key, {}, 'an', '/api/orders/late');
    let open!: () => void;
    gate = new Promise((resolve) => (open = resolve));
    const both = [send().then((answer) => answer)];
    await until('the first is being served', () => calls === 1);
    await t.clock.moveTo(new Date(t.clock.now().getTime() + 61_000));
    both.push(send().then((answer) => answer));
    await until('the second has taken over', () => calls === 2);
    open();
    const answers = await Promise.all(both);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(await t.app.get(Database).query(`SELECT FROM dossier_serial WHERE stem LIKE 'late-%'`)).toHaveLength(1);
    const again = await send().expect(201);
    expect(again.body).toEqual(answers.find((answer) => answer.status === 201)!.body);
  });

  it('stay with who took over when the first, slow and not dead, fails or answers late', async () => {
    const idempotency = t.app.get(Idempotency);
    const asked = { callerId: 'an', route: 'POST /api/orders', key: newId(), bodyHash: hashOf({ n: 1 }) };
    const [slow, quick] = [newId(), newId()].map((claimant) => ({ ...asked, claimant })) as [
      RequestIdentity,
      RequestIdentity,
    ];
    await idempotency.begin(slow);
    await t.clock.moveTo(new Date(t.clock.now().getTime() + 61_000));
    expect(await idempotency.begin(quick)).toBeUndefined();
    await idempotency.release(slow);
    await idempotency.finish(slow, 201, { by: 'slow' });
    await idempotency.finish(quick, 201, { by: 'quick' });
    expect((await post(asked.key).expect(201)).body).toEqual({ by: 'quick' });
    expect(calls).toBe(0);
  });

  it('answer what is done even when the answer cannot be kept, and do not do it again', async () => {
    const key = newId();
    const idempotency = t.app.get(Idempotency);
    const failing = jest.spyOn(idempotency, 'finish').mockRejectedValueOnce(new Error('connection lost'));
    await post(key).expect(201);
    failing.mockRestore();
    const [row] = await t.app
      .get(Database)
      .query<{ status: number | null }>('SELECT status FROM idempotency_key WHERE key = $1', [key]);
    expect(row).toEqual({ status: null });
  });

  it('are forgotten after 24 hours', async () => {
    const key = newId();
    await post(key).expect(201);
    await t.clock.moveTo(new Date(t.clock.now().getTime() + 24 * 3_600_000 + 1000));
    const [row] = await t.app.get(Database).query<{ n: number }>('SELECT count(*)::int AS n FROM idempotency_key');
    expect(row!.n).toBe(0);
    await post(key).expect(201);
    expect(calls).toBe(2);
  });

  it('must be printable and short', async () => {
    await post('x'.repeat(201)).expect(422);
    await post('a b').expect(422);
  });

  it('mean nothing for callers who are not signed in', async () => {
    const key = newId();
    for (const _ of [1, 2]) await t.agent().post('/api/orders').set('Idempotency-Key', key).send({ n: 1 }).expect(201);
    expect(calls).toBe(2);
  });
});

function hashOf(body: object): Buffer {
  return createHash('sha256').update(JSON.stringify(body)).digest();
}
