import { Database } from '../../src/platform/database/database.service.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { type Office, openOffice, type TakenIn, type TaskView } from '../support/office.js';
import { until } from '../support/until.js';

const CLERK = 'tiepnhan.anbinh';
const HEAD = 'truongphong.vhxh.anbinh';
const CHAIR = 'chutich.anbinh';

describe('commands to one procedure', () => {
  let office: Office;
  let db: Database;

  beforeAll(async () => {
    office = await openOffice({ worker: true });
    db = office.app.get(Database);
  });
  afterAll(() => office?.close());

  /** Sends while `hold` stands in the way, goes on when the command waits for it, and gives its answer. */
  const sendInto = async <T extends { status: number }>(
    hold: string,
    values: unknown[],
    send: () => PromiseLike<T>,
    meanwhile: (tx: Tx) => Promise<void> | void = () => undefined,
  ): Promise<T> => {
    let answer: PromiseLike<T> | undefined;
    await db.transaction(async (tx) => {
      await tx.query(hold, values);
      let answered: number | undefined;
      answer = Promise.resolve(send()).then((got) => ((answered = got.status), got));
      await until('the command waits', async () => {
        if (answered !== undefined) throw new Error(`The command was answered with ${answered} past the lock.`);
        const [waiting] = await db.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid)
            WHERE NOT l.granted AND a.datname = current_database()`,
        );
        return waiting!.n > 0;
      });
      await meanwhile(tx);
    });
    return answer!;
  };
  const holdInstance = 'SELECT 1 FROM instance WHERE business_key = $1 FOR UPDATE';
  const post = async (username: string, path: string, body: object) =>
    (await office.as(username)).post(path).send(body);
  const accepted = async (): Promise<{ dossier: TakenIn; task: TaskView }> => {
    const dossier = await office.takeIn(CLERK, '2.000286');
    await office.perform(CLERK, dossier.id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    return { dossier, task: await office.taskOf(HEAD, dossier.id, 'assignCommune') };
  };

  const roomOf = async (taskId: string): Promise<{ dueAt: string; choices: { to: string }[] }> => {
    const { body } = await (await office.as(HEAD)).get(`/api/tasks/${taskId}/extension`).expect(200);
    return body as { dueAt: string; choices: { to: string }[] };
  };

  it('count as received when they came, however long they waited', async () => {
    const dossier = await office.takeIn(CLERK, '2.000286');
    const task = await office.taskOf(CLERK, dossier.id, 'intake');
    const clerk = await office.as(CLERK);
    const came = office.clock.nowIso();
    const later = new Date(office.clock.now().getTime() + 30 * 60_000);
    let moved: Promise<void> | undefined;
    const claimed = await sendInto(
      'LOCK TABLE session IN ACCESS EXCLUSIVE MODE',
      [],
      () => clerk.post(`/api/tasks/${task.id}/claim`).send({ version: task.version }),
      () => void (moved = office.clock.moveTo(later)),
    );
    await moved;
    expect(claimed.status).toBe(200);
    const [row] = await db.query<{ claimedAt: Date; changedAt: Date }>(
      'SELECT claimed_at AS "claimedAt", changed_at AS "changedAt" FROM task WHERE id = $1',
      [task.id],
    );
    expect([row!.claimedAt.toISOString(), row!.changedAt.toISOString()]).toEqual([came, came]);
  });

  it('wait for the procedure before they hold a task', async () => {
    const { dossier, task } = await accepted();
    const accountId = office.person('anBinh.cultureHead');
    const commands: [username: string, command: string, more: object][] = [
      [HEAD, 'claim', {}],
      [HEAD, 'release', {}],
      [HEAD, 'assign', { accountId }],
      [CHAIR, 'reassign', { accountId, reason: 'Gấp' }],
    ];
    let { version } = task;
    for (const [username, command, more] of commands) {
      const answer = await sendInto(
        holdInstance,
        [dossier.id],
        () => post(username, `/api/tasks/${task.id}/${command}`, { version, ...more }),
        // The lock order: whoever waits for the procedure holds none of its tasks yet.
        async (tx) => void (await tx.query('SELECT 1 FROM task WHERE id = $1 FOR UPDATE NOWAIT', [task.id])),
      );
      expect([command, answer.status]).toEqual([command, 200]);
      ({ version } = answer.body as { version: number });
    }
  });

  it('wait for the procedure before anything is said of a task or its limit moved', async () => {
    const { dossier, task } = await accepted();
    const { dueAt, choices } = await roomOf(task.id);
    for (const [command, body] of [
      ['comment', { text: 'Đã gọi điện' }],
      ['extend', { dueAt, to: choices[0]!.to, reason: 'Phải xác minh' }],
    ] as const) {
      const answer = await sendInto(
        holdInstance,
        [dossier.id],
        () => post(HEAD, `/api/tasks/${task.id}/${command}`, body),
        async (tx) => void (await tx.query('SELECT 1 FROM task WHERE id = $1 FOR UPDATE NOWAIT', [task.id])),
      );
      expect([command, answer.status]).toEqual([command, 200]);
    }
  });

  it('give more time as of when it was asked for, though the limit passed while the request waited', async () => {
    const { task } = await accepted();
    const { dueAt, choices } = await roomOf(task.id);
    const came = office.clock.nowIso();
    let moved: Promise<void> | undefined;
    const head = await office.as(HEAD);
    const to = choices[0]!.to;
    const extended = await sendInto(
      'LOCK TABLE session IN ACCESS EXCLUSIVE MODE',
      [],
      () => head.post(`/api/tasks/${task.id}/extend`).send({ dueAt, to, reason: 'Phải xác minh' }),
      () => void (moved = office.clock.moveTo(new Date(Date.parse(to) + 60_000))),
    );
    await moved;
    expect([extended.status, extended.body]).toEqual([200, { dueAt: to, given: 1, max: 2 }]);
    const [row] = await db.query<{ at: Date }>('SELECT given_at AS at FROM step_extension WHERE task_id = $1', [
      task.id,
    ]);
    expect(row!.at.toISOString()).toBe(came);
  });

  it('go on with a step as it is: a remark to one that was taken away meanwhile is refused', async () => {
    const { dossier, task } = await accepted();
    const answer = await sendInto(
      holdInstance,
      [dossier.id],
      () => post(HEAD, `/api/tasks/${task.id}/comment`, { text: 'Đã gọi điện' }),
      async (tx) => {
        await tx.query(`UPDATE task SET state = 'cancelled', closed_at = $2 WHERE id = $1`, [
          task.id,
          office.clock.now(),
        ]);
      },
    );
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'task-state']);
    expect(await db.query('SELECT 1 FROM task_comment WHERE task_id = $1', [task.id])).toEqual([]);
  });

  it('wait for it from an alert too', async () => {
    const { dossier, task } = await accepted();
    await office.clock.moveTo('2026-12-07T01:00:00.000Z');
    const { body } = await (await office.as(CHAIR)).get('/api/alerts?state=open').expect(200);
    const alerts = body as { items: { id: string; version: number; dossier: { id: string } }[] };
    const { id, version } = alerts.items.find((each) => each.dossier.id === dossier.id)!;
    const accountId = office.person('anBinh.cultureHead');
    for (const [command, more] of [
      ['acknowledge', {}],
      ['remind', { message: 'Đề nghị xử lý gấp' }],
      ['reassign', { taskVersion: task.version, accountId, reason: 'Gấp' }],
    ] as const) {
      const answer = await sendInto(
        holdInstance,
        [dossier.id],
        () => post(CHAIR, `/api/alerts/${id}/${command}`, { version, ...more }),
        // Neither the alert nor the task is held by whoever waits for the procedure.
        async (tx) => {
          await tx.query('SELECT 1 FROM task WHERE id = $1 FOR UPDATE NOWAIT', [task.id]);
          await tx.query('SELECT 1 FROM alert WHERE id = $1 FOR UPDATE NOWAIT', [id]);
        },
      );
      expect([command, answer.status]).toEqual([command, 200]);
    }
  });
});
