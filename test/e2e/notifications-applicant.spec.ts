import { jest } from '@jest/globals';
import { JobsService } from '../../src/engine/jobs.service.js';
import { HealthService } from '../../src/platform/health/health.service.js';
import { EngineApp } from '../support/engine-app.js';
import { addAlert, addDossier, deliveredAt, type DossierRow, PUBLIC_URL } from '../support/mail-facts.js';
import { Mailbox } from '../support/mailbox.js';
import { MINUTE, NotificationsApp, notifyingProcess } from '../support/notifications-app.js';
import { until } from '../support/until.js';

const MAIL_FROM = 'motcua@lienthong.example.vn';

/** Starts the dossier's process, which asks for the notice at once. */
const startOn = async (t: NotificationsApp, dossier: DossierRow): Promise<string> =>
  EngineApp.over(t.context).start(dossier.procedureVersionId, {}, dossier.id);
const arrives = (t: NotificationsApp, instanceId: string): Promise<void> =>
  until('the process has gone on', async () => (await EngineApp.over(t.context).places(instanceId)).includes('after'));

describe('notices to applicants', () => {
  let box: Mailbox;
  let t: NotificationsApp;

  beforeAll(async () => {
    box = await Mailbox.open();
    t = await NotificationsApp.open({ SMTP_URL: box.url, MAIL_FROM, PUBLIC_URL });
  });
  afterAll(async () => {
    await t?.close();
    await box?.close();
  });
  beforeEach(() => box.clear());

  const waiting = (over: Parameters<typeof addDossier>[1] = {}): Promise<DossierRow> =>
    addDossier(t, {
      xml: notifyingProcess('supplement-reminder'),
      email: 'nguoinop@example.vn',
      status: 'supplement',
      ...over,
    });
  const job = async (instanceId: string) =>
    (
      await t.db.query<{ retries: number; state: string; lastError: string | null }>(
        'SELECT retries, state, last_error AS "lastError" FROM job WHERE instance_id = $1',
        [instanceId],
      )
    )[0];
  const incidents = (instanceId: string) =>
    t.db.query<{ message: { en: string } }>('SELECT message FROM incident WHERE instance_id = $1', [instanceId]);

  it('reminds of the supplement in both languages, goes on and journals it', async () => {
    const dossier = await waiting({ name: 'Lê Thị Hồng' });
    const instanceId = await startOn(t, dossier);
    await arrives(t, instanceId);
    expect(box.received).toHaveLength(1);
    const [{ headers, text }] = box.received as [Mailbox['received'][0]];
    expect(headers).toMatchObject({
      to: 'Lê Thị Hồng <nguoinop@example.vn>',
      subject: `Nhắc lại: hồ sơ ${dossier.code} đang chờ bổ sung`,
      'content-language': 'vi, en',
    });
    expect(text).toContain(`Kính gửi ông/bà Lê Thị Hồng,

Hồ sơ ${dossier.code} vẫn đang chờ ông/bà bổ sung giấy tờ.`);
    expect(text).toContain(`Nơi nhận hồ sơ: Trung tâm Phục vụ hành chính công xã An Bình
Chờ bổ sung từ: 23/11/2026 08:00
`);
    expect(text.indexOf('Dear Lê Thị Hồng')).toBeGreaterThan(text.indexOf('Kính gửi'));
    expect(text).not.toContain('0912000111');
    expect(await EngineApp.over(t.context).engine.variablesOf(instanceId)).toEqual({ notified: true });
    expect(await t.journal(dossier.id)).toEqual([
      {
        action: 'dossier.applicant-notified',
        details: { notified: true, template: 'supplement-reminder', jobId: expect.any(String) },
      },
    ]);
  });

  it('writes to who handed the dossier in when the applicant gave no address', async () => {
    const dossier = await waiting({ email: null });
    await t.db.query(
      `INSERT INTO dossier_party(dossier_id, part, kind, name, email)
       VALUES ($1, 'submitter', 'citizen', 'Người được ủy quyền', 'uyquyen@example.vn')`,
      [dossier.id],
    );
    await arrives(t, await startOn(t, dossier));
    expect(box.received.map(({ to }) => to)).toEqual([['uyquyen@example.vn']]);
  });

  it.each([
    ['nobody gave an address', null, undefined, { reason: 'no-address' }],
    ['the address is refused for good', 'gone@example.vn', 550, { reason: 'refused', reply: 550 }],
  ])('goes on and journals it when %s', async (_, email, code, why) => {
    box.refusal = () => (code === undefined ? undefined : { code, text: 'no such user' });
    const dossier = await waiting({ email });
    const instanceId = await startOn(t, dossier);
    await arrives(t, instanceId);
    expect(box.received).toEqual([]);
    expect(await EngineApp.over(t.context).engine.variablesOf(instanceId)).toEqual({ notified: false });
    expect(await t.journal(dossier.id)).toMatchObject([
      { action: 'dossier.applicant-not-notified', details: { notified: false, ...why } },
    ]);
  });

  it('tries again after a quarter of an hour, and then asks people for help', async () => {
    box.refusal = () => ({ code: 451, text: 'later, nguoinop@example.vn' });
    const instanceId = await startOn(t, await waiting());
    await until('the first try has failed', async () => (await job(instanceId))?.retries === 1);
    expect((await job(instanceId))!.lastError).toContain('451');
    expect((await job(instanceId))!.lastError).not.toContain('@');
    await t.later(14 * MINUTE);
    expect(box.attempts).toBe(1);
    await t.later(2 * MINUTE);
    await until('an incident is open', async () => (await incidents(instanceId)).length === 1);
    expect(box.attempts).toBe(2);

    box.clear();
    const another = await startOn(t, await waiting());
    await arrives(t, another);
    expect(box.received).toHaveLength(1);
  });

  it.each([['party-invitation'], [undefined]])('opens an incident for the template %s', async (template) => {
    const instanceId = await startOn(t, await waiting({ xml: notifyingProcess(template) }));
    await until('an incident is open', async () => (await incidents(instanceId)).length === 1);
    expect((await incidents(instanceId))[0]!.message.en).toContain('known are supplement-request, supplement-reminder');
    expect(box.attempts).toBe(0);
  });

  it('may write twice when its lock is lost under way, but under one Message-ID, and goes on once', async () => {
    const dossier = await waiting();
    const jobs = t.context.get(JobsService);
    const complete = jobs.complete.bind(jobs);
    const ends: string[] = [];
    const completing = jest.spyOn(jobs, 'complete').mockImplementation(async (...asked) => {
      const end = await complete(...asked).then(
        () => 'completed',
        (error: { code: string }) => error.code,
      );
      ends.push(`${end} after ${box.received.length}`);
      return undefined as never;
    });
    let mails = 0;
    let moved: Promise<void> | undefined;
    box.refusal = async (address) => {
      // The sender comes first, and without a recipient's address.
      if (address !== '') return undefined;
      if (++mails > 1) return await until('the first run has given up', () => ends.length === 1).then(() => undefined);
      await t.db.query(`UPDATE job SET locked_until = $1`, [t.clock.now()]);
      moved = t.later(MINUTE);
      await until('another run has the job', () => mails === 2);
      return undefined;
    };
    const instanceId = await startOn(t, dossier);
    await arrives(t, instanceId);
    await moved;
    completing.mockRestore();
    expect(ends).toEqual(['job-lock-lost after 1', 'completed after 2']);
    expect(box.received).toHaveLength(2);
    const [entry, ...further] = await t.journal(dossier.id);
    expect(further).toEqual([]);
    for (const { headers } of box.received)
      expect(headers['message-id']).toMatch(
        new RegExp(`^<${entry!.details.jobId as string}\\.[0-9a-f]{16}@lienthong\\.example\\.vn>$`),
      );
  });
});

describe('an installation without mail', () => {
  let t: NotificationsApp;

  beforeAll(async () => {
    t = await NotificationsApp.open();
  });
  afterAll(() => t?.close());

  it('holds nothing up: alerts stay in the application, processes go on', async () => {
    const head = await t.reachable('socialHead', 'head@example.vn');
    const dossier = await addDossier(t, { xml: notifyingProcess('supplement-reminder'), email: 'a@example.vn' });
    const dueAt = t.clock.nowIso();
    const [noticeId] = await addAlert(t, dossier, { dueAt, tell: [{ accountId: head }] });
    const messageId = await t.send('alert.email', { noticeId: noticeId! });
    await until('the message is done with', async () => (await t.stateOf(messageId)).state === 'sent');
    expect(await deliveredAt(t, noticeId!)).toBeNull();

    await arrives(t, await startOn(t, dossier));
    expect(await t.journal(dossier.id)).toMatchObject([
      { action: 'dossier.applicant-not-notified', details: { notified: false, reason: 'mail-off' } },
    ]);
  });

  it('says so to operators and is ready all the same', async () => {
    const { ready, checks } = await t.context.get(HealthService).ask();
    expect(ready).toBe(true);
    expect(checks).toContainEqual(
      expect.objectContaining({
        name: 'mail',
        ready: false,
        off: true,
        error: 'SMTP_URL is not set: no e-mail is sent',
      }),
    );
  });
});

describe('a mail server out of reach', () => {
  it('delays mails without holding anything up, and they go once it is back', async () => {
    const closed = await Mailbox.open();
    const { url } = closed;
    await closed.close();
    const t = await NotificationsApp.open({ SMTP_URL: url, MAIL_FROM, PUBLIC_URL });
    try {
      const head = await t.reachable('socialHead', 'head@example.vn');
      const dossier = await addDossier(t);
      const [noticeId] = await addAlert(t, dossier, { dueAt: t.clock.nowIso(), tell: [{ accountId: head }] });
      const messageId = await t.send('alert.email', { noticeId: noticeId! });
      await until('the attempt has failed', async () => (await t.stateOf(messageId)).lastError !== null);
      expect(await t.stateOf(messageId)).toMatchObject({ state: 'pending', attempts: 1 });
      const { ready, checks } = await t.context.get(HealthService).ask();
      expect(ready).toBe(true);
      expect(checks).toContainEqual(expect.objectContaining({ name: 'mail', ready: false }));

      // At once after such a failure nothing is even tried; a while later it is.
      const box = await Mailbox.open(Number(new URL(url).port));
      await t.later(MINUTE);
      expect(await t.stateOf(messageId)).toMatchObject({ state: 'pending', attempts: 2 });
      expect(box.attempts).toBe(0);
      const now = performance.now.bind(performance);
      const ahead = jest.spyOn(performance, 'now').mockImplementation(() => now() + 11_000);
      await t.later(MINUTE);
      await until('the mail is there', () => box.received.length === 1);
      ahead.mockRestore();
      await box.close();
    } finally {
      await t.close();
    }
  });
});
