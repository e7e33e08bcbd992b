import { Database } from '../../src/platform/database/database.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { Mailbox, type ReceivedMail } from '../support/mailbox.js';
import { type Office, openOffice } from '../support/office.js';
import { until } from '../support/until.js';

/** Monday 23 November 2026, 8:00; Tuesday is a holiday, offices open at 7:30. */
describe('the mail at the start of the working day', () => {
  let box: Mailbox;
  let office: Office;
  let code: string;
  const head = 'truongphong.vhxh.anbinh';

  beforeAll(async () => {
    box = await Mailbox.open();
    const settings = { SMTP_URL: box.url, MAIL_FROM: 'motcua@example.vn', PUBLIC_URL: 'http://motcua.example.vn' };
    office = await openOffice({ worker: true, settings });
    const clerk = 'tiepnhan.anbinh';
    const dossier = await office.takeIn(clerk, '2.000286');
    code = dossier.code;
    await office.perform(clerk, dossier.id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await database().query(
      `UPDATE person SET email = a.username || '@example.vn' FROM account a WHERE a.id = person.id AND a.username <> 'phophong.vhxh.anbinh'`,
    );
  });
  afterAll(async () => {
    await office?.close();
    await box?.close();
  });

  const database = (): Database => office.app.get(Database);
  /** Digests to somebody; alerts go by mail as well. */
  const to = (username: string): ReceivedMail[] =>
    box.to(`${username}@example.vn`).filter(({ headers }) => headers.subject?.startsWith('[Đầu ngày'));
  const at = async (instant: string): Promise<void> => {
    box.clear();
    await office.clock.moveTo(instant);
    await until('all digests are settled', async () => {
      const left = await database().query(`SELECT 1 FROM digest WHERE outcome IS NULL`);
      return left.length === 0;
    });
  };
  const outcomes = (date: string) =>
    database().query<{ outcome: string; n: number }>(
      `SELECT outcome, count(*)::int AS n FROM digest WHERE on_date = $1 GROUP BY 1 ORDER BY 1`,
      [date],
    );

  it('comes when the office opens, not before, and on no holiday', async () => {
    await at('2026-11-24T03:00:00.000Z');
    expect(await outcomes('2026-11-24')).toEqual([]);
    await at('2026-11-25T00:29:00.000Z');
    expect(await outcomes('2026-11-25')).toEqual([]);
    await at('2026-11-25T00:30:00.000Z');
    const [mail, ...more] = to(head);
    expect(more).toEqual([]);
    expect(mail!.headers.subject).toBe('[Đầu ngày 25/11/2026] 0 hồ sơ quá hạn, 1 đến hạn hôm nay');
    expect(mail!.text).toContain('Hồ sơ đến hạn hôm nay: 1\nHồ sơ chưa có người thụ lý: 1\n');
    expect(mail!.text).toMatch(new RegExp(`${code}: .+ – chưa có người thụ lý – 08:00 25/11/2026, Còn 30 phút`));
    expect(mail!.text).toContain('http://motcua.example.vn/units');
    // Nothing of the applicant goes by mail.
    expect(mail!.text).not.toContain('Trần Văn Bình');
  });

  it('goes to everybody who leads the unit, and to nobody who has nothing to do', () => {
    for (const username of [head, 'chutich.anbinh', 'phochutich.anbinh', 'chutich.tinh', 'phochutich.tinh'])
      expect([username, to(username).length]).toEqual([username, 1]);
    for (const username of ['chutich.benthuong', 'giamdoc.soyte', 'chuyenvien.vhxh.anbinh', 'phophong.vhxh.anbinh'])
      expect([username, to(username).length]).toEqual([username, 0]);
  });

  it('comes once a day, however often workers look', async () => {
    await at('2026-11-25T02:00:00.000Z');
    for (let n = 0; n < 3; n++) await office.app.get(Sweeps).runAll();
    expect(to(head)).toEqual([]);
    const [row] = await database().query<{ n: number }>(
      `SELECT count(*)::int AS n FROM digest WHERE on_date = '2026-11-25'`,
    );
    const [people] = await database().query<{ n: number }>(`SELECT count(DISTINCT account_id)::int AS n FROM digest`);
    expect(row).toEqual(people);
    expect((await outcomes('2026-11-25')).map(({ outcome }) => outcome)).toEqual(['empty', 'sent']);
  });

  it('tells how things stand when it goes: a worker that was down in the morning catches up', async () => {
    const chair = await office.as('chutich.anbinh');
    await chair.put('/api/account/digest').send({ wanted: false }).expect(204);
    expect((await chair.get('/api/account/digest')).body).toEqual({ wanted: false, available: true });
    await at('2026-11-26T08:00:00.000Z');
    const [mail] = to(head);
    expect(mail!.headers.subject).toBe('[Đầu ngày 26/11/2026] 1 hồ sơ quá hạn, 0 đến hạn hôm nay');
    expect(mail!.text).toMatch(/Cảnh báo chờ trả lời: 1\n/);
    expect(mail!.text).toMatch(new RegExp(`${code}: .+ – Quá hạn 1 ngày`));
    expect(to('chutich.anbinh')).toEqual([]);
  });

  it('does not come after closing, nor to who is away', async () => {
    await at('2026-11-27T10:00:00.000Z');
    expect(await outcomes('2026-11-27')).toEqual([]);
    const away = office.person('anBinh.cultureHead');
    await database().query(
      `INSERT INTO absence (id, person_id, starts_at, ends_at) VALUES (gen_random_uuid(), $1, '2026-11-28', '2026-12-01')`,
      [away],
    );
    await at('2026-11-30T00:30:00.000Z');
    expect(to(head)).toEqual([]);
    expect(to('phochutich.anbinh')).toHaveLength(1);
  });

  it('speaks the language of its reader, and comes again to who wants it again', async () => {
    await (await office.as('chutich.anbinh')).put('/api/account/digest').send({ wanted: true }).expect(204);
    await database().query(`UPDATE account SET locale = 'en' WHERE id = $1`, [office.person('anBinh.chair')]);
    await at('2026-12-01T00:30:00.000Z');
    const [mail] = box.to('chutich.anbinh@example.vn').filter(({ headers }) => headers.subject?.startsWith('[Today'));
    expect(mail!.headers.subject).toBe('[Today, 01/12/2026] 1 late, 0 due today');
    expect(mail!.text).toContain('Late dossiers: 1');
    expect(mail!.text).toContain('Stop this daily mail');
  });

  it('is nobody’s business without a session', async () => {
    await office.agent().get('/api/account/digest').expect(401);
  });
});
