import { createHash } from 'node:crypto';
import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';
import { codesOfPdf } from '../support/pdf-codes.mjs';
import { pagesOfPdf } from '../support/pdf-text.mjs';

const CLERK = 'tiepnhan.anbinh';
const PUBLIC_URL = 'http://motcua.example.vn';

interface Print {
  id: string;
  number: string;
  copy: number;
  sha256: string;
  printedBy: { name: string };
}
interface Papers {
  papers: { form: string; subjectId: string; title: { vi: string }; prints: Print[] }[];
  mayPrint: boolean;
}

describe('papers of a dossier', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice({ settings: { PUBLIC_URL } });
  });
  afterAll(() => office?.close());

  const print = async (dossierId: string, username = CLERK): Promise<Print> =>
    (await (await office.as(username)).post(`/api/dossiers/${dossierId}/papers/receipt`).send({}).expect(201))
      .body as Print;
  const papers = async (dossierId: string, username = CLERK): Promise<Papers> =>
    (await (await office.as(username)).get(`/api/dossiers/${dossierId}/papers`).expect(200)).body as Papers;
  const open = async (dossierId: string, printId: string, username = CLERK) =>
    (await office.as(username)).get(`/api/dossiers/${dossierId}/papers/prints/${printId}.pdf`).responseType('blob');

  it('the receipt says what was taken in, is kept as it was, and shown rather than saved', async () => {
    const { id, code } = await office.takeIn(CLERK, '1.001193');
    const made = await print(id);
    expect(made).toMatchObject({ copy: 1, number: expect.stringMatching(/^\d+\/TTPVHCC$/) as string });
    const { status, headers, body } = await open(id, made.id);
    const pdf = body as Buffer;
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline; /) as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'") as string,
    });
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(made.sha256);
    const [page] = await pagesOfPdf(pdf);
    for (const words of [
      code,
      'Trần Văn Bình',
      'GIẤY TIẾP NHẬN HỒ SƠ',
      'XÃ AN BÌNH',
      'An Bình, ngày',
      'motcua.example.vn',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Bản in lại');
  });

  it('the codes on the receipt are read by a scanner: the way to the tracking page, and the code of the dossier', async () => {
    const { id, code } = await office.takeIn(CLERK, '1.001193');
    const { id: printId } = await print(id);
    const codes = await codesOfPdf((await open(id, printId)).body as Buffer);
    expect(codes.toSorted((a, b) => a.format.localeCompare(b.format))).toEqual([
      { format: 'Code128', text: code },
      { format: 'QRCode', text: `${PUBLIC_URL}/tra-cuu/${code}` },
    ]);
  });

  it('a further print of the same data is a reprint under the same number, and the history tells of both', async () => {
    const { id } = await office.takeIn(CLERK, '1.001193');
    const first = await print(id);
    const second = await print(id, 'tiepnhan2.anbinh');
    expect(second).toMatchObject({ number: first.number, copy: 2 });
    const [page] = await pagesOfPdf((await open(id, second.id)).body as Buffer);
    expect(page).toContain('(Bản in lại lần 1)');
    const { papers: listed, mayPrint } = await papers(id);
    expect(mayPrint).toBe(true);
    expect(listed.map(({ form, prints }) => [form, prints.map(({ copy }) => copy)])).toEqual([
      ['receipt', [2, 1]],
      ['controlSlip', []],
    ]);
    const { body } = await (await office.as(CLERK)).get(`/api/dossiers/${id}/history`).expect(200);
    const told = (body as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi);
    expect(told).toEqual(
      expect.arrayContaining([
        `In giấy tiếp nhận hồ sơ và hẹn trả kết quả số ${first.number}`,
        `In lại lần 1 giấy tiếp nhận hồ sơ và hẹn trả kết quả số ${first.number}`,
      ]),
    );
  });

  it('data that changed are printed anew, and the paper tells which print it replaces', async () => {
    const { id } = await office.takeIn(CLERK, '1.001193');
    const first = await print(id);
    await office.app
      .get(Database)
      .query(`UPDATE dossier_party SET name = 'Trần Văn Bính' WHERE dossier_id = $1 AND part = 'applicant'`, [id]);
    const corrected = await print(id);
    expect(corrected).toMatchObject({ number: first.number, copy: 1 });
    const [page] = await pagesOfPdf((await open(id, corrected.id)).body as Buffer);
    expect(page).toContain('Trần Văn Bính');
    expect(page).toMatch(/\(Thay bản in lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}\)/);
    const [former] = await pagesOfPdf((await open(id, first.id)).body as Buffer);
    expect(former).toContain('Trần Văn Bình');
  });

  it('numbers follow each other without gaps, also when two print at once', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await office.takeIn(CLERK, '1.001193')).id));
    const made = await Promise.all(ids.map((id) => print(id)));
    const numbers = made.map(({ number }) => Number.parseInt(number, 10)).sort((a, b) => a - b);
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
    const copies = await Promise.all([print(ids[0]!), print(ids[0]!)]);
    expect(copies.map(({ copy }) => copy).sort()).toEqual([2, 3]);
  });

  it('what came online and was not taken in has no receipt', async () => {
    const { id } = await office.takeIn(CLERK, '2.000286', (body) => (body.channel = 'online'));
    expect((await papers(id)).papers).toEqual([]);
    await (await office.as(CLERK)).post(`/api/dossiers/${id}/papers/receipt`).send({}).expect(404);
    await (await office.as(CLERK)).post(`/api/dossiers/${id}/papers/refusal`).send({}).expect(404);
    await (await office.as(CLERK)).post(`/api/dossiers/${id}/papers/diploma`).send({}).expect(422);
    const become = (status: string) =>
      office.app.get(Database).query('UPDATE dossier SET status = $2 WHERE id = $1', [id, status]);
    await become('rejected');
    expect((await papers(id)).papers).toEqual([]);
    // Taken in first and turned down later: what was handed out stays to be seen.
    await become('processing');
    await print(id);
    await become('rejected');
    expect((await papers(id)).papers.map(({ form }) => form)).toEqual(['receipt', 'controlSlip']);
  });
});
