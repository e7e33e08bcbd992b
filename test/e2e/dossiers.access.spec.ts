import { intakeOf, type Office, openOffice } from '../support/office.js';

/** What each route answers when it is asked for a version nobody has seen: 409 shows that the caller got that far. */
const NEVER = 999;

interface Answers {
  /** Dossier, history, diagram, attachment and task. */
  read: number;
  comment: number;
  claim: number;
  complete: number;
  assign: number;
  reassign: number;
  candidates: number;
  recall: number;
  correct: number;
  /** Without the papers asked for: 422 for those who may take in. */
  intake: number;
}

const all = (status: number, intake: number): Answers => ({
  read: status,
  comment: status,
  claim: status,
  complete: status,
  assign: status,
  reassign: status,
  candidates: status,
  recall: status,
  correct: status,
  intake,
});
const LEADER = { ...all(409, 403), read: 200, comment: 200, claim: 403, complete: 403, candidates: 200, recall: 403 };
const RECEPTIONIST = {
  ...all(403, 422),
  ...{ read: 200, comment: 200, claim: 409, complete: 409, correct: 409 },
};

/** A dossier of An Bình whose first step lies open at the counter. Whoever is not named is refused. */
const ACTORS: Record<string, Answers> = {
  'tiepnhan.anbinh': RECEPTIONIST,
  'tiepnhan2.anbinh': RECEPTIONIST,
  // Heads the counter.
  'phochutich.anbinh': { ...LEADER, intake: 422 },
  'chutich.anbinh': LEADER,
  'chutich.tinh': LEADER,
  'hotich.anbinh': all(404, 403),
  'chuyenvien.vhxh.anbinh': all(404, 403),
  'truongphong.vhxh.anbinh': all(404, 403),
  'truong.congan.anbinh': all(404, 403),
  'tiepnhan.benthuong': all(404, 422),
  'chutich.benthuong': all(404, 403),
  'tiepnhan.tinh': all(404, 422),
  'giamdoc.soyte': all(404, 403),
  'truong.thue': all(404, 403),
  quantri: all(404, 403),
};

describe('who may do what with a dossier and its task', () => {
  let office: Office;
  let dossierId: string;
  let taskId: string;
  let attachmentId: string;

  beforeAll(async () => {
    office = await openOffice();
    dossierId = (await office.takeIn('tiepnhan.anbinh', '1.001193')).id;
    taskId = (await office.taskOf('tiepnhan.anbinh', dossierId, 'intake')).id;
    const { body } = await (
      await office.as('tiepnhan.anbinh')
    )
      .post(`/api/dossiers/${dossierId}/attachments`)
      .attach('file', Buffer.from('%PDF-1.7\n%%EOF'), 'a.pdf')
      .expect(201);
    attachmentId = (body as { id: string }).id;
  });
  afterAll(() => office?.close());

  type Agent = Awaited<ReturnType<Office['as']>>;
  const post = async (agent: Agent, path: string, body: object): Promise<number> =>
    (await agent.post(`/api/${path}`).send(body)).status;

  const reads = async (agent: Agent): Promise<number> => {
    const paths = [
      `dossiers/${dossierId}`,
      `dossiers/${dossierId}/history`,
      `dossiers/${dossierId}/diagram-state`,
      `attachments/${attachmentId}`,
      `tasks/${taskId}`,
    ];
    const statuses = new Set<number>();
    for (const path of paths) statuses.add((await agent.get(`/api/${path}`)).status);
    expect(statuses.size).toBe(1);
    return [...statuses][0]!;
  };

  const answersFor = async (agent: Agent): Promise<Answers> => {
    const version = NEVER;
    const task = `tasks/${taskId}`;
    const accountId = office.person('anBinh.reception');
    return {
      read: await reads(agent),
      comment: await post(agent, `${task}/comment`, { text: 'x' }),
      claim: await post(agent, `${task}/claim`, { version }),
      complete: await post(agent, `${task}/complete`, { version, outcome: 'accept' }),
      assign: await post(agent, `${task}/assign`, { version, accountId }),
      reassign: await post(agent, `${task}/reassign`, { version, accountId, reason: 'x' }),
      candidates: (await agent.get(`/api/${task}/candidates`)).status,
      recall: await post(agent, `${task}/recall`, { version }),
      correct: await post(agent, `dossiers/${dossierId}/competent-unit`, {
        ...{ version, reason: 'x' },
        competentUnitId: office.unit('benThuong.committee'),
      }),
      intake: await post(agent, 'dossiers', { ...(await intakeOf('1.001193')), documents: [] }),
    };
  };

  it.each(Object.entries(ACTORS))('%s', async (username, expected) => {
    expect(await answersFor(await office.as(username))).toEqual(expected);
  });

  it('nobody without a session', async () => {
    expect(await answersFor(office.agent())).toEqual(all(401, 401));
  });

  it('nothing was changed by all these attempts', async () => {
    const task = await office.taskOf('tiepnhan.anbinh', dossierId, 'intake');
    expect(task).toMatchObject({ version: 1, state: 'open' });
  });

  it('lists hold nothing that may not be opened', async () => {
    for (const [username, { read }] of Object.entries(ACTORS)) {
      const agent = await office.as(username);
      const [dossiers, tasks] = [await agent.get('/api/dossiers'), await agent.get('/api/tasks?scope=all')];
      const expected = read === 200 ? 1 : 0;
      expect([username, (dossiers.body as Total).total, (tasks.body as Total).total]).toEqual([
        username,
        expected,
        expected,
      ]);
    }
  });
});

interface Total {
  total: number;
}
