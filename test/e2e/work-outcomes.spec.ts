import { Database } from '../../src/platform/database/database.service.js';
import { Refusals0113 } from '../../src/platform/database/migrations/0113-refusals.js';
import { openWorkOffice, type WorkOffice } from '../support/work-office.js';

const COUNTER = 'tiepnhan.anbinh';
const APPRAISER = 'chuyenvien.vhxh.anbinh';
const LAND = 'chuyenvien.dkdd';
const CHAIR = 'chutich.anbinh';
const CLERK = 'vanthu.anbinh';

interface Requests {
  refusals: { code: string; reason: string; refusedBy: { id: string }; unit: { id: string } }[];
  replies: {
    repliedOn: string;
    recordedOn: string;
    number: string;
    attachmentId: string;
    recordedBy: { id: string };
  }[];
  results: { number: string; issuedOn: string; signer: string; attachmentId: string; name: { vi: string } }[];
}

describe('steps that decide', () => {
  let office: WorkOffice;

  beforeAll(async () => {
    office = await openWorkOffice();
  });
  afterAll(() => office?.close());

  const requestsOf = (id: string): Promise<Requests> => office.read<Requests>(COUNTER, `/api/dossiers/${id}/requests`);
  const signing = async (): Promise<string> => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'propose' });
    await office.does(LAND, id, 'province', { outcome: 'propose' });
    return id;
  };

  it('refuse with a code and a reason that the applicant reads; without them they do not', async () => {
    const id = await office.appraised();
    const details = {
      ...{ kind: 'refusal', code: 'notEligible', reason: 'Không thuộc đối tượng theo Điều 24' },
      basis: 'Nghị định 20/2021/NĐ-CP',
    };
    for (const wrong of [undefined, { ...details, reason: ' ' }, { ...details, code: 'whim' }])
      expect((await office.tries(APPRAISER, id, 'appraise', { outcome: 'refuse', details: wrong })).status).toBe(422);
    await office.does(APPRAISER, id, 'appraise', { outcome: 'refuse', details });
    expect((await requestsOf(id)).refusals).toMatchObject([
      {
        ...{ code: 'notEligible', reason: 'Không thuộc đối tượng theo Điều 24', basis: 'Nghị định 20/2021/NĐ-CP' },
        refusedBy: { id: office.person('anBinh.culture') },
        unit: { id: office.unit('anBinh.culture') },
      },
    ]);
    expect((await office.history(COUNTER, id)).join()).not.toContain('Điều 24');
    await becomesOfOld(id, 'processing', 'refusalReady');
    await office.does(COUNTER, id, 'refusalNotice', { outcome: 'sent' });
    await becomesOfOld(id, 'rejected', 'refusalReturned');
  });

  /** The dossier stands so; and as an earlier version left it, the upgrade makes the same of it. */
  async function becomesOfOld(id: string, formerly: string, status: string): Promise<void> {
    const stands = async () =>
      (await office.read<{ status: { key: string } }>(COUNTER, `/api/dossiers/${id}`)).status.key;
    expect(await stands()).toBe(status);
    const database = office.app.get(Database);
    await database.query('UPDATE dossier SET status = $2, processing_at = NULL WHERE id = $1', [id, formerly]);
    for (const statement of new Refusals0113().sql.filter((sql) => sql.startsWith('UPDATE')))
      await database.query(statement);
    expect(await stands()).toBe(status);
  }

  it('send back with a reason to whoever did the earlier step, and that page says why', async () => {
    const id = await signing();
    const page = await office.taskOf(CHAIR, id, 'sign');
    expect(page.outcomes).toMatchObject([
      { key: 'sign', reasonRequired: false },
      { key: 'sendBack', kind: 'sendBack', reasonRequired: true, details: null },
    ]);
    expect(await office.tries(CHAIR, id, 'sign', { outcome: 'sendBack' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'reason' }] } },
    });
    await office.does(CHAIR, id, 'sign', { outcome: 'sendBack', reason: 'Thiếu căn cứ tại tờ trình' });
    const again = await office.taskOf(APPRAISER, id, 'appraise');
    expect(again).toMatchObject({ state: 'claimed', assignee: { id: office.person('anBinh.culture') } });
    const { sentBack } = await office.read<{ sentBack: object }>(APPRAISER, `/api/tasks/${again.id}/work`);
    expect(sentBack).toMatchObject({
      ...{ reason: 'Thiếu căn cứ tại tờ trình', step: { vi: 'Ký kết quả' } },
      by: { id: office.person('anBinh.chair') },
    });
  });

  it('write the reply of an agency without a connection down: its own day ends the wait, not that of the entry', async () => {
    const id = await signing();
    await office.does(CHAIR, id, 'sign', { outcome: 'sign' });
    await office.clock.moveTo('2026-11-26T02:00:00.000Z');
    const attachmentId = await office.file(COUNTER, id);
    const details = { kind: 'recordedReply', repliedOn: '2026-11-24', number: '15/TB-CCT', attachmentId };
    const tries = (more: object) =>
      office.tries(COUNTER, id, 'tax', { outcome: 'recorded', details: { ...details, ...more } });
    for (const [path, more] of [
      ['repliedOn', { repliedOn: '2026-11-27' }],
      ['repliedOn', { repliedOn: '2026-11-20' }],
      ['attachmentId', { attachmentId: office.person('tax') }],
    ] as const)
      expect(await tries(more)).toMatchObject({ status: 422, body: { errors: [{ path: `details.${path}` }] } });
    await office.does(COUNTER, id, 'tax', { outcome: 'recorded', details });
    expect((await requestsOf(id)).replies).toMatchObject([
      {
        ...{ repliedOn: '2026-11-24', recordedOn: '2026-11-26', number: '15/TB-CCT', attachmentId },
        recordedBy: { id: office.person('anBinh.reception') },
      },
    ]);
    const [clock] = await office.app
      .get(Database)
      .query<{ ledger: { entries: { kind: string; at: string }[] } }>(
        `SELECT ledger FROM dossier_clock WHERE dossier_id = $1`,
        [id],
      );
    expect(clock!.ledger.entries).toMatchObject([
      { kind: 'pause' },
      { kind: 'resume', at: '2026-11-24T16:59:00.000Z' },
    ]);
    expect(await office.history(COUNTER, id)).toContainEqual(
      expect.stringMatching(/văn bản trả lời số 15\/TB-CCT ngày 24\/11\/2026, ghi nhận ngày 26\/11\/2026$/),
    );

    const issued = { kind: 'issuedResult', number: '123/QĐ-UBND', issuedOn: '2026-11-26', signer: 'Chủ tịch UBND xã' };
    const file = await office.file(CLERK, id);
    const issue = (more: object) =>
      office.tries(CLERK, id, 'issue', { outcome: 'issued', details: { ...issued, attachmentId: file, ...more } });
    expect(await issue({ issuedOn: '2026-11-27' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.issuedOn' }] } },
    });
    expect(await issue({ resultKey: 'passport' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'details.resultKey' }] } },
    });
    expect(await issue({})).toMatchObject({ status: 200 });
    expect((await requestsOf(id)).results).toMatchObject([
      { number: '123/QĐ-UBND', issuedOn: '2026-11-26', signer: 'Chủ tịch UBND xã', attachmentId: file },
    ]);
    expect(await office.history(COUNTER, id)).toContainEqual(
      expect.stringMatching(/kết quả số 123\/QĐ-UBND ngày 26\/11\/2026$/),
    );
  });

  it('are the same when the same completion is sent twice, and refuse another one after it', async () => {
    const id = await office.appraised();
    const details = { kind: 'refusal', code: 'other', reason: 'Hồ sơ đã được giải quyết' };
    const { id: taskId, version } = await office.taskOf(APPRAISER, id, 'appraise');
    const agent = await office.as(APPRAISER);
    const claimed = await agent.post(`/api/tasks/${taskId}/claim`).send({ version }).expect(200);
    const send = (more: object) =>
      agent.post(`/api/tasks/${taskId}/complete`).send({
        ...{ outcome: 'refuse', version: (claimed.body as { version: number }).version },
        details: { ...details, ...more },
      });
    await send({}).expect(200);
    await send({}).expect(200);
    await send({ code: 'falsified' }).expect(409);
    expect((await requestsOf(id)).refusals).toHaveLength(1);
  });
});
