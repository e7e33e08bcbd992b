import { type Office, openOffice } from '../support/office.js';

describe('admission to a care home (2.000286) through both agencies', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const dossier = async (username: string, id: string) => (await office.as(username)).get(`/api/dossiers/${id}`);

  it('goes from the commune to the department, the care home and back', async () => {
    const { id, promisedAt } = await office.takeIn('tiepnhan.anbinh', '2.000286');
    expect(promisedAt).toBe('2026-12-29T10:00:00.000Z');
    const province = [
      ['truongphong.btxh', 'assignHealth', { outcome: 'assigned' }],
      ['chuyenvien.btxh', 'appraiseHealth', { outcome: 'propose', form: { finding: 'Hồ sơ đủ điều kiện.' } }],
      ['giamdoc.soyte', 'signHealth', { outcome: 'sign' }],
      [
        'vanthu.soyte',
        'sendToCareHome',
        { outcome: 'sent', form: { documentNumber: '2210/SYT-BTXH', documentDate: '2026-12-02' } },
      ],
      ['vanthu.ttbtxh', 'receiveCareHome', { outcome: 'received' }],
      [
        'giamdoc.ttbtxh',
        'decideAdmission',
        { outcome: 'admit', form: { documentNumber: '58/QĐ-TTBTXH', admissionOn: '2026-12-14' } },
      ],
      [
        'vanthu.ttbtxh',
        'registerDecision',
        { outcome: 'sent', form: { documentNumber: '58/QĐ-TTBTXH', documentDate: '2026-12-10' } },
      ],
    ] as const;

    // Nobody of the province knows of it while it is the commune's.
    expect((await dossier('truongphong.btxh', id)).status).toBe(404);
    expect((await dossier('chuyenvien.vhxh.anbinh', id)).status).toBe(404);
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.perform('truongphong.vhxh.anbinh', id, 'assignCommune', { outcome: 'assigned' });
    await office.perform('chuyenvien.vhxh.anbinh', id, 'appraiseCommune', {
      outcome: 'propose',
      form: { finding: 'Đúng đối tượng quy định tại khoản 1 Điều 24.' },
    });
    await office.perform('truongphong.vhxh.anbinh', id, 'reviewCommune', { outcome: 'agree' });
    await office.perform('chutich.anbinh', id, 'approveCommune', { outcome: 'approve' });
    expect((await dossier('truongphong.btxh', id)).status).toBe(404);
    await office.perform('vanthu.anbinh', id, 'sendToHealth', {
      outcome: 'sent',
      form: { documentNumber: '112/UBND-VHXH', documentDate: '2026-11-20' },
    });

    const seen = await dossier('truongphong.btxh', id);
    expect(seen.status).toBe(200);
    expect((seen.body as { statusSentence: { vi: string } }).statusSentence.vi).toMatch(
      /^Đang ở Phòng Bảo trợ xã hội và Trẻ em, bước /,
    );
    expect((await dossier('giamdoc.ttbtxh', id)).status).toBe(404);
    for (const [username, step, done] of province) await office.perform(username, id, step, done);
    expect((await dossier('tiepnhan.anbinh', id)).body).toMatchObject({ nationalStatus: 9 });
    await office.perform('tiepnhan.anbinh', id, 'returnResult', {
      outcome: 'returned',
    });
    const { body } = await dossier('giamdoc.ttbtxh', id);
    expect(body).toMatchObject({ nationalStatus: 10, waiting: [] });
    expect((body as { steps: unknown[] }).steps).toHaveLength(14);
    // The other commune never saw it; the province's chair, above both, does.
    expect((await dossier('chutich.benthuong', id)).status).toBe(404);
    expect((await dossier('chutich.tinh', id)).status).toBe(200);
  });

  it('is sent back with a reason, which the specialist then reads', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '2.000286');
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.perform('truongphong.vhxh.anbinh', id, 'assignCommune', { outcome: 'assigned' });
    await office.perform('chuyenvien.vhxh.anbinh', id, 'appraiseCommune', {
      outcome: 'propose',
      form: { finding: 'Đúng đối tượng.' },
    });
    const review = await office.taskOf('truongphong.vhxh.anbinh', id, 'reviewCommune');
    const head = await office.as('truongphong.vhxh.anbinh');
    const claimed = await head.post(`/api/tasks/${review.id}/claim`).send({ version: review.version }).expect(200);
    const { version } = claimed.body as { version: number };
    const refused = await head
      .post(`/api/tasks/${review.id}/complete`)
      .send({ version, outcome: 'sendBack' })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'task-form', errors: [{ path: 'reason' }] });
    await head
      .post(`/api/tasks/${review.id}/complete`)
      .send({ version, outcome: 'sendBack', reason: 'Thiếu căn cứ' })
      .expect(200);
    const again = await office.taskOf('chuyenvien.vhxh.anbinh', id, 'appraiseCommune');
    // It comes back to whoever appraised it before.
    expect(again).toMatchObject({ state: 'claimed', assignee: { id: office.person('anBinh.culture') } });
    const steps = ((await dossier('chuyenvien.vhxh.anbinh', id)).body as { steps: { reason: string | null }[] }).steps;
    expect(steps.map((step) => step.reason)).toContain('Thiếu căn cứ');
  });

  it('is the specialist’s whom the head names, from the first minute, and nobody else’s', async () => {
    const { id } = await office.takeIn('tiepnhan.anbinh', '2.000286');
    await office.perform('tiepnhan.anbinh', id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    const head = await office.as('truongphong.vhxh.anbinh');
    const task = await office.taskOf('truongphong.vhxh.anbinh', id, 'assignCommune');
    const { body } = await head.get(`/api/tasks/${task.id}/candidates?next=true`).expect(200);
    const people = (body as { items: { accountId: string; roles: string[] }[] }).items;
    expect(people.map(({ accountId }) => accountId).sort()).toEqual(
      [office.person('anBinh.culture'), office.person('anBinh.culture2')].sort(),
    );
    await (await office.as('tiepnhan.anbinh')).get(`/api/tasks/${task.id}/candidates?next=true`).expect(403);

    const { body: claimed } = await head.post(`/api/tasks/${task.id}/claim`).send({ version: task.version });
    const { version } = claimed as { version: number };
    const complete = (details?: object) =>
      head.post(`/api/tasks/${task.id}/complete`).send({ version, outcome: 'assigned', details });
    const missing = await complete().expect(422);
    expect(missing.body).toMatchObject({ code: 'task-form', errors: [{ path: 'details' }] });
    const outsider = { kind: 'assignment', accountId: office.person('social') };
    expect((await complete(outsider).expect(422)).body).toMatchObject({ code: 'task-holder' });
    await complete({ kind: 'assignment', accountId: office.person('anBinh.culture2') }).expect(200);

    const given = await office.taskOf('chuyenvien2.vhxh.anbinh', id, 'appraiseCommune');
    expect(given).toMatchObject({ state: 'claimed', assignee: { id: office.person('anBinh.culture2') } });
    const other = await office.as('chuyenvien.vhxh.anbinh');
    const now = { version: given.version };
    await other.post(`/api/tasks/${given.id}/claim`).send(now).expect(403);
    const done = { ...now, outcome: 'propose', form: { finding: 'Đúng đối tượng.' } };
    const { body: late } = await other.post(`/api/tasks/${given.id}/complete`).send(done).expect(409);
    expect(late).toMatchObject({ code: 'task-state', assignee: { id: office.person('anBinh.culture2') } });
    // Put back, it waits for the head: nobody helps themselves.
    const mine = await office.as('chuyenvien2.vhxh.anbinh');
    const { body: released } = await mine.post(`/api/tasks/${given.id}/release`).send(now).expect(200);
    await other
      .post(`/api/tasks/${given.id}/claim`)
      .send(released as object)
      .expect(403);
    await head
      .post(`/api/tasks/${given.id}/assign`)
      .send({ ...(released as object), accountId: office.person('anBinh.culture') })
      .expect(200);
  });
});
