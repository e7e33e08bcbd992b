import { Database } from '../../src/platform/database/database.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { type Office, openOffice, type TakenIn } from '../support/office.js';

interface AlertView {
  id: string;
  version: number;
  kind: string;
  severity: string;
  level: string;
  state: string;
  task: { id: string; version: number; name: string } | null;
  told: { name: string; channel: string }[];
  next: { at: string } | null;
  remaining: { text: { vi: string; en: string } };
  canReassign: boolean;
}

/** Care admission: the first internal step has one working day; 24 November 2026 is a holiday. */
describe('clocks, ladders and alerts', () => {
  let office: Office;
  const head = 'truongphong.vhxh.anbinh';

  beforeAll(async () => {
    office = await openOffice({ worker: true });
  });
  afterAll(() => office?.close());

  const alertsOf = async (username: string, state = 'open'): Promise<{ items: AlertView[]; total: number }> =>
    (await (await office.as(username)).get(`/api/alerts?state=${state}`).expect(200)).body as never;
  const mine = async (username: string, dossier: TakenIn, state = 'open'): Promise<AlertView[]> =>
    (await alertsOf(username, state)).items.filter(
      (alert) => (alert as never as { dossier: { id: string } }).dossier.id === dossier.id,
    );
  const rows = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
    office.app.get(Database).query<Row>(sql, values);
  const accepted = async (): Promise<TakenIn> => {
    const dossier = await office.takeIn('tiepnhan.anbinh', '2.000286');
    await office.perform('tiepnhan.anbinh', dossier.id, 'intake', {
      outcome: 'accept',
      form: { documentsComplete: true },
    });
    return dossier;
  };

  it('starts the clock of the dossier and of each step, in working time', async () => {
    const dossier = await accepted();
    const task = await office.taskOf(head, dossier.id, 'assignCommune');
    expect(task.dueAt).toBe('2026-11-25T01:00:00.000Z');
    const { body } = await (await office.as(head)).get(`/api/dossiers/${dossier.id}`).expect(200);
    const { clock } = body as { clock: { dueAt: string; promisedAt: string; state: string } };
    // 25 working days after Monday 23 November, at closing, leaving out 24 November.
    expect(clock).toMatchObject({
      dueAt: '2026-12-29T10:00:00.000Z',
      promisedAt: '2026-12-29T10:00:00.000Z',
      state: 'onTrack',
    });
    expect(dossier.promisedAt).toBe('2026-12-29T10:00:00.000Z');
  });

  it('pauses while the applicant completes the papers and moves the due date by the working time waited', async () => {
    const dossier = await office.takeIn('tiepnhan.anbinh', '2.000286');
    const form = { documentsComplete: false, missing: [{ item: 'Giấy khai sinh', reason: 'Chưa có bản sao' }] };
    await office.perform('tiepnhan.anbinh', dossier.id, 'intake', {
      outcome: 'supplement',
      reason: 'Thiếu giấy',
      form,
    });
    const [paused] = await rows<{ paused_at: Date }>(`SELECT paused_at FROM dossier_clock WHERE dossier_id = $1`, [
      dossier.id,
    ]);
    expect(paused?.paused_at?.toISOString()).toBe('2026-11-23T01:00:00.000Z');
    const levels = await rows(`SELECT 1 FROM deadline_level WHERE subject_id = $1 AND state = 'armed'`, [dossier.id]);
    expect(levels).toEqual([]);
    await office.clock.moveTo('2026-11-25T01:00:00.000Z');
    await office.perform('tiepnhan.anbinh', dossier.id, 'receiveSupplement', { outcome: 'completed' });
    const [running] = await rows<{ paused_at: Date | null; due_at: Date }>(
      `SELECT paused_at, due_at FROM dossier_clock WHERE dossier_id = $1`,
      [dossier.id],
    );
    // One working day waited: Monday 8:00 to Wednesday 8:00 over the holiday.
    expect(running?.paused_at).toBeNull();
    expect(running?.due_at.toISOString()).toBe('2026-12-30T10:00:00.000Z');
  });

  it('tells each level to the right person once, even when the worker was down over all of them', async () => {
    const dossier = await accepted();
    await office.clock.moveTo('2026-11-30T01:00:00.000Z');
    const fired = await rows<{ key: string; n: number }>(
      `SELECT key, count(*)::int AS n FROM deadline_level WHERE dossier_id = $1 AND state = 'fired' GROUP BY key ORDER BY key`,
      [dossier.id],
    );
    expect(fired).toEqual(['due', 'dueSoon', 'late1d', 'late4h'].map((key) => ({ key, n: 1 })));
    const [alert, ...more] = await mine('chutich.anbinh', dossier);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ kind: 'step', severity: 'overdue', level: 'late1d', next: null });
    expect(alert!.remaining.text.vi).toMatch(/^Quá hạn 2 ngày/);
    expect(await mine(head, dossier)).toHaveLength(1);
    const twice = await rows(
      `SELECT level_id, account_id, channel FROM alert_notice n JOIN alert a ON a.id = n.alert_id
        WHERE a.dossier_id = $1 GROUP BY 1, 2, 3 HAVING count(*) > 1`,
      [dossier.id],
    );
    expect(twice).toEqual([]);
    await office.app.get(Sweeps).runAll();
    expect((await mine('chutich.anbinh', dossier))[0]?.version).toBe(alert!.version);
  });

  it('shows an alert to nobody who was not told, and counts what it lists', async () => {
    const { total } = await alertsOf('chutich.anbinh');
    const { body } = await (await office.as('chutich.anbinh')).get('/api/alerts/count').expect(200);
    expect(body).toEqual({ count: total });
    const [alert] = (await alertsOf('chutich.anbinh')).items;
    const stranger = await office.as('chutich.benthuong');
    expect((await alertsOf('chutich.benthuong')).total).toBe(0);
    await stranger.post(`/api/alerts/${alert!.id}/acknowledge`).send({ version: alert!.version }).expect(404);
  });

  it('acknowledges with the version seen; the step stays late and the others stay told', async () => {
    const [alert] = (await alertsOf('chutich.anbinh')).items;
    const chair = await office.as('chutich.anbinh');
    await chair
      .post(`/api/alerts/${alert!.id}/acknowledge`)
      .send({ version: alert!.version + 7 })
      .expect(409);
    await chair.post(`/api/alerts/${alert!.id}/acknowledge`).send({ version: alert!.version }).expect(200);
    expect((await alertsOf('chutich.anbinh', 'acknowledged')).items.map(({ id }) => id)).toContain(alert!.id);
    expect((await alertsOf('chutich.anbinh')).items.map(({ id }) => id)).not.toContain(alert!.id);
    expect((await alertsOf(head)).items.map(({ id }) => id)).toContain(alert!.id);
    const journal = await rows(`SELECT 1 FROM audit_entry WHERE action = 'alert.acknowledged'`, []);
    expect(journal).toHaveLength(1);
  });

  it('reminds whoever holds the step', async () => {
    const [alert] = (await alertsOf(head)).items;
    const leader = await office.as(head);
    await leader
      .post(`/api/alerts/${alert!.id}/remind`)
      .send({ version: alert!.version, message: 'Xử lý trong sáng nay' })
      .expect(200);
    const messages = await rows<{ payload: { taskId: string; accountIds: string[] } }>(
      `SELECT payload FROM outbox WHERE topic = 'task.reminder' UNION ALL SELECT payload FROM outbox_sent WHERE topic = 'task.reminder'`,
      [],
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]!.payload.accountIds).toContain(office.person('anBinh.cultureHead'));
  });

  it('closes levels and alert when the step is done', async () => {
    const dossier = await accepted();
    const open = await office.taskOf(head, dossier.id, 'assignCommune');
    await office.clock.moveTo('2026-12-02T01:00:00.000Z');
    expect(await mine(head, dossier)).toHaveLength(1);
    await office.perform(head, dossier.id, 'assignCommune', { outcome: 'assigned' });
    expect(await mine(head, dossier)).toEqual([]);
    expect(await mine(head, dossier, 'closed')).toHaveLength(1);
    const left = await rows(`SELECT 1 FROM deadline_level WHERE subject_id = $1 AND state = 'armed'`, [open.id]);
    expect(left).toEqual([]);
  });

  it('reassigns from the alert by the rules of tasks', async () => {
    const dossier = await accepted();
    await office.clock.moveTo('2026-12-07T01:00:00.000Z');
    const [alert] = await mine('chutich.anbinh', dossier);
    expect(alert?.canReassign).toBe(true);
    const chair = await office.as('chutich.anbinh');
    const accountId = office.person('anBinh.cultureHead');
    await chair
      .post(`/api/alerts/${alert!.id}/reassign`)
      .send({ version: alert!.version, taskVersion: alert!.task!.version, accountId, reason: 'Gấp' })
      .expect(200);
    expect((await office.taskOf(head, dossier.id, 'assignCommune')).assignee?.id).toBe(accountId);
    expect(await mine('chutich.anbinh', dossier, 'acknowledged')).toHaveLength(1);
  });

  it('climbs the agency that holds the step, and tells the competent chair as well', async () => {
    const dossier = await accepted();
    const steps = [
      [head, 'assignCommune', { outcome: 'assigned' }],
      ['chuyenvien.vhxh.anbinh', 'appraiseCommune', { outcome: 'propose', form: { finding: 'Đúng đối tượng.' } }],
      [head, 'reviewCommune', { outcome: 'agree' }],
      ['chutich.anbinh', 'approveCommune', { outcome: 'approve' }],
      ['vanthu.anbinh', 'sendToHealth', { outcome: 'sent', form: { documentNumber: '1', documentDate: '2026-12-02' } }],
      ['truongphong.btxh', 'assignHealth', { outcome: 'assigned' }],
    ] as const;
    for (const [username, step, done] of steps) await office.perform(username, dossier.id, step, done);
    const step = await office.taskOf('chuyenvien.btxh', dossier.id, 'appraiseHealth');
    const toldOf = async (): Promise<string[]> =>
      (
        await rows<{ username: string }>(
          `SELECT DISTINCT c.username FROM alert a JOIN alert_notice n ON n.alert_id = a.id JOIN account c ON c.id = n.account_id
            WHERE a.subject_id = $1 ORDER BY 1`,
          [step.id],
        )
      ).map(({ username }) => username);
    await office.clock.moveTo(new Date(Date.parse(step.dueAt as string) + 60_000));
    expect(await toldOf()).toEqual(['chuyenvien.btxh', 'truongphong.btxh']);
    await office.clock.moveTo(new Date(Date.parse(step.dueAt as string) + 4 * 24 * 3600_000));
    // The department's own line up to its director; and the chair of the commune, whose dossier it is.
    expect(await toldOf()).toEqual(['chutich.anbinh', 'chuyenvien.btxh', 'giamdoc.soyte', 'truongphong.btxh']);
    const [alert] = await mine('giamdoc.soyte', dossier);
    expect(alert).toMatchObject({ level: 'late1d', task: { id: step.id } });
  });
});
