import { Database } from '../../src/platform/database/database.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';
const BIRTH = '1.001193';
const DAY = 86_400_000;

interface Page {
  version: number;
  status: { key: string };
  statusSentence: { vi: string };
  finishedAt: string | null;
  voided: { reason: string; by: { id: string } } | null;
  steps: { closedAt: string | null }[];
  waiting: unknown[];
  clock: { dueAt: string | null };
  actions: string[];
  applicant: { name: string; phone: string | null };
  submitter: { name: string } | null;
  documents: { key: string; state: string; note: string | null }[];
  form: Record<string, unknown>;
}

describe('a mistaken intake', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const rows = <T>(sql: string, ...values: unknown[]): Promise<T[]> => office.app.get(Database).query<T>(sql, values);
  const takeIn = () => office.takeIn(CLERK, BIRTH);
  const pageOf = async (id: string, username = CLERK): Promise<Page> =>
    (await (await office.as(username)).get(`/api/dossiers/${id}`).expect(200)).body as Page;
  const send = async (id: string, deed: 'void' | 'correct-intake', body: object, username = CLERK) =>
    (await office.as(username)).post(`/api/dossiers/${id}/${deed}`).send({ reason: 'Nhập nhầm thủ tục', ...body });
  const history = async (id: string): Promise<string[]> => {
    const { body } = await (await office.as(CLERK)).get(`/api/dossiers/${id}/history?limit=100`).expect(200);
    return (body as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi);
  };
  const faults = (body: unknown) => (body as { errors: { path: string }[] }).errors.map(({ path }) => path);

  describe('is voided', () => {
    it('with its reason: nothing goes on, nothing rings, and its code is not given again', async () => {
      const { id, code } = await takeIn();
      const { version } = await pageOf(id);
      expect((await send(id, 'void', { version, reason: ' ' })).status).toBe(422);
      const voided = await send(id, 'void', { version });
      expect(voided.status).toBe(200);
      const page = await pageOf(id);
      expect(page).toMatchObject({
        ...{ version: (voided.body as { version: number }).version, status: { key: 'stopped' }, waiting: [] },
        voided: { reason: 'Nhập nhầm thủ tục', by: { id: office.person('anBinh.reception') } },
        statusSentence: { vi: expect.stringMatching(/^Đã hủy do tiếp nhận nhầm, ngày 23\/11\/2026$/) as string },
        ...{ finishedAt: expect.any(String) as string, actions: [] },
      });
      expect(page.steps.filter(({ closedAt }) => !closedAt)).toEqual([]);
      expect(await history(id)).toContain('Hủy hồ sơ do tiếp nhận nhầm, lý do: Nhập nhầm thủ tục');
      expect((await takeIn()).code).not.toBe(code);

      await office.clock.moveTo(new Date(office.clock.now().getTime() + 5 * DAY));
      await office.app.get(Sweeps).runAll();
      expect(await rows('SELECT 1 FROM alert WHERE dossier_id = $1', id)).toEqual([]);
      const ask = { procedureCode: BIRTH, channel: 'counter', idNumber: '004090001234' };
      const { body } = await (await office.as(CLERK)).post('/api/dossiers/preview').send(ask).expect(200);
      const { seen } = (body as { duplicates: { seen: { code: string }[] } }).duplicates;
      expect(seen.map((each) => each.code)).not.toContain(code);
    });

    it('once; whoever comes later is told that it is over', async () => {
      const { id } = await takeIn();
      const { version } = await pageOf(id);
      expect((await send(id, 'void', { version: 999 })).body).toMatchObject({
        code: 'dossier-changed',
        version,
      });
      const both = await Promise.all([send(id, 'void', { version }), send(id, 'void', { version })]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const again = await send(id, 'void', { version: version + 1 });
      expect(again.body).toMatchObject({ code: 'too-late-to-void', reason: 'finished' });
      expect(
        await rows(`SELECT 1 FROM audit_entry WHERE action = 'dossier.voided' AND subject_id = $1`, id),
      ).toHaveLength(1);
    });

    it('only until another unit has worked on it', async () => {
      const { id } = await takeIn();
      await office.perform(CLERK, id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
      expect((await pageOf(id)).actions).toContain('void');
      await office.perform('hotich.anbinh', id, 'examine', { outcome: 'pass' });
      const { version, actions } = await pageOf(id);
      expect(actions).not.toContain('void');
      expect((await send(id, 'void', { version })).body).toMatchObject({ code: 'too-late-to-void', reason: 'worked' });
    });

    it('and says so to whoever follows it, without a word on the person', async () => {
      const { id, code } = await takeIn();
      await send(id, 'void', await pageOf(id));
      const look = office.agent().post('/tra-cuu').type('form').send({ code, factor: '1234' });
      const { text } = await look.expect(200);
      expect(text).toContain('đã hủy; mã hồ sơ không còn giá trị');
      for (const secret of ['Trần Văn Bình', 'Nhập nhầm', '004090001234']) expect(text).not.toContain(secret);
      const print = (await office.as(CLERK)).post(`/api/dossiers/${id}/papers/receipt`).send({});
      await print.expect(403);
    });
  });

  describe('is corrected', () => {
    it('in the people and papers that were wrong, with what stood there before kept apart from the journal', async () => {
      const { id } = await takeIn();
      const { version } = await pageOf(id);
      const corrected = await send(id, 'correct-intake', {
        ...{ version, reason: 'Gõ sai tên' },
        applicant: { kind: 'citizen', name: 'Trần Văn Bính', phone: '0987654321', address: 'Tổ 6' },
        submitter: { kind: 'citizen', name: 'Lò Thị Mai', authorisation: 'Giấy ủy quyền 12' },
        documents: {
          received: [{ key: 'declaration', copyType: 'original', quantity: 1 }],
          lookedUp: [{ key: 'birthCertificate', where: 'CSDL giấy chứng sinh' }],
        },
      });
      expect([corrected.status, corrected.body]).toEqual([200, { version: version + 1 }]);
      const page = await pageOf(id);
      expect(page).toMatchObject({
        ...{ version: version + 1, applicant: { name: 'Trần Văn Bính', phone: '0987654321', idNumber: null } },
        submitter: { name: 'Lò Thị Mai' },
      });
      expect(page.documents.map(({ key, state, note }) => [key, state, note])).toEqual([
        ['declaration', 'received', null],
        ['birthCertificate', 'lookedUp', 'CSDL giấy chứng sinh'],
      ]);
      expect(await history(id)).toContain(
        'Sửa nội dung tiếp nhận (chủ hồ sơ; người nộp thay; giấy tờ), lý do: Gõ sai tên',
      );
      const kept = await rows<{ parts: string[]; before: { applicant: { name: string } } }>(
        'SELECT parts, before FROM intake_correction WHERE dossier_id = $1',
        id,
      );
      expect(kept).toMatchObject([
        { parts: ['applicant', 'submitter', 'documents'], before: { applicant: { name: 'Trần Văn Bình' } } },
      ]);
      const journal = await rows<{ details: object }>(
        `SELECT details FROM audit_entry WHERE action = 'dossier.intake-corrected' AND subject_id = $1`,
        id,
      );
      expect(JSON.stringify(journal)).not.toMatch(/Bình|Bính|Mai/);
    });

    it('in its form as far as the process has not gone by it', async () => {
      const { id } = await takeIn();
      const { version, form } = await pageOf(id);
      expect((await send(id, 'correct-intake', { version, form: { ...form, nonsense: 1 } })).status).toBe(422);
      const corrected = await send(id, 'correct-intake', { version, form });
      expect(corrected.status).toBe(200);
      expect((await pageOf(id)).form).toEqual(form);
    });

    it.each([
      ['nothing at all', {}, ['reason']],
      ['a paper that is not asked for', { documents: { received: [], missing: [] } }, undefined],
      ['a fee that there is not', { fees: [{ key: 'gold' }] }, ['fees.0.key']],
    ])('not with %s', async (_what, change, expected) => {
      const { id } = await takeIn();
      const { version } = await pageOf(id);
      const { status, body } = await send(id, 'correct-intake', { version, ...change });
      expect(status).toBe(422);
      if (expected) expect(faults(body)).toEqual(expected);
      else expect(faults(body)).toEqual(['documents.declaration', 'documents.birthCertificate']);
      expect((await pageOf(id)).version).toBe(version);
    });

    it('not when it is over, nor over a newer version', async () => {
      const { id } = await takeIn();
      const { version } = await pageOf(id);
      const applicant = { kind: 'citizen', name: 'Ai đó', phone: '0987654321' };
      expect((await send(id, 'correct-intake', { version: 999, applicant })).body).toMatchObject({
        ...{ code: 'dossier-changed', version },
      });
      await send(id, 'void', { version });
      const late = await send(id, 'correct-intake', { version: version + 2, applicant });
      expect(late.body).toMatchObject({ code: 'dossier-finished' });
    });
  });

  /** At version 999, which nobody has seen: 409 shows that the caller got that far. */
  it.each([
    ['tiepnhan.anbinh', 409],
    ['tiepnhan2.anbinh', 409],
    ['phochutich.anbinh', 409],
    ['chutich.anbinh', 403],
    ['chutich.tinh', 403],
    ['hotich.anbinh', 403],
    ['tiepnhan.benthuong', 404],
    ['tiepnhan.tinh', 404],
    ['truong.thue', 404],
    ['quantri', 403],
  ])('is mended by its own counter alone: %s gets %i', async (username, expected) => {
    const { id } = await takeIn();
    const body = { version: 999, applicant: { kind: 'citizen', name: 'Ai đó', phone: '0987654321' } };
    const answers = [await send(id, 'void', body, username), await send(id, 'correct-intake', body, username)];
    expect(answers.map(({ status }) => status)).toEqual([expected, expected]);
  });
});
