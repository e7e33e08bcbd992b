import { handedOver, type Office, openOffice } from '../support/office.js';

const COUNTER = 'tiepnhan.anbinh';
const COPY = '2.000815';

interface HandOver {
  method: string;
  receiver: string;
  receiverName: string;
  receiverIdNumber: string | null;
  authorisation: string | null;
  trackingNumber: string | null;
  originals: { key: string }[];
  handedAt: string;
  handedBy: { name: string };
}

describe('the result handed over', () => {
  let office: Office;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office?.close());

  const read = async <T>(path: string, username = COUNTER): Promise<T> =>
    (await (await office.as(username)).get(path).expect(200)).body as T;
  const handOvers = async (id: string): Promise<HandOver[]> =>
    (await read<{ handOvers: HandOver[] }>(`/api/dossiers/${id}/requests`)).handOvers;
  /** A certified copy that lies ready on the counter. @returns the dossier's id */
  const ready = async (): Promise<string> => {
    const { id } = await office.takeIn(COUNTER, COPY);
    await office.perform(COUNTER, id, 'checkOriginal', { outcome: 'matches', form: { allPages: true } });
    await office.perform(COUNTER, id, 'certify', {
      outcome: 'certified',
      form: { bookVolume: '01/2026-SCT/BS', copies: 1 },
      details: {
        ...{ kind: 'issuedResult', number: '12', issuedOn: office.clock.now().toISOString().slice(0, 10) },
        ...{ signer: 'Phó Chủ tịch UBND xã', attachmentId: await office.file(COUNTER, id) },
      },
    });
    return id;
  };
  /** Completes the hand-over, whatever comes of it. */
  const tries = async (id: string, details: object | undefined) => {
    const task = await office.taskOf(COUNTER, id, 'returnResult');
    const agent = await office.as(COUNTER);
    let { version } = task;
    if (task.state === 'open') {
      const { body } = await agent.post(`/api/tasks/${task.id}/claim`).send({ version }).expect(200);
      version = (body as { version: number }).version;
    }
    return agent.post(`/api/tasks/${task.id}/complete`).send({ version, outcome: 'returned', form: {}, details });
  };

  it('says who got it, how and when, with the originals that went back', async () => {
    const id = await ready();
    await office.perform(COUNTER, id, 'returnResult', {
      outcome: 'returned',
      details: handedOver({ originals: ['original'], receiverIdNumber: '004090001234' }),
    });
    expect(await handOvers(id)).toMatchObject([
      {
        ...{ method: 'counter', receiver: 'applicant', receiverName: 'Trần Văn Bình', authorisation: null },
        ...{ originals: [{ key: 'original' }], handedBy: { name: 'Nguyễn Thị Bích' } },
        handedAt: office.clock.now().toISOString(),
      },
    ]);
    const dossier = await read<{ documents: { key: string; state: string }[]; nationalStatus: number }>(
      `/api/dossiers/${id}`,
    );
    expect(dossier.nationalStatus).toBe(10);
    expect(dossier.documents.find(({ key }) => key === 'original')).toMatchObject({ state: 'returned' });
    const { items } = await read<{ items: { text: { vi: string } }[] }>(`/api/dossiers/${id}/history?limit=100`);
    const told = items.map(({ text }) => text.vi).find((text) => text.includes('trả tại quầy'));
    expect(told).toContain('trả tại quầy cho người nộp hồ sơ ngày 23/11/2026, 1 bản chính');
    // Who it was is personal: the journal, which nobody can erase, does not say it.
    expect(JSON.stringify(items)).not.toContain('Trần Văn Bình');
  });

  it('goes by post with a tracking number, to somebody authorised with the paper that says so', async () => {
    const id = await ready();
    const sent = { method: 'post', trackingNumber: 'EB123456789VN', receiverName: 'Trần Thị Cúc' };
    const paper = { receiver: 'authorised', authorisation: 'Giấy ủy quyền số 12 ngày 20/11/2026' };
    expect((await tries(id, handedOver({ ...sent, ...paper }))).status).toBe(200);
    expect(await handOvers(id)).toMatchObject([{ ...sent, ...paper, originals: [] }]);
  });

  it.each([
    ['nothing about it', undefined, 'details'],
    ['post without a tracking number', { method: 'post' }, 'details.trackingNumber'],
    ['somebody else without a paper', { receiver: 'authorised' }, 'details.authorisation'],
    ['a day to come', { handedOn: '2026-11-30' }, 'details.handedOn'],
    ['a day before it was ready', { handedOn: '2026-11-01' }, 'details.handedOn'],
    ['a paper the procedure does not know', { originals: ['passport'] }, 'details.originals'],
  ])('is refused with %s, and the dossier stays on the counter', async (_, more, path) => {
    const id = await ready();
    const { status, body } = await tries(id, more && handedOver(more));
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(path);
    expect(await handOvers(id)).toEqual([]);
    expect(await read(`/api/dossiers/${id}`)).toMatchObject({ nationalStatus: 9 });
  });

  it('happens once, however often it is sent', async () => {
    const id = await ready();
    const task = await office.taskOf(COUNTER, id, 'returnResult');
    const agent = await office.as(COUNTER);
    const { body } = await agent.post(`/api/tasks/${task.id}/claim`).send({ version: task.version }).expect(200);
    const { version } = body as { version: number };
    const send = (details: object) =>
      agent.post(`/api/tasks/${task.id}/complete`).send({ version, outcome: 'returned', form: {}, details });
    const answers = await Promise.all([send(handedOver()), send(handedOver())]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await send(handedOver({ receiverName: 'Người khác' }))).status).toBe(409);
    expect(await handOvers(id)).toHaveLength(1);
  });

  it('is read by nobody who may not see the dossier', async () => {
    const id = await ready();
    await office.perform(COUNTER, id, 'returnResult', { outcome: 'returned' });
    await (await office.as('tiepnhan.benthuong')).get(`/api/dossiers/${id}/requests`).expect(404);
  });
});
