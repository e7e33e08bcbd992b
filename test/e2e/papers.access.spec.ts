import { type Office, openOffice } from '../support/office.js';

/** Who may look at the papers of a dossier of An Bình that lies at its counter, and who may print. */
const ACTORS: Record<string, [list: number, open: number, print: number]> = {
  'tiepnhan.anbinh': [200, 200, 201],
  'tiepnhan2.anbinh': [200, 200, 201],
  'phochutich.anbinh': [200, 200, 201],
  'chutich.anbinh': [200, 200, 201],
  // Sees it from above and takes no part in it.
  'chutich.tinh': [200, 200, 403],
  'hotich.anbinh': [404, 404, 404],
  'truongphong.vhxh.anbinh': [404, 404, 404],
  'tiepnhan.benthuong': [404, 404, 404],
  'chutich.benthuong': [404, 404, 404],
  'giamdoc.soyte': [404, 404, 404],
  quantri: [404, 404, 404],
};

describe('who may do what with the papers of a dossier', () => {
  let office: Office;
  let dossierId: string;
  let otherId: string;
  let printId: string;

  beforeAll(async () => {
    office = await openOffice();
    dossierId = (await office.takeIn('tiepnhan.anbinh', '1.001193')).id;
    otherId = (await office.takeIn('tiepnhan.anbinh', '1.001193')).id;
    const agent = await office.as('tiepnhan.anbinh');
    const { body } = await agent.post(`/api/dossiers/${dossierId}/papers/receipt`).send({}).expect(201);
    printId = (body as { id: string }).id;
  });
  afterAll(() => office?.close());

  const answers = async (agent: Awaited<ReturnType<Office['as']>>): Promise<number[]> => {
    const papers = `/api/dossiers/${dossierId}/papers`;
    return [
      (await agent.get(papers)).status,
      (await agent.get(`${papers}/prints/${printId}.pdf`)).status,
      (await agent.post(`${papers}/receipt`).send({})).status,
    ];
  };

  it.each(Object.entries(ACTORS))('%s', async (username, expected) => {
    expect(await answers(await office.as(username))).toEqual(expected);
  });

  it('nobody without a session', async () => {
    expect(await answers(office.agent())).toEqual([401, 401, 401]);
  });

  it('a print is opened under its own dossier alone, and no print is an attachment', async () => {
    const agent = await office.as('tiepnhan.anbinh');
    await agent.get(`/api/dossiers/${otherId}/papers/prints/${printId}.pdf`).expect(404);
    const { body } = await agent.get(`/api/dossiers/${dossierId}`).expect(200);
    expect((body as { attachments: unknown[] }).attachments).toEqual([]);
    await agent.get(`/api/attachments/${printId}`).expect(404);
  });
});
