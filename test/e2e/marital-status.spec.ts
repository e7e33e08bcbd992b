import { readFile } from 'node:fs/promises';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Done, type IntakeBody, type Office, openOffice } from '../support/office.js';
import { pagesOfPdf } from '../support/pdf-text.mjs';

interface Step extends Done {
  task: string;
  output?: Record<string, unknown>;
}

interface Detail {
  nationalStatus: number;
  waiting: unknown[];
  clock: { state: string; dueAt: string };
  steps: { elementId: string; state: string; closedAt: string | null; assignee: { name: string } | null }[];
}

const CODE = '1.004873';
const COUNTER = 'tiepnhan.anbinh';
const OFFICER = 'hotich.anbinh';
/** Who does which step in An Bình; the civil-status officer does all others. */
const PEOPLE: Record<string, string> = {
  ...{ intake: COUNTER, returnResult: COUNTER, refusalNotice: COUNTER, receiveSupplement: COUNTER },
  ...{ sign: 'phochutich.anbinh', issueCertificate: 'vanthu.anbinh', decideRefusal: 'phogiamdoc.anbinh' },
};
const DAY = 24 * 3_600_000;

describe('certificate of marital status (1.004873): looked up, asked elsewhere, pledged, refused', () => {
  let office: Office;

  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office?.close());

  const scenario = async (name: string) =>
    JSON.parse(await readFile(`processes/${CODE}/scenarios/${name}.json`, 'utf8')) as {
      given: { case: string; form: Record<string, unknown> };
      when: Step[];
    };
  const today = () => office.clock.now().toISOString().slice(0, 10);
  const perform = (id: string, task: string, done: Done) => office.perform(PEOPLE[task] ?? OFFICER, id, task, done);
  const detail = async (id: string): Promise<Detail> =>
    (await (await office.as(COUNTER)).get(`/api/dossiers/${id}`).expect(200)).body as Detail;
  const requests = async (id: string) =>
    (await (await office.as(COUNTER)).get(`/api/dossiers/${id}/requests`).expect(200)).body as {
      replies: { number: string; recordedBy: { name: string } }[];
      results: { number: string }[];
      refusals: { reason: string }[];
    };
  const detailsOf = async (id: string, task: string): Promise<object | undefined> => {
    if (task !== 'issueCertificate') return undefined;
    const attachmentId = await office.file('vanthu.anbinh', id);
    return { kind: 'issuedResult', number: '57/UBND-XNTTHN', issuedOn: today(), signer: 'Phó Chủ tịch', attachmentId };
  };
  /** Does the steps of a scenario from one to another, the first and last included. */
  const walk = async (id: string, steps: Step[], from: string, to: string): Promise<void> => {
    const first = steps.findIndex(({ task }) => task === from);
    const last = steps.findLastIndex(({ task }) => task === to);
    for (const { task, outcome, reason, output } of steps.slice(first, last + 1))
      await perform(id, task, { outcome, reason, form: output, details: await detailsOf(id, task) });
  };
  const takeIn = async (name: string) => {
    const { given, when } = await scenario(name);
    const taken = await office.takeIn(COUNTER, CODE, (body: IntakeBody) => {
      Object.assign(body, { case: given.case, form: given.form });
    });
    return { ...taken, steps: when };
  };
  /** Asks the former commune, on the day of receipt. */
  const asked = async (name: string) => {
    const taken = await takeIn(name);
    await walk(taken.id, taken.steps, 'intake', 'intake');
    await perform(taken.id, 'examine', { outcome: 'verify', reason: 'Chưa có dữ liệu', form: { lookup: 'notFound' } });
    await perform(taken.id, 'requestVerification', {
      outcome: 'sent',
      form: { asked: 'residence', authority: 'UBND xã Bến Thượng', sentOn: today() },
    });
    return taken;
  };
  const later = async (days: number): Promise<void> => {
    await office.clock.moveTo(new Date(office.clock.now().getTime() + days * DAY));
    await office.app.get(Sweeps).runAll();
  };

  it('is issued within three working days where the status can be looked up', async () => {
    const { id, promisedAt, steps } = await takeIn('looked-up');
    // Monday; Tuesday 24 November is a holiday: Wednesday, Thursday, Friday.
    expect(promisedAt).toBe('2026-11-27T10:00:00.000Z');
    await walk(id, steps, 'intake', 'issueCertificate');
    expect(await detail(id)).toMatchObject({ nationalStatus: 9 });
    expect((await requests(id)).results).toMatchObject([{ number: '57/UBND-XNTTHN' }]);
    await walk(id, steps, 'returnResult', 'returnResult');
    expect(await detail(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });

  it('waits for the former commune outside of its clock, and keeps reply and recorder', async () => {
    const { id, steps, promisedAt } = await asked('former-commune-replies');
    expect((await detail(id)).clock.state).toBe('paused');
    await later(3);
    const attachmentId = await office.file(OFFICER, id);
    await perform(id, 'recordReply', {
      ...{ outcome: 'received', form: { finding: 'Không có đăng ký kết hôn' } },
      details: { kind: 'recordedReply', repliedOn: today(), number: '98/UBND', attachmentId },
    });
    expect((await requests(id)).replies).toMatchObject([
      { number: '98/UBND', recordedBy: { name: expect.any(String) } },
    ]);
    const { clock } = await detail(id);
    expect(clock.state).toBe('onTrack');
    // Wednesday and Thursday were waited.
    expect(clock.dueAt).toBe('2026-12-01T10:00:00.000Z');
    expect(Date.parse(clock.dueAt)).toBeGreaterThan(Date.parse(promisedAt));
    await perform(id, 'examine', { outcome: 'pass', form: { basis: 'reply' } });
    await walk(id, steps, 'sign', 'returnResult');
    expect(await detail(id)).toMatchObject({ nationalStatus: 10 });
  });

  it('is issued on a pledge where nobody answered, and what was waited for is closed', async () => {
    const { id, steps } = await asked('no-reply-pledge');
    await later(7);
    const chair = await office.as('chutich.anbinh');
    const { body: alerts } = await chair.get('/api/alerts').expect(200);
    expect(JSON.stringify(alerts)).toContain('Ghi nhận văn bản trả lời xác minh');
    await perform(id, 'recordReply', { outcome: 'noReply', reason: 'Quá ba ngày làm việc chưa có trả lời' });
    expect((await requests(id)).replies).toEqual([]);
    expect((await detail(id)).steps.find(({ elementId }) => elementId === 'recordReply')!.closedAt).not.toBeNull();
    expect((await detail(id)).clock.state).toBe('paused');
    await walk(id, steps, 'receivePledge', 'returnResult');
    expect(await detail(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });

  it('is refused in writing where the applicant makes no pledge', async () => {
    const { id } = await asked('no-pledge-refused');
    await perform(id, 'recordReply', { outcome: 'noReply', reason: 'Không xác minh được' });
    await perform(id, 'receivePledge', { outcome: 'declined', reason: 'Không cam đoan', form: { explained: true } });
    const reason = 'Không xác minh được tình trạng hôn nhân';
    const refusal = { outcome: 'refuse', details: { kind: 'refusal', code: 'notEligible', reason } };
    await perform(id, 'examine', refusal);
    await perform(id, 'decideRefusal', refusal);
    const agent = await office.as(COUNTER);
    const { body } = await agent.post(`/api/dossiers/${id}/papers/refusal`).send({}).expect(201);
    const path = `/api/dossiers/${id}/papers/prints/${(body as { id: string }).id}.pdf`;
    const pages = await pagesOfPdf((await agent.get(path).responseType('blob').expect(200)).body as Buffer);
    expect(pages.join(' ')).toContain(reason);
    await perform(id, 'refusalNotice', { outcome: 'sent', form: { deliveredBy: 'counter' } });
    expect(await detail(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });

  it('asks for the earlier certificate where it is issued again, and gives one copy to marry with', async () => {
    const { given } = await scenario('looked-up');
    const agent = await office.as(COUNTER);
    const intake = (more: object) => ({
      ...{ procedureCode: CODE, channel: 'counter', case: 'first', form: given.form, missing: [] },
      applicant: { kind: 'citizen', name: 'Lê Thị Hạnh', phone: '0912345678', address: 'Thôn Nà Cáp' },
      documents: [{ key: 'declaration', copyType: 'original', quantity: 1 }],
      ...more,
    });
    const faults = async (more: object): Promise<string[]> => {
      const { body } = await agent.post('/api/dossiers').send(intake(more)).expect(422);
      return (body as { errors: { path: string }[] }).errors.map(({ path }) => path);
    };
    expect(await faults({ case: undefined })).toEqual(['case']);
    expect(await faults({ case: 'again' })).toEqual(['documents.previousCertificate']);
    expect(await faults({ form: { ...given.form, copies: 3 } })).toEqual([expect.stringContaining('copies')]);
    await agent
      .post('/api/dossiers')
      .send(intake({ form: { ...given.form, purpose: 'other', copies: 3 } }))
      .expect(201);
  });
});
