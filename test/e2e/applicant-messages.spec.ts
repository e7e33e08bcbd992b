import { EngineApp } from '../support/engine-app.js';
import { addDossier, type DossierRow, PUBLIC_URL } from '../support/mail-facts.js';
import { Mailbox } from '../support/mailbox.js';
import { MessageGateway } from '../support/message-gateway.js';
import { bpmn, end, flows, start } from '../support/models.js';
import { MINUTE, NotificationsApp } from '../support/notifications-app.js';
import { until } from '../support/until.js';

const task = (id: string, kind: string): string => `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements>
  <zeebe:assignmentDefinition candidateGroups="office.specialist"/>
  <zeebe:properties><zeebe:property name="task.kind" value="${kind}"/></zeebe:properties>
  </bpmn:extensionElements></bpmn:userTask>`;

/** A procedure whose first step is of a kind. */
const opening = (kind: string): string =>
  bpmn(`${start()}${task('first', kind)}${end()}${flows('start>first', 'first>end')}`);

describe('messages to applicants', () => {
  let box: Mailbox;
  let zalo: MessageGateway;
  let sms: MessageGateway;
  let t: NotificationsApp;

  beforeAll(async () => {
    [box, zalo, sms] = await Promise.all([Mailbox.open(), MessageGateway.open(), MessageGateway.open()]);
    t = await NotificationsApp.open({
      ...{ SMTP_URL: box.url, MAIL_FROM: 'motcua@lienthong.example.vn', PUBLIC_URL },
      ...{ ZALO_GATEWAY_URL: zalo.url, ZALO_GATEWAY_TOKEN: 'zalo-secret', SMS_GATEWAY_URL: sms.url },
    });
  });
  afterAll(async () => {
    await t?.close();
    await Promise.all([box?.close(), zalo?.close(), sms?.close()]);
  });
  beforeEach(() => {
    box.clear();
    zalo.clear();
    sms.clear();
  });

  async function open(kind: string, given: Parameters<typeof addDossier>[1] = {}): Promise<DossierRow> {
    const dossier = await addDossier(t, { xml: opening(kind), email: 'nguoinop@example.vn', ...given });
    await EngineApp.over(t.context).start(dossier.procedureVersionId, {}, dossier.id);
    return dossier;
  }
  const journalOf = async ({ id }: DossierRow, entries: number) => {
    await until('the journal has it', async () => (await t.journal(id)).length === entries);
    return t.journal(id);
  };

  it('tells of the receipt by e-mail and Zalo, with code, promised date and address to follow it', async () => {
    const dossier = await addDossier(t, { xml: opening('issueResult'), email: 'nguoinop@example.vn', isNew: true });
    await t.db.query('UPDATE dossier SET promised_at = $2 WHERE id = $1 RETURNING id', [
      dossier.id,
      '2026-12-01T10:00:00Z',
    ]);
    await EngineApp.over(t.context).start(dossier.procedureVersionId, {}, dossier.id);
    const journal = await journalOf(dossier, 2);
    const tracking = `${PUBLIC_URL}/tra-cuu/${dossier.code}`;
    const [{ headers, text }] = box.received as [Mailbox['received'][0]];
    expect(headers.subject).toBe(`Đã tiếp nhận hồ sơ ${dossier.code}`);
    expect(text).toContain(`Hồ sơ ${dossier.code} đã được tiếp nhận, hẹn trả kết quả 01/12/2026 17:00.`);
    expect(text).toContain(tracking);
    const [{ authorization, idempotencyKey, message }] = zalo.taken as [MessageGateway['taken'][0]];
    expect(authorization).toBe('Bearer zalo-secret');
    expect(idempotencyKey).toBe(message.id);
    expect(message).toMatchObject({ to: '+84912000111', template: 'received' });
    expect(message.text).toBe(
      `Ho so ${dossier.code} da duoc tiep nhan, hen tra ket qua 01/12/2026 17:00. Tra cuu: ${tracking}`,
    );
    expect(message.parameters).toEqual({
      code: dossier.code,
      procedure: 'Tiếp nhận đối tượng bảo trợ xã hội',
      office: 'Trung tâm Phục vụ hành chính công xã An Bình',
      promisedAt: '01/12/2026 17:00',
      trackingUrl: tracking,
    });
    expect(sms.attempts).toBe(0);
    const told = { template: 'received' };
    expect(journal).toEqual(
      expect.arrayContaining([
        { action: 'dossier.applicant-notified', details: { ...told, channel: 'email' } },
        { action: 'dossier.applicant-notified', details: { ...told, channel: 'zalo' } },
      ]),
    );
  });

  it.each([
    ['supplement', 'supplement-request', 'đề nghị bổ sung giấy tờ'],
    ['handOver', 'ready', 'đã có kết quả'],
    ['refusalNotice', 'refused', 'thông báo từ chối'],
    ['stopNotice', 'stopped', 'dừng giải quyết'],
  ])('tells of a step of kind %s by the template %s', async (kind, template, subject) => {
    const dossier = await open(kind);
    await journalOf(dossier, 2);
    expect(box.received.map(({ headers }) => headers.subject)).toEqual([`Hồ sơ ${dossier.code}: ${subject}`]);
    expect(zalo.taken.map(({ message }) => message.template)).toEqual([template]);
  });

  it('tells nothing of other steps', async () => {
    const dossier = await open('recordReply');
    expect(await t.db.query('SELECT template FROM applicant_notice WHERE dossier_id = $1', [dossier.id])).toEqual([
      { template: 'received' },
    ]);
  });

  it('tries again what a gateway cannot take now, under the same id, and repeats nothing on other channels', async () => {
    zalo.status = 503;
    const dossier = await open('handOver');
    await until('the first attempt has failed', () => zalo.attempts === 1);
    await until('the mail went', () => box.received.length === 1);
    zalo.status = 429;
    await until('the second attempt has failed', async () => {
      await t.later(MINUTE);
      return zalo.attempts === 2;
    });
    zalo.status = 202;
    await until('the third attempt went', async () => {
      await t.later(5 * MINUTE);
      return zalo.taken.length === 1;
    });
    await journalOf(dossier, 2);
    expect(box.received).toHaveLength(1);
    expect(sms.attempts).toBe(0);
  });

  it('goes by SMS what Zalo refuses for good', async () => {
    zalo.status = 422;
    const dossier = await open('handOver', { email: null });
    expect(await journalOf(dossier, 1)).toEqual([
      { action: 'dossier.applicant-notified', details: { template: 'ready', channel: 'sms' } },
    ]);
    expect(zalo.attempts).toBe(1);
    expect(sms.taken.map(({ authorization, message }) => [authorization, message.to])).toEqual([
      [undefined, '+84912000111'],
    ]);
  });

  it('says in the journal that nobody could be reached, and never repeats a number', async () => {
    zalo.status = 400;
    sms.status = 410;
    const refused = await open('handOver', { email: null });
    expect(await journalOf(refused, 1)).toEqual([
      {
        action: 'dossier.applicant-not-notified',
        details: { template: 'ready', channel: 'sms', reason: 'refused', reply: 410 },
      },
    ]);
    const silent = await open('handOver', { email: null, phone: 'không có' });
    expect(await journalOf(silent, 1)).toEqual([
      { action: 'dossier.applicant-not-notified', details: { template: 'ready', reason: 'no-address' } },
    ]);
  });
});
