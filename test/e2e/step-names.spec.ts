import { Database } from '../../src/platform/database/database.service.js';
import { loadBundles } from '../../src/procedures/bundle.loader.js';
import { type Office, openOffice } from '../support/office.js';

const COUNTER = 'tiepnhan.anbinh';
const OFFICER = 'hotich.anbinh';
const EXAMINE = {
  name: 'Thẩm tra hồ sơ, dự thảo Giấy khai sinh',
  nameEn: 'Examine the dossier, draft the certificate',
};

interface Page {
  items: { id: string; name: string; nameEn: string }[];
}

describe('names of steps', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const read = async <T>(username: string, path: string): Promise<T> =>
    (await (await office.as(username)).get(`/api/${path}`).expect(200)).body as T;

  it('are told in both languages by inbox, task, dossier, its sentence and the step that follows', async () => {
    const { id } = await office.takeIn(COUNTER, '1.001193');
    await office.perform(COUNTER, id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    const inbox = await read<Page>(OFFICER, 'tasks?scope=unit');
    expect(inbox.items).toMatchObject([EXAMINE]);
    expect(await read(OFFICER, `tasks/${inbox.items[0]!.id}`)).toMatchObject(EXAMINE);
    expect(await read(COUNTER, `dossiers/${id}`)).toMatchObject({
      steps: [{ elementId: 'intake', nameEn: 'Check and take in the dossier' }, EXAMINE],
      waiting: [{ elementId: 'examine', ...EXAMINE }],
      statusSentence: {
        vi: expect.stringContaining(`bước ${EXAMINE.name}`),
        en: expect.stringContaining(`step ${EXAMINE.nameEn}`),
      },
    });
  });

  it('are told in both languages where a step was sent back', async () => {
    const { id } = await office.takeIn(COUNTER, '2.000815');
    await office.perform(COUNTER, id, 'checkOriginal', { outcome: 'matches' });
    const { next } = await office.perform(COUNTER, id, 'certify', { outcome: 'sendBack', reason: 'Thiếu trang 2' });
    expect(next).toMatchObject([{ nameEn: 'Check the original, compare the copy' }]);
    expect(await read(COUNTER, `tasks/${next[0]!.id}/work`)).toMatchObject({
      sentBack: { step: { vi: 'Ghi lời chứng, ký, đóng dấu, vào sổ', en: expect.stringContaining('attestation') } },
    });
  });

  it('fall back to the Vietnamese name where a task has no other', async () => {
    const { id } = await office.takeIn(COUNTER, '1.001193');
    await office.app.get(Database).query(`UPDATE task SET name_en = NULL WHERE dossier_id = $1`, [id]);
    const task = await office.taskOf(COUNTER, id, 'intake');
    expect(task['nameEn']).toBe('Kiểm tra và tiếp nhận hồ sơ');
  });

  it('stand in every bundle for every step that people do', async () => {
    for (const { procedure, bpmn } of await loadBundles()) {
      const steps = [...bpmn.matchAll(/<bpmn:userTask id="(\w+)"/g)].map(([, id]) => id!);
      expect([procedure.code, steps.filter((id) => !procedure.elementNames[id])]).toEqual([procedure.code, []]);
    }
  });
});
