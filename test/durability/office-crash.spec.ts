import { Database } from '../../src/platform/database/database.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { compileSources, type Compiled } from '../support/compiled.js';
import { Mailbox } from '../support/mailbox.js';
import { type Office, openOffice } from '../support/office.js';
import { openStore, type Store, STORES } from '../support/store.js';
import { createTestApp } from '../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import type { OfficeChildOptions } from './office-child.js';

/** By then the step that was due on 25 November is late by more than four working hours: three levels are due at once. */
const LATE = new Date('2026-11-25T07:00:00.000Z');
/** A lease that a dead process holds on a message has run out three minutes later. */
const LEASE_MS = 3 * 60_000;

/** Levels of a step and the mails they send: the ladder climbs once, whoever dies on the way. */
describe.each(STORES)('a worker of the office that is killed, bells on %s', (kind) => {
  let database: TestDatabase;
  let store: Store;
  let compiled: Compiled;
  let box: Mailbox;
  let office: Office;
  let taskId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    [store, compiled, box] = await Promise.all([openStore(kind, database), compileSources(), Mailbox.open()]);
    office = await openOffice({ database, settings: settings() });
    await query(`UPDATE person SET email = id || '@example.vn'`);
    const dossier = await office.takeIn('tiepnhan.anbinh', '2.000286');
    const accept = { outcome: 'accept', form: { documentsComplete: true } };
    await office.perform('tiepnhan.anbinh', dossier.id, 'intake', accept);
    taskId = (await office.taskOf('truongphong.vhxh.anbinh', dossier.id, 'assignCommune')).id;
  });
  afterAll(async () => {
    await office?.close();
    await box?.close();
    await store?.stop();
    await compiled?.remove();
    await database?.drop();
  });

  const settings = (): Record<string, string> => ({
    ...{ ...store.settings, SMTP_URL: box.url },
    ...{ MAIL_FROM: 'motcua@lienthong.example.vn', PUBLIC_URL: 'http://motcua.example.vn/' },
  });
  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    office.app.get(Database).query<Row>(sql, values);
  const after = (ms: number): Date => new Date(LATE.getTime() + ms);
  const killed = async (die: OfficeChildOptions['die'], now: Date): Promise<void> => {
    const options: OfficeChildOptions = { url: database.url, settings: settings(), now: now.toISOString(), die };
    const child = compiled.run('test/durability/office-child.js', options);
    try {
      expect((await child.ended()).signal).toBe('SIGKILL');
    } finally {
      child.kill();
    }
  };
  const levels = async (): Promise<string[]> => {
    const rows = await query<{ level: string }>(
      `SELECT key || ' ' || state AS level FROM deadline_level WHERE subject_id = $1 ORDER BY due_at, position`,
      [taskId],
    );
    return rows.map(({ level }) => level);
  };
  /** Notices of levels that have not fired: there must never be any. */
  const untimely = () =>
    query(`SELECT 1 FROM alert_notice n JOIN deadline_level l ON l.id = n.level_id WHERE l.state <> 'fired'`);
  const mails = async (): Promise<number> =>
    (
      await query<{ n: number }>(
        `SELECT count(*)::int AS n FROM alert_notice n JOIN alert a ON a.id = n.alert_id
          WHERE a.subject_id = $1 AND n.channel = 'email'`,
        [taskId],
      )
    )[0]!.n;
  /** Messages of alerts that came over the wire, as often as they came; digests go out as well. */
  const arrived = async (): Promise<string[]> => {
    const rows = await query<{ id: string }>(
      `SELECT id FROM outbox WHERE topic = 'alert.email' UNION ALL SELECT id FROM outbox_sent WHERE topic = 'alert.email'`,
    );
    return box.received.flatMap(({ headers }) =>
      rows.flatMap(({ id }) => (headers['message-id']!.includes(id) ? id : [])),
    );
  };

  it('tells nobody of a level that was not committed', async () => {
    await killed('level', LATE);
    expect(await levels()).toEqual(['dueSoon fired', 'due armed', 'late4h armed', 'late1d armed']);
    expect([await untimely(), await mails(), await arrived()]).toEqual([[], 0, []]);
  });

  it('leaves a mail that it had taken on to others, once its lease has run out', async () => {
    await killed('claimed', LATE);
    expect(await levels()).toContain('due fired');
    expect([await untimely(), await arrived()]).toEqual([[], []]);
    const leased = await query<{ attempts: number }>(`SELECT attempts FROM outbox WHERE attempts > 0`);
    expect(leased.map(({ attempts }) => attempts)).toContain(1);
  });

  it('may have sent a mail that counts as unsent: it goes again under the same id', async () => {
    await killed('delivered', after(LEASE_MS));
    expect((await arrived()).length).toBeGreaterThan(0);
    const delivered = await query(`SELECT 1 FROM alert_notice WHERE delivered_at IS NOT NULL AND channel = 'email'`);
    expect(delivered).toEqual([]);
  });

  it('and whoever comes after it finishes everything, each level once and each person told once', async () => {
    const survivor = await createTestApp({
      ...{ database, clock: new VirtualClock(after(2 * LEASE_MS)), settings: settings() },
    });
    try {
      expect(await levels()).toEqual(['dueSoon fired', 'due fired', 'late4h fired', 'late1d armed']);
      expect(await query(`SELECT 1 FROM alert WHERE subject_id = $1`, [taskId])).toHaveLength(1);
      expect(await query(`SELECT 1 FROM outbox WHERE topic = 'alert.email'`)).toEqual([]);
      const told = await query<{ key: string; channel: string; n: number; sent: number }>(
        `SELECT l.key, n.channel, count(DISTINCT n.account_id)::int AS n, count(n.delivered_at)::int AS sent
           FROM alert_notice n JOIN deadline_level l ON l.id = n.level_id WHERE l.subject_id = $1
          GROUP BY 1, 2 ORDER BY 1, 2`,
        [taskId],
      );
      expect(told.filter(({ channel }) => channel === 'email')).toEqual([
        { key: 'due', channel: 'email', n: 1, sent: 1 },
        { key: 'late4h', channel: 'email', n: 1, sent: 1 },
      ]);
      // At least once to the outer world, and a repetition can be told: it bears the same id.
      const sent = await query<{ id: string }>(`SELECT id FROM outbox_sent WHERE topic = 'alert.email'`);
      const came = await arrived();
      expect([...new Set(came)].sort()).toEqual(sent.map(({ id }) => id).sort());
      expect(came.length).toBeGreaterThan(sent.length);
    } finally {
      await survivor.close();
    }
  });
});
