import { asking, openWorkOffice, type WorkOffice } from '../support/work-office.js';

const COUNTER = 'tiepnhan.anbinh';
const APPRAISER = 'chuyenvien.vhxh.anbinh';

interface Page {
  version: number;
  status: { key: string };
  steps: { elementId: string; closedAt: string | null }[];
}

describe('a withdrawal', () => {
  let office: WorkOffice;

  beforeAll(async () => {
    office = await openWorkOffice();
  });
  afterAll(() => office?.close());

  const pageOf = (id: string): Promise<Page> => office.read<Page>(COUNTER, `/api/dossiers/${id}`);
  const withdraw = async (id: string, more: object = {}, username = COUNTER) => {
    const { version } = await pageOf(id);
    const body = { version, reason: 'Gia đình không còn nhu cầu', requestedBy: 'applicant', ...more };
    return (await office.as(username)).post(`/api/dossiers/${id}/withdraw`).send(body);
  };

  it('ends the procedure wherever it stands, with its reason and its paper', async () => {
    const id = await office.appraised();
    expect(await office.read(COUNTER, `/api/dossiers/${id}/withdrawal`)).toEqual({
      ...{ allowed: true, why: null, withdrawal: null },
    });
    expect((await withdraw(id, { reason: '  ' })).status).toBe(422);
    expect((await withdraw(id, { paper: office.person('tax') })).status).toBe(422);
    const paper = await office.file(COUNTER, id);
    expect(await withdraw(id, { paper })).toMatchObject({ status: 200, body: { how: 'cancel' } });
    const page = await pageOf(id);
    expect(page.status.key).toBe('stopped');
    expect(page.steps.filter(({ closedAt }) => !closedAt)).toEqual([]);
    expect(await office.read(COUNTER, `/api/dossiers/${id}/withdrawal`)).toMatchObject({
      allowed: false,
      why: { vi: 'Hồ sơ đã kết thúc nên không rút được nữa.' },
      withdrawal: {
        ...{ reason: 'Gia đình không còn nhu cầu', requestedBy: 'applicant', attachmentId: paper, how: 'cancel' },
        recordedBy: { id: office.person('anBinh.reception') },
      },
    });
    const history = await office.history(COUNTER, id);
    expect(history).toContain('Người nộp rút hồ sơ, dừng giải quyết');
    expect(history.join()).not.toContain('không còn nhu cầu');
  });

  it('goes the way of the procedure where that waits for it', async () => {
    const id = await office.begin();
    await office.does(COUNTER, id, 'intake', { outcome: 'supplement', details: asking() });
    expect(await withdraw(id)).toMatchObject({ status: 200, body: { how: 'message' } });
    const page = await pageOf(id);
    expect(page.status.key).toBe('withdrawal');
    expect(page.steps.filter(({ closedAt }) => !closedAt)).toMatchObject([{ elementId: 'stopNotice' }]);
    const requests = await office.read<object>(COUNTER, `/api/dossiers/${id}/requests`);
    expect(requests).toMatchObject({ supplements: [{ closedHow: 'cancelled' }] });
    await office.does(COUNTER, id, 'stopNotice', { outcome: 'sent' });
    expect((await pageOf(id)).status.key).toBe('stopped');
  });

  it('comes too late once there is a result', async () => {
    const id = await office.appraised();
    const details = { kind: 'refusal', code: 'other', reason: 'Không đủ điều kiện' };
    await office.does(APPRAISER, id, 'appraise', { outcome: 'refuse', details });
    expect(await withdraw(id)).toMatchObject({ status: 409, body: { code: 'too-late-to-withdraw' } });
    expect(await office.read(COUNTER, `/api/dossiers/${id}/withdrawal`)).toMatchObject({
      ...{ allowed: false, withdrawal: null },
      why: { vi: expect.stringMatching(/^Đã có kết quả giải quyết/) as string },
    });
  });

  it('of a dossier that changed meanwhile meets what is there now; twice is refused', async () => {
    const id = await office.appraised();
    const { version } = await pageOf(id);
    expect(await withdraw(id, { version: version + 1 })).toMatchObject({
      status: 409,
      body: { code: 'dossier-changed' },
    });
    expect((await withdraw(id)).status).toBe(200);
    expect((await withdraw(id)).status).toBe(409);
  });

  it('is recorded at the counter and by those who lead the competent agency; nobody else may', async () => {
    const id = await office.appraised();
    for (const username of [APPRAISER, 'truongphong.vhxh.anbinh']) {
      expect((await withdraw(id, {}, username)).status).toBe(403);
      expect(await office.read(username, `/api/dossiers/${id}/withdrawal`)).toMatchObject({
        allowed: false,
        why: null,
      });
    }
    for (const username of ['tiepnhan.benthuong', 'chuyenvien.thue', 'quantri']) {
      expect((await withdraw(id, {}, username)).status).toBe(404);
      await (await office.as(username)).get(`/api/dossiers/${id}/withdrawal`).expect(404);
    }
    await office.agent().post(`/api/dossiers/${id}/withdraw`).send({}).expect(401);
    expect((await withdraw(id, {}, 'chutich.anbinh')).status).toBe(200);
  });
});
