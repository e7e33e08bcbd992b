import { type Office, openOffice } from '../support/office.js';

describe('birth registration (1.001193) through the API', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const page = async (id: string, username = 'tiepnhan.anbinh') =>
    (await (await office.as(username)).get(`/api/dossiers/${id}`).expect(200)).body as Page;

  it('goes from the counter to the result within the day', async () => {
    const taken = await office.takeIn('tiepnhan.anbinh', '1.001193');
    expect(taken).toMatchObject({
      code: 'H99.21.01-261123-0001',
      receivedAt: '2026-11-23T01:00:00.000Z',
      promisedAt: '2026-11-23T10:00:00.000Z',
      feeTotal: 0,
    });
    expect(await page(taken.id)).toMatchObject({
      code: taken.code,
      status: { key: 'received', vi: 'Được tiếp nhận' },
      nationalStatus: 2,
      statusSentence: {
        vi: 'Đang ở Trung tâm Phục vụ hành chính công xã An Bình, bước Kiểm tra và tiếp nhận hồ sơ, còn 7 giờ làm việc',
      },
      applicant: { name: 'Trần Văn Bình', idNumber: '004090001234' },
      clock: { state: 'onTrack', promisedAt: taken.promisedAt },
      steps: [{ elementId: 'intake', state: 'open', assignee: null }],
      documents: [{ key: 'declaration', state: 'received' }, { key: 'birthCertificate' }],
    });

    const first = await office.perform('tiepnhan.anbinh', taken.id, 'intake', {
      outcome: 'accept',
      form: { documentsComplete: true },
    });
    expect(first.next).toEqual([]);
    expect(await page(taken.id)).toMatchObject({ nationalStatus: 4 });
    await office.perform('hotich.anbinh', taken.id, 'examine', { outcome: 'pass' });
    await office.perform('phochutich.anbinh', taken.id, 'sign', { outcome: 'sign' });
    await office.perform('vanthu.anbinh', taken.id, 'bookAndSeal', {
      outcome: 'done',
      form: { registerNumber: '45/2026', registeredOn: '2026-11-23' },
    });
    expect(await page(taken.id)).toMatchObject({
      nationalStatus: 9,
      statusSentence: { vi: 'Đã có kết quả, chờ trả từ 23/11/2026' },
    });
    await office.perform('tiepnhan.anbinh', taken.id, 'returnResult', {
      outcome: 'returned',
    });

    const end = await page(taken.id);
    expect(end).toMatchObject({
      status: { key: 'returned' },
      nationalStatus: 10,
      statusSentence: { en: 'Result returned on 23/11/2026' },
      finishedAt: '2026-11-23T01:00:00.000Z',
      waiting: [],
      actions: [],
    });
    expect(end.steps.map((step) => [step.elementId, step.state, step.outcome?.vi, step.assignee?.name])).toEqual([
      ['intake', 'completed', 'Tiếp nhận, chuyển xử lý', 'Nguyễn Thị Bích'],
      ['examine', 'completed', 'Đủ điều kiện', 'Nguyễn Thị Thu Hà'],
      ['sign', 'completed', 'Ký', 'Lê Thị Thanh Mai'],
      ['bookAndSeal', 'completed', 'Hoàn thành, chuyển trả kết quả', 'Đỗ Thị Hường'],
      ['returnResult', 'completed', 'Đã trả kết quả', 'Nguyễn Thị Bích'],
    ]);
  });

  it('tells its course in words and marks its diagram', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '1.001193');
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    const agent = await office.as('hotich.anbinh');
    const { body: history } = await agent.get(`/api/dossiers/${id}/history?limit=100`).expect(200);
    const lines = (history.items as { text: { vi: string }; actor: { name: string | null } }[]).map(
      (item) => item.text.vi,
    );
    expect(lines).toHaveLength(history.total as number);
    expect([...lines].sort()).toEqual(
      [
        'Hoàn thành bước “Kiểm tra và tiếp nhận hồ sơ”: Tiếp nhận, chuyển xử lý',
        'Mở bước “Kiểm tra và tiếp nhận hồ sơ”',
        'Mở bước “Thẩm tra hồ sơ, dự thảo Giấy khai sinh”',
        'Nhận việc “Kiểm tra và tiếp nhận hồ sơ”',
        'Tiếp nhận hồ sơ',
      ].sort(),
    );
    const { body: diagram } = await agent.get(`/api/dossiers/${id}/diagram-state`).expect(200);
    expect(diagram).toMatchObject({ active: ['examine'], visited: ['start', 'intake', 'intakeResult', 'examine'] });
    expect(diagram.flows).toEqual(expect.arrayContaining(['start_to_intake', 'intakeAccepted']));
  });

  it('waits for a supplement and goes on with whoever examined before', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '1.001193');
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.perform('hotich.anbinh', id, 'examine', { outcome: 'supplement', reason: 'Thiếu giấy chứng sinh' });
    expect(await page(id)).toMatchObject({
      nationalStatus: 5,
      statusSentence: { vi: 'Chờ người nộp bổ sung giấy tờ từ 23/11/2026' },
    });
    await office.perform('tiepnhan2.anbinh', id, 'receiveSupplement', { outcome: 'completed' });
    expect(await page(id)).toMatchObject({ nationalStatus: 2 });
    await office.perform('tiepnhan2.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.perform('hotich.anbinh', id, 'examine', { outcome: 'verify', reason: 'Xác minh hôn nhân' });
    const waiting = await office.taskOf('hotich.anbinh', id, 'receiveVerification');
    expect(waiting).toMatchObject({ state: 'claimed', assignee: { id: office.person('anBinh.civilStatus') } });
  });
});

interface Page {
  steps: { elementId: string; state: string; outcome?: { vi: string }; assignee?: { name: string } }[];
  [more: string]: unknown;
}
