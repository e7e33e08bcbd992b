import request from 'supertest';
import { AccountsService } from '../../src/identity/accounts.service.js';
import { attemptKeys, Attempts } from '../../src/identity/attempts.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { createDemoApp, type DemoApp } from '../support/demo.js';
import { TEST_PASSWORD } from '../support/test-app.js';

const USER = 'tiepnhan.anbinh';
const wait = (t: DemoApp, ms: number) => t.clock.moveTo(new Date(t.clock.now().getTime() + ms));

describe('guessing passwords', () => {
  let t: DemoApp;
  beforeEach(async () => {
    t = await createDemoApp({ settings: { TRUST_PROXY: '1' } });
  });
  afterEach(() => t?.close());

  const attempt = (username: string, password: string, address = '198.51.100.1') =>
    request(t.url).post('/api/session').set('X-Forwarded-For', address).send({ username, password });

  it('answers an unknown name, a wrong password and a closed account alike', async () => {
    await t.app
      .get(Database)
      .transaction((tx) => t.app.get(AccountsService).disable(tx, { kind: 'system', reason: 'test' }, t.person('tax')));
    const answers = await Promise.all([
      attempt('nobody', TEST_PASSWORD),
      attempt(USER, 'wrong password'),
      attempt('chuyenvien.thue', TEST_PASSWORD),
    ]);
    const [first, ...others] = answers.map(({ status, body }) => ({
      status,
      ...(body as object),
      correlationId: undefined,
    }));
    expect(first).toMatchObject({ status: 401, code: 'sign-in-refused' });
    for (const other of others) expect(other).toEqual(first);
  });

  it('takes as long for an unknown name as for a wrong password', async () => {
    const timeOf = async (username: string, n: number): Promise<number> => {
      const startedAt = performance.now();
      await attempt(username, 'wrong password', `198.51.100.${n}`).expect(401);
      const ms = performance.now() - startedAt;
      await t.app.get(Database).query('DELETE FROM sign_in_attempts');
      return ms;
    };
    // The quickest of many, taken in turns: what else the machine does only ever adds time.
    const unknown: number[] = [];
    const known: number[] = [];
    for (let n = 0; n < 25; n++) {
      unknown.push(await timeOf(`nobody${n}`, n));
      known.push(await timeOf(USER, n));
    }
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it.each([
    ['an account', USER],
    ['a name nobody has', 'nobody'],
  ])('locks %s with growing pauses, even for the right password', async (_, username) => {
    const locked = async (): Promise<number> => {
      const { status, body, headers } = await attempt(username, TEST_PASSWORD);
      expect(status).toBe(429);
      expect(body).toMatchObject({ code: 'too-many-attempts' });
      expect(headers['retry-after']).toBe(String((body as { retryAfterSeconds: number }).retryAfterSeconds));
      return (body as { retryAfterSeconds: number }).retryAfterSeconds;
    };
    for (let n = 0; n < 5; n++) await attempt(username, 'wrong password', `198.51.100.${n}`).expect(401);
    expect(await locked()).toBe(30);
    await wait(t, 30_000);
    await attempt(username, 'wrong password').expect(401);
    expect(await locked()).toBe(60);
    await wait(t, 60_000);
    await attempt(username, TEST_PASSWORD).expect(username === USER ? 200 : 401);
  });

  it('forgets failures once the right password was given', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) await attempt(USER, 'wrong password').expect(401);
      await attempt(USER, TEST_PASSWORD).expect(200);
    }
  });

  it('lets no more through when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(USER, 'wrong password')));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(25);
  });

  it('locks an address that tries many names, and nobody elsewhere', async () => {
    const refused = await Promise.all(Array.from({ length: 50 }, (_, n) => attempt(`name${n}`, 'wrong password')));
    expect(new Set(refused.map((answer) => answer.status))).toEqual(new Set([401]));
    await attempt(USER, TEST_PASSWORD).expect(429);
    await attempt(USER, TEST_PASSWORD, '198.51.100.2').expect(200);
  });

  describe('over days', () => {
    const MINUTE = 60_000;
    const ADDRESS = '198.51.100.7';
    const allowed = async (name: string): Promise<boolean> =>
      t.app
        .get(Attempts)
        .charge(attemptKeys(name, ADDRESS))
        .then(
          () => true,
          () => false,
        );
    const succeed = async (name: string): Promise<boolean> => {
      if (!(await allowed(name))) return false;
      await t.app.get(Database).transaction((tx) => t.app.get(Attempts).forgive(tx, attemptKeys(name, ADDRESS)));
      return true;
    };

    it('keeps an office behind one address working, however long: its slips run out', async () => {
      const refused: string[] = [];
      for (let day = 0; day < 10; day++)
        for (let hour = 0; hour < 24; hour += 3) {
          // Two mistype and try again, others succeed, night shifts too.
          for (let n = 0; n < 4; n++) {
            const name = `clerk${hour}-${n}`;
            if (n < 2 && !(await allowed(name))) refused.push(`${day} ${name} slip`);
            if (!(await succeed(name))) refused.push(`${day} ${name}`);
          }
          await wait(t, 180 * MINUTE);
        }
      expect(refused).toEqual([]);
    }, 180_000);

    it('lets a guesser make few guesses a day, of one account and from one address', async () => {
      const guesses = { one: 0, many: 0 };
      for (let minute = 0; minute < 24 * 60; minute += 5) {
        if (await allowed('victim')) guesses.one++;
        if (await allowed(`name${minute}`)) guesses.many++;
        await wait(t, 5 * MINUTE);
      }
      expect(guesses.one).toBeLessThanOrEqual(110);
      expect(guesses.one + guesses.many).toBeLessThanOrEqual(50 + 288 + 1);
    }, 180_000);
  });
});
