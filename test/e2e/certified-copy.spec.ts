import { pagesOfPdf } from '../support/pdf-text.mjs';
import { type IntakeBody, type Office, openOffice } from '../support/office.js';

const COUNTER = 'tiepnhan.anbinh';
const CODE = '2.000815';

interface Detail {
  nationalStatus: number;
  waiting: unknown[];
  fees: { key: string; amount: number | null; quantity: number | null; copies: number | null }[];
}

describe('certified copy of an original (2.000815), in one visit', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const counted =
    (quantity: number, copies: number, more: object = {}) =>
    (body: IntakeBody) => {
      Object.assign(body, { fees: [{ key: 'certification', quantity, copies }] }, more);
    };
  const detail = async (id: string): Promise<Detail> =>
    (await (await office.as(COUNTER)).get(`/api/dossiers/${id}`).expect(200)).body as Detail;
  const numbers = async (id: string): Promise<string[]> => {
    const { body } = await (await office.as(COUNTER)).get(`/api/dossiers/${id}/requests`).expect(200);
    return (body as { results: { number: string }[] }).results.map(({ number }) => number);
  };
  const perform = (id: string, task: string, done: Parameters<Office['perform']>[3]) =>
    office.perform(COUNTER, id, task, done);
  const certify = async (id: string, number: string) =>
    perform(id, 'certify', {
      outcome: 'certified',
      form: { bookVolume: '01/2026-SCT/BS', copies: 3 },
      details: {
        ...{ kind: 'issuedResult', number, issuedOn: office.clock.now().toISOString().slice(0, 10) },
        ...{ signer: 'Phó Chủ tịch UBND xã', attachmentId: await office.file(COUNTER, id) },
      },
    });
  /** Prints a paper of the dossier and reads it. */
  const printed = async (id: string, form: string): Promise<string> => {
    const agent = await office.as(COUNTER);
    const { body } = await agent.post(`/api/dossiers/${id}/papers/${form}`).send({}).expect(201);
    const path = `/api/dossiers/${id}/papers/prints/${(body as { id: string }).id}.pdf`;
    return (await pagesOfPdf((await agent.get(path).responseType('blob').expect(200)).body as Buffer)).join(' ');
  };

  it('is checked, certified, numbered, paid and handed over by whoever sits at the counter', async () => {
    // Five pages, three copies: 2 × 2.000 + 3 × 1.000 each.
    const { id, promisedAt, feeTotal } = await office.takeIn(COUNTER, CODE, counted(5, 3));
    expect([promisedAt, feeTotal]).toEqual(['2026-11-23T10:00:00.000Z', 21_000]);
    const receipt = await printed(id, 'receipt');
    for (const words of ['Chứng thực bản sao từ bản chính', '21.000', '17 giờ 00 phút, ngày 23 tháng 11 năm 2026'])
      expect(receipt).toContain(words);
    await perform(id, 'checkOriginal', { outcome: 'matches', form: { allPages: true } });
    await certify(id, '118');
    expect(await detail(id)).toMatchObject({ nationalStatus: 9 });
    expect(await numbers(id)).toEqual(['118']);
    await perform(id, 'returnResult', {
      outcome: 'returned',
      form: { feePaid: true },
    });
    expect(await detail(id)).toMatchObject({ nationalStatus: 10, waiting: [] });
  });

  it('costs at most 200.000 đồng a copy, and nobody knows what until the pages are counted', async () => {
    const { id, feeTotal } = await office.takeIn(COUNTER, CODE, counted(500, 2));
    expect(feeTotal).toBe(400_000);
    expect((await detail(id)).fees).toMatchObject([
      { key: 'certification', amount: 400_000, quantity: 500, copies: 2 },
    ]);
    const { id: uncounted } = await office.takeIn(COUNTER, CODE);
    expect((await detail(uncounted)).fees).toMatchObject([{ amount: null }]);
  });

  it('does not ask for the original that VNeID shows, and hears of it at no window but the counter', async () => {
    const agent = await office.as(COUNTER);
    const body = {
      ...{ procedureCode: CODE, channel: 'counter', missing: [], form: { paper: 'Giấy phép lái xe' }, documents: [] },
      applicant: { kind: 'citizen', name: 'Trần Văn Bình', phone: '0912345678', address: 'Tổ 5' },
    };
    await agent.post('/api/dossiers').send(body).expect(422);
    const lookedUp = [{ key: 'original', where: 'VNeID' }];
    await agent
      .post('/api/dossiers')
      .send({ ...body, lookedUp })
      .expect(201);
    await agent
      .post('/api/dossiers')
      .send({ ...body, lookedUp, channel: 'online' })
      .expect(422);
  });

  it('is refused with the reason, which form 03 tells, and the original goes back', async () => {
    const { id } = await office.takeIn(COUNTER, CODE, counted(1, 1));
    const reason = 'Số khung trên bản chính bị tẩy xóa, sửa chữa';
    await perform(id, 'checkOriginal', {
      ...{ outcome: 'refuse', form: { defect: 'altered' } },
      details: { kind: 'refusal', code: 'falsified', reason, basis: 'Điều 22 Nghị định 23/2015/NĐ-CP' },
    });
    const page = await printed(id, 'refusal');
    for (const words of ['PHIẾU TỪ CHỐI', reason, 'Điều 22 Nghị định 23/2015/NĐ-CP']) expect(page).toContain(words);
    await perform(id, 'refusalNotice', {
      outcome: 'sent',
      form: { deliveredBy: 'counter', originalReturned: true },
    });
    expect(await detail(id)).toMatchObject({ nationalStatus: 3, waiting: [] });
    expect(await numbers(id)).toEqual([]);
  });

  it('takes two working days more by written agreement, and is compared again where the copy is wrong', async () => {
    const longer = counted(120, 5, { extensions: ['manyPages'] });
    const { id, promisedAt } = await office.takeIn(COUNTER, CODE, longer);
    // Tuesday 24 November is a holiday: Monday, Wednesday, Thursday.
    expect(promisedAt).toBe('2026-11-26T10:00:00.000Z');
    await perform(id, 'checkOriginal', { outcome: 'matches' });
    await perform(id, 'certify', { outcome: 'sendBack', reason: 'Bản sao thiếu trang 46' });
    await perform(id, 'checkOriginal', { outcome: 'matches', form: { allPages: true } });
    await certify(id, '119');
    expect(await detail(id)).toMatchObject({ nationalStatus: 9 });
  });

  it('that comes after three in the afternoon is promised for the next working day', async () => {
    await office.clock.moveTo(new Date('2026-11-23T08:30:00.000Z'));
    const { promisedAt } = await office.takeIn(COUNTER, CODE, counted(2, 1));
    expect(promisedAt).toBe('2026-11-25T10:00:00.000Z');
  });
});
