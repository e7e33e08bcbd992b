import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice } from '../support/office.js';

const CLERK = 'tiepnhan.anbinh';

interface Problem {
  errors: { path: string; message: string }[];
}

describe('the competent unit of a dossier', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  it('is an agency in effect from which every step finds its unit', async () => {
    const { id } = await office.takeIn(CLERK, '2.000286');
    const agent = await office.as(CLERK);
    const { body: page } = await agent.get(`/api/dossiers/${id}`).expect(200);
    const { version } = page as { version: number };
    const database = office.app.get(Database);
    const closed = office.unit('benThuong.committee');
    const correct = async (competentUnitId: string): Promise<string> => {
      const { status, body } = await agent
        .post(`/api/dossiers/${id}/competent-unit`)
        .send({ version, competentUnitId, reason: 'Nhầm nơi cư trú' });
      expect(status).toBe(422);
      const { errors } = body as Problem;
      expect(errors.map(({ path }) => path)).toEqual(['competentUnitId']);
      return errors[0]!.message;
    };
    await database.query(`UPDATE unit SET valid_to = $2, successor_id = $3 WHERE id = $1`, [
      ...[closed, office.clock.now(), office.unit('anBinh.committee')],
    ]);
    try {
      expect(await correct(closed)).toBe('Đơn vị đã giải thể; hãy chọn đơn vị kế thừa');
    } finally {
      await database.query(`UPDATE unit SET valid_to = NULL, successor_id = NULL WHERE id = $1`, [closed]);
    }
    expect(await correct('01900000-0000-7000-8000-00000000dead')).toBe('Không có đơn vị này');
    expect(await correct(office.unit('anBinh.culture'))).toMatch(/^Chỉ chọn được cơ quan/);
    expect(await correct(office.unit('tax'))).toMatch(
      /^Từ đơn vị này không tìm được nơi thực hiện: .*Thẩm định tại xã/,
    );
  });
});
