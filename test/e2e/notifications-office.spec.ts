import { Database } from '../../src/platform/database/database.service.js';
import { Mailbox } from '../support/mailbox.js';
import { type Office, openOffice } from '../support/office.js';
import { until } from '../support/until.js';

/** The whole system at work, from a late step or a silent applicant to the mail. */
describe('mails of the office', () => {
  let box: Mailbox;
  let office: Office;

  beforeAll(async () => {
    box = await Mailbox.open();
    // With https the cookies would be Secure, and this suite speaks plain HTTP.
    const settings = { SMTP_URL: box.url, MAIL_FROM: 'motcua@example.vn', PUBLIC_URL: 'http://motcua.example.vn' };
    office = await openOffice({ worker: true, settings });
    await office.app
      .get(Database)
      .query(`UPDATE person SET email = a.username || '@example.vn' FROM account a WHERE a.id = person.id`);
  });
  afterAll(async () => {
    await office?.close();
    await box?.close();
  });
  beforeEach(() => box.clear());

  const take = () =>
    office.takeIn('tiepnhan.anbinh', '2.000286', ({ applicant }) => {
      applicant.email = 'nguoinop@example.net';
    });

  it('climbs by e-mail with the ladder, and carries the reminder of a leader', async () => {
    const { id, code } = await take();
    const form = { documentsComplete: true };
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form });
    await office.clock.moveTo('2026-11-25T09:00:00.000Z');
    const about = (address: string) => box.to(address).filter(({ headers }) => headers.subject!.includes(code));
    await until('the chair has it', () => about('chutich.anbinh@example.vn').length > 0);
    const { headers, text } = about('chutich.anbinh@example.vn')[0]!;
    expect(headers.subject).toMatch(/^\[Quá hạn\] /);
    expect(text).toContain('Hạn xử lý: 25/11/2026 08:00\nTình trạng: Quá hạn ');
    expect(text).not.toContain('Trần Văn Bình');
    await until('the applicant knows', () => box.to('nguoinop@example.net').length > 0);
    const [receipt, ...further] = box.to('nguoinop@example.net');
    expect(receipt!.headers.subject).toBe(`Đã tiếp nhận hồ sơ ${code}`);
    expect(further).toEqual([]);

    const chair = await office.as('chutich.anbinh');
    const { body } = await chair.get('/api/alerts').expect(200);
    const [alert] = (body as { items: { id: string; version: number }[] }).items;
    box.clear();
    const message = 'Xử lý ngay trong chiều nay.';
    await chair.post(`/api/alerts/${alert!.id}/remind`).send({ version: alert!.version, message }).expect(200);
    await until('the reminder is there', () => box.received.length > 0);
    expect(box.received[0]!.headers.subject).toMatch(/^\[Đôn đốc\] /);
    expect(box.received[0]!.text).toContain(`> ${message}`);
  });

  it('reminds an applicant who does not answer, and shows it in the dossier', async () => {
    const { id, code } = await take();
    const form = { documentsComplete: false, missing: [{ item: 'Giấy khai sinh', reason: 'Chưa có bản sao' }] };
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'supplement', reason: 'Thiếu giấy', form });
    const reminders = () =>
      box.to('nguoinop@example.net').filter(({ headers }) => headers.subject!.startsWith('Nhắc lại: '));
    expect(reminders()).toEqual([]);
    await office.clock.moveTo('2026-12-04T01:00:00.000Z');
    await until('the applicant has it', () => reminders().length > 0);
    const { headers, text } = reminders()[0]!;
    expect(headers.subject).toBe(`Nhắc lại: hồ sơ ${code} đang chờ bổ sung`);
    expect(text).toContain('Chờ bổ sung từ: 25/11/2026 16:00');
    const receptionist = await office.as('tiepnhan.anbinh');
    const { body } = await receptionist.get(`/api/dossiers/${id}/history`).expect(200);
    const texts = (body as { items: { text: { vi: string } }[] }).items.map((item) => item.text.vi);
    expect(texts).toContain('Đã báo người nộp qua thư điện tử: hồ sơ đang chờ bổ sung');
  });
});
