import type { ApologyRoom } from '../../src/deadlines/apology.dto.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Mailbox } from '../support/mailbox.js';
import { type Office, openOffice, type TakenIn } from '../support/office.js';
import { pagesOfPdf } from '../support/pdf-text.mjs';
import { until } from '../support/until.js';

const COUNTER = 'tiepnhan.anbinh';
const HEAD = 'truongphong.vhxh.anbinh';
const CHAIR = 'chutich.anbinh';
const MINUTE = 60_000;

/** Weekdays from one date to another; the dates asked of have no holiday between them. */
function workingDays(from: string, to: string): number {
  let days = 0;
  for (let at = Date.parse(from) + 24 * 60 * MINUTE; at <= Date.parse(to); at += 24 * 60 * MINUTE)
    if (![0, 6].includes(new Date(at + 7 * 60 * MINUTE).getUTCDay())) days += 1;
  return days;
}

interface Answer {
  status: number;
  body: ApologyRoom & { code?: string; reason?: string; detail?: string };
}

/** Care admission: 25 working days, at the division of An Bình from intake on. */
describe('an apology with a new date (form 04)', () => {
  let office: Office;
  let box: Mailbox;

  beforeAll(async () => {
    box = await Mailbox.open();
    const settings = { SMTP_URL: box.url, MAIL_FROM: 'motcua@example.vn', PUBLIC_URL: 'http://motcua.example.vn' };
    office = await openOffice({ worker: true, settings });
  });
  afterAll(async () => {
    await office?.close();
    await box?.close();
  });

  const query = <T>(sql: string, ...values: unknown[]): Promise<T[]> => office.app.get(Database).query<T>(sql, values);
  const begin = async (): Promise<TakenIn> => {
    const dossier = await office.takeIn(COUNTER, '2.000286', (body) => {
      body.applicant.email = 'nguoinop@example.vn';
    });
    await office.perform(COUNTER, dossier.id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    return dossier;
  };
  const roomOf = async (id: string, username = HEAD): Promise<ApologyRoom> =>
    (await (await office.as(username)).get(`/api/dossiers/${id}/apology`).expect(200)).body as ApologyRoom;
  const propose = async (id: string, change: object = {}, username = HEAD): Promise<Answer> => {
    const { dueAt } = await roomOf(id);
    const body = { dueAt, by: '5d', reasonCode: 'otherAgency', reason: 'Sở Y tế chưa trả lời', ...change };
    return (await office.as(username)).post(`/api/dossiers/${id}/apology`).send(body);
  };
  const decide = async (id: string, deed: 'sign' | 'decline', body: object, username = CHAIR): Promise<Answer> =>
    (await office.as(username)).post(`/api/dossiers/${id}/apology/${deed}`).send(body);
  const clockOf = async (id: string) =>
    (
      (await (await office.as(COUNTER)).get(`/api/dossiers/${id}`).expect(200)).body as {
        clock: { dueAt: string; promisedAt: string; state: string };
      }
    ).clock;
  const extensions = async (id: string) =>
    (
      await query<{ entries: { kind: string; by?: string }[] }>(
        `SELECT ledger -> 'entries' AS entries FROM dossier_clock WHERE dossier_id = $1`,
        id,
      )
    )[0]!.entries.filter(({ kind }) => kind === 'extend');

  it('is proposed where the dossier is, signed by the leader, moves the date once, and tells the applicant', async () => {
    const dossier = await begin();
    const { id, promisedAt } = dossier;
    const room = await roomOf(id);
    expect(room).toMatchObject({ apology: null, mayPropose: true, maySign: false, refusal: null, dueAt: promisedAt });
    expect(room.latestAt).toBe('2026-12-28T10:00:00.000Z');
    const choice = room.choices.find(({ by }) => by === '5d')!;
    expect(choice).toMatchObject({ to: '2027-01-06T10:00:00.000Z', adds: { vi: '5 ngày làm việc' } });

    const proposed = await propose(id);
    expect([proposed.status, proposed.body.apology]).toMatchObject([
      200,
      { state: 'proposed', reasonCode: 'otherAgency', from: promisedAt, to: choice.to, decidedBy: null },
    ]);
    expect(await clockOf(id)).toMatchObject({ dueAt: promisedAt, promisedAt });
    expect((await roomOf(id, CHAIR)).maySign).toBe(true);

    const apologyId = proposed.body.apology!.id;
    const signed = await decide(id, 'sign', { apologyId });
    expect([signed.status, signed.body.apology]).toMatchObject([200, { state: 'signed', to: choice.to }]);
    expect(await clockOf(id)).toMatchObject({ dueAt: choice.to, promisedAt: choice.to });
    expect(await extensions(id)).toMatchObject([{ by: '5d', reason: 'Chờ kết quả của cơ quan phối hợp' }]);

    const armed = await query<{ at: Date; key: string }>(
      `SELECT due_at AS at, key FROM deadline_level WHERE subject_id = $1 AND state = 'armed' ORDER BY due_at`,
      id,
    );
    expect(armed.find(({ key }) => key === 'due')?.at.toISOString()).toBe(choice.to);
    expect(new Set(armed.map(({ key }) => key)).size).toBe(armed.length);

    const story = (await (await office.as(COUNTER)).get(`/api/dossiers/${id}/deadline`).expect(200)).body as {
      lines: { kind: string; text: { vi: string } }[];
    };
    expect(story.lines.find(({ kind }) => kind === 'extended')?.text.vi).toMatch(/^Gia hạn thêm 5 ngày làm việc/);
    const history = (await (await office.as(COUNTER)).get(`/api/dossiers/${id}/history?limit=100`).expect(200))
      .body as {
      items: { text: { vi: string } }[];
    };
    expect(history.items.map(({ text }) => text.vi)).toEqual(
      expect.arrayContaining([
        'Ký văn bản xin lỗi, hẹn lại đến 17:00 06/01/2027: Chờ kết quả của cơ quan phối hợp',
        'Đề nghị xin lỗi và hẹn lại đến 17:00 06/01/2027: Chờ kết quả của cơ quan phối hợp',
      ]),
    );
    await until('the applicant has the mail', async () =>
      box.received.some(({ text, to }) => text.includes(dossier.code) && text.includes('xin lỗi') && to.length === 1),
    );
    expect(box.received.find(({ text }) => text.includes('xin lỗi'))!.text).toContain('06/01/2027');
  });

  it('is printed as form 04, numbered by the agency, with both dates, the reason and who signed', async () => {
    const { id } = await begin();
    const forms = async () =>
      (
        (await (await office.as(COUNTER)).get(`/api/dossiers/${id}/papers`).expect(200)).body as {
          papers: { form: string }[];
        }
      ).papers.map(({ form }) => form);
    const { body } = await propose(id);
    expect(await forms()).not.toContain('apology');
    await decide(id, 'sign', { apologyId: body.apology!.id });
    expect(await forms()).toContain('apology');
    const agent = await office.as(COUNTER);
    const print = await agent.post(`/api/dossiers/${id}/papers/apology`).send({}).expect(201);
    const path = `/api/dossiers/${id}/papers/prints/${(print.body as { id: string }).id}.pdf`;
    const page = (await pagesOfPdf((await agent.get(path).responseType('blob').expect(200)).body as Buffer)).join(' ');
    for (const words of [
      'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN',
      'ỦY BAN NHÂN DÂN XÃ AN BÌNH',
      '1/PXL-UBND',
      'Chờ kết quả của cơ quan phối hợp: Sở Y tế chưa trả lời',
      '17 giờ 00 phút, ngày 29 tháng 12 năm 2026',
      '17 giờ 00 phút, ngày 06 tháng 01 năm 2027',
      'CHỦ TỊCH',
      'Trần Văn Bình',
    ])
      expect(page).toContain(words);
  });

  it('is given once, however often it is asked for or signed; a proposal that was declined does not count', async () => {
    const { id } = await begin();
    const first = await propose(id);
    expect((await propose(id)).body.apology!.id).toBe(first.body.apology!.id);
    expect((await propose(id, { by: '2d' })).body).toMatchObject({ code: 'apology-refused', reason: 'given' });
    const apologyId = first.body.apology!.id;
    expect((await decide(id, 'decline', { apologyId })).status).toBe(422);
    expect((await decide(id, 'decline', { apologyId, reason: 'Còn kịp' })).body.apology).toMatchObject({
      ...{ state: 'declined', declineReason: 'Còn kịp' },
    });
    expect((await decide(id, 'sign', { apologyId })).body.code).toBe('apology-changed');
    const second = await propose(id, { by: '2d' });
    const body = { apologyId: second.body.apology!.id };
    const both = await Promise.all([decide(id, 'sign', body), decide(id, 'sign', body)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await extensions(id)).toHaveLength(1);
    expect((await propose(id)).body).toMatchObject({
      code: 'apology-refused',
      detail: 'Mỗi hồ sơ chỉ được hẹn lại một lần.',
    });
  });

  it('is for those who work on the dossier and those who lead their agency', async () => {
    const { id } = await begin();
    expect((await propose(id, {}, COUNTER)).body).toMatchObject({ code: 'apology-forbidden' });
    expect((await propose(id, {}, 'tiepnhan.benthuong')).status).toBe(404);
    const { body } = await propose(id, {}, 'chuyenvien.vhxh.anbinh');
    const apologyId = body.apology!.id;
    for (const username of [COUNTER, HEAD, 'chuyenvien.vhxh.anbinh'])
      expect([username, (await decide(id, 'sign', { apologyId }, username)).status]).toEqual([username, 403]);
    expect(await extensions(id)).toEqual([]);
    expect((await decide(id, 'sign', { apologyId }, 'phochutich.anbinh')).status).toBe(200);
  });

  it('refuses what is not offered, and a date that is no longer the dossier’s', async () => {
    const { id } = await begin();
    for (const [change, status, code] of [
      [{ by: '90d' }, 422, 'apology-refused'],
      [{ by: 'soon' }, 422, 'apology-refused'],
      [{ reasonCode: 'busy' }, 422, 'invalid-input'],
      [{ reason: ' ' }, 422, 'invalid-input'],
      [{ dueAt: '2026-12-01T10:00:00.000Z' }, 409, 'apology-changed'],
    ] as const) {
      const answer = await propose(id, change);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect((await roomOf(id)).apology).toBeNull();
  });

  it('comes too late within a working day of the date: then nothing is signed, and late stays late', async () => {
    const { id, promisedAt } = await begin();
    const { body } = await propose(id);
    const latest = Date.parse((await roomOf(id)).latestAt!);
    await office.clock.moveTo(new Date(latest + MINUTE));
    const late = await decide(id, 'sign', { apologyId: body.apology!.id });
    expect([late.status, late.body.reason]).toEqual([422, 'too-late']);
    expect(late.body.detail).toContain('17:00 28/12/2026');
    await office.clock.moveTo(new Date(Date.parse(promisedAt) + 60 * MINUTE));
    expect(await clockOf(id)).toMatchObject({ dueAt: promisedAt, state: 'overdue' });
    expect(await roomOf(id)).toMatchObject({ mayPropose: false });
    expect(await extensions(id)).toEqual([]);
  });

  it('is asked for two working days before the date, of whoever holds the dossier, unless it is under way', async () => {
    const [silent, asked] = [await begin(), await begin()];
    await propose(silent.id);
    const latest = (await roomOf(asked.id)).latestAt!;
    const levels = await query<{ id: string; at: Date; state: string }>(
      `SELECT subject_id AS id, due_at AS at, state FROM deadline_level WHERE key = 'apology' AND subject_id = ANY ($1)`,
      [silent.id, asked.id],
    );
    const level = levels.find(({ id }) => id === asked.id)!;
    const at = level.at.toISOString();
    expect([level.state, Date.parse(at) < Date.parse(latest)]).toEqual(['armed', true]);
    // From there to the last moment of signing it is one working day: dates of the week, in the office's zone.
    expect(workingDays(at, latest)).toBe(1);
    expect(levels.find(({ id }) => id === silent.id)).toMatchObject({ state: 'closed' });
    const story = (await (await office.as(COUNTER)).get(`/api/dossiers/${asked.id}/deadline`).expect(200)).body as {
      ahead: { at: string; asksForApology: boolean; people: string[] }[];
    };
    expect(story.ahead.filter(({ asksForApology }) => asksForApology)).toMatchObject([
      { at, people: [expect.any(String)] },
    ]);
    await office.clock.moveTo(new Date(Date.parse(at) + MINUTE));
    const { body } = await (await office.as(HEAD)).get('/api/alerts?limit=100').expect(200);
    const alerts = (body as { items: { kind: string; dossier: { id: string }; asksForApology: boolean }[] }).items;
    const asking = alerts.filter(({ asksForApology }) => asksForApology).map(({ dossier }) => dossier.id);
    expect(asking).toContain(asked.id);
    expect(asking).not.toContain(silent.id);
    const room = await roomOf(asked.id);
    expect([room.mayPropose, room.latestAt! > office.clock.now().toISOString()]).toEqual([true, true]);
  });
});
