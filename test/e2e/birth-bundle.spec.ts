import { readFile } from 'node:fs/promises';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { pagesOfPdf } from '../support/pdf-text.mjs';
import { type Done, type Office, openOffice } from '../support/office.js';

interface Step extends Done {
  task: string;
  output?: Record<string, unknown>;
}

interface Page {
  nationalStatus: number;
  waiting: unknown[];
  clock: { state: string; dueAt: string; pausedSince: string | null };
  appointments: { key: string; state: string; dueAt: string | null }[];
  steps: { elementId: string; state: string; unit: { name: string } }[];
}

const COUNTER = 'tiepnhan.anbinh';
const CIVIL = 'hotich.anbinh';
const POLICE = 'canbo.congan.anbinh';
const POLICE_HEAD = 'truong.congan.anbinh';
const INSURANCE = 'chuyenvien.bhxh';
const INSURANCE_HEAD = 'giamdoc.bhxh';

/** Who does which step; the civil-status officer does all others. */
const PEOPLE: Record<string, string> = {
  ...{ intake: COUNTER, returnResults: COUNTER, awaitResidencePapers: COUNTER, signCertificate: 'phochutich.anbinh' },
  ...{ examineResidence: POLICE, verifyResidence: POLICE, decideResidence: POLICE_HEAD },
  ...{ examineCard: INSURANCE, decideCard: INSURANCE_HEAD },
};
const ISSUES = ['issueCertificate', 'decideResidence', 'decideCard'];
const RECORDS = ['recordResidence', 'recordVerified', 'recordCard'];

/** Monday 23 November 2026, 8:00; the 24th is a holiday. */
describe('birth, residence and health insurance as one dossier (2.000986)', () => {
  let office: Office;
  let plain: Step[];

  beforeEach(async () => {
    office = await openOffice();
    const file = await readFile('processes/2.000986/scenarios/both-agencies.json', 'utf8');
    plain = (JSON.parse(file) as { when: Step[] }).when;
  });
  afterEach(() => office?.close());

  const read = async <T>(path: string, username = COUNTER): Promise<T> =>
    (await (await office.as(username)).get(path).expect(200)).body as T;
  const page = (id: string) => read<Page>(`/api/dossiers/${id}`);
  const moveTo = async (instant: string): Promise<void> => {
    await office.clock.moveTo(instant);
    await office.app.get(Sweeps).runAll();
  };
  const details = async (id: string, task: string): Promise<object | undefined> => {
    if (!ISSUES.includes(task) && !RECORDS.includes(task)) return undefined;
    const attachmentId = await office.file(PEOPLE[task] ?? CIVIL, id);
    const day = office.clock.nowIso().slice(0, 10);
    return ISSUES.includes(task)
      ? { kind: 'issuedResult', number: `7/${task}`, issuedOn: day, signer: 'Người ký', attachmentId }
      : { kind: 'recordedReply', number: `8/${task}`, repliedOn: day, attachmentId };
  };
  const perform = async (id: string, task: string, done: Done) =>
    office.perform(PEOPLE[task] ?? CIVIL, id, task, { details: await details(id, task), ...done });
  const does = async (id: string, task: string, outcome: string) => perform(id, task, { outcome });
  /** Takes a dossier in and has the birth certificate issued and the files forwarded. */
  const born = async (by = { residenceBy: 'system', cardBy: 'system' }) => {
    const taken = await office.takeIn(COUNTER, '2.000986');
    for (const { task, outcome, output } of plain.slice(0, 5))
      await perform(taken.id, task, { outcome, form: task === 'forwardFiles' ? by : output });
    return taken;
  };
  const open = async (id: string) => {
    const { steps } = await page(id);
    return steps.filter(({ state }) => state !== 'completed').map(({ elementId }) => elementId);
  };
  const appointments = async (id: string) =>
    Object.fromEntries((await page(id)).appointments.map(({ key, state, dueAt }) => [key, [state, dueAt]]));
  const results = async (id: string) =>
    (await read<{ results: { resultKey: string | null; unit: { name: string } }[] }>(`/api/dossiers/${id}/requests`))
      .results;
  const handOver = (id: string) => perform(id, 'returnResults', { outcome: 'returned', form: plain.at(-1)!.output });

  it('gives each agency its own work, its own appointment and its own result, and hands all over at once', async () => {
    const taken = await office.takeIn(COUNTER, '2.000986');
    const third = '2026-11-26T10:00:00.000Z';
    expect(taken.promisedAt).toBe(third);
    expect(await appointments(taken.id)).toEqual({
      birth: ['onTrack', '2026-11-23T10:00:00.000Z'],
      residence: ['onTrack', third],
      insurance: ['onTrack', third],
    });
    for (const { task, outcome, output } of plain.slice(0, 4)) await perform(taken.id, task, { outcome, form: output });
    expect(await appointments(taken.id)).toMatchObject({ birth: ['met', '2026-11-23T10:00:00.000Z'] });
    for (const person of [POLICE, INSURANCE])
      await (await office.as(person)).get(`/api/dossiers/${taken.id}`).expect(404);
    await perform(taken.id, 'forwardFiles', {
      outcome: 'forwarded',
      form: { residenceBy: 'system', cardBy: 'system' },
    });
    expect((await open(taken.id)).sort()).toEqual(['examineCard', 'examineResidence']);

    const inbox = async (person: string) =>
      (await read<{ items: { name: string }[] }>('/api/tasks?scope=unit', person)).items.map(({ name }) => name);
    expect(await inbox(POLICE)).toEqual(['Kiểm tra hồ sơ đăng ký thường trú']);
    expect(await inbox(INSURANCE)).toEqual(['Kiểm tra hồ sơ cấp thẻ BHYT']);
    expect(await inbox('canbo.congan.benthuong')).toEqual([]);

    await does(taken.id, 'examineCard', 'eligible');
    await does(taken.id, 'decideCard', 'issued');
    expect(await appointments(taken.id)).toMatchObject({ insurance: ['met', third], residence: ['onTrack', third] });
    expect(await page(taken.id)).toMatchObject({ nationalStatus: 4, clock: { state: 'onTrack' } });
    await does(taken.id, 'examineResidence', 'eligible');
    await does(taken.id, 'decideResidence', 'registered');
    expect(await page(taken.id)).toMatchObject({ nationalStatus: 9 });
    expect((await results(taken.id)).map(({ resultKey, unit }) => [resultKey, unit.name])).toEqual([
      [null, 'Văn phòng HĐND và UBND xã An Bình'],
      ['insuranceCard', 'Bảo hiểm xã hội cơ sở 1 tỉnh Sông Thương'],
      ['residenceNotice', 'Công an xã An Bình'],
    ]);
    await handOver(taken.id);
    expect(await page(taken.id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });

  it('its control slip names every hand it went through in three agencies, and who was late', async () => {
    const { id } = await born();
    await does(id, 'examineCard', 'eligible');
    await does(id, 'decideCard', 'issued');
    await moveTo('2026-11-27T02:00:00.000Z');
    await does(id, 'examineResidence', 'eligible');
    await does(id, 'decideResidence', 'registered');
    await handOver(id);
    const agent = await office.as(COUNTER);
    const { body } = await agent.post(`/api/dossiers/${id}/papers/controlSlip`).send({}).expect(201);
    const { id: printId, number } = body as { id: string; number: string };
    expect(number).toBe('1/PKS-TTPVHCC');
    const pdf = await agent.get(`/api/dossiers/${id}/papers/prints/${printId}.pdf`).responseType('blob').expect(200);
    const text = (await pagesOfPdf(pdf.body as Buffer)).join(' ');
    for (const words of [
      'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
      'Cơ quan chủ trì giải quyết: Ủy ban nhân dân xã An Bình',
      'Cơ quan phối hợp giải quyết: Công an xã An Bình; Bảo hiểm xã hội cơ sở 1 tỉnh Sông Thương',
      'Kết quả giải quyết chung: Quá hạn',
      '2. Nhận: Công an xã An Bình',
      '2. Nhận: Bảo hiểm xã hội cơ sở 1 tỉnh Sông Thương',
      '1. Giao: Bảo hiểm xã hội cơ sở 1 tỉnh Sông Thương 2. Nhận: chờ xử lý song song',
      'Kiểm tra hồ sơ đăng ký thường trú: Đủ điều kiện, trình duyệt (quá hạn)',
      'Trả tại quầy',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('chưa có người nhận');
  });

  it('lets the other agency go on when one sends the file back, and waits for the applicant only when nobody works', async () => {
    const { id } = await born();
    await perform(id, 'examineResidence', { outcome: 'incomplete', reason: 'Chưa có ý kiến của chủ hộ' });
    expect((await open(id)).sort()).toEqual(['completeResidenceFile', 'examineCard']);
    const request = {
      ...{ kind: 'supplementRequest', reason: 'Công an cần ý kiến của chủ hộ', contact: 'Quầy số 1' },
      items: [{ documentKey: 'householderConsent', what: 'Chưa có chữ ký của chủ hộ' }],
    };
    await perform(id, 'completeResidenceFile', { outcome: 'ask', details: request });
    expect(await page(id)).toMatchObject({ nationalStatus: 5, clock: { state: 'onTrack' } });

    await moveTo('2026-11-25T02:00:00.000Z');
    await does(id, 'examineCard', 'eligible');
    await does(id, 'decideCard', 'issued');
    const { clock } = await page(id);
    expect(clock).toMatchObject({ state: 'paused', pausedSince: '2026-11-25T02:00:00.000Z' });

    // A week later: the limit goes on where it stopped, on Wednesday at nine.
    await moveTo('2026-12-02T02:00:00.000Z');
    const answer = { kind: 'supplementAnswer', items: [{ position: 0, provided: true }] };
    await perform(id, 'awaitResidencePapers', { outcome: 'completed', details: answer });
    expect(await page(id)).toMatchObject({ nationalStatus: 4, clock: { state: 'paused' } });
    await does(id, 'completeResidenceFile', 'sent');
    expect(await page(id)).toMatchObject({ clock: { state: 'onTrack', dueAt: '2026-12-03T10:00:00.000Z' } });
    expect(await appointments(id)).toMatchObject({
      residence: ['onTrack', '2026-12-03T10:00:00.000Z'],
      insurance: ['met', '2026-11-26T10:00:00.000Z'],
    });
    const again = await office.taskOf(POLICE, id, 'examineResidence');
    expect(again.assignee).toMatchObject({ name: 'Phan Thị Yến' });
  });

  it('hands over what there is when one agency refuses, and files no refusal as a result', async () => {
    const { id } = await born();
    await does(id, 'examineCard', 'eligible');
    await does(id, 'decideCard', 'issued');
    await perform(id, 'examineResidence', { outcome: 'verify', reason: 'Chỗ ở đang có tranh chấp' });
    expect(await page(id)).toMatchObject({ clock: { state: 'paused' } });
    const found = { verifiedOn: '2026-11-23', finding: 'Chỗ ở đang tranh chấp', eligible: false };
    await perform(id, 'verifyResidence', { outcome: 'verified', form: found });

    const task = await office.taskOf(POLICE_HEAD, id, 'decideResidence');
    const head = await office.as(POLICE_HEAD);
    const { body: claimed } = await head
      .post(`/api/tasks/${task.id}/claim`)
      .send({ version: task.version })
      .expect(200);
    const { version } = claimed as { version: number };
    const issued = await details(id, 'decideResidence');
    const wrong = { version, form: {}, outcome: 'refused', reason: 'Tranh chấp' };
    const { body } = await head
      .post(`/api/tasks/${task.id}/complete`)
      .send({ ...wrong, details: { ...issued, resultKey: 'residenceNotice' } })
      .expect(422);
    expect(body).toMatchObject({
      errors: [
        {
          path: 'details.resultKey',
          message: 'Kết quả xử lý này ban hành: Phiếu từ chối tiếp nhận, giải quyết hồ sơ (lĩnh vực cư trú)',
        },
      ],
    });
    await perform(id, 'decideResidence', { outcome: 'refused', reason: 'Chỗ ở đang tranh chấp' });
    expect((await results(id)).map(({ resultKey }) => resultKey)).toEqual([null, 'insuranceCard', 'residenceRefusal']);
    expect(await page(id)).toMatchObject({ nationalStatus: 9 });
    await handOver(id);
    expect(await page(id)).toMatchObject({ nationalStatus: 10 });
  });

  it('writes down the replies of agencies without a connection, with their day, number and file', async () => {
    const { id } = await born({ residenceBy: 'outside', cardBy: 'outside' });
    expect((await open(id)).sort()).toEqual(['recordCard', 'recordResidence']);
    await moveTo('2026-11-25T02:00:00.000Z');
    await does(id, 'recordCard', 'issued');
    await does(id, 'recordResidence', 'verifying');
    expect(await page(id)).toMatchObject({ clock: { state: 'paused' } });
    await does(id, 'recordVerified', 'registered');
    const { replies } = await read<{ replies: { number: string; repliedOn: string }[] }>(
      `/api/dossiers/${id}/requests`,
    );
    expect(replies.map(({ number, repliedOn }) => [number, repliedOn])).toEqual([
      ['8/recordCard', '2026-11-25'],
      ['8/recordResidence', '2026-11-25'],
      ['8/recordVerified', '2026-11-25'],
    ]);
    await (await office.as(POLICE)).get(`/api/dossiers/${id}`).expect(404);
    await handOver(id);
    expect(await page(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });

  it('tells the lateness of one agency to its own leader and the chair, and to no other agency', async () => {
    const { id } = await born();
    await does(id, 'examineCard', 'eligible');
    await does(id, 'decideCard', 'issued');
    // Twelve hours from Monday morning end on Wednesday; one working day later the last level tells.
    await moveTo('2026-11-26T08:00:00.000Z');
    interface Alert {
      task: { name: string } | null;
      dossier: { id: string };
    }
    const alerts = async (person: string) =>
      (await read<{ items: Alert[] }>('/api/alerts', person)).items
        .filter(({ dossier }) => dossier.id === id)
        .map(({ task }) => task?.name);
    expect(await alerts(POLICE_HEAD)).toContain('Kiểm tra hồ sơ đăng ký thường trú');
    expect(await alerts('chutich.anbinh')).toEqual(['Kiểm tra hồ sơ đăng ký thường trú']);
    for (const person of [INSURANCE_HEAD, 'truong.congan.benthuong', 'chutich.tinh', 'chutich.benthuong'])
      expect({ person, alerts: await alerts(person) }).toEqual({ person, alerts: [] });
    expect(await appointments(id)).toMatchObject({ insurance: ['met', '2026-11-26T10:00:00.000Z'] });
    await (
      await office.as(INSURANCE)
    )
      .post(`/api/tasks/${(await office.taskOf(POLICE, id, 'examineResidence')).id}/claim`)
      .send({ version: 1 })
      .expect(403);
  });

  it('counts what came after 15:00 from the next working day', async () => {
    await moveTo('2026-11-23T08:30:00.000Z');
    const { promisedAt, id } = await office.takeIn(COUNTER, '2.000986');
    expect(promisedAt).toBe('2026-11-27T10:00:00.000Z');
    expect(await appointments(id)).toMatchObject({ birth: ['onTrack', '2026-11-25T10:00:00.000Z'] });
  });
});
