import { readFile } from 'node:fs/promises';
import { type Done, formOf, type Office, openOffice, type TaskView } from '../support/office.js';

interface Detail extends TaskView {
  escalations: { code: string; name: { vi: string; en: string }; interrupting: boolean }[];
}

const HEAD = 'truongphong.kt.anbinh';
const SPECIALIST = 'chuyenvien.kt.anbinh';
const COUNTER = 'tiepnhan.anbinh';
const reason = 'Hai quy hoạch chồng nhau, cần Chủ tịch quyết';

/** Building permit: while the specialist appraises, the division's head may ask the chair for direction. */
describe('an escalation that a leader throws', () => {
  let office: Office;
  let plain: (Done & { task: string; output?: Record<string, unknown> })[];

  beforeAll(async () => {
    office = await openOffice();
    const file = await readFile('processes/1.013225/scenarios/house.json', 'utf8');
    plain = (JSON.parse(file) as { when: typeof plain }).when;
  });
  afterAll(() => office?.close());

  const appraised = async (): Promise<string> => {
    const { id } = await office.takeIn(COUNTER, '1.013225');
    for (const [username, task] of [
      [COUNTER, 'intake'],
      [HEAD, 'assignCase'],
      [SPECIALIST, 'inspectSite'],
    ] as const) {
      const { outcome, output } = plain.find((step) => step.task === task)!;
      await office.perform(username, id, task, { outcome, form: formOf(output) });
    }
    return id;
  };
  const stepOf = (username: string, id: string, element: string) =>
    office.taskOf(username, id, element) as Promise<Detail>;
  const raise = async (username: string, task: Detail, change: object = {}) =>
    (await office.as(username))
      .post(`/api/tasks/${task.id}/escalate`)
      .send({ version: task.version, code: 'direction', reason, ...change });
  const steps = async (id: string) =>
    (
      (await (await office.as(HEAD)).get(`/api/dossiers/${id}`).expect(200)).body as {
        steps: { elementId: string; state: string; assignee: { name: string } | null; reason: string | null }[];
      }
    ).steps
      .slice(3)
      .map(({ elementId, state }) => `${elementId} ${state}`);

  it('is offered to the leader alone, is handled as the model says, and is told in the history', async () => {
    const id = await appraised();
    const seen = await stepOf(SPECIALIST, id, 'appraise');
    expect([seen.actions.includes('escalate'), seen.escalations]).toEqual([false, []]);
    const task = await stepOf(HEAD, id, 'appraise');
    expect(task.actions).toContain('escalate');
    const name = { vi: 'Xin ý kiến chỉ đạo của Chủ tịch', en: 'Ask the chair for direction' };
    expect(task.escalations).toEqual([{ code: 'direction', name, interrupting: true }]);

    const { status, body } = await raise(HEAD, task);
    expect([status, body]).toEqual([200, { version: task.version + 1, ended: true }]);
    expect(await steps(id)).toEqual(['appraise cancelled', 'direct open']);
    const { id: direct } = await stepOf('chutich.anbinh', id, 'direct');
    const work = await (await office.as('chutich.anbinh')).get(`/api/tasks/${direct}/work`).expect(200);
    expect(work.body).toMatchObject({ raised: { name, reason }, sentBack: null });
    await office.perform('chutich.anbinh', id, 'direct', { outcome: 'directed', reason: 'Theo quy hoạch chung' });
    expect(await steps(id)).toEqual(['appraise cancelled', 'direct completed', 'appraise claimed']);
    expect((await stepOf(SPECIALIST, id, 'appraise')).actions).toContain('complete');

    const history = await (await office.as(COUNTER)).get(`/api/dossiers/${id}/history?limit=100`).expect(200);
    const { items } = history.body as { items: { text: { vi: string; en: string } }[] };
    expect(items.map(({ text }) => text)).toContainEqual({
      vi: `Lãnh đạo nêu “${name.vi}” ở bước “Thẩm định hồ sơ”, lý do: ${reason}`,
      en: `A leader raised “${name.en}” at “Appraise the dossier”, reason: ${reason}`,
    });
  });

  it('is one when it comes twice, and refused to whoever still sees the step as it was', async () => {
    const id = await appraised();
    const task = await stepOf(HEAD, id, 'appraise');
    const answers = await Promise.all([raise(HEAD, task), raise(HEAD, task)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await steps(id)).toEqual(['appraise cancelled', 'direct open']);
    const late = await raise('chutich.anbinh', task);
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'task-changed']);
    expect(await steps(id)).toEqual(['appraise cancelled', 'direct open']);
  });

  it.each([
    ['the person who does the step', SPECIALIST, {}, 403, 'task-forbidden'],
    ['a leader elsewhere in the commune', 'truongphong.vhxh.anbinh', {}, 404, 'task-not-found'],
    ['a leader of another commune', 'chutich.benthuong', {}, 404, 'task-not-found'],
    ['a code that the model does not handle', HEAD, { code: 'DIRECTION' }, 422, 'task-escalation'],
    ['no reason', HEAD, { reason: '  ' }, 422, 'invalid-input'],
    ['another version', HEAD, { version: 99 }, 409, 'task-changed'],
  ])('is refused: %s', async (_, username, change, status, code) => {
    const id = await appraised();
    const answer = await raise(username, await stepOf(HEAD, id, 'appraise'), change);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    expect(await steps(id)).toEqual(['appraise claimed']);
    if (code === 'task-escalation')
      expect((answer.body as { detail: string }).detail).toBe('Có thể chọn: Xin ý kiến chỉ đạo của Chủ tịch.');
  });

  it('is not offered where the model handles none', async () => {
    const { id } = await office.takeIn(COUNTER, '1.013225');
    const task = await stepOf('chutich.anbinh', id, 'intake');
    expect([task.actions.includes('escalate'), task.escalations]).toEqual([false, []]);
    const answer = await raise('chutich.anbinh', task);
    expect([answer.status, (answer.body as { detail: string }).detail]).toEqual([
      422,
      'Quy trình không xử lý nội dung nào ở bước này.',
    ]);
  });
});
