import { readFile } from 'node:fs/promises';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Done, formOf, intakeOf, type Office, openOffice } from '../support/office.js';

interface Step extends Done {
  task: string;
  output?: Record<string, unknown>;
}

const COUNTER = 'tiepnhan.anbinh';
const SPECIALIST = 'chuyenvien.kt.anbinh';

/** Who does which step in An Bình; the specialist does all others. */
const PEOPLE: Record<string, string> = {
  ...{ intake: COUNTER, returnResult: COUNTER, refusalNotice: COUNTER, receiveSupplement: COUNTER },
  ...{ assignCase: 'truongphong.kt.anbinh', reviewAppraisal: 'truongphong.kt.anbinh' },
  ...{ signDecision: 'chutich.anbinh', issuePermit: 'vanthu.anbinh', giveOpinion: 'chuyenvien.soxaydung' },
};
const DAY = 24 * 3_600_000;

describe('building permit (1.013225) with consultation, silence, supplement and refusal', () => {
  let office: Office;
  let house: Step[];

  beforeAll(async () => {
    office = await openOffice();
    const file = await readFile('processes/1.013225/scenarios/house.json', 'utf8');
    house = (JSON.parse(file) as { when: Step[] }).when;
  });
  afterAll(() => office?.close());

  const today = (days = 0) => new Date(office.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const perform = (id: string, task: string, done: Done) => office.perform(PEOPLE[task] ?? SPECIALIST, id, task, done);
  /** Does the steps of the plain way from one to another. */
  const walk = async (id: string, from: string, to: string): Promise<void> => {
    const tasks = house.map(({ task }) => task);
    for (const { task, outcome, output } of house.slice(tasks.indexOf(from), tasks.indexOf(to) + 1)) {
      const details =
        task === 'issuePermit'
          ? {
              ...{ kind: 'issuedResult', number: '15/GPXD', issuedOn: today(), signer: 'Chủ tịch UBND xã' },
              attachmentId: await office.file('vanthu.anbinh', id),
            }
          : undefined;
      await perform(id, task, { outcome, form: formOf(output), details });
    }
  };
  const dossier = async (id: string, username = COUNTER) =>
    (await office.as(username)).get(`/api/dossiers/${id}`) as Promise<{
      status: number;
      body: Record<string, unknown>;
    }>;
  const history = async (id: string): Promise<string[]> => {
    const { body } = await (await office.as(COUNTER)).get(`/api/dossiers/${id}/history?limit=100`).expect(200);
    return (body as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi);
  };
  const consult = async (id: string) =>
    perform(id, 'appraise', {
      outcome: 'consult',
      details: {
        ...{ kind: 'consultationRequest', unitId: office.unit('construction'), replyBy: today(12) },
        question: 'Đề nghị cho ý kiến về kết nối giao thông của công trình.',
      },
    });

  it('counts fifteen calendar days for a house, twenty for other works', async () => {
    const { id, promisedAt } = await office.takeIn(COUNTER, '1.013225');
    expect(promisedAt).toBe('2026-12-08T10:00:00.000Z');
    expect((await dossier(id)).body).toMatchObject({ case: { key: 'house' }, timeLimit: '15cd' });
    const other = await intakeOf('1.013225');
    const documents = ['application', 'landPaper', 'projectDecision'];
    const { body } = await (
      await office.as(COUNTER)
    )
      .post('/api/dossiers')
      .send({
        ...{ ...other, case: 'nonLinear' },
        documents: documents.map((key) => ({ key, copyType: 'original', quantity: 1 })),
      })
      .expect(201);
    // The twentieth day after Monday 23 November is Sunday 13 December: the next working day counts.
    expect(body).toMatchObject({ promisedAt: '2026-12-14T10:00:00.000Z' });
  });

  it('goes through division, chair and registry to the applicant', async () => {
    const { id } = await office.takeIn(COUNTER, '1.013225');
    await walk(id, 'intake', 'returnResult');
    expect((await dossier(id)).body).toMatchObject({ nationalStatus: 10, waiting: [], appointments: [] });
  });

  it('asks a department, which then sees the dossier, and hears its answer', async () => {
    const { id } = await office.takeIn(COUNTER, '1.013225');
    await walk(id, 'intake', 'inspectSite');
    expect((await dossier(id, 'chuyenvien.soxaydung')).status).toBe(404);
    await consult(id);
    expect((await dossier(id, 'chuyenvien.soxaydung')).status).toBe(200);
    await perform(id, 'giveOpinion', {
      ...{ outcome: 'replied', form: { documentNumber: '512/SXD' } },
      details: { kind: 'consultationReply', answer: 'comments', text: 'Bổ sung làn giảm tốc.' },
    });
    await walk(id, 'appraise', 'returnResult');
    expect((await dossier(id)).body).toMatchObject({ nationalStatus: 10 });
  });

  it('takes twelve days of silence as consent', async () => {
    const { id } = await office.takeIn(COUNTER, '1.013225');
    await walk(id, 'intake', 'inspectSite');
    await consult(id);
    // The twelfth day is a Saturday: the unit may still answer on Monday.
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 15 * DAY));
    await office.app.get(Sweeps).runAll();
    expect(await history(id)).toContainEqual(expect.stringContaining('im lặng được coi là đồng ý'));
    await walk(id, 'appraise', 'returnResult');
    expect((await dossier(id)).body).toMatchObject({ nationalStatus: 10 });
  });

  it('counts anew from the complete supplement, and tells the reason of a refusal', async () => {
    const { id } = await office.takeIn(COUNTER, '1.013225');
    await walk(id, 'intake', 'inspectSite');
    const due = async () => ((await dossier(id)).body as { clock: { dueAt: string } }).clock.dueAt;
    const before = await due();
    const items = [{ documentKey: 'houseDrawings', what: 'Mặt cắt móng' }];
    await perform(id, 'appraise', {
      outcome: 'supplement',
      details: { kind: 'supplementRequest', items, reason: 'Bản vẽ thiếu', contact: 'Phòng Kinh tế' },
    });
    expect((await dossier(id)).body).toMatchObject({ nationalStatus: 5, clock: { state: 'paused' } });
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 7 * DAY));
    await perform(id, 'receiveSupplement', {
      outcome: 'completed',
      details: { kind: 'supplementAnswer', items: [{ position: 0, provided: true }] },
    });
    expect(Date.parse(await due()) - Date.parse(before)).toBe(7 * DAY);
    await perform(id, 'appraise', {
      outcome: 'refuse',
      details: { kind: 'refusal', code: 'notEligible', reason: 'Trái quy hoạch đã được phê duyệt' },
    });
    await perform(id, 'reviewAppraisal', { outcome: 'agree' });
    await perform(id, 'signDecision', { outcome: 'sign' });
    await perform(id, 'refusalNotice', { outcome: 'sent', form: { deliveredBy: 'counter' } });
    expect((await dossier(id)).body).toMatchObject({ nationalStatus: 10, waiting: [] });
  });
});
