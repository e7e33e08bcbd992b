import { Database } from '../../src/platform/database/database.service.js';
import { asking, bringing, openWorkOffice, type WorkOffice } from '../support/work-office.js';

const COUNTER = 'tiepnhan.anbinh';
const APPRAISER = 'chuyenvien.vhxh.anbinh';

interface Requests {
  supplements: {
    id: string;
    sequence: number;
    stage: string;
    closedHow: string | null;
    complete: boolean | null;
    replyBy: string | null;
    further: { basis: string; approver: { id: string } } | null;
    officer: { id: string };
    items: {
      name: { vi: string };
      what: string;
      provided: boolean | null;
      note: string | null;
      attachmentIds: string[];
    }[];
  }[];
}

describe('a supplement', () => {
  let office: WorkOffice;

  beforeAll(async () => {
    office = await openWorkOffice();
  });
  afterAll(() => office?.close());

  const requestsOf = (id: string, username = COUNTER): Promise<Requests> =>
    office.read<Requests>(username, `/api/dossiers/${id}/requests`);
  const clockOf = async (id: string) => {
    const [row] = await office.app
      .get(Database)
      .query<{ due: Date; paused: Date | null; ledger: { entries: { kind: string; basis?: string }[] } }>(
        `SELECT due_at AS due, paused_at AS paused, ledger FROM dossier_clock WHERE dossier_id = $1`,
        [id],
      );
    return row!;
  };

  it('asked by the appraisal goes to the counter, and the answer comes back to whoever asked with a new limit', async () => {
    const id = await office.appraised();
    const details = asking({ replyBy: '2026-12-14' });
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details });
    const [asked] = (await requestsOf(id)).supplements;
    expect(asked).toMatchObject({
      ...{ stage: 'appraise', sequence: 1, closedHow: null, complete: null, further: null },
      replyBy: '2026-12-14T10:00:00.000Z',
      officer: { id: office.person('anBinh.culture') },
      items: [{ what: 'Chưa ký', provided: null }, { name: { vi: 'Giấy xác nhận hộ nghèo' } }],
    });
    const waiting = await office.taskOf(COUNTER, id, 'waitAppraisal');
    const work = await office.read<{ supplement: { id: string } }>(COUNTER, `/api/tasks/${waiting.id}/work`);
    expect(work.supplement.id).toBe(asked!.id);
    expect((await clockOf(id)).paused).not.toBeNull();

    await office.clock.moveTo('2026-11-26T02:00:00.000Z');
    const scan = await office.file(COUNTER, id);
    const answer = bringing();
    Object.assign(answer.items[1]!, { attachmentIds: [scan] });
    await office.does(COUNTER, id, 'waitAppraisal', { outcome: 'received', details: answer });

    const again = await office.taskOf(APPRAISER, id, 'appraise');
    expect(again).toMatchObject({ state: 'claimed', assignee: { id: office.person('anBinh.culture') } });
    expect((await requestsOf(id, APPRAISER)).supplements).toMatchObject([
      { closedHow: 'answered', complete: true, items: [{ provided: true }, { attachmentIds: [scan] }] },
    ]);
    const { ledger, paused, due } = await clockOf(id);
    expect(paused).toBeNull();
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['pause', 'restart']);
    expect(ledger.entries[1]).toMatchObject({ basis: '2022/QĐ-UBND' });
    // Ten working days from Thursday 26 November, which is day 0.
    expect(due.toISOString()).toBe('2026-12-10T10:00:00.000Z');
    const history = await office.history(COUNTER, id);
    expect(history).toContainEqual(expect.stringMatching(/yêu cầu bổ sung lần 1: 2 giấy tờ$/));
    expect(history).toContainEqual(expect.stringMatching(/đã nộp 2\/2 giấy tờ$/));
    expect(history.join()).not.toContain('Chưa ký');
  });

  it('goes on with the old limit when not everything was handed in, and says what is missing', async () => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details: asking() });
    const silent = {
      ...bringing(),
      items: [
        { position: 0, provided: true },
        { position: 1, provided: false },
      ],
    };
    const tried = await office.tries(COUNTER, id, 'waitAppraisal', { outcome: 'received', details: silent });
    expect(tried).toMatchObject({ status: 422, body: { errors: [{ path: 'details.items.1.note' }] } });
    const half = { ...bringing(), items: [{ position: 0, provided: true }] };
    expect(await office.tries(COUNTER, id, 'waitAppraisal', { outcome: 'received', details: half })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.items' }] } },
    });
    await office.does(COUNTER, id, 'waitAppraisal', { outcome: 'received', details: bringing(1) });
    expect((await clockOf(id)).ledger.entries.map(({ kind }) => kind)).toEqual(['pause', 'resume']);
    expect((await requestsOf(id)).supplements).toMatchObject([
      { complete: false, items: [{ provided: true }, { provided: false, note: 'Chưa xin được' }] },
    ]);
  });

  it('is asked once per step; again only with basis and approval, and the refusal says what was asked when', async () => {
    const id = await office.begin();
    await office.does(COUNTER, id, 'intake', { outcome: 'supplement', details: asking() });
    await office.does(COUNTER, id, 'waitIntake', { outcome: 'received', details: bringing() });
    const refused = await office.tries(COUNTER, id, 'intake', { outcome: 'supplement', details: asking() });
    expect(refused).toMatchObject({ status: 409, body: { code: 'supplement-limit' } });
    const { detail } = refused.body as { detail: string };
    expect(detail).toMatch(/Đã yêu cầu 1 lần \(26\/11\/2026: .*Chưa ký; Giấy xác nhận hộ nghèo: Chưa có\)/);
    const further = (approver: string) =>
      asking({
        further: { basis: 'Điều 5 văn bản thử', reason: 'Phát hiện thêm', approverId: office.person(approver) },
      });
    const notLeading = await office.tries(COUNTER, id, 'intake', {
      ...{ outcome: 'supplement', details: further('anBinh.reception2') },
    });
    expect(notLeading).toMatchObject({ status: 422, body: { errors: [{ path: 'details.further.approverId' }] } });
    await office.does(COUNTER, id, 'intake', { outcome: 'supplement', details: further('anBinh.vice') });
    expect((await requestsOf(id)).supplements[1]).toMatchObject({
      ...{ sequence: 2, stage: 'intake' },
      further: { basis: 'Điều 5 văn bản thử', approver: { id: office.person('anBinh.vice') } },
    });
    await office.does(COUNTER, id, 'waitIntake', { outcome: 'received', details: bringing() });
    await office.does(COUNTER, id, 'intake', { outcome: 'accept' });
    // Another step has its own first request.
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details: asking() });
  });

  it('asked by an agency of the province goes to the counter of the commune and back', async () => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'propose' });
    await office.does('chuyenvien.dkdd', id, 'province', { outcome: 'supplement', details: asking() });
    const waiting = await office.taskOf(COUNTER, id, 'waitProvince');
    expect(waiting.unit.id).toBe(office.unit('anBinh.counter'));
    await office.does(COUNTER, id, 'waitProvince', { outcome: 'received', details: bringing() });
    expect(await office.taskOf('chuyenvien.dkdd', id, 'province')).toMatchObject({
      assignee: { id: office.person('land') },
    });
  });

  it('comes back to the unit when whoever asked has left the post', async () => {
    const id = await office.appraised();
    await office.does('chuyenvien2.vhxh.anbinh', id, 'appraise', { outcome: 'supplement', details: asking() });
    const left = office.person('anBinh.culture2');
    await office.app
      .get(Database)
      .query(`UPDATE post SET valid_to = $2 WHERE person_id = $1`, [left, office.clock.now()]);
    await office.does(COUNTER, id, 'waitAppraisal', { outcome: 'received', details: bringing() });
    expect(await office.taskOf(APPRAISER, id, 'appraise')).toMatchObject({ state: 'open', assignee: null });
  });

  it('demands the list, names wrong documents, and is not recalled once it went out', async () => {
    const id = await office.appraised();
    expect(await office.tries(APPRAISER, id, 'appraise', { outcome: 'supplement' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details' }] } },
    });
    const wrong = asking({ items: [{ documentKey: 'passport', what: 'Thiếu' }], replyBy: '2026-11-20' });
    expect(await office.tries(APPRAISER, id, 'appraise', { outcome: 'supplement', details: wrong })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.items.0.documentKey' }] } },
    });
    expect(await office.tries(APPRAISER, id, 'appraise', { outcome: 'propose', details: asking() })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details' }] } },
    });
    const { id: taskId } = await office.taskOf(APPRAISER, id, 'appraise');
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details: asking() });
    expect(await office.read(APPRAISER, `/api/tasks/${taskId}`)).toMatchObject({ canRecall: false });
  });

  it('is seen by those who see the dossier, and by nobody else', async () => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details: asking() });
    const task = await office.taskOf(COUNTER, id, 'waitAppraisal');
    for (const username of ['chutich.anbinh', APPRAISER]) await office.read(username, `/api/dossiers/${id}/requests`);
    for (const username of ['tiepnhan.benthuong', 'chuyenvien.thue', 'quantri']) {
      const stranger = await office.as(username);
      await stranger.get(`/api/dossiers/${id}/requests`).expect(404);
      await stranger.get(`/api/tasks/${task.id}/work`).expect(404);
    }
    await office.agent().get(`/api/dossiers/${id}/requests`).expect(401);
  });
});

describe('a procedure that allows one request only', () => {
  let office: WorkOffice;

  beforeAll(async () => {
    office = await openWorkOffice(({ timeLimit }) => {
      Object.assign(timeLimit.supplement, { maxRequests: 1, effect: null });
    });
  });
  afterAll(() => office?.close());

  it('refuses a second one whatever its basis, and pauses where its law is silent', async () => {
    const id = await office.begin();
    await office.does(COUNTER, id, 'intake', { outcome: 'supplement', details: asking() });
    await office.does(COUNTER, id, 'waitIntake', { outcome: 'received', details: bringing() });
    const further = { basis: 'Điều 5', reason: 'Thêm', approverId: office.person('anBinh.vice') };
    const refused = await office.tries(COUNTER, id, 'intake', { outcome: 'supplement', details: asking({ further }) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'supplement-limit', allowed: 1 } });
    const [row] = await office.app.get(Database).query<{ kinds: string[] }>(
      `SELECT ARRAY(SELECT e ->> 'kind' FROM jsonb_array_elements(ledger -> 'entries') e) AS kinds
           FROM dossier_clock WHERE dossier_id = $1`,
      [id],
    );
    expect(row!.kinds).toEqual(['pause', 'resume']);
  });
});
