import { Database } from '../../src/platform/database/database.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Office, openOffice, type TaskView } from '../support/office.js';

const COUNTER = 'tiepnhan.anbinh';
const HEAD = 'phochutich.anbinh';

describe('recall', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const send = async (username: string, task: { id: string }, command: string, body: object) =>
    (await office.as(username)).post(`/api/tasks/${task.id}/${command}`).send(body);
  const show = async (username: string, id: string) =>
    (await (await office.as(username)).get(`/api/tasks/${id}`).expect(200)).body as TaskView;

  const accepted = { outcome: 'accept', form: { documentsComplete: true } };
  const EXAMINER = 'hotich.anbinh';

  const examined = async (): Promise<{ dossierId: string; task: TaskView }> => {
    const { id: dossierId } = await office.takeIn(COUNTER, '1.001193');
    await office.perform(COUNTER, dossierId, 'intake', accepted);
    const task = await office.taskOf(EXAMINER, dossierId, 'examine');
    await office.perform(EXAMINER, dossierId, 'examine', { outcome: 'pass' });
    return { dossierId, task: await show(EXAMINER, task.id) };
  };
  const recall = async (task: TaskView): Promise<TaskView> => {
    const { body, status } = await send(EXAMINER, task, 'recall', { version: task.version });
    expect(status).toBe(200);
    return show(EXAMINER, (body as { taskId: string }).taskId);
  };

  it('takes a step back until somebody has taken up the next one', async () => {
    const { dossierId, task } = await examined();
    expect(task).toMatchObject({ state: 'completed', canRecall: true });
    expect((await send('chutich.anbinh', task, 'recall', { version: task.version })).status).toBe(403);
    const reopened = await recall(task);
    expect(reopened).toMatchObject({ state: 'claimed', elementId: 'examine', canComplete: true });
    expect(await show(EXAMINER, task.id)).toMatchObject({ canRecall: false });

    await office.perform(EXAMINER, dossierId, 'examine', { outcome: 'pass' });
    const next = await office.taskOf(HEAD, dossierId, 'sign');
    await send(HEAD, next, 'claim', { version: next.version });
    const again = await show(EXAMINER, reopened.id);
    expect(again).toMatchObject({ state: 'completed', canRecall: false });
    expect(await send(EXAMINER, again, 'recall', { version: again.version })).toMatchObject({
      status: 409,
      body: { code: 'task-recall', reason: 'taken-up' },
    });
    // The recalled step leaves its trace, and the procedure goes on as if nothing had happened.
    await office.perform(HEAD, dossierId, 'sign', { outcome: 'sign' });
    const { body: page } = await (await office.as(COUNTER)).get(`/api/dossiers/${dossierId}`).expect(200);
    const states = (page as { steps: { elementId: string; state: string }[] }).steps;
    expect(states.map((step) => `${step.elementId} ${step.state}`)).toEqual([
      'intake completed',
      'examine completed',
      'sign cancelled',
      'examine completed',
      'sign completed',
      'bookAndSeal open',
    ]);
  });

  it('gives no time: the step is due when it was', async () => {
    const { task } = await examined();
    await office.clock.moveTo(new Date(office.clock.now().getTime() + 30 * 60_000));
    expect((await recall(task)).dueAt).toBe(task.dueAt);
  });

  describe('the ladder', () => {
    interface Alert {
      id: string;
      level: string;
      next: { at: string } | null;
      task: { id: string } | null;
      dossier: { id: string };
      state: string;
    }
    const CULTURE = 'truongphong.vhxh.anbinh';
    const CHAIR = 'chutich.anbinh';
    const assigned = { outcome: 'assigned', form: {} };
    const alertsOf = async (username: string, dossierId: string): Promise<Alert[]> => {
      const { body } = await (await office.as(username)).get('/api/alerts?limit=100').expect(200);
      return (body as { items: Alert[] }).items.filter((alert) => alert.dossier.id === dossierId);
    };
    /** Care admission at the head's desk; the step has one working day. */
    const atHead = async (): Promise<{ dossierId: string; task: TaskView }> => {
      const { id: dossierId } = await office.takeIn(COUNTER, '2.000286');
      await office.perform(COUNTER, dossierId, 'intake', accepted);
      return { dossierId, task: await office.taskOf(CULTURE, dossierId, 'assignCommune') };
    };
    const completeAndRecall = async (dossierId: string, task: TaskView): Promise<TaskView> => {
      await office.perform(CULTURE, dossierId, 'assignCommune', assigned);
      const done = await show(CULTURE, task.id);
      const { body, status } = await send(CULTURE, done, 'recall', { version: done.version });
      expect(status).toBe(200);
      return show(CULTURE, (body as { taskId: string }).taskId);
    };
    const levels = (subjectId: string) =>
      office.app
        .get(Database)
        .query<{ key: string; state: string; dueAt: Date }>(
          `SELECT key, state, due_at AS "dueAt" FROM deadline_level WHERE subject_id = $1 ORDER BY due_at, position`,
          [subjectId],
        );
    const sweep = () => office.app.get(Sweeps).runAll();

    it('goes on where it stood: what was told is not told again, what was to come comes when it was to', async () => {
      const { dossierId, task } = await atHead();
      const before = await levels(task.id);
      expect(before.map(({ key }) => key)).toEqual(['dueSoon', 'due', 'late4h', 'late1d']);
      // Past due, before the next level.
      await office.clock.moveTo(new Date(before[1]!.dueAt.getTime() + 60_000));
      await sweep();
      const [alert] = await alertsOf(CULTURE, dossierId);
      expect(alert).toMatchObject({ level: 'due' });

      const again = await completeAndRecall(dossierId, task);
      expect(await levels(again.id)).toEqual([
        { ...before[0], state: 'fired' },
        { ...before[1], state: 'fired' },
        { ...before[2], state: 'armed' },
        { ...before[3], state: 'armed' },
      ]);
      expect(await levels(task.id)).toEqual([]);
      await sweep();
      // The very alert is open again, and names the level to come.
      expect(await alertsOf(CULTURE, dossierId)).toEqual([
        expect.objectContaining({
          id: alert!.id,
          level: 'due',
          next: expect.objectContaining({ at: alert!.next!.at }),
        }),
      ]);
      await office.clock.moveTo(new Date(before[3]!.dueAt.getTime() + 60_000));
      await sweep();
      expect(await alertsOf(CHAIR, dossierId)).toMatchObject([
        { id: alert!.id, level: 'late1d', task: { id: again.id } },
      ]);
    });

    it('is not silenced by completing and recalling after its last level', async () => {
      const { dossierId, task } = await atHead();
      const [last] = (await levels(task.id)).slice(-1);
      await office.clock.moveTo(new Date(last!.dueAt.getTime() + 60_000));
      await sweep();
      expect(await alertsOf(CHAIR, dossierId)).toHaveLength(1);
      await completeAndRecall(dossierId, task);
      expect(await alertsOf(CHAIR, dossierId)).toMatchObject([{ level: 'late1d', state: 'open' }]);
    });

    it('leaves answers answered', async () => {
      const { dossierId, task } = await atHead();
      const [last] = (await levels(task.id)).slice(-1);
      await office.clock.moveTo(new Date(last!.dueAt.getTime() + 60_000));
      await sweep();
      const [alert] = await alertsOf(CHAIR, dossierId);
      const { version } = alert as never as { version: number };
      await (await office.as(CHAIR)).post(`/api/alerts/${alert!.id}/acknowledge`).send({ version }).expect(200);
      await completeAndRecall(dossierId, task);
      expect(await alertsOf(CHAIR, dossierId)).toEqual([]);
      expect(await alertsOf(CULTURE, dossierId)).toHaveLength(1);
    });
  });

  it.each([
    ['1.001193', 'counter', 'received', 'examine'],
    ['1.001193', 'online', 'registered', 'examine'],
    ['2.000286', 'counter', 'received', 'assignCommune'],
  ])('gives an intake of %s (%s) back its status', async (procedure, channel, status, next) => {
    const { id } = await office.takeIn(COUNTER, procedure, (body) => void (body.channel = channel));
    const dossier = async () => {
      const { body } = await (await office.as(COUNTER)).get(`/api/dossiers/${id}`).expect(200);
      const {
        status: now,
        sentence,
        steps,
      } = body as {
        status: { key: string };
        sentence: unknown;
        steps: { elementId: string; state: string; closedAt: string | null }[];
      };
      const open = steps.filter((step) => step.closedAt === null).map((step) => step.elementId);
      return { status: now.key, sentence, open };
    };
    const before = await dossier();
    expect(before).toMatchObject({ status, open: ['intake'] });
    const task = await office.taskOf(COUNTER, id, 'intake');
    await office.perform(COUNTER, id, 'intake', accepted);
    expect(await dossier()).toMatchObject({ status: 'processing', open: [next] });
    const done = await show(COUNTER, task.id);
    expect(done).toMatchObject({ canRecall: true });
    expect((await send(COUNTER, done, 'recall', { version: done.version })).status).toBe(200);
    expect(await dossier()).toEqual(before);
    // And it can be accepted again.
    await office.perform(COUNTER, id, 'intake', accepted);
    expect(await dossier()).toMatchObject({ status: 'processing', open: [next] });
  });

  it('is not for a step that made the result ready: the dossier has its status, and its clock has stopped', async () => {
    const { dossierId } = await examined();
    await office.perform(HEAD, dossierId, 'sign', { outcome: 'sign' });
    const task = await office.taskOf('vanthu.anbinh', dossierId, 'bookAndSeal');
    const form = { registerNumber: '45/2026', registeredOn: '2026-11-23' };
    await office.perform('vanthu.anbinh', dossierId, 'bookAndSeal', { outcome: 'done', form });
    const done = await show('vanthu.anbinh', task.id);
    expect(done).toMatchObject({ state: 'completed', canRecall: false });
    expect(await send('vanthu.anbinh', done, 'recall', { version: done.version })).toMatchObject({
      status: 409,
      body: { reason: 'not-reversible' },
    });
  });
});
