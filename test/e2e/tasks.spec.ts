import { lockDossier } from '../../src/dossiers/dossiers.repository.js';
import { LiveChannel } from '../../src/platform/live/live.channel.js';
import { Database } from '../../src/platform/database/database.service.js';
import { lockTask } from '../../src/tasks/tasks.repository.js';
import { TaskSuccessors } from '../../src/tasks/task-successors.js';
import { until } from '../support/until.js';
import { type Office, openOffice, type TaskView } from '../support/office.js';

const COUNTER = ['tiepnhan.anbinh', 'tiepnhan2.anbinh'] as const;
const HEAD = 'phochutich.anbinh';

describe('tasks', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const fresh = async (): Promise<{ dossierId: string; task: TaskView }> => {
    const { id } = await office.takeIn(COUNTER[0], '1.001193');
    return { dossierId: id, task: await office.taskOf(COUNTER[0], id, 'intake') };
  };
  const send = async (username: string, task: { id: string }, command: string, body: object) =>
    (await office.as(username)).post(`/api/tasks/${task.id}/${command}`).send(body);
  const show = async (username: string, id: string) =>
    (await (await office.as(username)).get(`/api/tasks/${id}`).expect(200)).body as TaskView;

  describe('claim', () => {
    it('goes to one of two who try at once; the other is told who was faster', async () => {
      const { task } = await fresh();
      const answers = await Promise.all(COUNTER.map((name) => send(name, task, 'claim', { version: 1 })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      const won = answers[0]!.status === 200 ? 'anBinh.reception' : 'anBinh.reception2';
      const lost = answers.find((answer) => answer.status === 409)!.body as Record<string, unknown>;
      expect(lost).toMatchObject({
        code: 'task-changed',
        version: 2,
        state: 'claimed',
        assignee: { id: office.person(won) },
        by: { id: office.person(won) },
        at: '2026-11-23T01:00:00.000Z',
      });
      expect(lost.detail).toMatch(/^Hiện đã có người nhận; cập nhật lúc 23\/11\/2026, 08:00 bởi /);
    });

    it('twice by the same person is one claim', async () => {
      const { task } = await fresh();
      const first = await send(COUNTER[0], task, 'claim', { version: 1 });
      const second = await send(COUNTER[0], task, 'claim', { version: 1 });
      expect([first.body, second.body]).toEqual([{ version: 2 }, { version: 2 }]);
    });

    it('is for those who hold the role in the unit', async () => {
      const { task } = await fresh();
      // Leads the commune and sees the task, but is no receptionist.
      expect((await send('chutich.anbinh', task, 'claim', { version: 1 })).status).toBe(403);
      // Does not even see it.
      expect((await send('hotich.anbinh', task, 'claim', { version: 1 })).status).toBe(404);
      expect((await send('tiepnhan.benthuong', task, 'claim', { version: 1 })).status).toBe(404);
    });

    it('can be released, and then taken by a colleague', async () => {
      const { task } = await fresh();
      await send(COUNTER[0], task, 'claim', { version: 1 });
      expect((await send(COUNTER[1], task, 'release', { version: 2 })).status).toBe(409);
      expect((await send(COUNTER[0], task, 'release', { version: 2 })).body).toEqual({ version: 3 });
      expect((await send(COUNTER[1], task, 'claim', { version: 3 })).body).toEqual({ version: 4 });
    });
  });

  it('tell open inboxes at once', async () => {
    const { task, dossierId } = await fresh();
    const live = office.app.get(LiveChannel);
    await live.listen();
    const news: string[] = [];
    const subscription = live.arrivals.subscribe((event) => {
      if (event === 'resync') return;
      const told = event.audience.includes(office.unit('anBinh.counter'));
      if (told) news.push(`${event.kind} ${event.subject}`);
    });
    await send(COUNTER[0], task, 'claim', { version: 1 });
    await send(COUNTER[0], task, 'complete', { version: 2, outcome: 'accept', form: { documentsComplete: true } });
    const expected = [`tasks.changed ${task.id}`, `dossier.changed ${dossierId}`];
    await until('both are told', () => expected.every((each) => news.includes(each)));
    subscription.unsubscribe();
  });

  describe('complete', () => {
    it('names every field at fault and leaves the task as it was', async () => {
      const { task } = await fresh();
      await send(COUNTER[0], task, 'claim', { version: 1 });
      const bad = { version: 2, outcome: 'supplement', form: { scannedPages: -1 } };
      const { status, body } = await send(COUNTER[0], task, 'complete', bad);
      expect(status).toBe(422);
      const paths = (body as { errors: { path: string }[] }).errors.map((error) => error.path).sort();
      expect(paths).toEqual(['form.documentsComplete', 'form.scannedPages', 'reason']);
      const unknown = { version: 2, outcome: 'toString', form: { documentsComplete: true } };
      expect((await send(COUNTER[0], task, 'complete', unknown)).body).toMatchObject({ errors: [{ path: 'outcome' }] });
      expect(await show(COUNTER[0], task.id)).toMatchObject({ state: 'claimed', version: 2 });
    });

    it('needs a claim first, and is done once however often it is sent', async () => {
      const { dossierId, task } = await fresh();
      const done = { outcome: 'accept', form: { documentsComplete: true } };
      expect(await send(COUNTER[0], task, 'complete', { version: 1, ...done })).toMatchObject({
        status: 409,
        body: { code: 'task-state' },
      });
      await send(COUNTER[0], task, 'claim', { version: 1 });
      const twice = await Promise.all([1, 2].map(() => send(COUNTER[0], task, 'complete', { version: 2, ...done })));
      expect(twice.map((answer) => answer.status)).toEqual([200, 200]);
      const opened = await office.app
        .get(Database)
        .query(`SELECT id FROM task WHERE dossier_id = $1 AND element_id = 'examine'`, [dossierId]);
      expect(opened).toHaveLength(1);
      expect(
        await send(COUNTER[0], task, 'complete', { version: 2, ...done, outcome: 'supplement', reason: 'x' }),
      ).toMatchObject({
        status: 409,
        body: { state: 'completed', by: { id: office.person('anBinh.reception') } },
      });
    });
  });

  it('is not completed once more with other answers or another reason', async () => {
    const { task } = await fresh();
    await send(COUNTER[0], task, 'claim', { version: 1 });
    const done = { version: 2, outcome: 'accept', form: { documentsComplete: true, scannedPages: 3 } };
    const answers: [object, number][] = [
      [done, 200],
      // The same with its fields in another order.
      [{ ...done, form: { scannedPages: 3, documentsComplete: true } }, 200],
      [{ ...done, form: { ...done.form, scannedPages: 4 } }, 409],
      [{ ...done, reason: 'Khác' }, 409],
      [{ ...done, form: {} }, 409],
      [{ ...done, form: { ...done.form, nothing: 1 } }, 409],
    ];
    for (const [body, status] of answers)
      expect([body, (await send(COUNTER[0], task, 'complete', body)).status]).toEqual([body, status]);
    expect(await show(COUNTER[0], task.id)).toMatchObject({ version: 3, form: { data: done.form } });
  });

  describe('the head', () => {
    it('sees who could do it, and gives it to one of them', async () => {
      const { task } = await fresh();
      const agent = await office.as(HEAD);
      const { body } = await agent.get(`/api/tasks/${task.id}/candidates`).expect(200);
      const people = (body as { items: { accountId: string; openTasks: number }[] }).items;
      const ids = people.map((person) => person.accountId).sort();
      expect(ids).toEqual([office.person('anBinh.reception'), office.person('anBinh.reception2')].sort());
      const accountId = office.person('anBinh.reception2');
      expect((await send(COUNTER[0], task, 'assign', { version: 1, accountId })).status).toBe(403);
      expect((await send(HEAD, task, 'assign', { version: 1, accountId })).body).toEqual({ version: 2 });
      expect(await show(COUNTER[1], task.id)).toMatchObject({ state: 'claimed', canComplete: true, claimedAt: null });
      const outsider = { version: 2, accountId: office.person('anBinh.culture') };
      expect(await send(HEAD, task, 'assign', outsider)).toMatchObject({ status: 422, body: { code: 'task-holder' } });
    });

    it('hands it to another unit of the own tree only, with a reason', async () => {
      const { dossierId, task } = await fresh();
      const to = { unitId: office.unit('anBinh.culture'), accountId: office.person('anBinh.culture') };
      // Heads the counter, which has nothing below it.
      const reason = 'Quá tải';
      expect(await send(HEAD, task, 'reassign', { version: 1, ...to })).toMatchObject({ status: 422 });
      const elsewhere = { version: 1, unitId: office.unit('benThuong.counter'), reason };
      expect(await send('chutich.anbinh', task, 'reassign', elsewhere)).toMatchObject({
        status: 422,
        body: { reason: 'outside-subtree' },
      });
      expect((await send('chutich.anbinh', task, 'reassign', { version: 1, ...to, reason })).status).toBe(200);
      expect(await show('chuyenvien.vhxh.anbinh', task.id)).toMatchObject({
        unit: { id: to.unitId },
        roles: ['specialist'],
        canComplete: true,
      });
      await (await office.as('truongphong.vhxh.anbinh')).get(`/api/dossiers/${dossierId}`).expect(200);
    });
  });

  describe('whoever has moved to another agency', () => {
    it('leaves tasks behind, those in hand and those done', async () => {
      const held = await fresh();
      const done = await fresh();
      for (const { task } of [held, done]) await send(COUNTER[1], task, 'claim', { version: 1 });
      const completion = { version: 2, outcome: 'accept', form: { documentsComplete: true } };
      await send(COUNTER[1], done.task, 'complete', completion);
      const mine = async () =>
        (await (await office.as(COUNTER[1])).get('/api/tasks?scope=mine').expect(200)).body as { total: number };
      expect((await mine()).total).toBeGreaterThan(0);
      const database = office.app.get(Database);
      const move = (from: string, to: string) =>
        database.query(`UPDATE post SET unit_id = $3 WHERE person_id = $1 AND unit_id = $2`, [
          office.person('anBinh.reception2'),
          office.unit(from),
          office.unit(to),
        ]);
      await move('anBinh.counter', 'benThuong.counter');
      try {
        const agent = await office.as(COUNTER[1]);
        for (const { task } of [held, done]) await agent.get(`/api/tasks/${task.id}`).expect(404);
        expect((await send(COUNTER[1], held.task, 'complete', completion)).status).toBe(404);
        expect((await send(COUNTER[1], held.task, 'comment', { text: 'x' })).status).toBe(404);
        expect((await send(COUNTER[1], done.task, 'recall', { version: 3 })).status).toBe(404);
        expect((await mine()).total).toBe(0);
      } finally {
        await move('benThuong.counter', 'anBinh.counter');
      }
      // The head gives it to somebody who is there.
      const accountId = office.person('anBinh.reception');
      expect((await send(HEAD, held.task, 'assign', { version: 2, accountId })).status).toBe(200);
    });
  });

  it('and their dossier can be referred to while somebody works on them: such a wait could be a deadlock', async () => {
    const { dossierId, task } = await fresh();
    const database = office.app.get(Database);
    await database.transaction(async (tx) => {
      await lockDossier(tx, dossierId);
      await lockTask(tx, task.id);
      // What a foreign key asks for.
      const refer = (table: string, id: string) =>
        database.query(`SELECT FROM ${table} WHERE id = $1 FOR KEY SHARE NOWAIT`, [id]);
      expect(await refer('dossier', dossierId)).toHaveLength(1);
      expect(await refer('task', task.id)).toHaveLength(1);
      await expect(
        database.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE NOWAIT', [task.id]),
      ).rejects.toThrow(/could not obtain lock/);
    });
  });

  describe('comments', () => {
    it('change neither version nor due time', async () => {
      const { task } = await fresh();
      const { status } = await send(COUNTER[0], task, 'comment', { text: 'Đã gọi điện cho người nộp' });
      expect(status).toBe(200);
      const after = await show(COUNTER[0], task.id);
      expect(after).toMatchObject({
        version: task.version,
        dueAt: task.dueAt,
        comments: [{ text: 'Đã gọi điện cho người nộp', author: { name: 'Nguyễn Thị Bích' } }],
      });
      expect((await send('hotich.anbinh', task, 'comment', { text: 'x' })).status).toBe(404);
    });
  });

  describe('a role that leads nowhere', () => {
    it('leaves the task with the competent agency, where its leader hands it on', async () => {
      const { id } = await office.takeIn(COUNTER[0], '1.001193');
      const database = office.app.get(Database);
      const office02 = office.unit('anBinh.office');
      await database.query(`UPDATE unit SET kind = 'renamed' WHERE kind = 'officeDivision'`);
      try {
        await office.perform(COUNTER[0], id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
      } finally {
        await database.query(`UPDATE unit SET kind = 'officeDivision' WHERE kind = 'renamed'`);
      }
      const lost = await office.taskOf('chutich.anbinh', id, 'examine');
      expect(lost).toMatchObject({
        unit: { id: office.unit('anBinh.committee') },
        unresolvedRoles: ['officeDivision.civilStatusOfficer'],
        actions: ['assign', 'reassign', 'extend', 'comment'],
      });
      const to = { unitId: office02, accountId: office.person('anBinh.civilStatus'), reason: 'Đơn vị đổi tên' };
      expect((await send('chutich.anbinh', lost, 'reassign', { version: lost.version, ...to })).status).toBe(200);
      expect(await show('hotich.anbinh', lost.id)).toMatchObject({ unresolvedRoles: null, canComplete: true });
    });
  });

  describe('a unit that is closed', () => {
    it('passes its open tasks on to the unit that takes over', async () => {
      const { dossierId, task } = await fresh();
      await send(COUNTER[0], task, 'claim', { version: 1 });
      const database = office.app.get(Database);
      const [from, to] = [office.unit('anBinh.counter'), office.unit('benThuong.counter')];
      await database.query(`UPDATE unit SET valid_to = $2, successor_id = $3 WHERE id = $1`, [
        from,
        office.clock.now(),
        to,
      ]);
      try {
        const successors = office.app.get(TaskSuccessors);
        expect(await successors.sweep()).toBeGreaterThan(0);
        expect(await successors.sweep()).toBe(0);
      } finally {
        await database.query(`UPDATE unit SET valid_to = NULL, successor_id = NULL WHERE id = $1`, [from]);
      }
      expect(await show('tiepnhan.benthuong', task.id)).toMatchObject({
        unit: { id: to },
        state: 'open',
        assignee: null,
        canClaim: true,
      });
      const agent = await office.as('tiepnhan.benthuong');
      const { body } = await agent.get(`/api/dossiers/${dossierId}/history?limit=100`).expect(200);
      const lines = (body as { items: { text: { vi: string } }[] }).items.map((item) => item.text.vi);
      expect(lines).toContain('Chuyển bước “Kiểm tra và tiếp nhận hồ sơ” sang đơn vị kế thừa');
    });
  });
});
