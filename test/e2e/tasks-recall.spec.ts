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
