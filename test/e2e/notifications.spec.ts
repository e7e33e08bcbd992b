import { HealthService } from '../../src/platform/health/health.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { newId } from '../../src/platform/ids.js';
import { addAlert, addDossier, addTask, deliveredAt, type DossierRow, PUBLIC_URL } from '../support/mail-facts.js';
import { Mailbox } from '../support/mailbox.js';
import { MINUTE, NotificationsApp } from '../support/notifications-app.js';
import { until } from '../support/until.js';

const MAIL_FROM = 'Một cửa <motcua@lienthong.example.vn>';
/** The clock stands at Monday 23 November 2026, 8:00: this was 2 working days and 3 hours ago. */
const LATE = '2026-11-18T07:00:00.000Z';
const SOON = '2026-11-23T03:00:00.000Z';

describe('mails to staff', () => {
  let box: Mailbox;
  let t: NotificationsApp;

  beforeAll(async () => {
    box = await Mailbox.open();
    t = await NotificationsApp.open({ SMTP_URL: box.url, MAIL_FROM, PUBLIC_URL: `${PUBLIC_URL}/` });
  });
  afterAll(async () => {
    await t?.close();
    await box?.close();
  });
  beforeEach(() => box.clear());

  const sent = async (messageId: string): Promise<void> =>
    until('the message is done with', async () => (await t.stateOf(messageId)).state === 'sent');
  const failed = async (messageId: string, attempts: number): Promise<void> =>
    until('the attempt has failed', async () => {
      const { state, attempts: done, lastError } = await t.stateOf(messageId);
      return state === 'pending' && done === attempts && lastError !== null;
    });
  const alertTo = async (accountId: string, over: { closed?: boolean; dossier?: DossierRow } = {}) => {
    const dossier = over.dossier ?? (await addDossier(t));
    const taskId = await addTask(t, dossier, { dueAt: LATE });
    const tell = [{ accountId, unit: 'health.social' }];
    const [noticeId] = await addAlert(t, dossier, { taskId, dueAt: LATE, tell, closed: over.closed });
    return { dossier, taskId, noticeId: noticeId! };
  };

  it('tells of a late step once, in Vietnamese, with nothing of the applicant', async () => {
    const head = await t.reachable('socialHead', 'truongphong@soyte.example.vn');
    const director = await t.reachable('healthDirector', null);
    const dossier = await addDossier(t, { name: 'Trần Thị Bí Mật', email: 'bimat@example.vn' });
    const taskId = await addTask(t, dossier, { dueAt: LATE });
    const tell = [
      { accountId: head, unit: 'health.social' },
      { accountId: director, unit: 'health' },
    ];
    const [noticeId] = await addAlert(t, dossier, { taskId, dueAt: LATE, tell });
    await sent(await t.send('alert.email', { noticeId: noticeId! }));

    expect(box.received).toHaveLength(1);
    const { headers, text, html, raw } = box.to('truongphong@soyte.example.vn')[0]!;
    expect(headers).toMatchObject({
      from: MAIL_FROM,
      to: 'Trương Quang Vinh <truongphong@soyte.example.vn>',
      subject: `[Quá hạn] Thẩm định hồ sơ – Hồ sơ ${dossier.code}`,
      'auto-submitted': 'auto-generated',
      'content-language': 'vi',
    });
    expect(text).toBe(`Kính gửi Trương Quang Vinh,

Bước “Thẩm định hồ sơ” của hồ sơ ${dossier.code} đã quá hạn.

Hồ sơ: ${dossier.code}
Thủ tục: Tiếp nhận đối tượng bảo trợ xã hội
Bước xử lý: Thẩm định hồ sơ
Đơn vị đang xử lý: Phòng Bảo trợ xã hội và Trẻ em
Người thụ lý: Chưa có người nhận
Hạn xử lý: 18/11/2026 14:00
Tình trạng: Quá hạn 2 ngày 3 giờ làm việc
Cũng được báo: Nguyễn Hữu Phước (Sở Y tế tỉnh Sông Thương)

Xem và xử lý cảnh báo: ${PUBLIC_URL}/alerts
Mở hồ sơ: ${PUBLIC_URL}/dossiers/${dossier.id}

-- 
Thư tự động của hệ thống một cửa liên thông. Xin không trả lời thư này.
`);
    expect(text).toBe(text.normalize('NFC'));
    expect(html).toContain('<p>Bước “Thẩm định hồ sơ” của hồ sơ');
    expect(html).toContain(`<a href="${PUBLIC_URL}/alerts">`);
    for (const secret of ['Bí Mật', 'bimat', '0912000111']) expect(`${raw}${text}${html}`).not.toContain(secret);
    // Nothing but ASCII travels, whatever way the servers between take.
    expect([...raw].every((character) => character.charCodeAt(0) < 128)).toBe(true);
    expect(await deliveredAt(t, noticeId!)).toEqual(t.clock.now());

    await t.context.get(Sweeps).runAll();
    expect(box.attempts).toBe(1);
  });

  it('speaks English to who reads English, and says when there is time left', async () => {
    const head = await t.reachable('socialHead', 'head@example.vn', 'en');
    const dossier = await addDossier(t);
    const taskId = await addTask(t, dossier, { dueAt: SOON });
    const [noticeId] = await addAlert(t, dossier, { taskId, dueAt: SOON, tell: [{ accountId: head }] });
    await sent(await t.send('alert.email', { noticeId: noticeId! }));
    const [{ headers, text }] = box.received as [Mailbox['received'][0]];
    expect(headers.subject).toBe(`[Due soon] Appraise the dossier – Dossier ${dossier.code}`);
    expect(headers['content-language']).toBe('en');
    expect(text).toContain(`The step “Appraise the dossier” of dossier ${dossier.code} is due soon.`);
    expect(text).toContain('Due: 23/11/2026 10:00\nState: 2 hours of working time left\n');
    expect(text).not.toContain('Also told');
  });

  it('tells of a whole dossier where no single step is late', async () => {
    const chair = await t.reachable('anBinh.chair', 'chair@example.vn');
    const dossier = await addDossier(t);
    const [noticeId] = await addAlert(t, dossier, { dueAt: LATE, tell: [{ accountId: chair }] });
    await sent(await t.send('alert.email', { noticeId: noticeId! }));
    expect(box.received[0]!.headers.subject).toBe(`[Quá hạn] Hồ sơ ${dossier.code}`);
    expect(box.received[0]!.text).not.toContain('Bước');
  });

  it('tries again after a refusal for now, under the same Message-ID', async () => {
    const head = await t.reachable('socialHead', 'busy@example.vn');
    const { noticeId } = await alertTo(head);
    box.refusal = () => ({ code: 451, text: 'busy@example.vn: try again later', to: 'DATA' });
    const messageId = await t.send('alert.email', { noticeId });
    await failed(messageId, 1);
    // The server's answer names the address: it must not reach the table or the log.
    expect(await t.stateOf(messageId)).toMatchObject({ lastError: expect.stringContaining('EMESSAGE DATA 451') });
    expect((await t.stateOf(messageId)).lastError).not.toContain('@');
    expect(await deliveredAt(t, noticeId)).toBeNull();

    box.refusal = () => undefined;
    await t.later(MINUTE);
    await sent(messageId);
    const stableId = box.received[0]!.headers['message-id'];
    expect(stableId).toMatch(new RegExp(`^<${messageId}\\.[0-9a-f]{16}@lienthong\\.example\\.vn>$`));

    // As when the process dies between the server's answer and the commit: nothing of the delivery stands.
    await t.db.query('UPDATE alert_notice SET delivered_at = NULL WHERE id = $1', [noticeId]);
    await t.db.query(
      `WITH back AS (DELETE FROM outbox_sent WHERE id = $1 RETURNING *)
       INSERT INTO outbox(id, created_at, topic, key, payload, due_at)
       SELECT id, created_at, topic, key, payload, created_at FROM back`,
      [messageId],
    );
    await t.later(MINUTE);
    await until('it arrives again', () => box.received.length === 2);
    expect(box.received[1]!.headers['message-id']).toBe(stableId);
  });

  it('ends after a refusal for good, and says so in the journal', async () => {
    const head = await t.reachable('socialHead', 'gone@example.vn');
    const { noticeId, dossier } = await alertTo(head);
    box.refusal = () => ({ code: 550, text: 'no such user gone@example.vn' });
    const messageId = await t.send('alert.email', { noticeId });
    await sent(messageId);
    expect(await t.stateOf(messageId)).toMatchObject({ attempts: 1 });
    await t.later(60 * MINUTE);
    expect(box.attempts).toBe(1);
    expect(await deliveredAt(t, noticeId)).toBeNull();
    expect(await t.journal(dossier.id)).toEqual([
      { action: 'alert.email-not-sent', details: { noticeId, accountId: head, reason: 'refused', reply: 550 } },
    ]);
  });

  it('keeps trying when it is this system that is refused: its operator can mend that', async () => {
    const head = await t.reachable('socialHead', 'head@example.vn');
    const { noticeId } = await alertTo(head);
    box.refusal = () => ({ code: 550, text: 'sender unknown', to: 'MAIL' });
    const messageId = await t.send('alert.email', { noticeId });
    await failed(messageId, 1);
    box.refusal = () => undefined;
    await t.later(MINUTE);
    await sent(messageId);
    expect(box.received).toHaveLength(1);
  });

  it.each([
    ['an alert settled meanwhile', 'settled', 'head@example.vn', true],
    ['a person without an address', 'no-address', null, false],
    ['an address that is none', 'refused', 'a@example.vn, b@example.vn', false],
  ])('sends nothing for %s and notes it', async (_, reason, address, closed) => {
    const head = await t.reachable('socialHead', address);
    const { noticeId, dossier } = await alertTo(head, { closed });
    await sent(await t.send('alert.email', { noticeId }));
    expect(box.attempts).toBe(0);
    expect(await t.journal(dossier.id)).toEqual([
      { action: 'alert.email-not-sent', details: { noticeId, accountId: head, reason } },
    ]);
  });

  it('sends nothing to an account that was closed', async () => {
    const id = await t.reachable('social2', 'left@example.vn');
    await t.db.query('UPDATE account SET disabled_at = $2 WHERE id = $1', [id, t.clock.now()]);
    const { noticeId, dossier } = await alertTo(id);
    await sent(await t.send('alert.email', { noticeId }));
    expect(box.attempts).toBe(0);
    expect((await t.journal(dossier.id))[0]!.details).toMatchObject({ reason: 'no-account' });
  });

  it('does nothing harmful with hostile names', async () => {
    const evil = '<script>alert("x")</script>\r\nBcc: other@example.vn';
    const head = await t.reachable('socialDeputy', 'deputy@example.vn', 'vi', evil);
    const dossier = await addDossier(t);
    const taskId = await addTask(t, dossier, { dueAt: LATE, name: `${evil} & "bước"` });
    const [noticeId] = await addAlert(t, dossier, { taskId, dueAt: LATE, tell: [{ accountId: head }] });
    await sent(await t.send('alert.email', { noticeId: noticeId! }));
    const [mail] = box.received as [Mailbox['received'][0]];
    expect(mail.to).toEqual(['deputy@example.vn']);
    expect(mail.headers).not.toHaveProperty('bcc');
    expect(mail.headers.subject).toContain('<script>alert("x")</script> Bcc: other@example.vn & "bước"');
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; Bcc: other@example.vn &amp;');
  });

  describe('reminders', () => {
    const remind = async (taskId: string, accountIds: string[], message: string | null): Promise<void> => {
      const remindedBy = t.demo.person('healthDirector');
      const alertId = newId();
      const reminderId = message === null ? null : newId();
      if (reminderId) {
        const [task] = await t.db.query<{ id: string }>('SELECT dossier_id AS id FROM task WHERE id = $1', [taskId]);
        await t.db.query(
          `INSERT INTO alert(id, subject_kind, subject_id, dossier_id, level_key, position, due_at, raised_at)
           VALUES ($1, 'task', $2, $3, 'due', 0, $4, $4)`,
          [alertId, taskId, task!.id, LATE],
        );
        await t.db.query(
          `INSERT INTO alert_reminder(id, alert_id, account_id, message, written_at) VALUES ($1, $2, $3, $4, $5)`,
          [reminderId, alertId, remindedBy, message, LATE],
        );
      }
      await sent(await t.send('task.reminder', { taskId, accountIds, alertId, remindedBy, reminderId }));
    };

    it('brings the words of the leader to everybody who should act, each on their own', async () => {
      const officer = await t.reachable('social', 'officer@example.vn');
      const head = await t.reachable('socialHead', 'head@example.vn', 'en');
      const dossier = await addDossier(t);
      const taskId = await addTask(t, dossier, { dueAt: LATE });
      box.refusal = (address) => (address === 'head@example.vn' ? { code: 451, text: 'later' } : undefined);
      await remind(taskId, [officer, head], 'Xử lý trong hôm nay.\nNếu vướng <b>gọi tôi</b>.');
      await until('the first has it', () => box.to('officer@example.vn').length === 1);
      const { headers, text, html } = box.to('officer@example.vn')[0]!;
      expect(headers.subject).toBe(`[Đôn đốc] Thẩm định hồ sơ – Hồ sơ ${dossier.code}`);
      expect(text).toContain('Nguyễn Hữu Phước đôn đốc ông/bà xử lý bước “Thẩm định hồ sơ”');
      expect(text).toContain('\n\n> Xử lý trong hôm nay.\n> Nếu vướng <b>gọi tôi</b>.\n\n');
      expect(text).toContain(`Mở công việc: ${PUBLIC_URL}/tasks/${taskId}`);
      expect(html).toContain('Xử lý trong hôm nay.<br>Nếu vướng &lt;b&gt;gọi tôi&lt;/b&gt;.');

      // The next attempt is counted from the failure: the clock must not move on before it is written.
      await until('the attempt for the second has failed', async () => {
        const [row] = await t.db.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM outbox
            WHERE topic = 'task.reminder-email' AND payload->>'accountId' = $1 AND last_error IS NOT NULL`,
          [head],
        );
        return row!.n === 1;
      });
      box.refusal = () => undefined;
      await t.later(MINUTE);
      await until('the second has it', () => box.to('head@example.vn').length === 1);
      expect(box.to('head@example.vn')[0]!.text).toContain('asks you to attend to the step “Appraise the dossier”');
      expect(box.to('officer@example.vn')).toHaveLength(1);
    });

    it('does not urge for what is done', async () => {
      const officer = await t.reachable('social', 'officer@example.vn');
      const dossier = await addDossier(t);
      await remind(await addTask(t, dossier, { dueAt: LATE, closed: true }), [officer], null);
      await until('it is noted', async () => (await t.journal(dossier.id)).length === 1);
      expect(box.attempts).toBe(0);
      expect(await t.journal(dossier.id)).toMatchObject([
        { action: 'task.reminder-not-sent', details: { accountId: officer, reason: 'settled' } },
      ]);
    });
  });

  it('is healthy while the server answers', async () => {
    const { ready, checks } = await t.context.get(HealthService).ask();
    expect(ready).toBe(true);
    expect(checks).toContainEqual(expect.objectContaining({ name: 'mail', ready: true, needed: false }));
  });
});
