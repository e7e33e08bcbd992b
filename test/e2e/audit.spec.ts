import { AuditService } from '../../src/audit/audit.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { sqlStateOf } from '../../src/platform/database/database.service.js';
import { runInContext } from '../../src/platform/request-context.js';
import { type OpenDatabase, openDatabase } from '../support/open-database.js';

const PERMISSION_DENIED = '42501';
const actor = { kind: 'account', accountId: '01900000-0000-7000-8000-000000000001' } as const;

describe('the journal', () => {
  let db: OpenDatabase;
  const clock = new VirtualClock();
  let audit: AuditService;

  beforeAll(async () => {
    db = await openDatabase();
    audit = new AuditService(db.database, clock);
  });
  afterAll(() => db?.close());

  const write = (id: string, action = 'task.claimed', details = {}) =>
    db.database.transaction((tx) => audit.write(tx, { actor, action, subject: { kind: 'task', id }, details }));

  it('keeps what was written, with the correlation id of the request', async () => {
    await runInContext({ correlationId: 'request-0001', locale: 'vi' }, () => write('t1', 'task.completed', { n: 1 }));
    const page = await audit.entriesOf({ kind: 'task', id: 't1' }, { limit: 20 });
    expect(page).toMatchObject({
      total: 1,
      items: [{ actor, action: 'task.completed', at: clock.now(), details: { n: 1 }, correlationId: 'request-0001' }],
    });
    expect(page.nextCursor).toBeUndefined();
  });

  it('writes nothing when the transaction fails', async () => {
    await expect(
      db.database.transaction(async (tx) => {
        await audit.write(tx, { actor, action: 'task.claimed', subject: { kind: 'task', id: 'rolled-back' } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await audit.entriesOf({ kind: 'task', id: 'rolled-back' }, { limit: 20 })).toMatchObject({ total: 0 });
  });

  it('pages by subject, latest first, without gaps or repetitions', async () => {
    for (let n = 0; n < 5; n++) await write('paged', `step.${n}`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await audit.entriesOf({ kind: 'task', id: 'paged' }, { limit: 2, cursor });
      expect(page.total).toBe(5);
      seen.push(...page.items.map((item) => item.action));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['step.4', 'step.3', 'step.2', 'step.1', 'step.0']);
  });

  it.each([
    ['UPDATE', `UPDATE audit_entry SET action = 'x'`],
    ['DELETE', `DELETE FROM audit_entry`],
    ['TRUNCATE', `TRUNCATE audit_entry`],
    ['UPDATE of a partition', `UPDATE audit_entry_202611 SET action = 'x'`],
    ['DELETE from a partition', `DELETE FROM audit_entry_202611`],
    ['INSERT past the parent', `INSERT INTO audit_entry_202611 SELECT * FROM audit_entry LIMIT 1`],
    ['detaching a partition', `ALTER TABLE audit_entry DETACH PARTITION audit_entry_202611`],
  ])('refuses %s to the application', async (_, statement) => {
    await write('final');
    const state = await db.database.query(statement).then(
      () => 'done',
      (error: unknown) => sqlStateOf(error),
    );
    expect(state).toBe(PERMISSION_DENIED);
  });

  it('makes the month it needs, also when twenty writers come at once after a leap of the clock', async () => {
    await clock.moveTo('2031-03-31T20:00:00.000Z');
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(`leap-${n}`)));
    const [row] = await db.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_entry WHERE at >= '2031-03-01Z' AND at < '2031-04-01Z'`,
    );
    expect(row?.n).toBe(20);
  });
});
