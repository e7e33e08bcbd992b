import { asking, openWorkOffice, type WorkOffice } from '../support/work-office.js';
import { pagesOfPdf } from '../support/pdf-text.mjs';

const COUNTER = 'tiepnhan.anbinh';
const APPRAISER = 'chuyenvien.vhxh.anbinh';

interface Paper {
  form: string;
  subjectId: string;
}

describe('papers of the work', () => {
  let office: WorkOffice;

  beforeAll(async () => {
    office = await openWorkOffice();
  });
  afterAll(() => office?.close());

  const formsOf = async (id: string): Promise<string[]> =>
    (await office.read<{ papers: Paper[] }>(COUNTER, `/api/dossiers/${id}/papers`)).papers.map(({ form }) => form);

  /** Prints a paper and reads it. */
  const printed = async (username: string, id: string, form: string, subjectId?: string): Promise<string> => {
    const agent = await office.as(username);
    const { body } = await agent.post(`/api/dossiers/${id}/papers/${form}`).send({ subjectId }).expect(201);
    const path = `/api/dossiers/${id}/papers/prints/${(body as { id: string }).id}.pdf`;
    const pdf = (await agent.get(path).responseType('blob').expect(200)).body as Buffer;
    return (await pagesOfPdf(pdf)).join(' ');
  };

  it('a request for supplements is printed by whoever asked and by the counter, with everything asked for', async () => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details: asking({ replyBy: '2026-12-14' }) });
    expect(await formsOf(id)).toEqual(['receipt', 'supplement', 'controlSlip']);
    const page = await printed(APPRAISER, id, 'supplement');
    for (const words of [
      'PHIẾU YÊU CẦU BỔ SUNG',
      'Số: 1/PBS-PVHXH',
      'Chưa ký',
      'Bản chính',
      'Giấy xác nhận hộ nghèo',
      'Hồ sơ chưa đủ căn cứ giải quyết',
      'Quầy số 2, điện thoại 0912345678',
      '17 giờ 00 phút, ngày 14 tháng 12 năm 2026',
      'Trần Văn Bình',
    ])
      expect(page).toContain(words);
    expect(await printed(COUNTER, id, 'supplement')).toContain('(Bản in lại lần 1)');
  });

  it('a refusal is printed with the reason that the applicant reads', async () => {
    const id = await office.appraised();
    const details = { kind: 'refusal', code: 'notEligible', reason: 'Không thuộc đối tượng theo Điều 24' };
    await office.does(APPRAISER, id, 'appraise', { outcome: 'refuse', details });
    expect(await formsOf(id)).toEqual(['receipt', 'refusal', 'controlSlip']);
    const page = await printed(COUNTER, id, 'refusal');
    for (const words of ['PHIẾU TỪ CHỐI', 'Không thuộc đối tượng theo Điều 24', 'Số: 1/PTC-'])
      expect(page).toContain(words);
  });

  it('a withdrawn dossier is stopped in writing, with how it stood', async () => {
    const id = await office.appraised();
    const { version } = await office.read<{ version: number }>(COUNTER, `/api/dossiers/${id}`);
    const body = { version, reason: 'Gia đình không còn nhu cầu', requestedBy: 'applicant' };
    await (await office.as(COUNTER)).post(`/api/dossiers/${id}/withdraw`).send(body).expect(200);
    expect(await formsOf(id)).toEqual(['receipt', 'stop', 'controlSlip']);
    const page = await printed(COUNTER, id, 'stop');
    for (const words of ['THÔNG BÁO DỪNG', 'Gia đình không còn nhu cầu', 'chủ hồ sơ', 'chưa có kết quả'])
      expect(page).toContain(words);
  });

  it('one of several requests is printed by its id, the latest without', async () => {
    const id = await office.appraised();
    await office.does(APPRAISER, id, 'appraise', { outcome: 'supplement', details: asking() });
    const { papers } = await office.read<{ papers: Paper[] }>(COUNTER, `/api/dossiers/${id}/papers`);
    const { subjectId } = papers.find(({ form }) => form === 'supplement')!;
    expect(await printed(COUNTER, id, 'supplement', subjectId)).toContain('PBS-');
    const agent = await office.as(COUNTER);
    await agent.post(`/api/dossiers/${id}/papers/supplement`).send({ subjectId: id }).expect(404);
  });
});
