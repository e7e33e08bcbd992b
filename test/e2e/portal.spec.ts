import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';

const ID = '004090001234';
const HOUR = 3_600_000;

describe('the public tracking page', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice({ settings: { TRUST_PROXY: '1' } });
  });
  afterAll(() => office?.close());

  /** Each test comes from an address of its own, so that failures of one do not lock another. */
  let address = 0;
  beforeEach(() => address++);
  const browser = () => office.agent().set('X-Forwarded-For', `203.0.113.${address}`).set('Accept', 'text/html');
  const look = (code: string, factor: string, path = '/tra-cuu') =>
    browser().post(path).type('form').send({ code, factor });
  const takeIn = (change?: Parameters<Office['takeIn']>[2]) => office.takeIn('tiepnhan.anbinh', '1.001193', change);

  it('asks for code and second factor, with the code of the receipt filled in', async () => {
    const { text, headers } = await browser().get('/tra-cuu/H99.21.01-261123-0001').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain('value="H99.21.01-261123-0001"');
    expect(text).toContain('href="/en/track/H99.21.01-261123-0001"');
    expect(text).not.toMatch(/<script|<img|<link|https?:/);
    const english = await browser().get('/en/track').expect(200);
    expect(english.text).toContain('<html lang="en">');
  });

  it('tells in plain words where it is, with neither names nor the application', async () => {
    const { code, id } = await takeIn();
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    const { text } = await look(code.toLowerCase(), ' 1234').expect(200);
    expect(text).toContain(`<h1>${code}</h1>`);
    expect(text).toContain('Hồ sơ đang được giải quyết.');
    expect(text).toMatch(/<b>Văn phòng[^<]*An Bình<\/b>/);
    expect(text).toContain('“Thẩm tra hồ sơ, dự thảo Giấy khai sinh”');
    expect(text).toContain('Hẹn trả kết quả: <b>17:00 ngày 23/11/2026</b>');
    expect(text).toContain('Hiện ông/bà không phải làm gì.');
    for (const secret of ['Trần Văn Bình', ID, 'Nguyễn Thị', id]) expect(text).not.toContain(secret);
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024);

    const english = await look(code, '1234', '/en/track').expect(200);
    expect(english.text).toContain('The dossier is being handled.');
    expect(english.text).toContain('Result promised for: <b>23/11/2026, 17:00</b>');
    expect(english.text).not.toContain('Thẩm tra');
  });

  it('says what is missing while it waits for the applicant, and that the clock stands still', async () => {
    const { code, id } = await takeIn((body) => {
      body.missing = [];
    });
    await office.app.get(Database).query(
      `UPDATE dossier_document SET state = 'missing', copy_type = NULL, quantity = 0, note = 'Bản chụp <mờ>'
          WHERE dossier_id = $1 AND key = 'birthCertificate'`,
      [id],
    );
    await office.perform('tiepnhan.anbinh', id, 'intake', {
      outcome: 'supplement',
      reason: 'Thiếu giấy chứng sinh',
      form: { documentsComplete: false },
    });
    const { text } = await look(code, '1234').expect(200);
    expect(text).toContain('Hồ sơ đang chờ ông/bà bổ sung giấy tờ.');
    expect(text).toMatch(/<li>Giấy chứng sinh[^<]* – Bản chụp &lt;mờ&gt;<\/li>/);
    expect(text).toContain('Ngày hẹn trước khi tạm dừng: <b>17:00 ngày 23/11/2026</b>.');
    expect(text).toContain('Thời hạn đang tạm dừng cho đến khi ông/bà bổ sung đủ.');
  });

  it('says why else the clock stands still, with the legal basis', async () => {
    const { code, id } = await takeIn();
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.perform('hotich.anbinh', id, 'examine', { outcome: 'verify', reason: 'Xác minh nơi sinh' });
    const { text } = await look(code, '1234').expect(200);
    expect(text).toContain('Thời hạn đang tạm dừng, vì còn chờ:');
    expect(text).toMatch(/<li>Nhận kết quả xác minh <span class="soft">\(Căn cứ: Thủ tục 1\.001193/);
    expect(text).not.toContain('Xác minh nơi sinh');
  });

  it('tells when the result is ready, and apologises when it is late', async () => {
    const late = await takeIn();
    await office.clock.moveTo('2026-11-24T02:00:00.000Z');
    const { text } = await look(late.code, '1234').expect(200);
    expect(text).toContain('Hồ sơ đã quá ngày hẹn. Cơ quan giải quyết xin lỗi ông/bà vì sự chậm trễ này.');
    await office.perform('tiepnhan.anbinh', late.id, 'intake', {
      outcome: 'accept',
      form: { documentsComplete: true },
    });
    await office.perform('hotich.anbinh', late.id, 'examine', { outcome: 'pass' });
    await office.perform('phochutich.anbinh', late.id, 'sign', { outcome: 'sign' });
    await office.perform('vanthu.anbinh', late.id, 'bookAndSeal', {
      outcome: 'done',
      form: { registerNumber: '45/2026', registeredOn: '2026-11-24' },
    });
    const ready = (await look(late.code, '1234').expect(200)).text;
    expect(ready).toContain('Đã có kết quả.');
    expect(ready).toContain('Xin đến Trung tâm Phục vụ hành chính công xã An Bình nhận kết quả');
    expect(ready).not.toContain('quá ngày hẹn');
  });

  it('answers a wrong code and a wrong second factor alike', async () => {
    const { code } = await takeIn();
    const pages = [
      await look(code, '9999').expect(404),
      await look('H99.21.01-261123-9999', '1234').expect(404),
      await look(code, ID).expect(404),
    ];
    const bodies = pages.map(({ text }) => text.replaceAll(/value="[^"]*"|\/H99[^"]*/g, ''));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('Không tìm thấy hồ sơ có mã và 4 ký tự này.');
  });

  it('locks a code after five failures, whoever fails, known or not, and opens it again', async () => {
    const { code } = await takeIn();
    for (const each of [code, 'H00.00.00-261123-0001']) {
      for (let n = 0; n < 5; n++) {
        address++;
        await look(each, String(1000 + n)).expect(404);
      }
      const { headers, text } = await look(each, '1234').expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(text).toContain('Đã thử quá nhiều lần. Xin thử lại sau 1 phút.');
    }
    await office.clock.moveTo(new Date(office.clock.now().getTime() + HOUR));
    await look(code, '1234').expect(200);
  });

  it('counts successes for nothing, and failures here not against sign-in', async () => {
    const { code } = await takeIn();
    for (let n = 0; n < 60; n++) await look(code, '1234').expect(200);
    for (let n = 0; n < 60; n++) await look(`X${n}-261123-0001`, '1234');
    await look(code, '1234').expect(429);
    await browser().post('/api/session').send({ username: 'tiepnhan.anbinh', password: 'lienthong-demo' }).expect(200);
  });

  it.each([
    ['nothing', {}],
    ['lists in place of texts', { code: ['a', 'b'], factor: { x: '1' } }],
    ['endless texts', { code: 'x'.repeat(5000), factor: 'y'.repeat(5000) }],
    ['quotes and tags', { code: `"><script>alert(1)</script>`, factor: `'--` }],
  ])('is not upset by %s', async (_what, body) => {
    const { text } = await browser().post('/tra-cuu').type('form').send(body).expect(404);
    expect(text).not.toContain('<script>');
  });
});
