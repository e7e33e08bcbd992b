import { Database } from '../../src/platform/database/database.service.js';
import { Sweeps } from '../../src/platform/queue/sweeps.js';
import { PeopleChanges } from '../../src/organisation/people-changes.service.js';
import { OrganisationService } from '../../src/organisation/organisation.service.js';
import { type Office, openOffice } from '../support/office.js';

/** A version nobody has seen: 409 shows that the caller got that far. */
const NEVER = 999;

interface Answers {
  /** How many alerts the list and the badge show. */
  listed: number;
  acknowledge: number;
  remind: number;
  reassign: number;
}

const NOBODY: Answers = { listed: 0, acknowledge: 404, remind: 404, reassign: 404 };
const TOLD: Answers = { listed: 1, acknowledge: 409, remind: 409, reassign: 409 };

/** A step late at the culture division of An Bình by more than a day. Whoever is not named is told nothing. */
const ACTORS: Record<string, Answers> = {
  'truongphong.vhxh.anbinh': TOLD,
  'chutich.anbinh': TOLD,
  // Leads nothing, works there, was not told.
  'chuyenvien.vhxh.anbinh': NOBODY,
  'phochutich.anbinh': NOBODY,
  'tiepnhan.anbinh': NOBODY,
  // Leads the commune, sees the dossier, was not told.
  'chutich.tinh': NOBODY,
  'hotich.anbinh': NOBODY,
  'truong.congan.anbinh': NOBODY,
  'chutich.benthuong': NOBODY,
  'phophong.vhxh.benthuong': NOBODY,
  'giamdoc.soyte': NOBODY,
  'truong.thue': NOBODY,
  quantri: NOBODY,
};

describe('who may do what with an alert', () => {
  let office: Office;
  let step: { id: string; taskId: string };
  let dossierAlertId: string;

  beforeAll(async () => {
    office = await openOffice();
    const clerk = 'tiepnhan.anbinh';
    const { id } = await office.takeIn(clerk, '2.000286');
    await office.perform(clerk, id, 'intake', { outcome: 'accept', form: { documentsComplete: true } });
    await office.clock.moveTo('2026-12-01T01:00:00.000Z');
    await office.app.get(Sweeps).runAll();
    const database = office.app.get(Database);
    const [alert] = await database.query<{ id: string; taskId: string }>(
      `SELECT id, subject_id AS "taskId" FROM alert WHERE subject_kind = 'task'`,
    );
    step = alert!;
    dossierAlertId = '01900000-0000-7000-8000-0000000000aa';
    // Of a dossier elsewhere, as a whole; nobody of these was told of it.
    const other = await office.takeIn('tiepnhan.benthuong', '1.001193');
    await database.query(
      `INSERT INTO alert (id, subject_kind, subject_id, dossier_id, level_key, position, due_at, raised_at)
       VALUES ($1, 'dossier', $2, $2, 'due', 0, $3, $3)`,
      [dossierAlertId, other.id, office.clock.now()],
    );
  });
  afterAll(() => office?.close());

  type Agent = Awaited<ReturnType<Office['as']>>;
  const answersFor = async (agent: Agent): Promise<Answers | number> => {
    const list = await agent.get('/api/alerts');
    if (list.status !== 200) return list.status;
    const { body: count } = await agent.get('/api/alerts/count').expect(200);
    const { total } = list.body as { total: number };
    expect(count).toEqual({ count: total });
    const send = async (route: string, body: object): Promise<number> =>
      (await agent.post(`/api/alerts/${step.id}/${route}`).send(body)).status;
    const version = NEVER;
    return {
      listed: total,
      acknowledge: await send('acknowledge', { version }),
      remind: await send('remind', { version }),
      reassign: await send('reassign', {
        ...{ version, taskVersion: 1, reason: 'x' },
        accountId: office.person('anBinh.cultureHead'),
      }),
    };
  };

  it.each(Object.entries(ACTORS))('%s', async (username, expected) => {
    expect(await answersFor(await office.as(username))).toEqual(expected);
  });

  it('nobody without a session', async () => {
    const agent = office.agent();
    expect(await answersFor(agent)).toBe(401);
    for (const route of ['acknowledge', 'remind', 'reassign'])
      expect((await agent.post(`/api/alerts/${step.id}/${route}`).send({ version: 1 })).status).toBe(401);
    expect((await agent.post('/api/alerts/seen').send({ alertIds: [step.id] })).status).toBe(401);
  });

  it('does not tell strangers whether an alert has a step', async () => {
    const body = { version: 1, taskVersion: 1, accountId: office.person('anBinh.chair'), reason: 'x' };
    for (const id of [dossierAlertId, '01900000-0000-7000-8000-00000000dead']) {
      const agent = await office.as('chutich.anbinh');
      const { status, body: problem } = await agent.post(`/api/alerts/${id}/reassign`).send(body);
      expect([status, (problem as { code: string }).code]).toEqual([404, 'alert-not-found']);
    }
  });

  it('is seen when its reader says so, not when a list was fetched', async () => {
    const seenBy = async (): Promise<string[]> =>
      (
        await office.app
          .get(Database)
          .query<{ id: string }>(
            `SELECT DISTINCT account_id AS id FROM alert_notice WHERE alert_id = $1 AND seen_at IS NOT NULL`,
            [step.id],
          )
      ).map(({ id }) => id);
    const chair = await office.as('chutich.anbinh');
    await chair.get('/api/alerts').expect(200);
    expect(await seenBy()).toEqual([]);
    // Strangers see nothing by saying so.
    const stranger = await office.as('chutich.benthuong');
    await stranger
      .post('/api/alerts/seen')
      .send({ alertIds: [step.id] })
      .expect(204);
    expect(await seenBy()).toEqual([]);
    await chair
      .post('/api/alerts/seen')
      .send({ alertIds: [step.id, dossierAlertId] })
      .expect(204);
    expect(await seenBy()).toEqual([office.person('anBinh.chair')]);
    await chair.post('/api/alerts/seen').send({ alertIds: [] }).expect(422);
  });

  it('is nothing any more for who was told and has left', async () => {
    const organisation = office.app.get(OrganisationService);
    const [head] = (await organisation.holdingsOf(office.unit('anBinh.culture'))).filter(({ role }) => role === 'head');
    const at = office.clock.now();
    await office.app.get(Database).transaction(async (tx) => {
      const people = office.app.get(PeopleChanges);
      const actor = { kind: 'system', reason: 'test' } as const;
      await people.endPost(tx, actor, { postId: head!.postId, at });
      await people.appoint(tx, actor, {
        ...{ personId: office.person('anBinh.cultureHead'), unitId: office.unit('tax') },
        ...{ role: 'specialist', validFrom: at },
      });
    });
    const agent = await office.signIn('truongphong.vhxh.anbinh');
    expect(await answersFor(agent)).toEqual(NOBODY);
  });

  it('nothing was changed by all these attempts', async () => {
    const [alert] = await office.app
      .get(Database)
      .query(`SELECT version, closed_at FROM alert WHERE id = $1`, [step.id]);
    expect(alert).toMatchObject({ closed_at: null });
    expect(await office.app.get(Database).query(`SELECT 1 FROM alert_notice WHERE answer IS NOT NULL`)).toEqual([]);
  });
});
