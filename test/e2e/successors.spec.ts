import { UnitChanges } from '../../src/organisation/unit-changes.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { TaskSuccessors } from '../../src/tasks/task-successors.js';
import { type Office, openOffice } from '../support/office.js';

const COUNTER = 'tiepnhan.anbinh';
const accepted = { outcome: 'accept', form: { documentsComplete: true } };

/** An Bình is merged into Bến Thượng with dossiers that it received, works on, and has passed on. No sweep runs. */
describe('the unit that has taken over', () => {
  let office: Office;
  /** Open at the counter; open at the civil-status office. */
  let atCounter: string;
  let atOffice: string;
  let taskId: string;

  beforeAll(async () => {
    office = await openOffice();
    atCounter = (await office.takeIn(COUNTER, '1.001193')).id;
    taskId = (await office.taskOf(COUNTER, atCounter, 'intake')).id;
    atOffice = (await office.takeIn(COUNTER, '1.001193')).id;
    await office.perform(COUNTER, atOffice, 'intake', accepted);
  });
  afterAll(() => office?.close());

  const merge = (): Promise<unknown> =>
    office.app.get(Database).transaction((tx) =>
      office.app.get(UnitChanges).closeUnit(
        tx,
        { kind: 'system', reason: 'test' },
        {
          unitId: office.unit('anBinh'),
          successorId: office.unit('benThuong'),
          at: office.clock.now(),
        },
      ),
    );
  const listed = async (username: string): Promise<string[]> => {
    const { body } = await (await office.as(username)).get('/api/dossiers?limit=100').expect(200);
    const page = body as { items: { id: string }[]; total: number };
    expect(page.total).toBe(page.items.length);
    return page.items.map(({ id }) => id).sort();
  };
  const inbox = async (username: string, scope: string): Promise<string[]> => {
    const { body } = await (await office.as(username)).get(`/api/tasks?scope=${scope}&limit=100`).expect(200);
    return (body as { items: { dossier: { id: string } }[] }).items.map(({ dossier }) => dossier.id).sort();
  };

  it('sees nothing before', async () => {
    for (const username of ['tiepnhan.benthuong', 'hotich.benthuong', 'chutich.benthuong'])
      expect(await listed(username)).toEqual([]);
  });

  it('sees and works on what its predecessor received and worked on, at once and by every way', async () => {
    await merge();
    const both = [atCounter, atOffice].sort();
    expect(await listed('tiepnhan.benthuong')).toEqual(both);
    expect(await listed('chutich.benthuong')).toEqual(both);
    // The office took part in one of them only.
    expect(await listed('hotich.benthuong')).toEqual([atOffice]);
    expect(await listed('truongphong.kt.benthuong')).toEqual([]);
    for (const [username, id, status] of [
      ['tiepnhan.benthuong', atOffice, 200],
      ['hotich.benthuong', atOffice, 200],
      ['hotich.benthuong', atCounter, 404],
      ['truong.thue', atOffice, 404],
    ] as const)
      for (const path of ['', '/history', '/diagram-state'])
        expect([(await (await office.as(username)).get(`/api/dossiers/${id}${path}`)).status, username, path]).toEqual([
          status,
          username,
          path,
        ]);
    expect(await inbox('tiepnhan.benthuong', 'unit')).toEqual([atCounter]);
    expect(await inbox('chutich.benthuong', 'all')).toEqual(both);
    // Nobody of the closed unit holds a post there any more.
    expect(await listed(COUNTER)).toEqual([]);

    const clerk = await office.as('tiepnhan.benthuong');
    await clerk.post(`/api/tasks/${taskId}/claim`).send({ version: 1 }).expect(200);
    expect(await inbox('tiepnhan.benthuong', 'mine')).toEqual([atCounter]);
    const { body } = await clerk.get(`/api/dossiers/${atOffice}`).expect(200);
    expect((body as { actions: string[] }).actions).toContain('correctCompetentUnit');
  });

  it('goes on seeing them when the sweep has moved the tasks and the work is done', async () => {
    await office.app.get(TaskSuccessors).sweep();
    await office.perform('tiepnhan.benthuong', atCounter, 'intake', accepted);
    expect(await listed('tiepnhan.benthuong')).toEqual([atCounter, atOffice].sort());
    expect(await listed('hotich.benthuong')).toEqual([atCounter, atOffice].sort());
  });
});
