import { Database } from '../../src/platform/database/database.service.js';
import { type Office, openOffice, type TakenIn } from '../support/office.js';

interface Extension {
  dueAt: string | null;
  latestAt: string | null;
  given: number;
  max: number;
  choices: { to: string; adds: { vi: string } }[];
  refusal: { vi: string } | null;
}

/** Care admission: the division's head has one working day to assign; 24 November 2026 is a holiday. */
describe('more time for a step', () => {
  let office: Office;
  const head = 'truongphong.vhxh.anbinh';
  const chair = 'chutich.anbinh';
  const reason = 'Phải xác minh tại thôn';

  beforeAll(async () => {
    office = await openOffice({ worker: true });
  });
  afterAll(() => office?.close());

  const accepted = async (): Promise<TakenIn> => {
    const dossier = await office.takeIn('tiepnhan.anbinh', '2.000286');
    const form = { documentsComplete: true };
    await office.perform('tiepnhan.anbinh', dossier.id, 'intake', { outcome: 'accept', form });
    return dossier;
  };
  const rows = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
    office.app.get(Database).query<Row>(sql, values);
  const roomOf = async (username: string, taskId: string): Promise<Extension> =>
    (await (await office.as(username)).get(`/api/tasks/${taskId}/extension`).expect(200)).body as Extension;
  const extend = async (username: string, taskId: string, body: object) =>
    (await office.as(username)).post(`/api/tasks/${taskId}/extend`).send({ reason, ...body });
  const levels = (taskId: string) =>
    rows<{ key: string; state: string; at: Date }>(
      `SELECT key, state, due_at AS at FROM deadline_level WHERE subject_id = $1 AND state <> 'closed' ORDER BY due_at, position`,
      [taskId],
    );

  it('moves the limit of the step alone, arms its ladder anew and journals who gave it and why', async () => {
    const dossier = await accepted();
    const task = await office.taskOf(head, dossier.id, 'assignCommune');
    expect(task.actions).toContain('extend');
    const room = await roomOf(head, task.id);
    expect(room).toMatchObject({ dueAt: task.dueAt, latestAt: dossier.promisedAt, given: 0, max: 2, refusal: null });
    const to = room.choices.find(({ adds }) => adds.vi === '2 ngày làm việc')!.to;
    const answer = await extend(head, task.id, { dueAt: room.dueAt, to });
    expect([answer.status, answer.body]).toEqual([200, { dueAt: to, given: 1, max: 2 }]);
    const after = await office.taskOf(head, dossier.id, 'assignCommune');
    expect(after).toMatchObject({ dueAt: to, version: task.version });
    const { body } = await (await office.as(head)).get(`/api/dossiers/${dossier.id}`).expect(200);
    expect((body as { clock: object }).clock).toMatchObject({
      dueAt: dossier.promisedAt,
      promisedAt: dossier.promisedAt,
    });
    const armed = await levels(task.id);
    expect(armed.map(({ key, state }) => `${key} ${state}`)).toEqual(
      ['dueSoon', 'due', 'late4h', 'late1d'].map((key) => `${key} armed`),
    );
    expect(armed[1]!.at.toISOString()).toBe(to);
    const history = await (await office.as(head)).get(`/api/dossiers/${dossier.id}/history`).expect(200);
    const texts = (history.body as { items: { text: { vi: string } }[] }).items.map(({ text }) => text.vi);
    expect(texts.find((text) => text.startsWith('Gia hạn bước'))).toMatch(
      / đến 08:00 27\/11\/2026, lý do: Phải xác minh/,
    );
  });

  it('settles the alert, answered by whoever gave the time, and raises it again when the new limit passes', async () => {
    const dossier = await accepted();
    const { id } = await office.taskOf(head, dossier.id, 'assignCommune');
    await office.clock.moveTo('2026-11-25T07:00:00.000Z');
    const alerts = async (username: string, state: string) =>
      (
        (await (await office.as(username)).get(`/api/alerts?state=${state}&limit=100`).expect(200)).body as {
          items: {
            task: { id: string } | null;
            canExtend: boolean;
            lastAnswer: { answer: string } | null;
            level: string;
          }[];
        }
      ).items.filter(({ task }) => task?.id === id);
    expect(await alerts(head, 'open')).toMatchObject([{ canExtend: true, level: 'late4h' }]);
    const { dueAt, choices } = await roomOf(chair, id);
    const { to } = choices[1]!;
    expect(to).toBe('2026-11-26T07:00:00.000Z');
    expect((await extend(chair, id, { dueAt, to })).status).toBe(200);
    expect(await alerts(head, 'open')).toEqual([]);
    expect(await alerts(chair, 'closed')).toMatchObject([{ lastAnswer: { answer: 'extended' } }]);
    await office.clock.moveTo('2026-11-26T07:01:00.000Z');
    expect(await alerts(head, 'open')).toMatchObject([{ level: 'due' }]);
    const twice = await rows(
      `SELECT 1 FROM alert_notice n JOIN alert a ON a.id = n.alert_id WHERE a.subject_id = $1
        GROUP BY n.level_id, n.account_id, n.channel HAVING count(*) > 1`,
      [id],
    );
    expect(twice).toEqual([]);
  });

  it('refuses what is not allowed, and says what is', async () => {
    const dossier = await accepted();
    const { id } = await office.taskOf(head, dossier.id, 'assignCommune');
    const { dueAt, choices, latestAt } = await roomOf(head, id);
    const past = new Date(Date.parse(latestAt!) + 60_000).toISOString();
    const tooFar = await extend(head, id, { dueAt, to: past });
    expect([tooFar.status, (tooFar.body as { reason: string; latestAt: string }).reason]).toEqual([
      422,
      'past-dossier',
    ]);
    expect((tooFar.body as { detail: string }).detail).toContain('hạn trả kết quả của hồ sơ');
    const earlier = await extend(head, id, { dueAt, to: office.clock.now().toISOString() });
    expect([earlier.status, (earlier.body as { reason: string }).reason]).toEqual([422, 'not-later']);
    const [first, second, third] = choices;
    expect((await extend(head, id, { dueAt, to: first!.to, reason: ' ' })).status).toBe(422);
    expect((await extend(head, id, { dueAt, to: first!.to })).status).toBe(200);
    const stale = await extend(chair, id, { dueAt, to: second!.to });
    expect([stale.status, (stale.body as { dueAt: string }).dueAt]).toEqual([409, first!.to]);
    expect((await extend(chair, id, { dueAt: first!.to, to: second!.to })).status).toBe(200);
    const tooOften = await extend(chair, id, { dueAt: second!.to, to: third!.to });
    expect([tooOften.status, (tooOften.body as { reason: string }).reason]).toEqual([422, 'too-often']);
    expect((await roomOf(chair, id)).refusal?.vi).toBe('Bước này đã được gia hạn 2 lần, tối đa 2 lần.');
  });

  it('lets only one of two leaders win', async () => {
    const dossier = await accepted();
    const { id } = await office.taskOf(head, dossier.id, 'assignCommune');
    const { dueAt, choices } = await roomOf(head, id);
    const both = await Promise.all([
      extend(head, id, { dueAt, to: choices[0]!.to }),
      extend(chair, id, { dueAt, to: choices[1]!.to }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const armings = await rows(`SELECT DISTINCT arming FROM deadline_level WHERE subject_id = $1 AND state = 'armed'`, [
      id,
    ]);
    expect(armings).toEqual([{ arming: 2 }]);
  });

  it('is for those who lead the unit that holds the step', async () => {
    const dossier = await accepted();
    const { id } = await office.taskOf(head, dossier.id, 'assignCommune');
    const { dueAt, choices } = await roomOf(head, id);
    const to = choices[0]!.to;
    const expected: Record<string, number> = {
      'chuyenvien.vhxh.anbinh': 403,
      'tiepnhan.anbinh': 403,
      'chutich.benthuong': 404,
      'giamdoc.soyte': 404,
      quantri: 404,
    };
    for (const [username, status] of Object.entries(expected)) {
      const agent = await office.as(username);
      expect([username, (await agent.get(`/api/tasks/${id}/extension`)).status]).toEqual([username, status]);
      expect([username, (await extend(username, id, { dueAt, to })).status]).toEqual([username, status]);
    }
    expect((await office.agent().get(`/api/tasks/${id}/extension`)).status).toBe(401);
    expect((await office.taskOf(head, dossier.id, 'assignCommune')).dueAt).toBe(dueAt);
    await office.perform(head, dossier.id, 'assignCommune', { outcome: 'assigned' });
    expect((await extend(head, id, { dueAt, to })).status).toBe(409);
  });
});
