import { TimersService } from '../../src/engine/timers.service.js';
import { openWorkOffice, type WorkOffice } from '../support/work-office.js';

const APPRAISER = 'chuyenvien.vhxh.anbinh';
const TAX = 'chuyenvien.thue';

interface Requests {
  consultations: {
    id: string;
    taskId: string | null;
    replyBy: string;
    late: boolean;
    answer: string | null;
    answerText: string | null;
    lateReason: string | null;
    closedHow: string | null;
    silenceBasis: string | null;
    canChase: boolean;
    chases: number;
  }[];
}

describe('a consultation', () => {
  let office: WorkOffice;

  beforeAll(async () => {
    office = await openWorkOffice();
  });
  afterAll(() => office?.close());

  const question = (more: object = {}) => ({
    kind: 'consultationRequest',
    unitId: office.unit('tax'),
    question: 'Người nộp còn nợ nghĩa vụ tài chính không?',
    replyBy: '2026-12-01',
    ...more,
  });
  const ask = async (more?: object): Promise<string> => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'consult', details: question(more) });
    return id;
  };
  const requestsOf = (id: string, username = APPRAISER): Promise<Requests> =>
    office.read<Requests>(username, `/api/dossiers/${id}/requests`);

  it('goes to the unit that was chosen, with its question, its files and its day of reply, and comes back to whoever asked', async () => {
    const id = await office.appraised();
    const file = await office.file(APPRAISER, id);
    await office.does(APPRAISER, id, 'appraise', {
      ...{ outcome: 'consult', details: question({ attachmentIds: [file] }) },
    });
    const opinion = await office.taskOf(TAX, id, 'opinion');
    expect(opinion).toMatchObject({ kind: 'consultation', dueAt: '2026-12-01T10:00:00.000Z' });
    expect(opinion.unit.id).toBe(office.unit('tax'));
    const work = await office.read<object>(TAX, `/api/tasks/${opinion.id}/work`);
    expect(work).toMatchObject({
      consultation: {
        ...{ question: 'Người nộp còn nợ nghĩa vụ tài chính không?', replyBy: '2026-12-01T10:00:00.000Z' },
        ...{ attachmentIds: [file], late: false, canChase: false },
        askingUnit: { id: office.unit('anBinh.culture') },
      },
    });
    const mute = { kind: 'consultationReply', answer: 'disagree' };
    expect(await office.tries(TAX, id, 'opinion', { outcome: 'replied', details: mute })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.text' }] } },
    });
    const details = { ...mute, text: 'Còn nợ thuế đất phi nông nghiệp' };
    await office.does(TAX, id, 'opinion', { outcome: 'replied', details });
    expect(await office.taskOf(APPRAISER, id, 'appraise')).toMatchObject({
      assignee: { id: office.person('anBinh.culture') },
    });
    expect((await requestsOf(id)).consultations).toMatchObject([
      { closedHow: 'replied', answer: 'disagree', answerText: 'Còn nợ thuế đất phi nông nghiệp', late: false },
    ]);
    const history = await office.history(APPRAISER, id);
    expect(history).toContainEqual(expect.stringMatching(/; không đồng ý$/));
    expect(history.join()).not.toContain('phi nông nghiệp');
  });

  it('refuses a unit that is none, its own unit and a day that is over', async () => {
    const id = await office.appraised();
    const tries = (more: object) =>
      office.tries(APPRAISER, id, 'appraise', { outcome: 'consult', details: question(more) });
    expect(await tries({ unitId: office.person('tax') })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.unitId' }] } },
    });
    expect(await tries({ unitId: office.unit('anBinh.culture'), replyBy: '2026-11-20' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.unitId' }, { path: 'details.replyBy' }] } },
    });
  });

  it('is chased by whoever asked and those who lead there, by nobody else, and not once it is over', async () => {
    const id = await ask();
    const { id: consultation, canChase } = (await requestsOf(id)).consultations[0]!;
    expect(canChase).toBe(true);
    const chase = async (username: string, message?: string) =>
      (await office.as(username)).post(`/api/consultations/${consultation}/chase`).send({ message });
    expect(await chase(APPRAISER, 'Hồ sơ sắp đến hạn')).toMatchObject({ status: 200, body: { chases: 1 } });
    expect(await chase('truongphong.vhxh.anbinh')).toMatchObject({ status: 200, body: { chases: 2 } });
    expect((await chase('chuyenvien2.vhxh.anbinh')).status).toBe(403);
    expect((await chase(TAX)).status).toBe(403);
    expect((await chase('tiepnhan.benthuong')).status).toBe(404);
    const opinion = await office.taskOf(TAX, id, 'opinion');
    expect(opinion.comments).toMatchObject([{ text: 'Hồ sơ sắp đến hạn' }]);
    await office.does(TAX, id, 'opinion', {
      outcome: 'replied',
      details: { kind: 'consultationReply', answer: 'agree' },
    });
    expect(await chase(APPRAISER)).toMatchObject({ status: 409, body: { code: 'consultation-closed' } });
    expect((await requestsOf(id)).consultations).toMatchObject([{ chases: 2, canChase: false }]);
  });

  it('answered after its day says why', async () => {
    const id = await ask({ replyBy: '2026-11-25' });
    await office.clock.moveTo('2026-11-26T02:00:00.000Z');
    expect((await requestsOf(id)).consultations).toMatchObject([{ late: true, closedHow: null }]);
    const details = { kind: 'consultationReply', answer: 'agree' };
    expect(await office.tries(TAX, id, 'opinion', { outcome: 'replied', details })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.lateReason' }] } },
    });
    await office.does(TAX, id, 'opinion', { outcome: 'replied', details: { ...details, lateReason: 'Chờ đối chiếu' } });
    expect((await requestsOf(id)).consultations).toMatchObject([{ late: true, lateReason: 'Chờ đối chiếu' }]);
    expect(await office.history(APPRAISER, id)).toContainEqual(
      expect.stringMatching(/đồng ý, trả lời muộn, lý do: Chờ đối chiếu$/),
    );
  });

  it('passed over in silence counts as consent by the basis of the model, and the procedure goes on', async () => {
    const id = await ask();
    await office.clock.moveTo('2026-12-10T02:00:00.000Z');
    await office.app.get(TimersService).fireDue();
    expect((await requestsOf(id)).consultations).toMatchObject([
      { closedHow: 'silence', silenceBasis: 'Điều 1 văn bản thử', answer: null },
    ]);
    expect(await office.taskOf(APPRAISER, id, 'appraise')).toMatchObject({ state: 'claimed' });
    expect(await office.history(APPRAISER, id)).toContainEqual(
      expect.stringMatching(/im lặng được coi là đồng ý \(Điều 1 văn bản thử\)$/),
    );
  });
});
